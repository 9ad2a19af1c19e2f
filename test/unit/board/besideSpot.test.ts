import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findSpotBeside } from '../../../src/core/board/besideSpot';
import { type Area, BLOCK_SIZE } from '../../../src/core/board/blockElements';

const { width, height } = BLOCK_SIZE;
const source: Area = { x: 0, y: 0, width, height };
const around = ({ x, y }: { x: number; y: number }): Area => ({ x: x - width / 2, y: y - height / 2, width, height });

describe('the place beside a block', () => {
  it('is to the right of it, level with it, with room for an arrow', () => {
    assert.deepEqual(findSpotBeside(source, [source]), { x: 360, y: 40 });
  });

  it('is below, then above, when another block is there already', () => {
    const taken = [source];
    const places = [1, 2, 3, 4].map(() => {
      const spot = findSpotBeside(source, taken);
      taken.push(around(spot));
      return [spot.x, spot.y];
    });
    assert.deepEqual(places, [
      [360, 40],
      [360, 180],
      [360, -100],
      [360, 320],
    ]);
  });

  it('is in the next column when the first one is full', () => {
    const wall: Area = { x: 280, y: -5000, width, height: 10_000 };
    assert.deepEqual(findSpotBeside(source, [source, wall]), { x: 640, y: 40 });
  });

  it('is level with it even on something when everything is taken', () => {
    const all: Area = { x: -9999, y: -9999, width: 20_000, height: 20_000 };
    assert.deepEqual(findSpotBeside(source, [all]), { x: 360, y: 40 });
  });

  it('covers nothing as long as there is room', () => {
    const area = fc.record({
      x: fc.integer({ min: -500, max: 1500 }),
      y: fc.integer({ min: -500, max: 500 }),
      width: fc.integer({ min: 1, max: 300 }),
      height: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(area, { maxLength: 8 }), (taken) => {
        const spot = around(findSpotBeside(source, taken));
        const covers = (other: Area) =>
          spot.x < other.x + other.width &&
          other.x < spot.x + width &&
          spot.y < other.y + other.height &&
          other.y < spot.y + height;
        assert.ok(!taken.some(covers));
      }),
    );
  });
});
