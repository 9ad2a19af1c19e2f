import assert from 'node:assert/strict';
import fc from 'fast-check';
import { elementLine, emptyBoardText, writeScene } from '../../../src/core/board/canonical';
import type { SceneEdit } from '../../../src/core/board/scene';
import { planEdit } from '../../../src/core/board/sceneEdit';
import {
  anyEdit,
  anyForeignText,
  applyChanges,
  drawing,
  laidOut,
  makeElement,
  parseBoard,
  prettyBoard,
} from './scenes';

const NOTHING: SceneEdit = { changed: [], deleted: [] };

/** The text after an edit, the way the document gets it. */
function editText(text: string, edit: SceneEdit): string {
  const planned = planEdit(parseBoard(text), edit);
  return planned.rewrite ?? applyChanges(text, planned.changes);
}

describe('an edit of a board', () => {
  it('changes the text to exactly what the board would be written as', () => {
    fc.assert(
      fc.property(anyForeignText, fc.boolean(), fc.array(anyEdit, { maxLength: 4 }), (foreign, asIs, edits) => {
        let text = asIs ? foreign : writeScene(parseBoard(foreign));
        for (const edit of edits) {
          const before = parseBoard(text);
          const planned = planEdit(before, edit);
          text = planned.rewrite ?? applyChanges(text, planned.changes);
          const again = parseBoard(text);
          assert.deepEqual(drawing(again), drawing(planned.scene));
          assert.equal(again.firstLine, planned.scene.firstLine);
          if (before.firstLine === undefined && planned.rewrite === undefined) continue;
          assert.equal(text, writeScene(planned.scene));
          assert.notEqual(again.firstLine, undefined);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('that moves one element changes exactly one line', () => {
    const elements = ['a', 'b', 'c', 'd'].map((id) => makeElement(id));
    const text = laidOut(...elements);
    const scene = parseBoard(text);
    for (const [index, element] of elements.entries()) {
      const { changes, rewrite } = planEdit(scene, { changed: [{ ...element, x: 99 }], deleted: [] });
      assert.equal(rewrite, undefined);
      const start = (scene.firstLine ?? 0) + index;
      assert.deepEqual(
        changes.map((change) => [change.start, change.end, change.lines.length]),
        [[start, start + 1, 1]],
      );
    }
  });

  it('that moves some elements changes the lines of exactly those', () => {
    fc.assert(
      fc.property(anyForeignText, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (foreign, chosen) => {
        const text = writeScene(parseBoard(foreign));
        const elements = [...parseBoard(text).elements.values()];
        const moved = elements.filter((_, index) => chosen[index]);
        const after = editText(text, { changed: moved.map((each) => ({ ...each, x: each.x + 8 })), deleted: [] });
        const [before, now] = [text.split('\n'), after.split('\n')];
        assert.equal(now.length, before.length);
        const different = now.filter((line, index) => line !== before[index]);
        assert.deepEqual(
          different.map((line) => JSON.parse(line.replace(/,$/, '')).id),
          moved.map(({ id }) => id),
        );
      }),
    );
  });

  it('that changes nothing plans nothing, in our layout and in a file of another tool', () => {
    fc.assert(
      fc.property(anyForeignText, fc.boolean(), (foreign, asIs) => {
        const scene = parseBoard(asIs ? foreign : writeScene(parseBoard(foreign)));
        const same = { changed: [...scene.elements.values()], deleted: ['nobody'], order: scene.ids };
        for (const edit of [NOTHING, same]) {
          const planned = planEdit(scene, edit);
          assert.deepEqual([planned.changes, planned.rewrite], [[], undefined]);
          assert.equal(planned.scene.firstLine, scene.firstLine);
        }
      }),
    );
  });

  it('keeps fields of other tools, but lets the block mark go', () => {
    const before = makeElement('a', { constructor: 'theirs', futureField: 1, customData: { block: 'cache' } });
    const { scene } = planEdit(parseBoard(laidOut(before)), { changed: [makeElement('a', { x: 5 })], deleted: [] });
    const after = scene.elements.get('a') ?? {};
    assert.equal(Object.hasOwn(after, 'constructor') && after.constructor, 'theirs');
    assert.deepEqual([scene.elements.get('a')?.futureField, scene.elements.get('a')?.x], [1, 5]);
    assert.equal(Object.hasOwn(after, 'customData'), false);
  });

  it('puts the first element into an empty board', () => {
    for (const text of ['', emptyBoardText()]) {
      const after = editText(text, { changed: [makeElement('a')], deleted: [], order: ['a'] });
      assert.equal(after, emptyBoardText().replace('": [\n', `": [\n${elementLine(makeElement('a'))}\n`));
    }
  });
});

describe('the first edit of a file of another tool', () => {
  it('rewrites it, and no later one does', () => {
    const foreign = prettyBoard([makeElement('a'), makeElement('b')]);
    const first = planEdit(parseBoard(foreign), { changed: [makeElement('a', { x: 1 })], deleted: [] });
    assert.equal(first.rewrite, writeScene(first.scene));
    const second = planEdit(first.scene, { changed: [makeElement('b', { x: 1 })], deleted: [] });
    assert.equal(second.rewrite, undefined);
    assert.equal(second.changes.length, 1);
  });
});

describe('the order of drawing', () => {
  const scene = parseBoard(laidOut(makeElement('a'), makeElement('b'), makeElement('c')));

  it('follows the edit', () => {
    const planned = planEdit(scene, { ...NOTHING, order: ['c', 'a', 'b'] });
    assert.deepEqual(planned.scene.ids, ['c', 'a', 'b']);
    assert.equal(planned.order, undefined);
  });

  it('loses nothing an edit’s order does not know, and tells the order that came out', () => {
    const planned = planEdit(scene, { changed: [makeElement('d')], deleted: [], order: ['d', 'b', 'gone'] });
    assert.deepEqual(planned.scene.ids, ['d', 'b', 'a', 'c']);
    assert.deepEqual(planned.order, ['d', 'b', 'a', 'c']);
  });

  it('is told when an element comes back its sender never missed', () => {
    const without = planEdit(scene, { changed: [], deleted: ['a'], order: ['b', 'c'] }).scene;
    const planned = planEdit(without, { changed: [makeElement('a', { x: 1 })], deleted: [] });
    assert.deepEqual(planned.order, ['b', 'c', 'a']);
  });
});

describe('images', () => {
  const image = (id: string, fileId: string) => makeElement(id, { type: 'image', fileId });
  const files = { f: { dataURL: 'f' }, unused: { dataURL: 'u' }, __proto__x: { dataURL: 'p' } };
  const scene = parseBoard(prettyBoard([image('a', 'f'), image('b', 'f'), makeElement('c')], { files }));

  it('stay while an element shows them', () => {
    const planned = planEdit(scene, { changed: [], deleted: ['a', 'c'] });
    assert.deepEqual(planned.scene.files, files);
  });

  it('leave with the edit that removes their last element, and no other image does', () => {
    const { f, ...others } = files;
    assert.ok(f);
    assert.deepEqual(planEdit(scene, { changed: [], deleted: ['a', 'b'] }).scene.files, others);
  });

  it('that nothing showed before stay whatever is edited', () => {
    const planned = planEdit(scene, { changed: [makeElement('c', { x: 1 })], deleted: [] });
    assert.deepEqual(planned.scene.files, files);
  });

  it('stay when the same edit moves them to another element', () => {
    const planned = planEdit(scene, { changed: [image('d', 'f')], deleted: ['a', 'b'] });
    assert.ok('f' in planned.scene.files);
  });

  it('come with an edit', () => {
    const planned = planEdit(scene, { changed: [image('d', 'g')], deleted: [], files: { g: { dataURL: 'g' } } });
    assert.deepEqual(planned.scene.files, { ...files, g: { dataURL: 'g' } });
  });
});
