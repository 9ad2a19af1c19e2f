import { useCallback, useState } from 'react';
import { type CanvasMemory, readCanvasMemory } from '../../src/core/board/canvasMemory';
import type { FromCanvas } from '../../src/core/protocol/canvas';
import type { Host } from '../host';

/** What was chosen on this page; what was remembered of its board before stands in the page. */
let current: CanvasMemory | undefined;

/** A remembered choice for a React component: its value (undefined until the user has chosen) and how to set it. */
export function useRemembered<K extends keyof CanvasMemory>(
  host: Host<FromCanvas>,
  key: K,
): [CanvasMemory[K], (value: NonNullable<CanvasMemory[K]>) => void] {
  const [value, setValue] = useState<CanvasMemory[K]>(() => recall(host)[key]);
  const choose = useCallback(
    (next: NonNullable<CanvasMemory[K]>) => {
      remember(host, { [key]: next });
      setValue(next);
    },
    [host, key],
  );
  return [value, choose];
}

/** Adds choices to what is remembered of the board. */
export function remember(host: Host<FromCanvas>, choices: CanvasMemory): void {
  current = { ...recall(host), ...choices };
  host.remember(current);
  host.post({ type: 'remember', memory: current });
}

/** What the host remembers of the board, and of one it keeps nothing of (untitled) what VS Code kept with its tab. */
export function recall(host: Host<FromCanvas>): CanvasMemory {
  if (current) return current;
  const { memory } = document.documentElement.dataset;
  current = { ...readCanvasMemory(host.recall()), ...readCanvasMemory(memory === undefined ? {} : JSON.parse(memory)) };
  return current;
}
