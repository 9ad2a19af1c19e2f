import assert from 'node:assert/strict';
import { type CanvasRoom, coversExplained, isFolded, isTight } from '../../../webview/canvas/load/panelRoom';

/** The canvas of a window of 1400 × 900 with the side bar open. */
const ROOM: CanvasRoom = { width: 813, height: 760, aside: 0, hasSelection: false, selected: undefined };
const SMALL: CanvasRoom = { ...ROOM, width: 618, height: 576 };
const NOTHING_CHOSEN = { folded: undefined, foldedTight: undefined, insists: false };
/** A block at these coordinates of the canvas. */
const at = (left: number, top: number) => ({ left, top, right: left + 160, bottom: top + 80 });

describe('room for the panel of the load', () => {
  it('shows all of it where there is room, and its bar where there is not', () => {
    assert.equal(isFolded(ROOM, NOTHING_CHOSEN), false);
    assert.equal(isFolded(SMALL, NOTHING_CHOSEN), true);
    assert.equal(isFolded({ ...ROOM, height: 420 }, NOTHING_CHOSEN), true);
    assert.equal(isFolded({ ...ROOM, aside: 294 }, NOTHING_CHOSEN), true);
  });

  it('counts the panel Excalidraw shows for what is selected', () => {
    const selected = { ...ROOM, hasSelection: true };
    assert.equal(isTight(ROOM), false);
    assert.equal(isTight(selected), true);
    assert.equal(isTight({ ...selected, width: 1100 }), false);
    assert.equal(isFolded(selected, NOTHING_CHOSEN), true);
  });

  it('does as the user has chosen, with room and without', () => {
    assert.equal(isFolded(ROOM, { ...NOTHING_CHOSEN, folded: true }), true);
    assert.equal(isFolded(ROOM, { ...NOTHING_CHOSEN, foldedTight: true }), false);
    assert.equal(isFolded(SMALL, { ...NOTHING_CHOSEN, foldedTight: false }), false);
    assert.equal(isFolded(SMALL, { ...NOTHING_CHOSEN, folded: false }), true);
  });

  it('gives way to what is selected, unless it was unfolded over it', () => {
    const wide = { ...ROOM, width: 1100, hasSelection: true };
    assert.equal(isFolded({ ...wide, selected: at(300, 300) }, NOTHING_CHOSEN), false);
    assert.equal(isFolded({ ...wide, selected: at(850, 300) }, NOTHING_CHOSEN), true);
    assert.equal(isFolded({ ...wide, selected: at(850, 300) }, { ...NOTHING_CHOSEN, insists: true }), false);
    assert.equal(isFolded({ ...wide, selected: at(850, 600) }, NOTHING_CHOSEN), false);
    assert.equal(isFolded({ ...SMALL, selected: at(400, 300) }, { ...NOTHING_CHOSEN, foldedTight: false }), true);
  });

  it('knows when an explanation would cover what it explains', () => {
    const small = { ...SMALL, hasSelection: true };
    assert.equal(coversExplained(small), false);
    assert.equal(coversExplained({ ...small, selected: at(400, 150) }), true);
    assert.equal(coversExplained({ ...small, selected: at(100, 150) }), false);
    assert.equal(coversExplained({ ...small, selected: at(400, 310) }), false);
  });
});
