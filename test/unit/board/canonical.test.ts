import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  elementLine,
  emptyBoardText,
  parseScene,
  type SceneProblem,
  writeScene,
} from '../../../src/core/board/canonical';
import { anyForeignText, drawing, makeElement, parseBoard, prettyBoard } from './scenes';

const EMPTY_TEXT = emptyBoardText();

function boardText(...elements: ReturnType<typeof makeElement>[]): string {
  return writeScene(parseBoard(prettyBoard(elements)));
}

function problemOf(text: string): SceneProblem {
  const parsed = parseScene(text);
  assert.ok(!parsed.ok, 'the text was taken for a board');
  return parsed.problem;
}

describe('board text', () => {
  it('puts one element on a line, id and type first, then the fields by name', () => {
    const lines = boardText(makeElement('a', { zebra: 1, angle: 0 }), makeElement('b')).split('\n');
    assert.equal(lines.filter((line) => line.startsWith('{"id":')).length, 2);
    assert.match(
      lines.find((line) => line.startsWith('{"id":"a"')) ?? '',
      /^{"id":"a","type":"rectangle","angle":0,"height"/,
    );
  });

  it('is the same whatever order the fields were set in', () => {
    const element = makeElement('a', { zebra: 1, 3: 'three' });
    const turned = Object.fromEntries(Object.entries(element).reverse()) as typeof element;
    assert.equal(elementLine(turned), elementLine(element));
    assert.ok(elementLine(element).startsWith('{"id":"a","type":"rectangle","3":"three",'));
  });

  it('reads what it wrote, to the character', () => {
    fc.assert(
      fc.property(anyForeignText, (foreign) => {
        const first = parseBoard(foreign);
        const text = writeScene(first);
        const second = parseBoard(text);
        assert.notEqual(second.firstLine, undefined);
        assert.deepEqual(drawing(second), drawing(first));
        assert.deepEqual(second.head, first.head);
        assert.equal(writeScene(second), text);
      }),
    );
  });

  it('of a new board stands in the layout and is Excalidraw’s format', () => {
    const scene = parseBoard(EMPTY_TEXT);
    assert.notEqual(scene.firstLine, undefined);
    const data = JSON.parse(EMPTY_TEXT);
    assert.deepEqual([data.type, data.version, data.elements, data.files], ['excalidraw', 2, [], {}]);
  });

  it('may be empty: a file just created', () => {
    for (const text of ['', ' \n', '\uFEFF']) {
      const scene = parseBoard(text);
      assert.deepEqual([scene.ids, scene.firstLine], [[], undefined]);
      assert.equal(writeScene(scene), EMPTY_TEXT);
    }
  });

  it('may have Windows line ends', () => {
    const text = boardText(makeElement('a'), makeElement('b'));
    const scene = parseBoard(text.replaceAll('\n', '\r\n'));
    assert.equal(scene.firstLine, parseBoard(text).firstLine);
    assert.equal(writeScene(scene), text);
  });

  it('names the line of the first element', () => {
    const text = boardText(makeElement('a'), makeElement('b'));
    assert.ok(text.split('\n')[parseBoard(text).firstLine ?? 0]?.startsWith('{"id":"a"'));
  });

  it('of another tool is read but not taken for our layout', () => {
    const pretty = prettyBoard([makeElement('a')]);
    for (const text of [pretty, `${pretty}\n`, boardText(makeElement('a')).trimEnd()]) {
      assert.deepEqual([parseBoard(text).ids, parseBoard(text).firstLine], [['a'], undefined]);
    }
  });

  it('keeps what it does not know, in the file and in elements', () => {
    const more = { futureTop: { deep: [1] }, prototype: 'x' };
    const data = JSON.parse(
      writeScene(parseBoard(prettyBoard([makeElement('a', { futureField: { x: null } })], more))),
    );
    assert.deepEqual(data.futureTop, { deep: [1] });
    assert.equal(data.prototype, 'x');
    assert.deepEqual(data.elements[0].futureField, { x: null });
  });

  it('keeps what it does not know even when the file does not say its type', () => {
    const data = JSON.parse(writeScene(parseBoard('{"elements": [], "futureTop": 1, "source": "me"}')));
    assert.deepEqual([data.type, data.version, data.source, data.futureTop], ['excalidraw', 2, 'me', 1]);
  });

  it('leaves out deleted elements', () => {
    const text = prettyBoard([makeElement('a', { isDeleted: true }), makeElement('b')]);
    assert.deepEqual(parseBoard(text).ids, ['b']);
  });
});

describe('ids of a damaged board', () => {
  it('are made unique without dropping an element', () => {
    const first = makeElement('a', { x: 1 });
    const scene = parseBoard(prettyBoard([first, makeElement('a', { x: 2 }), makeElement('a', { x: 3 })]));
    assert.deepEqual(
      [...scene.elements.values()].map(({ x }) => x),
      [1, 2, 3],
    );
    assert.equal(new Set(scene.ids).size, 3);
    assert.equal(scene.ids[0], 'a');
  });

  it('never take the id of another element', () => {
    const label = makeElement('t', { containerId: 'a-2' });
    const scene = parseBoard(prettyBoard([makeElement('a'), makeElement('a'), makeElement('a-2', { x: 7 }), label]));
    assert.equal(scene.elements.get('a-2')?.x, 7);
    assert.equal(scene.ids.length, 4);
  });

  it('are given where there are none', () => {
    for (const id of [undefined, '', 5, null]) {
      const scene = parseBoard(prettyBoard([{ ...makeElement('a'), id }, makeElement('element-0')]));
      assert.equal(scene.ids.length, 2);
      assert.ok(scene.ids.every((each) => typeof each === 'string' && each !== ''));
      assert.equal(scene.ids[1], 'element-0');
    }
  });

  it('may be names of JavaScript itself', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const text = boardText(...ids.map((id) => makeElement(id)));
    const files = '{"__proto__": {"dataURL": "p"}, "constructor": {"dataURL": "c"}}';
    const scene = parseBoard(text.replace(/"files": {\s*}/, `"files": ${files}`));
    assert.deepEqual(scene.ids, ids);
    assert.deepEqual(Object.keys(scene.files), ['__proto__', 'constructor']);
    assert.deepEqual(drawing(parseBoard(writeScene(scene))), drawing(scene));
    assert.equal(({} as Record<string, unknown>).dataURL, undefined);
  });
});

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
