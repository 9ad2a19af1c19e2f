import { viewportCoordsToSceneCoords } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import type { SceneElement } from '../../src/core/board/scene';
import { fromExcalidraw } from './excalidraw';

/**
 * Lets one double-click edit the label of a block. Blocks are groups, and Excalidraw's first double-click on a group
 * only enters it.
 */
export function editLabelOnDoubleClick(api: ExcalidrawImperativeAPI, event: MouseEvent): void {
  if (!(event.target instanceof HTMLCanvasElement)) return;
  const point = viewportCoordsToSceneCoords(event, api.getAppState());
  const block = fromExcalidraw(api.getSceneElements()).findLast(
    (element) =>
      element.type === 'rectangle' &&
      typeof element.customData?.block === 'string' &&
      point.x >= element.x &&
      point.x <= element.x + element.width &&
      point.y >= element.y &&
      point.y <= element.y + element.height,
  );
  if (!block) return;
  event.preventDefault();
  event.stopPropagation();
  editLabel(api, block);
}

/** Begins to edit a shape's label: selects it inside its group and sends Enter, which edits a selected shape's text. */
export function editLabel(api: ExcalidrawImperativeAPI, shape: SceneElement): void {
  const group = shape.groupIds?.at(-1) ?? null;
  api.updateScene({
    appState: { selectedElementIds: { [shape.id]: true }, editingGroupId: group, selectedGroupIds: {} },
  });
  whenSelected(api, shape.id, group, FRAMES, () => {
    if (group !== null) selectGroupAfterwards(api, shape.id, group);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }));
  });
}

/** So many frames a selection is waited for; on a busy machine it is not drawn with the next one. */
const FRAMES = 60;

/** Calls back when Excalidraw has taken over that only this element is selected, inside this group. */
function whenSelected(
  api: ExcalidrawImperativeAPI,
  id: string,
  group: string | null,
  frames: number,
  callback: () => void,
): void {
  requestAnimationFrame(() => {
    const { selectedElementIds, editingGroupId } = api.getAppState();
    const selected = Object.keys(selectedElementIds).filter((each) => selectedElementIds[each]);
    if (selected.length === 1 && selected[0] === id && editingGroupId === group) callback();
    else if (frames > 0) whenSelected(api, id, group, frames - 1, callback);
  });
}

/** Selects the whole block again when its label is done: arrow keys then move the box with its icon. */
function selectGroupAfterwards(api: ExcalidrawImperativeAPI, shape: string, group: string): void {
  let hasBegun = false;
  const end = api.onChange((elements, state) => {
    if (state.editingTextElement) hasBegun = true;
    if (state.editingTextElement || (!hasBegun && state.selectedElementIds[shape])) return;
    end();
    // A click somewhere else ended it, and has selected what is there.
    if (!state.selectedElementIds[shape]) return;
    const parts = elements.filter(({ groupIds }) => groupIds.includes(group));
    api.updateScene({
      appState: {
        selectedElementIds: Object.fromEntries(parts.map(({ id }) => [id, true as const])),
        selectedGroupIds: { [group]: true },
        editingGroupId: null,
      },
    });
  });
}
