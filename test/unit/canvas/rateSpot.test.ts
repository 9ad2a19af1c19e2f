import assert from 'node:assert/strict';
import fc from 'fast-check';
import { around, overlaps } from '../../../src/core/board/graph/walk';
import { rateSpot } from '../../../webview/canvas/load/rateSpot';

const DOWN = [
  { x: 0, y: 0 },
  { x: 0, y: 60 },
];
const TEXT = { width: 50, height: 15 };

describe('where the rate of an arrow stands', () => {
  it('is its middle, where nothing is in the way', () => {
    assert.deepEqual(rateSpot(DOWN, TEXT, []), { x: 0, y: 30 });
  });

  it('is farther along, or beside it, where something is', () => {
    const label = { x: -30, y: 22, width: 60, height: 16 };
    assert.deepEqual(rateSpot(DOWN, TEXT, [label]), { x: 0, y: 12 });
    const right = rateSpot(DOWN, TEXT, [{ x: -80, y: -40, width: 82, height: 140 }]);
    assert.deepEqual(right, { x: 30, y: 30 });
  });

  it('is nowhere where there is no room at all', () => {
    assert.equal(rateSpot(DOWN, TEXT, [{ x: -500, y: -500, width: 1000, height: 1000 }]), undefined);
    assert.equal(rateSpot([], TEXT, []), undefined);
  });

  it('never covers anything', () => {
    const length = fc.integer({ min: -150, max: 150 });
    const box = fc.record({
      x: length,
      y: length,
      width: fc.integer({ min: 5, max: 90 }),
      height: fc.integer({ min: 5, max: 60 }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: length, y: length }), { minLength: 2, maxLength: 4 }),
        fc.array(box, { maxLength: 6 }),
        (path, boxes) => {
          const spot = rateSpot(path, TEXT, boxes);
          if (spot) assert.ok(!boxes.some((each) => overlaps(around(spot, TEXT), each)));
        },
      ),
    );
  });
});
