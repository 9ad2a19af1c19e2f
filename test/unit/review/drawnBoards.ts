import { findSpotBeside } from '../../../src/core/board/besideSpot';
import { BLOCK_SIZE, blockElements } from '../../../src/core/board/blockElements';
import { connectElements } from '../../../src/core/board/connect';
import type { Graph, NumberParameter } from '../../../src/core/board/graph/graph';
import { readGraph } from '../../../src/core/board/graph/readGraph';
import { type BlockChange, changeBlock } from '../../../src/core/board/inspector/change';
import type { SceneElement } from '../../../src/core/board/scene';
import { putBetween } from '../../../src/core/review/between';
import type { Fix } from '../../../src/core/review/finding';

/** Ids and numbers nothing else has. */
function fresh() {
  let count = 1000;
  const next = () => {
    count += 1;
    return count;
  };
  return { id: (prefix: string) => `${prefix}${next()}`, seed: next, labelWidth: () => 90 };
}

/** A graph drawn: blocks in a grid with what is known of them, arrows bound at both ends, dashed where nobody waits. */
export function drawGraph({ blocks, arrows }: Graph): readonly SceneElement[] {
  let scene: readonly SceneElement[] = blocks.flatMap(({ id, kind, name }, index) =>
    blockElements(
      {
        kind,
        name,
        id,
        seed: index + 1,
        centerX: (index % 4) * BLOCK_SIZE.width * 2.5,
        centerY: Math.floor(index / 4) * BLOCK_SIZE.height * 3,
        labelWidth: 90,
      },
      'image',
    ),
  );
  for (const { id, parameters, bindings = {} } of blocks) {
    for (const [parameter, known] of Object.entries(parameters)) {
      scene =
        parameter === 'role'
          ? changed(scene, id, { type: 'role', role: known.value === 'replica' ? 'replica' : 'primary' })
          : changed(scene, id, {
              type: 'parameter',
              parameter: parameter as NumberParameter,
              value: Number(known.value),
            });
    }
    for (const [parameter, { formula }] of Object.entries(bindings)) {
      scene = changed(scene, id, { type: 'bind', parameter: parameter as NumberParameter, formula });
    }
  }
  arrows.forEach(({ id, from, to, label, isAsync }, index) => {
    const [start, end] = [from, to].map((wanted) => scene.find((element) => element.id === wanted));
    if (!start || !end) return;
    const style = { strokeStyle: isAsync ? 'dashed' : 'solid' };
    const drawn = connectElements({ from: start, to: end, id, seed: index + 50, style });
    const arrow = label === '' ? drawn.arrow : { ...drawn.arrow, boundElements: [{ type: 'text', id: `${id}-t` }] };
    const text = label === '' ? [] : [labelOf(arrow, label)];
    scene = [...withChanges(scene, [drawn.from, drawn.to]), arrow, ...text];
  });
  return scene;
}

function labelOf(arrow: SceneElement, label: string): SceneElement {
  const [text] = blockElements(
    { kind: 'service', id: arrow.id, seed: 3, centerX: arrow.x, centerY: arrow.y },
    'image',
  ).filter(({ type }) => type === 'text');
  if (!text) throw new Error('A block has a label.');
  return { ...text, groupIds: [], containerId: arrow.id, text: label, originalText: label };
}

/** A drawing as a fix leaves it; the same when there is nothing (any more) to be done. */
export function applyFix(scene: readonly SceneElement[], fix: Fix): readonly SceneElement[] {
  switch (fix.type) {
    case 'number':
      return changed(scene, fix.block, { type: 'parameter', parameter: fix.parameter, value: fix.value });
    case 'bind':
      return changed(scene, fix.block, { type: 'bind', parameter: fix.parameter, formula: fix.formula });
    case 'between': {
      const fixed = putBetween(scene, readGraph(scene), fix, fresh());
      return fixed ? [...withChanges(scene, fixed.changed), ...fixed.added] : scene;
    }
    case 'beside':
      return drawBeside(scene, fix);
  }
}

function drawBeside(scene: readonly SceneElement[], fix: Extract<Fix, { type: 'beside' }>): readonly SceneElement[] {
  const from = scene.find(({ id }) => id === fix.block);
  if (!from) return scene;
  const areas = [from, ...scene.filter(({ type }) => type === 'rectangle')].map(({ x, y, width, height }) => ({
    ...{ x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
  }));
  const [area] = areas;
  if (!area) return scene;
  const { x: centerX, y: centerY } = findSpotBeside(area, areas);
  const { id, seed } = fresh();
  const [box, ...rest] = blockElements(
    { ...fix.added, id: id('block'), seed: seed(), centerX, centerY, labelWidth: 90 },
    'image',
  );
  if (!box) return scene;
  const drawn = connectElements({ from, to: box, id: id('arrow'), seed: seed() });
  return [...withChanges(scene, [drawn.from]), drawn.to, ...rest, drawn.arrow];
}

function changed(scene: readonly SceneElement[], id: string, change: BlockChange): readonly SceneElement[] {
  const block = readGraph(scene).blocks.find((each) => each.id === id);
  return block ? withChanges(scene, changeBlock(scene, block, change, { id: 'part', seed: 1 })) : scene;
}

function withChanges(scene: readonly SceneElement[], elements: readonly SceneElement[]): readonly SceneElement[] {
  const next = new Map(elements.map((element) => [element.id, element]));
  return scene.map((element) => next.get(element.id) ?? element);
}
