import assert from 'node:assert/strict';
import { mergeElements } from '../../../webview/canvas/mergeElements';
import { Sync } from '../../../webview/canvas/sync';
import { makeElement } from '../board/scenes';
import { FakeCanvas, FakeTime } from './fakes';

function setUp() {
  const time = new FakeTime();
  const canvas = new FakeCanvas(time, [makeElement('a'), makeElement('b')]);
  const sync = new Sync(canvas, []);
  sync.arm();
  return { time, canvas, sync, x: (id: string) => canvas.live.find((element) => element.id === id)?.x };
}

const moveTo = (id: string, x: number) => ({ changed: [makeElement(id, { x, versionNonce: x })], deleted: [] });

describe('a change made elsewhere', () => {
  it('shows at once and is not sent back', () => {
    const { time, canvas, sync, x } = setUp();
    sync.receive({ ...moveTo('a', 77), deleted: ['b'], order: ['a'] }, 0);
    assert.equal(x('a'), 77);
    assert.deepEqual(
      canvas.live.map(({ id }) => id),
      ['a'],
    );
    sync.changed();
    time.pass(5000);
    sync.flush();
    assert.deepEqual(canvas.posted, []);
  });

  it('waits until the gesture is over, even when the canvas reports nothing more', () => {
    const { time, canvas, sync, x } = setUp();
    canvas.busy = true;
    sync.receive(moveTo('b', 77), 0);
    time.pass(1000);
    assert.equal(x('b'), 10);
    canvas.busy = false;
    time.pass(100);
    assert.equal(x('b'), 77);
    assert.ok(time.isIdle);
  });

  it('still waits, and still comes, when the gesture is flushed in between', () => {
    const { time, canvas, sync, x } = setUp();
    canvas.busy = true;
    sync.receive(moveTo('b', 77), 0);
    sync.flush();
    assert.equal(x('b'), 10);
    canvas.busy = false;
    time.pass(100);
    assert.equal(x('b'), 77);
  });

  it('keeps the local version of an element the host had not seen', () => {
    const { canvas, sync, x } = setUp();
    canvas.change('a', { x: 5 });
    sync.receive({ changed: [...moveTo('a', 77).changed, ...moveTo('b', 88).changed], deleted: [] }, 0);
    assert.deepEqual([x('a'), x('b')], [5, 88]);
    assert.deepEqual(
      canvas.lastPosted?.edit.changed.map(({ id, x }) => [id, x]),
      [['a', 5]],
    );
  });

  it('does not delete an element changed here, nor bring back one deleted here', () => {
    const { canvas, sync, x } = setUp();
    canvas.change('a', { x: 5 });
    canvas.remove('b');
    sync.receive({ ...moveTo('b', 88), deleted: ['a'], order: ['b'] }, 0);
    assert.deepEqual([x('a'), x('b')], [5, undefined]);
  });

  it('wins when the host had seen ours before', () => {
    const { canvas, sync, x } = setUp();
    canvas.change('a', { x: 5 });
    sync.flush();
    sync.receive(moveTo('a', 77), 1);
    assert.equal(x('a'), 77);
  });

  it('wins after ours was acknowledged', () => {
    const { canvas, sync, x } = setUp();
    canvas.change('a', { x: 5 });
    sync.flush();
    sync.acknowledge(1);
    sync.receive(moveTo('a', 77), 0);
    assert.equal(x('a'), 77);
  });

  it('older than ours loses even when it had to wait until ours was acknowledged', () => {
    const { time, canvas, sync, x } = setUp();
    canvas.busy = true;
    canvas.change('a', { x: 5 });
    sync.flush();
    sync.receive({ changed: [], deleted: ['a'], order: ['b'] }, 0);
    sync.acknowledge(1);
    canvas.busy = false;
    time.pass(1000);
    assert.equal(x('a'), 5);
  });

  it('does not change a background set here and not yet seen', () => {
    const { canvas, sync } = setUp();
    canvas.appState = { viewBackgroundColor: '#123' };
    sync.receive({ changed: [], deleted: [], appState: { viewBackgroundColor: '#456' } }, 0);
    assert.deepEqual(canvas.appState, { viewBackgroundColor: '#123' });
    sync.receive({ changed: [], deleted: [], appState: { viewBackgroundColor: '#456' } }, 1);
    assert.deepEqual(canvas.appState, { viewBackgroundColor: '#456' });
  });
});

describe('merging', () => {
  it('follows the foreign order; what it does not know stays on top', () => {
    const current = ['a', 'new', 'b'].map((id) => makeElement(id));
    const merged = mergeElements(current, { changed: [makeElement('c')], deleted: [], order: ['c', 'b', 'gone', 'a'] });
    assert.deepEqual(
      merged.map(({ id }) => id),
      ['c', 'b', 'a', 'new'],
    );
  });

  it('gives what changed another version and nonce, and leaves the rest untouched', () => {
    const current = [makeElement('a', { version: 9, versionNonce: 5 }), makeElement('b'), makeElement('c')];
    const edit = { changed: [makeElement('a', { x: 1, version: 2, versionNonce: 5 })], deleted: ['b'] };
    const [a, b, c] = mergeElements(current, edit);
    assert.ok(a && a.version > 9 && a.versionNonce !== 5 && a.x === 1);
    assert.ok(b?.isDeleted && b.version === 2 && b.versionNonce !== 1);
    assert.equal(c, current[2]);
  });

  it('brings a deleted element back', () => {
    const merged = mergeElements([makeElement('a', { isDeleted: true })], { changed: [makeElement('a')], deleted: [] });
    assert.equal(merged[0]?.isDeleted, false);
  });

  it('has nothing to do for an element nobody knows', () => {
    assert.deepEqual(mergeElements([], { changed: [], deleted: ['a'], order: ['a'] }), []);
  });
});
