import assert from 'node:assert/strict';
import { viewBeside } from '../../../webview/canvas/run/viewBeside';

/** A view at single size, or another, with the scene's origin in its corner. */
function view(value = 1) {
  return { scrollX: 0, scrollY: 0, height: 600, zoom: { value } } as Parameters<typeof viewBeside>[0];
}

describe('the view beside the panel of a run', () => {
  const wide = [
    { x: 100, y: 0, width: 100, height: 50 },
    { x: 500, y: 0, width: 100, height: 50 },
  ];

  it('stays where no block is covered, and where there is no room', () => {
    assert.equal(viewBeside(view(), wide, 700), undefined);
    assert.equal(viewBeside(view(), wide, 200), undefined);
    assert.equal(viewBeside(view(), [], 500), undefined);
  });

  it('moves the blocks to the left as far as needed, at the size they have', () => {
    assert.deepEqual(viewBeside(view(), wide, 566), { zoom: { value: 1 }, scrollX: -50, scrollY: 0 });
  });

  it('makes them smaller when they do not fit, about the same middle', () => {
    const found = viewBeside(view(), wide, 407);
    assert.equal(found?.zoom.value, 0.75);
    assert.equal(Math.round((100 + (found?.scrollX ?? 0)) * 0.75), 16);
    assert.equal(Math.round((300 + (found?.scrollY ?? 0)) * 0.75), 300, 'what was in the middle is there');
  });
});
