import assert from 'node:assert/strict';
import { makeElement } from '../board/scenes';
import { setUp } from './fakes';

describe('images', () => {
  const dataURL = { f: { dataURL: 'f' } };

  it('are sent once', () => {
    const { canvas, sync } = setUp();
    canvas.files = { ...dataURL, unused: {} };
    canvas.add('i', { type: 'image', fileId: 'f' });
    sync.flush();
    assert.deepEqual(canvas.lastPosted?.edit.files, dataURL);
    canvas.change('i', { x: 1 });
    canvas.add('j', { type: 'image', fileId: 'f' });
    sync.flush();
    assert.equal(canvas.lastPosted?.edit.files, undefined);
  });

  it('the document already holds are not sent', () => {
    const elements = [makeElement('i', { type: 'image', fileId: 'f' })];
    const { canvas, sync } = setUp({ files: ['f'], elements });
    canvas.files = dataURL;
    canvas.change('i', { x: 1 });
    sync.flush();
    assert.equal(canvas.lastPosted?.edit.files, undefined);
  });

  it('cut and pasted again are sent again: the document has dropped them', () => {
    const elements = [makeElement('i', { type: 'image', fileId: 'f' })];
    const { canvas, sync } = setUp({ files: ['f'], elements });
    canvas.files = dataURL;
    canvas.remove('i');
    sync.flush();
    canvas.add('j', { type: 'image', fileId: 'f' });
    sync.flush();
    assert.deepEqual(canvas.lastPosted?.edit.files, dataURL);
  });

  it('removed elsewhere and pasted here are sent', () => {
    const { canvas, sync } = setUp({ files: ['f'], elements: [makeElement('i', { type: 'image', fileId: 'f' })] });
    canvas.files = dataURL;
    sync.receive({ changed: [], deleted: ['i'], order: [] }, 0);
    canvas.add('j', { type: 'image', fileId: 'f' });
    sync.flush();
    assert.deepEqual(canvas.lastPosted?.edit.files, dataURL);
  });

  it('taken along by a foreign edit that had not seen our copy are sent again by themselves', () => {
    const { time, canvas, sync } = setUp({
      files: ['f'],
      elements: [makeElement('i', { type: 'image', fileId: 'f' })],
    });
    canvas.files = dataURL;
    canvas.add('j', { type: 'image', fileId: 'f' });
    sync.flush();
    sync.receive({ changed: [], deleted: ['i'], order: [] }, 0);
    time.pass(1);
    assert.deepEqual(canvas.lastPosted?.edit, { changed: [], deleted: [], files: dataURL });
    time.pass(5000);
    assert.equal(canvas.posted.length, 2);
  });

  it('whose id is a name of JavaScript are sent when they are there, and only then', () => {
    const { canvas, sync } = setUp();
    canvas.add('i', { type: 'image', fileId: 'constructor' });
    sync.flush();
    assert.equal(canvas.lastPosted?.edit.files, undefined);
    canvas.files = JSON.parse('{"__proto__": {"dataURL": "p"}}');
    canvas.add('j', { type: 'image', fileId: '__proto__' });
    sync.flush();
    assert.equal(JSON.stringify(canvas.lastPosted?.edit.files), '{"__proto__":{"dataURL":"p"}}');
  });
});
