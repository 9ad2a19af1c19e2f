import { CaptureUpdateAction, getCommonBounds, restoreElements } from '@excalidraw/excalidraw';
import type { AppState, ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { freePlace } from '../../src/core/board/freePlace';
import { idsOf, withFreshIds } from '../../src/core/board/freshIds';
import type { SceneElement, SceneFiles } from '../../src/core/board/scene';
import { addFiles, fromExcalidraw, toExcalidraw } from './excalidraw';
import { SELECTION_PANEL, showIcons, visibleArea } from './insert';
import { selectionState } from './select';

/** What lies over the canvas while elements are selected: the panel on the left, the bars above and below; pixels. */
const COVERED = { top: 76, right: 24, bottom: 64, left: 24 } as const;
/** Excalidraw's own limit. */
const MIN_ZOOM = 0.1;
const MARGIN = 10;

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
  fitIntoView(api, getCommonBounds(placed));
}

/** Shows all of an area, as large as it fits beside what covers the canvas, but not larger than it is. */
function fitIntoView(api: ExcalidrawImperativeAPI, [x1, y1, x2, y2]: ReturnType<typeof getCommonBounds>): void {
  const { width, height } = api.getAppState();
  const left = width >= SELECTION_PANEL.from ? SELECTION_PANEL.width + MARGIN : COVERED.left;
  const free = { width: width - left - COVERED.right, height: height - COVERED.top - COVERED.bottom };
  const value = Math.max(MIN_ZOOM, Math.min(1, free.width / (x2 - x1), free.height / (y2 - y1)));
  const zoom = { value } as AppState['zoom'];
  api.updateScene({
    appState: {
      zoom,
      scrollX: (left + free.width / 2) / value - (x1 + x2) / 2,
      scrollY: (COVERED.top + free.height / 2) / value - (y1 + y2) / 2,
    },
  });
}

function place<T extends ReturnType<typeof restoreElements>>(api: ExcalidrawImperativeAPI, elements: T) {
  const [left, top, right, bottom] = getCommonBounds(elements);
  const live = api.getSceneElements();
  const [x1, y1, x2, y2] = live.length ? getCommonBounds(live) : [0, 0, 0, 0];
  const taken = live.length ? { x: x1, y: y1, width: x2 - x1, height: y2 - y1 } : undefined;
  const { x, y } = freePlace({ width: right - left, height: bottom - top }, taken, visibleArea(api));
  return elements.map((element) => ({ ...element, x: element.x + x - left, y: element.y + y - top }));
}
