import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyBoardText, parseScene, type SceneProblem } from '../../../src/core/board/canonical';
import { anyForeignText, makeElement, parseBoard, prettyBoard } from './scenes';

const EMPTY_TEXT = emptyBoardText();

function problemOf(text: string): SceneProblem {
  const parsed = parseScene(text);
  assert.ok(!parsed.ok, 'the text was taken for a board');
  return parsed.problem;
}

describe('a text that is no board', () => {
  for (const { name, text, line } of [
    { name: 'merge markers', text: EMPTY_TEXT.replace(' "elements"', '<<<<<<< HEAD\n "elements"'), line: 5 },
    { name: 'a comma too many', text: '{\n"elements": [\n1,\n]}', line: 4 },
    { name: 'a comma too few', text: '{\n"a": 1\n"b": 2}', line: 3 },
    { name: 'NaN', text: '{"elements": [\n{"type": "text", "x": NaN}]}', line: 2 },
    { name: 'a cut file', text: EMPTY_TEXT.slice(0, -2), line: EMPTY_TEXT.split('\n').length - 2 },
    { name: 'a cut string', text: '{\n"a', line: 2 },
    { name: 'a line feed in a string', text: '["a\nb"]', line: 1 },
    { name: 'a bare word', text: 'hello', line: 1 },
    { name: 'two documents', text: '{}\n{}', line: 2 },
    { name: 'a bad escape', text: '[\n\n"\\x"]', line: 3 },
  ]) {
    it(`is refused with its line: ${name}`, () => {
      const problem = problemOf(text);
      assert.equal(problem.type, 'notJson');
      assert.equal(problem.type === 'notJson' && problem.line, line);
      assert.ok(problem.type === 'notJson' && problem.detail.length > 0);
    });
  }

  it('is refused when it is nested too deep to be written again', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const problem = problemOf(`{"type":"excalidraw","elements":[],"deep":${deep}}`);
    assert.equal(problem.type, 'notJson');
  });

  for (const [text, found] of [
    ['{"type": "excalidrawlib", "version": 2, "libraryItems": []}', 'excalidrawlib'],
    ['{"type": "excalidraw/clipboard", "elements": []}', 'excalidraw/clipboard'],
    ['{"type": {"toString": 1, "valueOf": 1}, "elements": []}', 'JSON'],
    ['{"name": "my-package"}', 'JSON'],
    ['{"type": "excalidraw", "elements": {}}', 'JSON'],
    ['[]', 'a list'],
    ['7', 'number'],
    ['null', 'object'],
  ] as const) {
    it(`is refused with what it is: ${text}`, () => assert.deepEqual(problemOf(text), { type: 'notABoard', found }));
  }

  it('is refused when a newer version wrote it', () => {
    assert.deepEqual(problemOf(prettyBoard([], { version: 3 })), { type: 'newer', version: 3 });
    assert.equal(parseBoard(prettyBoard([], { version: 1 })).ids.length, 0);
  });

  for (const bad of [
    { ...makeElement('b'), x: '12' },
    { ...makeElement('b'), height: true },
    { ...makeElement('b'), type: undefined },
    null,
    'text',
    [],
  ]) {
    it(`is refused with the number of the bad element: ${JSON.stringify(bad)}`, () => {
      assert.deepEqual(problemOf(prettyBoard([makeElement('a'), bad])), { type: 'badElement', index: 1 });
    });
  }

  it('is refused when a coordinate is beyond all numbers', () => {
    const text = prettyBoard([makeElement('a')]).replace('"x": 10', '"x": 1e999');
    assert.deepEqual(problemOf(text), { type: 'badElement', index: 0 });
  });

  it('never makes reading fail in any other way', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string(), anyForeignText),
        fc.nat(),
        fc.string({ maxLength: 3 }),
        (text, at, junk) => {
          const cut = at % (text.length + 1);
          parseScene(text.slice(0, cut) + junk + text.slice(cut));
        },
      ),
    );
  });

  it('always has a line when it is not JSON, and none when it is', () => {
    fc.assert(
      fc.property(anyForeignText, fc.nat(), fc.string({ maxLength: 3 }), (text, at, junk) => {
        const cut = at % (text.length + 1);
        const damaged = text.slice(0, cut) + junk + text.slice(cut);
        if (damaged.trim() === '') return;
        let isJson = true;
        try {
          JSON.parse(damaged);
        } catch {
          isJson = false;
        }
        const parsed = parseScene(damaged);
        const notJson = !parsed.ok && parsed.problem.type === 'notJson' ? parsed.problem : undefined;
        assert.equal(notJson === undefined, isJson);
        if (notJson) assert.equal(typeof notJson.line, 'number');
      }),
    );
  });
});
