import assert from 'node:assert/strict';
import { explainMermaidError, type MermaidSource, readMermaid } from '../../../src/core/board/mermaid/source';

function sourceOf(text: string, at?: number): MermaidSource {
  const source = readMermaid(text, at);
  assert.ok('text' in source, JSON.stringify(source));
  return source;
}

describe('a Mermaid text', () => {
  it('is stripped of what only paints, and remembers its lines', () => {
    const text =
      '---\ntitle: x\n---\n%% a remark\n\n%%{init: {\n "theme": "dark"}}%%\nflowchart LR\n  %% more\n  A --> B\r\n';
    const source = sourceOf(text);
    assert.equal(source.text, 'flowchart LR\n  A --> B\n');
    assert.deepEqual(source.lines, [8, 10, 11]);
  });

  it('is found in Markdown: the fence around the cursor, else the first', () => {
    const text =
      '# a\n```mermaid\ngraph TD\nA-->B\n```\n\n~~~ mermaid\nsequenceDiagram\nA->>B: hi\n~~~\n```js\ngraph\n```';
    assert.equal(sourceOf(text).text, 'graph TD\nA-->B');
    assert.equal(sourceOf(text, 8).text, 'sequenceDiagram\nA->>B: hi');
    assert.equal(sourceOf(text, 7).text, 'sequenceDiagram\nA->>B: hi');
    assert.equal(sourceOf(text, 13).text, 'graph TD\nA-->B');
    assert.deepEqual(sourceOf(text, 10).lines, [8, 9]);
    assert.equal(sourceOf('```mermaid\ngraph TD\nA').text, 'graph TD\nA');
  });

  it('is refused with a reason', () => {
    assert.deepEqual(readMermaid(' \n%% nothing\n'), { type: 'empty' });
    assert.deepEqual(readMermaid('\ngantt\n title x'), { type: 'unsupported', diagram: 'gantt', line: 2 });
    assert.deepEqual(readMermaid('<b>hello</b>'), { type: 'unsupported', diagram: '<b>hello</b>', line: 1 });
    assert.deepEqual(readMermaid(''), { type: 'empty' });
  });

  it('has its errors told by line and what stands there', () => {
    const source = sourceOf('%% one\nflowchart LR\n%% two\nA -->\n');
    assert.deepEqual(explainMermaidError('Parse error on line 2:\n...A -->\n---^', source), {
      type: 'syntax',
      line: 4,
      detail: 'A -->',
    });
    assert.deepEqual(explainMermaidError('Lexical error on line 9. Unrecognized text.', source), {
      type: 'syntax',
      line: 5,
      detail: '',
    });
    assert.deepEqual(explainMermaidError('Too many edges\nmore', source), {
      type: 'syntax',
      line: undefined,
      detail: 'Too many edges',
    });
  });
});
