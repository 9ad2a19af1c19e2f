import { CaptureUpdateAction, restoreElements } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import type { FindingKey } from '../../../src/core/protocol/canvas';
import type { Fix } from '../../../src/core/review/finding';
import { withIgnored } from '../../../src/core/review/ignored';
import { fromExcalidraw, toExcalidraw } from '../excalidraw';
import { insertBlock, measureLabel, showIcons } from '../insert';
import { randomId, randomSeed } from '../random';
import { replaceElements } from '../replaceElements';
import { selectOnCanvas } from '../select';
import type { CanvasSession } from '../session';

type SceneUpdate = NonNullable<Parameters<ExcalidrawImperativeAPI['updateScene']>[0]['elements']>;

/** Does on the board what cures a finding, as one step of the history; what changes is selected and in view. */
export function applyFix(session: CanvasSession, api: ExcalidrawImperativeAPI, fix: Fix): void {
  if (api.getAppState().viewModeEnabled) return;
  switch (fix.type) {
    case 'number':
      session.changeBlock(fix.block, { type: 'parameter', parameter: fix.parameter, value: fix.value });
      selectOnCanvas(api, session.graph.refresh(), [fix.block]);
      break;
    case 'bind':
      session.changeBlock(fix.block, { type: 'bind', parameter: fix.parameter, formula: fix.formula });
      selectOnCanvas(api, session.graph.refresh(), [fix.block]);
      break;
    case 'beside': {
      let id = '';
      session.change(() => {
        id = insertBlock(api, { ...fix.added, beside: { id: fix.block, connect: true } });
      });
      selectOnCanvas(api, session.graph.refresh(), [id]);
      break;
    }
    case 'between':
      void drawBetween(session, api, fix);
  }
}

/** Keeps the reason to ignore a finding on what it is about; without a reason, forgets it. One step of the history. */
export function ignoreFinding(
  session: CanvasSession,
  api: ExcalidrawImperativeAPI,
  { element, ...finding }: FindingKey,
  reason: string | undefined,
): void {
  const drawn = fromExcalidraw(api.getSceneElements()).find(({ id }) => id === element);
  if (!drawn || api.getAppState().viewModeEnabled) return;
  const { subject } = finding;
  const changed = withIgnored(drawn, { rule: finding.rule, ...(subject === undefined ? {} : { subject }) }, reason);
  if (changed !== drawn) session.change(() => replaceElements(api, [changed]));
}

async function drawBetween(
  session: CanvasSession,
  api: ExcalidrawImperativeAPI,
  fix: Extract<Fix, { type: 'between' }>,
): Promise<void> {
  // It brings parts of the layout, which nobody needs who only draws.
  const { putBetween } = await import('../../../src/core/review/between');
  if (api.getAppState().viewModeEnabled) return;
  const scene = fromExcalidraw(api.getSceneElementsIncludingDeleted());
  const graph = session.graph.refresh();
  const fixed = putBetween(scene, graph, fix, { id: randomId, seed: randomSeed, labelWidth: measureLabel });
  if (!fixed) return;
  const changed = new Map(fixed.changed.map((element) => [element.id, element]));
  const options = { refreshDimensions: true, repairBindings: true };
  const blocks = fixed.added.filter(({ type }) => type !== 'arrow');
  const arrows = fixed.added.filter(({ type }) => type === 'arrow');
  const restored = fromExcalidraw(restoreElements(toExcalidraw(blocks), null, options)).map((element) => {
    // Bindings to arrows that are not restored along with it would be taken for broken.
    const { boundElements } = blocks.find(({ id }) => id === element.id) ?? element;
    return { ...element, boundElements };
  });
  const kept = scene.map((element) => {
    const next = changed.get(element.id);
    return next ? { ...next, version: element.version + 1, versionNonce: randomSeed() } : element;
  });
  session.change(() => {
    api.updateScene({
      elements: toExcalidraw([...kept, ...restored, ...arrows]) as SceneUpdate,
      captureUpdate: CaptureUpdateAction.IMMEDIATELY,
    });
    showIcons(api, restored);
  });
  selectOnCanvas(api, session.graph.refresh(), fixed.blocks);
}
