import assert from 'node:assert/strict';
import { overlaps } from '../../../src/core/board/graph/walk';
import { freeSpot } from '../../../webview/canvas/freeSpot';

const CANVAS = { width: 1000, height: 700 };
const BLOCK = { width: 160, height: 80 };
const PANEL = { x: 0, y: 0, width: 220, height: 700 };
const DOCK = { x: 650, y: 60, width: 350, height: 560 };

describe('where something can be seen', () => {
  it('is the middle of a canvas nothing lies over', () => {
    assert.deepEqual(freeSpot(CANVAS, BLOCK, []), { x: 420, y: 310 });
  });

  it('is the nearest place to it beside what does', () => {
    const covers = [PANEL, { ...DOCK, x: 430, width: 570 }];
    const spot = freeSpot(CANVAS, BLOCK, covers);
    assert.ok(spot);
    assert.ok(!covers.some((cover) => overlaps({ ...spot, ...BLOCK }, cover)));
    assert.ok(spot.x >= 220 && spot.x + BLOCK.width <= 1000 && spot.y + BLOCK.height <= 700);
  });

  it('is nowhere where it does not fit', () => {
    assert.equal(freeSpot(CANVAS, { width: 900, height: 80 }, [PANEL]), undefined);
    assert.equal(freeSpot(CANVAS, { width: 2000, height: 80 }, []), undefined);
    assert.equal(freeSpot(CANVAS, BLOCK, [{ x: 0, y: 0, ...CANVAS }]), undefined);
  });
});
