import assert from 'node:assert/strict';
import { blockLibraryItems, blockLibraryText } from '../../../src/core/board/library';
import { libraryText, newItems, parseLibrary } from '../../../src/core/board/libraryFile';

const shape = (id: string, x: number, more: object = {}) => ({
  id,
  type: 'rectangle',
  x,
  y: 0,
  width: 9,
  height: 9,
  ...more,
});
const item = (id: string, ...elements: readonly object[]) => ({ id, status: 'unpublished', created: 5, elements });
const file = (...items: readonly object[]) =>
  JSON.stringify({ type: 'excalidrawlib', version: 2, libraryItems: items });

describe('a library file', () => {
  it('comes back as it was written, unknown fields included', () => {
    const items = [{ ...item('a', shape('s', 1, { customData: { block: 'cache' } })), name: 'Cache', later: 1 }];
    assert.deepEqual(parseLibrary(libraryText(items)), items);
    assert.equal(parseLibrary(blockLibraryText()).length, blockLibraryItems().length);
  });

  it('is read in its first version, too, where items have no id', () => {
    const [first] = parseLibrary(JSON.stringify({ type: 'excalidrawlib', version: 1, library: [[shape('s', 1)]] }));
    assert.match(first?.id ?? '', /^item-\w+$/);
  });

  it('is refused with a reason', () => {
    assert.throws(() => parseLibrary('{'), SyntaxError);
    assert.throws(() => parseLibrary('[]'), /no library/);
    assert.throws(() => parseLibrary('{"type":"excalidraw","elements":[]}'), /no library items/);
    assert.throws(() => parseLibrary(file(item('a', shape('s', 1)), item('b'))), /item 2 has no shapes/);
    assert.throws(() => parseLibrary(file(item('a', { type: 'rectangle' }))), /item 1 has no shapes/);
  });
});

describe('merging libraries', () => {
  const own = parseLibrary(
    file(item('a', shape('s', 1, { groupIds: ['g'], seed: 1 }), shape('t', 30, { containerId: 's' }))),
  );

  it('takes what is new, once', () => {
    const added = parseLibrary(file(item('b', shape('x', 0, { width: 20 })), item('c', shape('y', 7, { width: 20 }))));
    assert.deepEqual(
      newItems(own, added).map(({ id }) => id),
      ['b'],
    );
  });

  it('knows an item again by its id, and by its shapes wherever they were copied to', () => {
    const copy = item(
      'z',
      shape('p', 101, { groupIds: ['q'], seed: 2, version: 9 }),
      shape('r', 130, { containerId: 'p' }),
    );
    const other = item('w', shape('p', 101, { groupIds: ['q'] }), shape('r', 130, { containerId: null }));
    const added = parseLibrary(file(item('a', shape('other', 3)), copy, other));
    assert.deepEqual(
      newItems(own, added).map(({ id }) => id),
      ['w'],
    );
  });

  it('tells shapes apart whose ids are words of their own', () => {
    const [box] = parseLibrary(file(item('a', shape('rectangle', 1))));
    const diamond = { ...shape('diamond', 1), type: 'diamond' };
    assert.equal(newItems(box ? [box] : [], parseLibrary(file(item('b', diamond)))).length, 1);
  });

  it('does not take our own blocks a second time', () => {
    assert.deepEqual(newItems(blockLibraryItems(), parseLibrary(blockLibraryText())), []);
  });
});
