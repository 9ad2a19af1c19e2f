import { getCommonBounds, getVisibleSceneBounds } from '@excalidraw/excalidraw';
import type { AppState, ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import type { Bounds, Graph } from '../../src/core/board/graph/graph';
import { overlaps } from '../../src/core/board/graph/walk';
import type { SceneElement } from '../../src/core/board/scene';
import { fromExcalidraw } from './excalidraw';
import { freeSpot } from './freeSpot';
import { SELECTION_PANEL } from './revealArea';
import { screenRect } from './screenRect';

/** Room kept between what is scrolled into view and the edge of the canvas, in pixels. */
const MARGIN = 24;

/** Selects blocks, arrows or other elements by their ids and brings them into view; unknown ids are left out. */
export function selectOnCanvas(api: ExcalidrawImperativeAPI, graph: Graph, ids: readonly string[]): void {
  const parts = new Map(graph.blocks.map((block) => [block.id, block.elements]));
  const wanted = new Set(ids.flatMap((id) => parts.get(id) ?? [id]));
  const drawn = api.getSceneElements().filter(({ id }) => wanted.has(id));
  const elements = fromExcalidraw(drawn);
  if (!elements.length) return;
  api.updateScene({ appState: selectionState(elements) });
  const state = api.getAppState();
  if (!isInView(state, drawn) || isCovered(state, drawn)) bringIntoView(api, drawn);
}

type Drawn = Parameters<typeof getCommonBounds>[0];

/** Moves the view so that nothing lies over these elements; what fits nowhere comes into the middle. */
function bringIntoView(api: ExcalidrawImperativeAPI, drawn: Drawn): void {
  const state = api.getAppState();
  const [left, top, right, bottom] = getCommonBounds(drawn);
  const zoom = state.zoom.value;
  const size = { width: (right - left) * zoom, height: (bottom - top) * zoom };
  const spot = freeSpot(state, size, covers(state));
  if (spot) api.updateScene({ appState: { scrollX: spot.x / zoom - left, scrollY: spot.y / zoom - top } });
  else api.scrollToContent(drawn, { animate: false });
}

/** Brings elements into view by their ids when any part of them is out of it; nothing is selected. */
export function showOnCanvas(api: ExcalidrawImperativeAPI, ids: readonly string[]): void {
  const wanted = new Set(ids);
  const drawn = api.getSceneElements().filter(({ id }) => wanted.has(id));
  if (drawn.length && !isInView(api.getAppState(), drawn)) {
    api.scrollToContent(drawn, { fitToViewport: true, viewportZoomFactor: 0.7, maxZoom: 1, animate: false });
  }
}

/** Brings the whole drawing into view, smaller where need be. */
export function showAllOnCanvas(api: ExcalidrawImperativeAPI): void {
  const fit = { fitToViewport: true, viewportZoomFactor: 0.95, maxZoom: 1, animate: false } as const;
  api.scrollToContent(api.getSceneElements(), fit);
}

/** The canvas's state in which these elements are selected. */
export function selectionState(
  elements: readonly SceneElement[],
): Pick<AppState, 'selectedElementIds' | 'selectedGroupIds' | 'editingGroupId'> {
  return {
    ...groupState(elements),
    selectedElementIds: Object.fromEntries(elements.map(({ id }) => [id, true as const])),
  };
}

/** Grouped elements are selected as their innermost group; one that lies in another group is selected inside that. */
function groupState(elements: readonly SceneElement[]): Pick<AppState, 'selectedGroupIds' | 'editingGroupId'> {
  const groups = elements.flatMap(({ groupIds }) => (groupIds?.[0] ? [groupIds[0]] : []));
  const around = new Set(elements.map(({ groupIds }) => groupIds?.[1] ?? null));
  const [only = null] = around;
  return {
    selectedGroupIds: Object.fromEntries(groups.map((group) => [group, true as const])),
    editingGroupId: around.size === 1 ? only : null,
  };
}

function isInView(state: AppState, elements: Drawn): boolean {
  const margin = MARGIN / state.zoom.value;
  const [left, top, right, bottom] = getCommonBounds(elements);
  const [viewLeft, viewTop, viewRight, viewBottom] = getVisibleSceneBounds(state);
  return (
    left >= viewLeft + margin && top >= viewTop + margin && right <= viewRight - margin && bottom <= viewBottom - margin
  );
}

/** What lies over the canvas beside Excalidraw's panel for what is selected. */
const PANELS = '.flow-dock > :not(.flow-live), .inspector, .excalidraw .sidebar, .excalidraw .App-toolbar';

/** What lies over the canvas while something is selected, in its own pixels. */
function covers({ offsetLeft, offsetTop, width, height }: AppState): readonly Bounds[] {
  const panels = [...document.querySelectorAll(PANELS)].map((panel) => {
    const box = panel.getBoundingClientRect();
    return { x: box.left - offsetLeft, y: box.top - offsetTop, width: box.width, height: box.height };
  });
  // It comes up only now.
  const left = width >= SELECTION_PANEL.from ? [{ x: 0, y: 0, width: SELECTION_PANEL.width, height }] : [];
  return [...panels, ...left];
}

function isCovered(state: AppState, elements: Drawn): boolean {
  const [x, y, right, bottom] = getCommonBounds(elements);
  const rect = screenRect(state, { x, y, width: right - x, height: bottom - y });
  const box = { x: rect.left, y: rect.top, width: rect.right - rect.left, height: rect.bottom - rect.top };
  return covers(state).some((cover) => overlaps(cover, box));
}
