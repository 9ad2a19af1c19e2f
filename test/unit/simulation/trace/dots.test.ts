import assert from 'node:assert/strict';
import { Dots } from '../../../../src/core/simulation/trace/dots';
import type { TraceRecord } from '../../../../src/core/simulation/trace/record';

const FIRST = { request: 1, flow: 'read', waiting: 0 } as const;
/** Front at 0, over `in` to the store at 2, which answers at 6. */
const WALK: readonly TraceRecord[] = [
  { type: 'comes', atMs: 0, stay: 1, block: 'front', over: undefined, ...FIRST },
  { type: 'goes', atMs: 1, request: 1, stay: 1, block: 'front', outcome: undefined },
  { type: 'comes', atMs: 2, stay: 2, block: 'store', over: { arrow: 'in', sentMs: 1 }, ...FIRST },
  { type: 'goes', atMs: 6, request: 1, stay: 2, block: 'store', outcome: 'completed' },
  { type: 'ends', atMs: 6, request: 1, outcome: 'completed' },
];

function shown(dots: Dots, ms: number): string[] {
  return dots.at(ms).map(({ place, isAnswer, isFailure }) => {
    const where = place.type === 'arrow' ? `${place.arrow} ${place.share}` : place.block;
    return `${isFailure ? 'failed ' : isAnswer ? 'back ' : ''}${where}`;
  });
}

describe('dots of requests', () => {
  it('are where the request is', () => {
    const dots = new Dots();
    dots.take(WALK, 0.5);
    assert.deepEqual(
      [0.5, 1.25, 1.75, 2, 5.9, 6.25, 6.5].map((ms) => shown(dots, ms)),
      [['front'], ['in 0.25'], ['in 0.75'], ['store'], ['store'], ['back in 0.5'], []],
    );
  });

  it('are later by what a way takes longer to be seen, and stay as long', () => {
    const dots = new Dots();
    dots.take(WALK, 10);
    assert.deepEqual(
      [0.5, 1, 6, 11, 14.9, 20, 25].map((ms) => shown(dots, ms)),
      [['front'], ['in 0'], ['in 0.5'], ['store'], ['store'], ['back in 0.5'], []],
    );
  });

  it('show failures on their way back, and forget what is lost', () => {
    const dots = new Dots();
    const failed = WALK.map((record) =>
      record.type === 'goes' && record.stay === 2 ? { ...record, outcome: 'down' as const } : record,
    );
    dots.take(failed, 1);
    assert.deepEqual(shown(dots, 6.5), ['failed in 0.5']);
    dots.take(
      [{ type: 'comes', atMs: 7, stay: 3, block: 'front', over: undefined, request: 2, flow: 'read', waiting: 0 }],
      1,
    );
    assert.deepEqual(shown(dots, 8), ['front']);
    dots.take([{ type: 'lost', atMs: 9, request: 2 }], 1);
    assert.deepEqual(shown(dots, 9), []);
  });

  it('are where the request is again when everything catches up', () => {
    const dots = new Dots();
    dots.take(WALK, 10);
    assert.deepEqual(shown(dots, 4), ['in 0.3']);
    dots.catchUp();
    assert.deepEqual(shown(dots, 4), ['store']);
    assert.deepEqual(shown(dots, 6), []);
  });
});
