import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeScene } from '../../../src/core/board/canonical';
import { diffScenes, planEdit } from '../../../src/core/board/sceneEdit';
import { anyEdit, anyForeignText, laidOut, makeElement, parseBoard, prettyBoard } from './scenes';

describe('the difference of two boards', () => {
  it('turns one into the other', () => {
    fc.assert(
      fc.property(anyForeignText, anyForeignText, (one, other) => {
        const before = parseBoard(one);
        const after = parseBoard(other);
        const edit = diffScenes(before, after);
        const got = edit ? planEdit(before, edit).scene : before;
        // Fields another tool left in an element stay, as in any edit; an image nobody shows may go.
        assert.deepEqual(got.ids, after.ids);
        assert.deepEqual(got.appState, after.appState);
        for (const id of after.ids) {
          assert.deepEqual({ ...got.elements.get(id), ...after.elements.get(id) }, got.elements.get(id));
        }
        const shown = new Set([...after.elements.values()].map(({ fileId }) => fileId));
        const gotFiles = new Map(Object.entries(got.files));
        for (const [id, file] of Object.entries(after.files))
          if (shown.has(id)) assert.deepEqual(gotFiles.get(id), file);
      }),
      { numRuns: 300 },
    );
  });

  it('undoes any edit', () => {
    fc.assert(
      fc.property(anyForeignText, anyEdit, (foreign, edit) => {
        const before = parseBoard(foreign);
        const after = planEdit(before, edit).scene;
        const back = diffScenes(after, before);
        const { ids, elements } = back ? planEdit(after, back).scene : after;
        assert.deepEqual(ids, before.ids);
        for (const id of ids) assert.equal(elements.get(id)?.x, before.elements.get(id)?.x);
      }),
    );
  });

  it('is nothing between a file of another tool and the same drawing in our layout', () => {
    fc.assert(
      fc.property(anyForeignText, (foreign) => {
        const scene = parseBoard(foreign);
        assert.equal(diffScenes(scene, parseBoard(writeScene(scene))), undefined);
      }),
    );
  });

  it('names only what differs', () => {
    const before = parseBoard(laidOut(makeElement('a'), makeElement('b')));
    const moved = makeElement('b', { x: 7 });
    assert.deepEqual(diffScenes(before, parseBoard(laidOut(makeElement('a'), moved))), {
      changed: [moved],
      deleted: [],
    });
    const swapped = parseBoard(laidOut(makeElement('b'), makeElement('a')));
    assert.deepEqual(diffScenes(before, swapped), { changed: [], deleted: [], order: ['b', 'a'] });
  });

  it('sees an image whose id is a name of JavaScript', () => {
    const element = makeElement('a', { type: 'image', fileId: 'constructor' });
    const before = parseBoard(prettyBoard([element]));
    const after = parseBoard(prettyBoard([element], { files: JSON.parse('{"constructor": 1, "__proto__": 2}') }));
    const files = diffScenes(before, after)?.files ?? {};
    assert.deepEqual(Object.keys(files).sort(), ['__proto__', 'constructor']);
  });
});
