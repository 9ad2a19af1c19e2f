import assert from 'node:assert/strict';
import { blockElements } from '../../../src/core/board/blockElements';
import { connectElements } from '../../../src/core/board/connect';
import { readStoredFlows, setFlow } from '../../../src/core/board/graph/flows';
import { readGraph } from '../../../src/core/board/graph/readGraph';
import type { SceneElement } from '../../../src/core/board/scene';
import { putBetween } from '../../../src/core/review/between';
import { makeElement } from '../board/scenes';

const FIX = {
  type: 'between',
  arrow: 'a',
  blocks: [
    { kind: 'messageQueue', name: 'Write queue' },
    { kind: 'worker', name: 'Writers' },
  ],
  label: '',
} as const;

function fresh() {
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  return { id: (prefix: string) => `${prefix}${next()}`, seed: next, labelWidth: () => 80 };
}

/** An application server that leads to a database, with a label on the arrow and a flow over it. */
function scene(gap: number): SceneElement[] {
  const app = blockElements({ kind: 'appServer', centerX: 0, centerY: 0, id: 'app', seed: 1 }, 'image');
  const db = blockElements({ kind: 'sqlDatabase', centerX: gap, centerY: 0, id: 'db', seed: 1 }, 'image');
  const [from, ...appParts] = app;
  const [to, ...dbParts] = db;
  assert.ok(from && to);
  const drawn = connectElements({ from, to, id: 'a', seed: 5, style: { strokeColor: '#e03131' } });
  const arrow = { ...drawn.arrow, boundElements: [{ type: 'text', id: 't' }] };
  const label = makeElement('t', { type: 'text', text: 'insert', containerId: 'a', width: 40, height: 20 });
  const all = [drawn.from, ...appParts, drawn.to, ...dbParts, arrow, label];
  const flow = setFlow(all, {
    name: 'Write',
    steps: [
      { arrow: 'a', back: false },
      { arrow: 'a', back: true },
    ],
  });
  const changed = new Map(flow.map((element) => [element.id, element]));
  return all.map((element) => changed.get(element.id) ?? element);
}

function fixed(before: readonly SceneElement[]) {
  const result = putBetween(before, readGraph(before), FIX, fresh());
  assert.ok(result);
  const changed = new Map(result.changed.map((element) => [element.id, element]));
  return { result, after: [...before.map((element) => changed.get(element.id) ?? element), ...result.added] };
}

describe('blocks a fix puts on the way of an arrow', () => {
  for (const gap of [900, 300]) {
    it(`are joined from end to end by bound arrows, ${gap} units of room`, () => {
      const { result, after } = fixed(scene(gap));
      const graph = readGraph(after);
      assert.equal(graph.blocks.length, 4);
      const way = [];
      for (let at: string | undefined = 'app'; at !== undefined; ) {
        way.push(graph.blocks.find(({ id }) => id === at)?.kind);
        at = graph.arrows.find(({ from }) => from === at)?.to;
      }
      assert.deepEqual(way, ['appServer', 'messageQueue', 'worker', 'sqlDatabase']);
      for (const { attached } of graph.arrows) assert.deepEqual(attached, { from: 'bound', to: 'bound' });
      assert.deepEqual(
        result.blocks.map((id) => graph.blocks.find((block) => block.id === id)?.name),
        ['Write queue', 'Writers'],
      );
      assert.equal(new Set(after.map(({ id }) => id)).size, after.length);
    });

    it(`cover nothing, ${gap} units of room`, () => {
      const { blocks } = readGraph(fixed(scene(gap)).after);
      for (const [index, { bounds: a }] of blocks.entries()) {
        for (const { bounds: b } of blocks.slice(index + 1)) {
          const isApart =
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          assert.ok(isApart, JSON.stringify([a, b]));
        }
      }
    });
  }

  it('leave the arrow its id, look and label, and take it out of the list of its old end', () => {
    const { after } = fixed(scene(900));
    const find = (id: string) => after.find((element) => element.id === id);
    assert.equal(find('a')?.strokeColor, '#e03131');
    const bound = (id: string) => ((find(id)?.boundElements ?? []) as { id: string }[]).map((each) => each.id);
    assert.ok(bound('app').includes('a') && !bound('db').includes('a'));
    assert.equal(bound('app').filter((id) => id === 'a').length, 1);
    const [arrow, label] = [find('a'), find('t')];
    assert.ok(
      arrow && label && Number(label.x) > Number(arrow.x) && Number(label.x) < Number(arrow.x) + Number(arrow.width),
    );
  });

  it('stand in every flow that went over the arrow, both ways', () => {
    const { after } = fixed(scene(900));
    const [flow] = readStoredFlows(after);
    const arrows = readGraph(after).arrows;
    const ends = flow?.steps.map(({ arrow, back }) => {
      const found = arrows.find(({ id }) => id === arrow);
      return back ? [found?.to, found?.from] : [found?.from, found?.to];
    });
    const [queue, worker] = ['messageQueue', 'worker'].map(
      (kind) => readGraph(after).blocks.find((block) => block.kind === kind)?.id,
    );
    assert.deepEqual(ends, [
      ...[
        ['app', queue],
        [queue, worker],
        [worker, 'db'],
      ],
      ...[
        ['db', worker],
        [worker, queue],
        [queue, 'app'],
      ],
    ]);
  });

  it('are not drawn when the arrow is gone', () => {
    const before = scene(900);
    const gone = before.map((element) => (element.id === 'a' ? { ...element, isDeleted: true } : element));
    assert.equal(putBetween(gone, readGraph(before), FIX, fresh()), undefined);
  });
});
