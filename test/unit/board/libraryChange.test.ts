import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyLibraryChange, libraryChange, withItemIds } from '../../../src/core/board/libraryChange';

const item = (id: string, name?: string) => ({ id, status: 'unpublished', created: 1, elements: [], name });
const idsOf = (items: readonly unknown[]) => items.map((each) => (each as { id: string }).id);
const change = (before: readonly object[], after: readonly object[]) =>
  libraryChange(before, after) ?? { added: [], removed: [] };

describe('changes of a library', () => {
  it('of two boards are both kept, whoever is first', () => {
    const start = [item('a'), item('b'), item('c')];
    const one = change(start, [item('new1'), ...start]);
    const other = change(start, [item('new2'), item('a'), item('c')]);
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const both = applyLibraryChange(applyLibraryChange(start, first), second);
      assert.deepEqual(idsOf(both).sort(), ['a', 'c', 'new1', 'new2']);
    }
  });

  it('tell a renamed item, which keeps its place', () => {
    const start = [item('a'), item('b')];
    const renamed = change(start, [item('a'), item('b', 'Cell')]);
    assert.deepEqual(renamed.removed, []);
    assert.deepEqual(applyLibraryChange(start, renamed), [item('a'), item('b', 'Cell')]);
  });

  it('are none when only the order or how an element was counted differ', () => {
    const recounted = { ...item('b'), elements: [{ version: 7 }] };
    assert.equal(libraryChange([item('a'), item('b')], [recounted, item('a')]), undefined);
  });

  it('lead from any library to any other with the same items', () => {
    const library = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')).map((ids) => ids.map((id) => item(id)));
    fc.assert(
      fc.property(library, library, (before, after) => {
        const reached = applyLibraryChange(before, change(before, after));
        assert.deepEqual(idsOf(reached).sort(), idsOf(after).sort());
      }),
    );
  });

  it('need ids: items without one get the same wherever they are read', () => {
    const bare = [{ type: 'rectangle', x: 1, y: 2 }];
    const [first, second] = withItemIds([bare, { elements: bare }]);
    assert.match(idsOf([first])[0] ?? '', /^item-\w+$/);
    assert.deepEqual(idsOf([first]), idsOf([second]));
    assert.deepEqual(withItemIds([item('a'), 7, null]), [item('a'), 7, null]);
  });
});
