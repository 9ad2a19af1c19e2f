import { viewportCoordsToSceneCoords } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { fromExcalidraw } from './excalidraw';

/**
 * Lets one double-click edit the label of a block. Blocks are groups, and Excalidraw's first double-click on a group
 * only enters it: so the block is selected inside its group and Enter, which edits a selected shape's text, is sent.
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
  const group = block.groupIds?.at(-1) ?? null;
  api.updateScene({
    appState: { selectedElementIds: { [block.id]: true }, editingGroupId: group, selectedGroupIds: {} },
  });
  requestAnimationFrame(() => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }));
  });
}
