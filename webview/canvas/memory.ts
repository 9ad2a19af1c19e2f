import { useCallback, useState } from 'react';
import type { FromCanvas } from '../../src/core/protocol';
import type { Host } from '../host';

/** What a canvas keeps while it is hidden or its window reloads: how the user wants to see the board. */
export interface CanvasMemory {
  /** The palette shows icons only. */
  readonly compact?: boolean;
  /** The inspector is folded. */
  readonly folded?: boolean;
  /** Badges of recognised shapes are shown. */
  readonly badges?: boolean;
  /** Markers of findings are shown. */
  readonly findings?: boolean;
  /** The list of flows is open. */
  readonly flows?: boolean;
  /** The panel of the run is open. */
  readonly run?: boolean;
  /** Load is shown. */
  readonly load?: boolean;
  /** The panel of the load is folded where there is room for it. */
  readonly loadFolded?: boolean;
  /** The panel of the load is folded where there is little. */
  readonly loadFoldedTight?: boolean;
}

/** A remembered choice for a React component: its value (undefined until the user has chosen) and how to set it. */
export function useRemembered<K extends keyof CanvasMemory>(
  host: Host<FromCanvas>,
  key: K,
): [CanvasMemory[K], (value: NonNullable<CanvasMemory[K]>) => void] {
  const [value, setValue] = useState<CanvasMemory[K]>(() => recall(host)[key]);
  const choose = useCallback(
    (next: NonNullable<CanvasMemory[K]>) => {
      host.remember({ ...recall(host), [key]: next });
      setValue(next);
    },
    [host, key],
  );
  return [value, choose];
}

/** Entries which are no choice at all (another version wrote them) count as not made. */
function recall(host: Host<FromCanvas>): CanvasMemory {
  const state = host.recall();
  const entries = typeof state === 'object' && state !== null ? Object.entries(state) : [];
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'boolean'));
}
