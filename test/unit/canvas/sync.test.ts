import assert from 'node:assert/strict';
import { makeElement } from '../board/scenes';
import { setUp } from './fakes';

describe('what goes to the document', () => {
  it('is nothing before the first input: opening and font loading change elements, too', () => {
    const { time, canvas, sync } = setUp({ armed: false });
    canvas.change('a', { width: 99 });
    sync.changed();
    sync.pointerUp();
    sync.flush();
    canvas.busy = true;
    sync.receive({ changed: [makeElement('b', { x: 1 })], deleted: [] }, 0);
    time.pass(5000);
    canvas.busy = false;
    time.pass(5000);
    sync.arm();
    sync.changed();
    time.pass(5000);
    assert.deepEqual(canvas.posted, []);
    assert.equal(canvas.shown.length, 1);
  });

  it('is nothing while the user selects and pans', () => {
    const { time, canvas, sync } = setUp();
    for (let frame = 0; frame < 100; frame += 1) {
      canvas.busy = frame % 10 < 5;
      sync.changed();
      time.pass(16);
    }
    sync.pointerUp();
    sync.flush();
    time.pass(5000);
    assert.deepEqual(canvas.posted, []);
    assert.ok(time.isIdle);
  });

  it('is what changed, once, soon after it changed', () => {
    const { time, canvas, sync } = setUp();
    canvas.change('a', { x: 50 });
    sync.changed();
    time.pass(250);
    assert.equal(canvas.posted.length, 1);
    const { edit, seq, gesture } = canvas.lastPosted ?? assert.fail();
    assert.deepEqual([seq, gesture, edit.deleted, edit.order], [1, false, [], undefined]);
    assert.deepEqual(
      edit.changed.map(({ id, x }) => [id, x]),
      [['a', 50]],
    );
    time.pass(5000);
    sync.flush();
    assert.equal(canvas.posted.length, 1);
  });

  it('names the order when elements came, went or changed places', () => {
    const { canvas, sync } = setUp();
    canvas.add('c');
    sync.flush();
    assert.deepEqual(canvas.lastPosted?.edit.order, ['a', 'b', 'c']);
    canvas.remove('a');
    sync.flush();
    assert.deepEqual(canvas.lastPosted?.edit, { changed: [], deleted: ['a'], order: ['b', 'c'] });
    canvas.elements.reverse();
    sync.flush();
    assert.deepEqual(canvas.lastPosted?.edit, { changed: [], deleted: [], order: ['c', 'b'] });
  });

  it('holds the state of the canvas only when it changed', () => {
    const { canvas, sync } = setUp();
    canvas.appState = { viewBackgroundColor: '#000' };
    sync.flush();
    assert.deepEqual(canvas.lastPosted?.edit, { changed: [], deleted: [], appState: { viewBackgroundColor: '#000' } });
    canvas.change('a', { x: 1 });
    sync.flush();
    assert.equal(canvas.lastPosted?.edit.appState, undefined);
  });

  it('holds a line as soon as it has a length', () => {
    const { canvas, sync } = setUp();
    const line = {
      ...makeElement('line'),
      type: 'arrow',
      points: [
        [0, 0],
        [0, 0],
      ],
    };
    canvas.elements.push(line);
    sync.flush();
    assert.deepEqual(canvas.posted, []);
    canvas.change('line', {
      points: [
        [0, 0],
        [40, 0],
      ],
    });
    sync.flush();
    assert.deepEqual(
      canvas.lastPosted?.edit.changed.map(({ id }) => id),
      ['line'],
    );
    assert.deepEqual(canvas.lastPosted?.edit.order, ['a', 'b', 'line']);
  });

  it('is everything drawn so far after a flush, even in a gesture', () => {
    const { time, canvas, sync } = setUp();
    canvas.busy = true;
    canvas.change('a', { x: 50 });
    sync.changed();
    sync.flush();
    assert.deepEqual([canvas.lastPosted?.gesture, canvas.lastPosted?.edit.changed[0]?.x], [true, 50]);
    canvas.change('a', { x: 60 });
    canvas.busy = false;
    sync.flush();
    assert.deepEqual([canvas.lastPosted?.gesture, canvas.lastPosted?.edit.changed[0]?.x], [false, 60]);
    time.pass(5000);
    assert.equal(canvas.posted.length, 2);
  });
});

describe('the end of a canvas', () => {
  it('is not taken for an empty drawing', () => {
    const { time, canvas, sync } = setUp();
    canvas.busy = true;
    canvas.change('a', { x: 50 });
    sync.changed();
    sync.receive({ changed: [], deleted: ['b'], order: ['a'] }, 0);
    sync.end();
    canvas.elements = [];
    canvas.busy = false;
    sync.changed();
    sync.pointerUp();
    sync.flush();
    sync.arm();
    sync.receive({ changed: [], deleted: ['b'], order: ['a'] }, 0);
    time.pass(5000);
    sync.flush();
    assert.deepEqual([canvas.posted, canvas.shown], [[], []]);
    assert.ok(time.isIdle);
  });
});

describe('a gesture', () => {
  it('goes out within 16 ms, is repeated every 500 ms, and is closed by its end', () => {
    const { time, canvas, sync } = setUp();
    canvas.busy = true;
    for (let frame = 0; frame < 125; frame += 1) {
      canvas.change('a', { x: frame });
      sync.changed();
      time.pass(10);
    }
    canvas.change('a', { x: 500 });
    canvas.busy = false;
    sync.pointerUp();
    sync.changed();
    time.pass(1);
    const [first, ...rest] = canvas.posted;
    assert.ok((first?.at ?? 99) <= 16);
    const times = canvas.posted.map(({ at }) => at);
    for (const [index, at] of times.slice(1, -1).entries()) {
      assert.ok(at - (times[index] ?? 0) >= 500 && at - (times[index] ?? 0) <= 520);
    }
    assert.deepEqual(
      canvas.posted.map(({ message }) => message.gesture),
      [true, true, true, false],
    );
    assert.equal(rest.at(-1)?.message.edit.changed[0]?.x, 500);
  });

  it('is closed even when nothing differs at its end', () => {
    const { time, canvas, sync } = setUp();
    canvas.busy = true;
    canvas.change('a', { x: 1 });
    sync.changed();
    time.pass(16);
    canvas.busy = false;
    sync.changed();
    time.pass(250);
    assert.deepEqual(
      canvas.posted.map(({ message }) => message.gesture),
      [true, false],
    );
    assert.deepEqual(canvas.lastPosted?.edit, { changed: [], deleted: [] });
  });

  it('does not put the edit off when the canvas reports more after the pointer went up', () => {
    const { time, canvas, sync } = setUp();
    canvas.change('a', { x: 1 });
    sync.pointerUp();
    sync.changed();
    time.pass(1);
    assert.equal(canvas.posted.length, 1);
  });

  it('does not send an element that is still nothing', () => {
    const { time, canvas, sync } = setUp();
    canvas.busy = true;
    canvas.add('c', { width: 0, height: 0 });
    canvas.add('t', { type: 'text', text: ' ' });
    sync.changed();
    time.pass(600);
    assert.deepEqual(canvas.posted, []);
    canvas.change('c', { width: 5 });
    sync.changed();
    time.pass(600);
    assert.deepEqual(canvas.lastPosted?.edit.order, ['a', 'b', 'c']);
  });
});
