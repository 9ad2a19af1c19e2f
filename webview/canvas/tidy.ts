import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { fromExcalidraw, isBusy } from './excalidraw';
import type { LiveGraph } from './liveGraph';
import { replaceElements } from './replaceElements';

/**
 * Lays out the selected blocks, or all. The layout library is fetched when it is first used. `draw` runs the change. One
 * step of the history; none when everything is in its place, or in the middle of a gesture. False when there
 * was nothing to do.
 */
export async function tidyCanvas(
  api: ExcalidrawImperativeAPI,
  graph: LiveGraph,
  draw: (change: () => void) => void,
): Promise<boolean> {
  const { tidy } = await import('../../src/core/board/layout/tidy');
  const state = api.getAppState();
  if (state.viewModeEnabled || isBusy(state)) return true;
  const selected = new Set(Object.keys(state.selectedElementIds));
  const changed = tidy(fromExcalidraw(api.getSceneElements()), selected, graph.refresh());
  if (changed.length) draw(() => replaceElements(api, changed));
  return changed.length > 0;
}
