import type { Graph } from '../../../src/core/board/graph/graph';
import type { SceneElement } from '../../../src/core/board/scene';
import { type FoundBoard, findBoard, isQuiet } from './board';
import { drag, press } from './input';

/** A point in scene units. */
export type ScenePoint = readonly [x: number, y: number];

/** What the page does at once when told; everything a user could do with this canvas. */
export type PageAction =
  /** A click on the palette. */
  | { readonly type: 'insertBlock'; readonly kind: string }
  | { readonly type: 'draw'; readonly elements: readonly SceneElement[] }
  | { readonly type: 'change'; readonly changes: Readonly<Record<string, Readonly<Record<string, unknown>>>> }
  /** Selects elements and presses keys. */
  | { readonly type: 'keys'; readonly select: readonly string[]; readonly keys: readonly string[] }
  /** Presses a tool's key and drags. */
  | { readonly type: 'drag'; readonly tool?: string; readonly path: readonly ScenePoint[] };

/** What the page shows. */
export interface PageState {
  readonly elements: readonly SceneElement[];
  readonly graph: Graph;
  readonly isQuiet: boolean;
  readonly selected: readonly string[];
}

/** The test's hand in the page. */
export interface PageDriver {
  read(): PageState;
  act(action: PageAction): Promise<void>;
  /** Puts scene (0, 0) into the canvas's corner at full size, and returns that corner in CSS pixels of the frame. */
  lookAtOrigin(): ScenePoint;
}

const driver: PageDriver = {
  read() {
    const board = findBoard();
    return {
      elements: board.api.getSceneElements() as unknown as readonly SceneElement[],
      graph: board.session.graph.current,
      isQuiet: isQuiet(board),
      selected: Object.keys(board.api.getAppState().selectedElementIds),
    };
  },
  async act(action) {
    const board = findBoard();
    if (action.type === 'keys' || action.type === 'drag') {
      await select(board, action.type === 'keys' ? action.select : []);
    }
    act(board, action);
  },
  lookAtOrigin() {
    const { api } = findBoard();
    api.updateScene({ appState: { scrollX: 0, scrollY: 0, zoom: { value: 1 as never } } });
    const { offsetLeft, offsetTop } = api.getAppState();
    return [offsetLeft, offsetTop];
  },
};

function act(board: FoundBoard, action: PageAction): void {
  const { api } = board;
  switch (action.type) {
    case 'insertBlock':
      document.querySelector<HTMLElement>(`[data-block="${action.kind}"]`)?.click();
      return;
    case 'draw':
      update(board, [...elementsOf(board), ...action.elements]);
      return;
    case 'change':
      update(
        board,
        elementsOf(board).map((element) => changed(element, action.changes[element.id])),
      );
      return;
    case 'keys':
      for (const key of action.keys) press(key);
      return;
    case 'drag': {
      if (action.tool) press(action.tool);
      const { offsetLeft, offsetTop, scrollX, scrollY, zoom } = api.getAppState();
      drag(
        action.path.map(([x, y]) => [(x + scrollX) * zoom.value + offsetLeft, (y + scrollY) * zoom.value + offsetTop]),
      );
    }
  }
}

function elementsOf({ api }: FoundBoard): readonly SceneElement[] {
  return api.getSceneElementsIncludingDeleted() as unknown as readonly SceneElement[];
}

function changed(element: SceneElement, fields: Readonly<Record<string, unknown>> | undefined): SceneElement {
  if (!fields) return element;
  const [nonce = 1] = crypto.getRandomValues(new Uint32Array(1));
  return { ...element, ...fields, version: element.version + 1, versionNonce: nonce & 0x7fffffff || 1 };
}

/** As a tool of the canvas does it: between a pointer going down and up, one step of the history. */
function update({ api }: FoundBoard, elements: readonly SceneElement[]): void {
  window.dispatchEvent(new PointerEvent('pointerdown', { pointerId: 1 }));
  api.updateScene({ elements: elements as never, captureUpdate: 'IMMEDIATELY' });
  window.dispatchEvent(new PointerEvent('pointerup', { pointerId: 1 }));
}

/** Resolves when the canvas has taken the selection over: it does so with one of its next drawings. */
async function select({ api }: FoundBoard, ids: readonly string[]): Promise<void> {
  const wanted = new Set(ids);
  const groups = api.getSceneElements().flatMap(({ id, groupIds }) => (wanted.has(id) ? groupIds.slice(0, 1) : []));
  api.updateScene({
    appState: {
      selectedElementIds: Object.fromEntries(ids.map((id) => [id, true as const])),
      selectedGroupIds: Object.fromEntries(groups.map((id) => [id, true])),
      editingGroupId: null,
    },
  });
  const selected = () => Object.keys(api.getAppState().selectedElementIds);
  while (selected().length !== wanted.size || selected().some((id) => !wanted.has(id))) {
    await new Promise(requestAnimationFrame);
  }
}

declare global {
  interface Window {
    boardDriver: PageDriver | undefined;
  }
}

window.boardDriver = driver;
