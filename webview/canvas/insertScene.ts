import { CaptureUpdateAction, getCommonBounds, restoreElements } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { freePlace } from '../../src/core/board/freePlace';
import { idsOf, withFreshIds } from '../../src/core/board/freshIds';
import type { SceneElement, SceneFiles } from '../../src/core/board/scene';
import { addFiles, fromExcalidraw, toExcalidraw } from './excalidraw';
import { showIcons, visibleArea } from './insert';
import { revealArea } from './revealArea';
import { selectionState } from './select';

/** Labels are measured: with another font first they would keep its widths. */
export function loadLabelFonts(elements: readonly SceneElement[]): Promise<unknown> {
  const text = elements.map((element) => (typeof element.text === 'string' ? element.text : '')).join('');
  return document.fonts.load('16px Nunito', text || 'Label');
}

/**
 * Adds elements of another scene: beside what is drawn, under ids that are free here, selected and in view. One step of
 * the history.
 */
export function insertScene(api: ExcalidrawImperativeAPI, elements: readonly SceneElement[], files: SceneFiles): void {
  if (!elements.length) return;
  const drawn = api.getSceneElementsIncludingDeleted();
  const fresh = withFreshIds(elements, idsOf(fromExcalidraw(drawn)), () => crypto.randomUUID());
  const restored = restoreElements(toExcalidraw(fresh), null, { refreshDimensions: true, repairBindings: true });
  const placed = place(api, restored);
  addFiles(api, files);
  api.updateScene({
    elements: [...drawn, ...placed],
    appState: selectionState(fromExcalidraw(placed)),
    captureUpdate: CaptureUpdateAction.IMMEDIATELY,
  });
  showIcons(api, fromExcalidraw(placed));
  const [left, top, right, bottom] = getCommonBounds(placed);
  api.updateScene({ appState: revealArea(api.getAppState(), { left, top, right, bottom }) });
}

function place<T extends ReturnType<typeof restoreElements>>(api: ExcalidrawImperativeAPI, elements: T) {
  const [left, top, right, bottom] = getCommonBounds(elements);
  const live = api.getSceneElements();
  const [x1, y1, x2, y2] = live.length ? getCommonBounds(live) : [0, 0, 0, 0];
  const taken = live.length ? { x: x1, y: y1, width: x2 - x1, height: y2 - y1 } : undefined;
  const { x, y } = freePlace({ width: right - left, height: bottom - top }, taken, visibleArea(api));
  return elements.map((element) => ({ ...element, x: element.x + x - left, y: element.y + y - top }));
}
