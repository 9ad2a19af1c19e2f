import assert from 'node:assert/strict';
import type { BlockParameters, Graph } from '../../../src/core/board/graph/graph';
import { scenesOf } from '../../recovery/measure';
import type { LabelledScene } from '../../recovery/scene';
import { addScores, type Count, precision, recall, type Score, scoreGraph } from '../../recovery/score';
import { recoveryTable, withRecovery } from '../../recovery/table';

const scenes = [...scenesOf({ blocks: 'free', unbound: 0.2 }, 1)];

describe('the score of a graph', function () {
  this.timeout(30_000); // on a machine that may be busy

  it('is full for a graph that says what was meant', () => {
    for (const each of counts(sum(perfect))) assert.deepEqual([precision(each), recall(each)], [1, 1]);
  });

  it('is low for wrong kinds, turned arrows, missing blocks and blocks made of decoration', () => {
    const wrongKinds = sum((scene) => {
      const graph = perfect(scene);
      return { ...graph, blocks: graph.blocks.map((block) => ({ ...block, kind: 'dns' as const })) };
    });
    assert.ok(recall(wrongKinds.kinds) < 0.1 && recall(wrongKinds.blocks) === 1);
    const turned = sum((scene) => {
      const graph = perfect(scene);
      const arrows = graph.arrows.map((arrow) => ({
        ...arrow,
        from: arrow.to ?? '',
        to: arrow.from ?? '',
        label: '?',
      }));
      return { ...graph, arrows };
    });
    assert.ok(precision(turned.arrows) < 0.15 && precision(turned.labels) === 0);
    const halved = sum((scene) => ({ ...perfect(scene), blocks: perfect(scene).blocks.filter((_, i) => i % 2) }));
    assert.ok(recall(halved.blocks) < 0.6 && recall(halved.arrows) < 0.5 && recall(halved.parameters) < 0.7);
    const greedy = sum((scene) => {
      const [model] = perfect(scene).blocks;
      const blocks = scene.elements.flatMap(({ id }) => (model ? [{ ...model, id }] : []));
      return { ...perfect(scene), blocks };
    });
    assert.ok(precision(greedy.blocks) < 0.5 && recall(greedy.blocks) === 1);
  });

  it('is nothing for an empty graph', () => {
    const empty = sum(() => ({ blocks: [], arrows: [], groups: [], flows: [], problems: [] }));
    for (const each of counts(empty)) assert.equal(recall(each), 0);
  });

  it('goes into the README between its marks', () => {
    const table = recoveryTable([{ setting: { blocks: 'free', unbound: 0.2 }, score: sum(perfect) }], 25);
    assert.match(table, /\| free shapes \| 20 % \| 1\.000 \/ 1\.000 \|/);
    const marked = 'a\n<!-- recovery:start (npm run recovery -- --write-readme) -->\nold\n<!-- recovery:end -->\nb';
    assert.equal(withRecovery(marked, 'new'), marked.replace('old', 'new'));
    assert.throws(() => withRecovery('no marks', 'new'));
  });
});

function sum(read: (scene: LabelledScene) => Graph): Score {
  return scenes.map((scene) => scoreGraph(scene, read(scene))).reduce(addScores);
}

function counts(score: Score): Count[] {
  return Object.values(score);
}

/** The graph a scene means. */
function perfect({ blocks, arrows, zones }: LabelledScene): Graph {
  const bounds = { x: 0, y: 0, width: 1, height: 1 };
  const idOf = (key: string) => blocks.find((block) => block.key === key)?.anchors[0] ?? '';
  const around = (key: string) => zones.findLast(({ members }) => members.includes(key))?.id;
  const isIn = (inner: readonly string[], outer: readonly string[]) =>
    inner.length < outer.length && inner.every((key) => outer.includes(key));
  return {
    blocks: blocks.map(({ key, kinds, text, parameters }) => ({
      id: idOf(key),
      kind: kinds[0] ?? 'service',
      name: text,
      recognition: 'words',
      confidence: 1,
      ...(around(key) ? { group: around(key) ?? '' } : {}),
      bounds,
      elements: [],
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([name, value]) => [name, { value, origin: 'written' }]),
      ) as BlockParameters,
    })),
    arrows: arrows.map(({ id, from, to, direction, label }) => ({
      id,
      from: idOf(from),
      to: idOf(to),
      attached: { from: 'near', to: 'near' },
      direction,
      label: label ?? '',
      isAsync: false,
    })),
    groups: zones.map(({ id, kinds, members }) => {
      const parent = zones.find((zone) => isIn(members, zone.members))?.id;
      return { id, kind: kinds[0] ?? 'group', name: '', bounds, ...(parent ? { group: parent } : {}) };
    }),
    flows: [],
    problems: [],
  };
}
