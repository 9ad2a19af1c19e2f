import { CaptureUpdateAction, newElementWith, restoreElements } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { type BlockChange, type ChangedBlock, changeBlock } from '../../src/core/board/inspector/change';
import { fitLabel } from '../../src/core/board/inspector/fitLabel';
import type { SceneElement } from '../../src/core/board/scene';
import { fromExcalidraw, toExcalidraw } from './excalidraw';
import { addIcon } from './insert';

/** Changes a block on the canvas, as one step of the history. Returns false when there was nothing to change. */
export function applyBlockChange(api: ExcalidrawImperativeAPI, block: ChangedBlock, change: BlockChange): boolean {
  const scene = fromExcalidraw(api.getSceneElementsIncludingDeleted());
  const [seed = 1, ...random] = crypto.getRandomValues(new Uint32Array(3));
  const fresh = { id: `part-${random.map((part) => part.toString(36)).join('')}`, seed: seed & 0x7fffffff };
  const changed = withMeasuredLabels(scene, changeBlock(scene, block, change, fresh));
  if (!changed.length) return false;
  const next = new Map(changed.map((element) => [element.id, element]));
  const elements = scene.map((element) => renewed(element, next.get(element.id)));
  const known = new Set(scene.map(({ id }) => id));
  const added = restoreElements(toExcalidraw(changed.filter(({ id }) => !known.has(id))), null);
  const top = 1 + Math.max(-1, ...scene.flatMap(({ id }, index) => (block.elements.includes(id) ? [index] : [])));
  api.updateScene({
    elements: [...toExcalidraw(elements.slice(0, top)), ...added, ...toExcalidraw(elements.slice(top))] as never,
    captureUpdate: CaptureUpdateAction.IMMEDIATELY,
  });
  if (change.type === 'kind') addIcon(api, change.kind);
  return true;
}

/** The element with a new version, unless it did not change. */
function renewed(element: SceneElement, next: SceneElement | undefined): SceneElement {
  if (!next) return element;
  const { version: _version, versionNonce: _nonce, ...fields } = next;
  return newElementWith(element as never, fields as never) as unknown as SceneElement;
}

/** Labels whose text changed, wrapped and measured by the canvas, and their boxes, grown where a label needs it. */
function withMeasuredLabels(scene: readonly SceneElement[], changed: readonly SceneElement[]): readonly SceneElement[] {
  const before = new Map(scene.map((element) => [element.id, element]));
  const after = new Map(changed.map((element) => [element.id, element]));
  for (const label of changed) {
    if (label.type !== 'text' || before.get(label.id)?.text === label.text) continue;
    const container = typeof label.containerId === 'string' ? label.containerId : '';
    const box = after.get(container) ?? before.get(container);
    const pair = toExcalidraw(box ? [box, label] : [label]);
    const options = { refreshDimensions: true, repairBindings: true }; // without the second the first does nothing
    const measured = fromExcalidraw(restoreElements(pair, null, options)).at(-1);
    if (!measured) continue;
    for (const fitted of fitLabel(label, measured, box)) after.set(fitted.id, fitted);
  }
  return [...after.values()];
}
