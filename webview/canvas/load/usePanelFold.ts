import { getCommonBounds } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { GraphSelection } from '../../../src/core/board/graph/selection';
import type { FromCanvas } from '../../../src/core/protocol/canvas';
import type { Host } from '../../host';
import { useRemembered } from '../memory';
import { screenRect } from '../screenRect';
import { useSideBarWidth } from '../sideBar';
import { type CanvasRoom, coversExplained, isFolded, isTight } from './panelRoom';

/** How much of the panel is shown. */
export interface PanelFold {
  readonly folded: boolean;
  /** An explanation of what is selected stands away from the dock: there it would cover it. */
  readonly isAway: boolean;
  readonly onFold: (folded: boolean) => void;
}

/** Folds the panel of the load where it would be in the way, and remembers what the user has chosen. */
export function usePanelFold(
  api: ExcalidrawImperativeAPI,
  host: Host<FromCanvas>,
  selection: GraphSelection,
): PanelFold {
  const [folded, setFolded] = useRemembered(host, 'loadFolded');
  const [foldedTight, setFoldedTight] = useRemembered(host, 'loadFoldedTight');
  const [insisted, setInsisted] = useState<string>();
  const room = useRoom(api, selection);
  const key = [...selection.blocks, ...selection.arrows].join(' ');
  const isInsisted = key !== '' && insisted === key;
  return {
    folded: isFolded(room, { folded, foldedTight, insists: isInsisted }),
    isAway: coversExplained(room),
    onFold: (next) => {
      (isTight(room) ? setFoldedTight : setFolded)(next);
      setInsisted(next ? undefined : key);
    },
  };
}

/** Measured when something else is selected and when the canvas is: a panel that jumps while a block is dragged is in the way. */
function useRoom(api: ExcalidrawImperativeAPI, selection: GraphSelection): CanvasRoom {
  const width = useCanvas(api, 'width');
  const height = useCanvas(api, 'height');
  const aside = useSideBarWidth(api);
  return useMemo(() => {
    const { blocks, arrows } = selection;
    const isOne = blocks.length + arrows.length === 1;
    return {
      width,
      height,
      aside,
      hasSelection: blocks.length + arrows.length > 0,
      selected: isOne ? rectOf(api, blocks[0] ?? arrows[0] ?? '') : undefined,
    };
  }, [api, selection, width, height, aside]);
}

function useCanvas(api: ExcalidrawImperativeAPI, side: 'width' | 'height'): number {
  return useSyncExternalStore(
    (changed) => api.onChange(changed),
    () => api.getAppState()[side],
  );
}

function rectOf(api: ExcalidrawImperativeAPI, id: string): CanvasRoom['selected'] {
  const element = api.getSceneElements().find((each) => each.id === id);
  if (!element) return undefined;
  const [left, top, right, bottom] = getCommonBounds([element]);
  return screenRect(api.getAppState(), { x: left, y: top, width: right - left, height: bottom - top });
}
