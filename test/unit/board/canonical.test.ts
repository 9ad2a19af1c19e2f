import assert from 'node:assert/strict';
import fc from 'fast-check';
import { elementLine, emptyBoardText, writeScene } from '../../../src/core/board/canonical';
import { anyForeignText, drawing, laidOut, makeElement, parseBoard, prettyBoard } from './scenes';

const EMPTY_TEXT = emptyBoardText();

describe('board text', () => {
  it('puts one element on a line, id and type first, then the fields by name', () => {
    const lines = laidOut(makeElement('a', { zebra: 1, angle: 0 }), makeElement('b')).split('\n');
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
    const text = laidOut(makeElement('a'), makeElement('b'));
    const scene = parseBoard(text.replaceAll('\n', '\r\n'));
    assert.equal(scene.firstLine, parseBoard(text).firstLine);
    assert.equal(writeScene(scene), text);
  });

  it('names the line of the first element', () => {
    const text = laidOut(makeElement('a'), makeElement('b'));
    assert.ok(text.split('\n')[parseBoard(text).firstLine ?? 0]?.startsWith('{"id":"a"'));
  });

  it('of another tool is read but not taken for our layout', () => {
    const pretty = prettyBoard([makeElement('a')]);
    for (const text of [pretty, `${pretty}\n`, laidOut(makeElement('a')).trimEnd()]) {
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
    const text = laidOut(...ids.map((id) => makeElement(id)));
    const files = '{"__proto__": {"dataURL": "p"}, "constructor": {"dataURL": "c"}}';
    const scene = parseBoard(text.replace(/"files": {\s*}/, `"files": ${files}`));
    assert.deepEqual(scene.ids, ids);
    assert.deepEqual(Object.keys(scene.files), ['__proto__', 'constructor']);
    assert.deepEqual(drawing(parseBoard(writeScene(scene))), drawing(scene));
    assert.equal(({} as Record<string, unknown>).dataURL, undefined);
  });
});
