import { CaptureUpdateAction } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import type { SceneElement } from '../../src/core/board/scene';
import { fromExcalidraw, toExcalidraw } from './excalidraw';

/** Puts changed elements in the place of those with their ids, as one step of the history; unknown ones are left out. */
export function replaceElements(api: ExcalidrawImperativeAPI, changed: readonly SceneElement[]): void {
  const fresh = new Map(changed.map((element) => [element.id, element]));
  const elements = fromExcalidraw(api.getSceneElementsIncludingDeleted()).map((element) => {
    const other = fresh.get(element.id);
    if (!other) return element;
    const [nonce = 1] = crypto.getRandomValues(new Uint32Array(1));
    return { ...other, version: element.version + 1, versionNonce: nonce & 0x7fffffff || 1 };
  });
  api.updateScene({
    elements: toExcalidraw(elements) as NonNullable<Parameters<typeof api.updateScene>[0]['elements']>,
    captureUpdate: CaptureUpdateAction.IMMEDIATELY,
  });
}
