import assert from 'node:assert/strict';
import { boardKey } from '../../../webview/canvas/boardKeys';
import { SelectionOrder } from '../../../webview/canvas/selectionOrder';
import { block } from '../board/graph/graphs';

const PLAIN = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const of = (key: string, more = {}) => boardKey({ ...PLAIN, key, ...more });

describe('keys on the board', () => {
  it('ask for what the README says', () => {
    assert.deepEqual(
      ['/', 'Insert', 'c', 'n', '.', ',', 'Enter', 'Escape'].map((key) => of(key)),
      [...['quickInsert', 'quickInsert', 'connect', 'next', 'along', 'back', 'confirm', 'cancel']],
    );
    assert.equal(of('N', { shiftKey: true }), 'previous');
  });

  it('mean the same with Caps Lock, and on keyboards where a slash needs Shift', () => {
    assert.deepEqual([of('N'), of('C'), of('/', { shiftKey: true })], ['next', 'connect', 'quickInsert']);
  });

  it('leave alone what is Excalidraw’s or VS Code’s', () => {
    const tools = ['v', 'r', 'd', 'o', 'a', 'l', 'x', 'p', 't', 'e', 'h', 'f', 'k', 'q', 's', 'g', 'i', '?', '1', ' '];
    assert.deepEqual(
      [...tools, 'Delete', 'Tab', 'F2', 'ArrowUp', 'PageDown'].filter((key) => of(key)),
      [],
    );
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
      assert.deepEqual(
        ['/', 'Insert', 'c', 'n', '.', ',', 'Enter'].filter((key) => of(key, { [modifier]: true })),
        [],
      );
    }
    assert.equal(of('Insert', { shiftKey: true }), undefined, 'pastes on some systems');
  });
});

describe('the order of a selection', () => {
  const at = (id: string, x: number) => ({ ...block(id, 'service'), bounds: { x, y: 0, width: 100, height: 60 } });
  const blocks = [at('right', 300), at('left', 0), at('middle', 150)];

  it('is the order in which blocks were added', () => {
    const order = new SelectionOrder();
    order.note(['right']);
    order.note(['left', 'right']);
    assert.deepEqual(order.sort(['left', 'right'], blocks), ['right', 'left']);
  });

  it('is from left to right for blocks that came at once, or are not known', () => {
    const order = new SelectionOrder();
    assert.deepEqual(order.sort(['right', 'left'], blocks), ['left', 'right']);
    order.note(['right', 'middle', 'left']);
    assert.deepEqual(order.sort(['right', 'middle', 'left'], blocks), ['left', 'middle', 'right']);
  });

  it('begins anew for a block that was not selected in between', () => {
    const order = new SelectionOrder();
    order.note(['right']);
    order.note(['left']);
    order.note(['left', 'right']);
    assert.deepEqual(order.sort(['left', 'right'], blocks), ['left', 'right']);
  });
});
