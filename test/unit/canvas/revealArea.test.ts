import assert from 'node:assert/strict';
import type { Box } from '../../../src/core/board/graph/geometry';
import { revealArea } from '../../../webview/canvas/revealArea';

const WIDE = { width: 1100, height: 800 };
const NARROW = { width: 400, height: 500 };

/** Where a box lies on the canvas after it was revealed. */
function shown(canvas: typeof WIDE, area: Box): Box & { readonly zoom: number } {
  const { scrollX, scrollY, zoom } = revealArea(canvas, area);
  return {
    left: (area.left + scrollX) * zoom.value,
    top: (area.top + scrollY) * zoom.value,
    right: (area.right + scrollX) * zoom.value,
    bottom: (area.bottom + scrollY) * zoom.value,
    zoom: zoom.value,
  };
}

const at = (x: number, y: number, width: number, height: number): Box => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

describe('the view of what was inserted', () => {
  it('holds all of it at its own size, clear of panel and bars', () => {
    const { zoom, left, top, right, bottom } = shown(WIDE, at(-4000, 900, 500, 300));
    assert.equal(zoom, 1);
    assert.ok(left >= 220 && right <= WIDE.width && top >= 76 && bottom <= WIDE.height - 64);
  });

  it('gets smaller for what is larger, as long as it can be read', () => {
    const { zoom, left, right } = shown(WIDE, at(0, 0, 1200, 300));
    assert.ok(zoom > 0.6 && zoom < 1);
    assert.ok(left >= 220 && right <= WIDE.width);
  });

  for (const canvas of [WIDE, NARROW]) {
    it(`begins at the upper left corner of a design that is too large for ${canvas.width} pixels`, () => {
      const { zoom, left, top } = shown(canvas, at(700, -300, 3000, 2000));
      assert.equal(zoom, 0.6);
      assert.ok(left >= 0 && left < canvas.width / 3 && top >= 0 && top < 100);
    });
  }
});
