import assert from 'node:assert/strict';
import { GestureMarks } from '../../../src/core/board/gestures';
import type { SceneEdit, SceneElement } from '../../../src/core/board/scene';
import { makeElement } from './scenes';

/** State `nonce` of an element. */
function state(nonce: number, id = 'a'): SceneElement {
  return makeElement(id, { versionNonce: nonce });
}

function edit(...changed: SceneElement[]): SceneEdit {
  return { changed, deleted: [] };
}

/** A document that notes edits the way the host does. */
class Story {
  readonly marks = new GestureMarks();
  private readonly current = new Map<string, SceneElement>();

  note(gesture: boolean, ...changed: SceneElement[]): this {
    for (const element of changed) this.current.set(element.id, element);
    this.marks.note(edit(...changed), gesture, this.current);
    return this;
  }

  isPassing(...changed: SceneElement[]): boolean {
    return this.marks.isPassing(edit(...changed));
  }
}

describe('a gesture', () => {
  it('is one step: its states are passed, its end is not', () => {
    const story = new Story().note(false, state(1)).note(true, state(2)).note(true, state(3)).note(false, state(4));
    assert.deepEqual(
      [1, 2, 3, 4].map((nonce) => story.isPassing(state(nonce))),
      [false, true, true, false],
    );
  });

  it('whose last passing state is its end stops there', () => {
    const story = new Story().note(true, state(2)).note(true, state(3)).note(false);
    assert.deepEqual(
      [2, 3].map((nonce) => story.isPassing(state(nonce))),
      [true, false],
    );
  });

  it('ends each element where it stood last', () => {
    const story = new Story().note(true, state(2), state(20, 'b')).note(true, state(3)).note(false, state(4));
    assert.equal(story.isPassing(state(20, 'b')), false);
    assert.equal(story.isPassing(state(2)), true);
  });

  it('does not make later edits steps of its own', () => {
    const story = new Story().note(true, state(2)).note(false, state(3));
    story.note(false, state(4)).note(true, state(5)).note(false, state(6));
    assert.deepEqual(
      [3, 4, 5, 6].map((nonce) => story.isPassing(state(nonce))),
      [false, false, true, false],
    );
  });

  it('still running passes all its states', () => {
    assert.equal(new Story().note(true, state(2)).isPassing(state(2)), true);
  });

  it('whose element was dropped again ends all the same', () => {
    const marks = new GestureMarks();
    marks.note(edit(state(2)), true, new Map([['a', state(2)]]));
    marks.note({ changed: [], deleted: ['a'] }, false, new Map());
    assert.equal(marks.isPassing(edit(state(2))), true);
    assert.equal(marks.isPassing({ changed: [], deleted: ['a'] }), false);
  });

  it('concerns its own elements only', () => {
    assert.equal(new Story().note(true, state(2)).isPassing(state(2, 'b')), false);
  });
});

describe('plain edits', () => {
  it('are steps of their own', () => {
    const story = new Story().note(false, state(1)).note(false, state(2));
    assert.equal(story.isPassing(state(1)) || story.isPassing(state(2)), false);
  });
});
