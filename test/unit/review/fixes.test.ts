import assert from 'node:assert/strict';
import { readGraph } from '../../../src/core/board/graph/readGraph';
import type { SceneElement } from '../../../src/core/board/scene';
import type { Finding } from '../../../src/core/review/finding';
import { RULES } from '../../../src/core/review/rules';
import { boardOf, reviewOf } from './boards';
import { CASES } from './cases';
import { applyFix, drawGraph } from './drawnBoards';

/** Rules whose cure nobody can draw for the user. */
const WITHOUT_FIX = [
  ...['single-writer', 'breaks-at-10x', 'async-not-idempotent', 'retry-no-timeout', 'sync-cycle', 'sync-fanout'],
  ...['p99-added-up', 'threads-held', 'orphan', 'unnamed-boxes', 'no-client'],
];

/** Blocks share no room, arrows have both their ends, ids are different, and who is bound knows of it. */
function assertValid(scene: readonly SceneElement[]): void {
  assert.equal(new Set(scene.map(({ id }) => id)).size, scene.length, 'ids');
  const { blocks, arrows, problems } = readGraph(scene);
  for (const { id, attached } of arrows) assert.deepEqual(attached, { from: 'bound', to: 'bound' }, id);
  assert.deepEqual(problems, []);
  const boundTo = (id: string | undefined) => {
    const bound = scene.find((element) => element.id === id)?.boundElements;
    return Array.isArray(bound) ? bound.map((each: { readonly id?: unknown }) => each.id) : [];
  };
  for (const { id, from, to } of arrows) assert.ok(boundTo(from).includes(id) && boundTo(to).includes(id), id);
  for (const [index, { bounds: a, name }] of blocks.entries()) {
    for (const { bounds: b } of blocks.slice(index + 1)) {
      const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      assert.ok(isApart, `${name} covers another block`);
    }
  }
}

const keyOf = ({ rule, element }: Finding) => `${rule} ${element}`;

describe('fixes of findings', () => {
  it('are offered by all rules but those that need thinking', () => {
    const without = RULES.filter(({ fix }) => fix === undefined).map(({ id }) => id);
    const silent = RULES.filter(({ id }) => WITHOUT_FIX.includes(id)).map(({ id }) => id);
    assert.deepEqual(silent.sort(), [...WITHOUT_FIX].sort());
    assert.ok(without.every((id) => WITHOUT_FIX.includes(id)));
  });

  for (const { id } of RULES.filter((rule) => !WITHOUT_FIX.includes(rule.id))) {
    it(`${id}: the finding is gone, no error comes up, and the board can be read`, () => {
      const known = CASES[id] ?? assert.fail(`no case of ${id}`);
      const { fires, beside } = known.cured ?? known;
      const scene = drawGraph(boardOf(fires));
      assertValid(scene);
      const graph = readGraph(scene);
      const before = reviewOf(graph, beside).findings;
      const finding = before.find(({ rule }) => rule === id) ?? assert.fail('it does not fire on the drawn board');
      assert.ok(finding.fix, 'it has a fix');
      const fixed = applyFix(scene, finding.fix);
      assertValid(fixed);
      const after = reviewOf(readGraph(fixed), beside).findings;
      assert.ok(!after.some((each) => keyOf(each) === keyOf(finding)), finding.message);
      const errors = (list: readonly Finding[]) => list.filter(({ severity }) => severity === 'error').map(keyOf);
      const fresh = errors(after).filter((key) => !errors(before).includes(key));
      assert.deepEqual(fresh, [], 'no error that was not there before');
      const added =
        finding.fix.type === 'between' ? finding.fix.blocks : finding.fix.type === 'beside' ? [finding.fix.added] : [];
      const there = new Set(graph.blocks.map((block) => block.id));
      const drawn = readGraph(fixed).blocks.filter((block) => !there.has(block.id));
      assert.deepEqual(
        drawn.map(({ kind, name, parameters }) => ({ kind, name, instances: parameters.instances?.value })),
        added.map(({ kind, name, instances }) => ({ kind, name, instances })),
      );
    });
  }
});
