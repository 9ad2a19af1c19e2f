import assert from 'node:assert/strict';
import fc from 'fast-check';
import { advance, arrivedAt, dotAt, legsOf, PLAY_START } from '../../../../src/core/board/graph/playFlow';
import { distanceToPath, type Point } from '../../../../src/core/board/graph/walk';
import { arrow, block, makeGraph } from './graphs';

const graph = makeGraph(
  [block('a', 'client'), block('b', 'service'), block('c', 'cache')],
  [arrow('ab', 'a', 'b'), arrow('bc', 'b', 'c'), arrow('gone', 'a', 'c')],
);
const PATHS: Readonly<Record<string, readonly Point[]>> = {
  ab: [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ],
  bc: [
    { x: 200, y: 0 },
    { x: 200, y: 5000 },
  ],
};
const legs = legsOf(
  graph,
  [
    { arrow: 'ab', back: false },
    { arrow: 'bc', back: false },
    { arrow: 'bc', back: true },
    { arrow: 'ab', back: false },
    { arrow: 'gone', back: false },
  ],
  (id) => PATHS[id] ?? [],
);

describe('playing a flow', () => {
  it('walks through a block to the next arrow, back along the same one, and leaps to a branch', () => {
    const ends = legs.map(({ path }) => [path[0]?.x, path[0]?.y, path.at(-1)?.x, path.at(-1)?.y]);
    assert.deepEqual(ends, [
      [0, 0, 100, 0],
      [100, 0, 200, 5000],
      [200, 5000, 200, 0],
      [0, 0, 100, 0],
      [undefined, undefined, undefined, undefined],
    ]);
  });

  it('gives every step time to be followed, however long its arrow', () => {
    for (const { moveMs, restMs } of legs) assert.ok(moveMs >= 500 && moveMs <= 3000 && restMs >= 300);
  });

  it('reaches every step in order, in jumps of any size, and finishes at the end of the last', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(900), { maxLength: 60 }), (jumps) => {
        let position = PLAY_START;
        for (const jump of jumps) {
          const next = advance(legs, position, jump);
          assert.ok(next.step === position.step || next.step === position.step + 1);
          assert.ok(next.step > position.step || next.ms >= position.ms);
          position = next;
        }
        const total = jumps.reduce((sum, jump) => sum + jump, 0);
        assert.deepEqual(advance(legs, PLAY_START, total).step, position.step);
      }),
    );
    const end = advance(legs, PLAY_START, 1e9);
    assert.deepEqual(end, { step: 4, ms: legs[4]?.moveMs, finished: true });
    assert.equal(advance(legs, end, 5), end);
  });

  it('stays on the path of its step', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20_000, noNaN: true }), (ms) => {
        const position = advance(legs, PLAY_START, ms);
        const dot = dotAt(legs, position);
        const path = legs[position.step]?.path ?? [];
        assert.ok(dot ? distanceToPath(dot, path) < 1e-6 : path.length === 0);
      }),
    );
  });

  it('goes to the end of a step asked for, within the flow', () => {
    assert.deepEqual(dotAt(legs, arrivedAt(legs, 0)), { x: 100, y: 0 });
    assert.equal(arrivedAt(legs, 9).step, 4);
    assert.equal(arrivedAt(legs, 9).finished, true);
    assert.equal(arrivedAt(legs, -1).step, 0);
  });

  it('has nothing to play without steps', () => {
    assert.equal(advance([], PLAY_START, 1).finished, true);
    assert.equal(dotAt([], PLAY_START), undefined);
  });
});
