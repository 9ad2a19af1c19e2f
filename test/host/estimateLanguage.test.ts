import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeEditors, show, wholeOf } from './estimateFixtures';
import { cleanUp, extensionHost } from './interviewFixtures';

const { executeCommand } = vscode.commands;

const TEXT = `unit widgets
per_user = 20..60
dau = 500M
peak = 3 * dau * per_user / month to /s // busiest hour
ceil(peak / redis_qps)
4 widgets * 2 GB
`;

describe('the language of estimates in text editors', () => {
  before(extensionHost);
  afterEach(async () => {
    await closeEditors();
    await cleanUp();
  });

  describe('hovers', () => {
    /** What the hover at a piece of a text says, with what is escaped for Markdown as it is read. */
    async function hoverAt(document: vscode.TextDocument, piece: string, shift = 0): Promise<string> {
      const hovers = await executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at(document, piece, shift),
      );
      const contents = hovers.flatMap((hover) => hover.contents);
      const texts = contents.map((each) => (each instanceof vscode.MarkdownString ? each.value : ''));
      return texts
        .join('\n')
        .replace(/&nbsp;/g, ' ')
        .replace(/\\(.)/g, '$1');
    }

    it('explain a result: exactly, with numbers put in, its spread and what drives it', async () => {
      const { document } = await show(TEXT);
      for (const piece of ['peak = 3', 'peak / redis']) {
        const text = await hoverAt(document, piece, 1);
        assert.match(text, /peak = [\d.,]+ \[.+ … .+\] \/s/);
        assert.match(text, /= 3 \* 500M \* 34\.6 \/ month/);
        assert.match(text, /Exactly 20,046\.\d+\/s/);
        assert.match(text, /With 90% probability between/);
        assert.match(text, /per_user explains 100% of the spread/);
        assert.match(text, /A month has 30 days\./);
      }
    });

    it('document units, functions, known numbers and counted words', async () => {
      const { document } = await show(TEXT);
      assert.match(await hoverAt(document, 'GB'), /1 GB = 1,000,000,000 B/);
      assert.match(await hoverAt(document, 'ceil'), /ceil\(x\)/);
      assert.match(await hoverAt(document, 'redis_qps'), /100k\/s(.|\n)*Redis(.|\n)*Source: /);
      assert.match(await hoverAt(document, 'widgets *'), /counted/);
      assert.equal(await hoverAt(document, 'busiest'), '');
    });

    it('are not there outside of fences, and take hostile names for text', async () => {
      const { document } = await show('GB `x`\n```estimate\n__proto__ = 2 GB\n__proto__ * 2\n```', 'markdown');
      assert.equal(await hoverAt(document, 'GB'), '');
      assert.match(await hoverAt(document, '__proto__ *'), /__proto__ = 2 GB/);
    });
  });

  async function labelsAt(
    document: vscode.TextDocument,
    position: vscode.Position,
    typed?: string,
  ): Promise<readonly string[]> {
    const list = await executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
      typed,
    );
    return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  }

  describe('completion', () => {
    it('offers names of the document, functions, known numbers and units, documented', async () => {
      const { document } = await show(`${TEXT}x = p`);
      const position = at(document, 'x = p', 5);
      const labels = await labelsAt(document, position);
      for (const wanted of ['peak', 'dau', 'widgets', 'ceil', 'redis_qps', 'GB', 'month', 'to']) {
        assert.ok(labels.includes(wanted), `${wanted} is not offered`);
      }
      assert.ok(!labels.includes('x'));
      const { items } = await executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
        undefined,
        500,
      );
      const find = (name: string) =>
        items.find(({ label }) => typeof label !== 'string' && label.label === name) ?? assert.fail(name);
      assert.match((find('peak').documentation as vscode.MarkdownString).value, /Exactly/);
      assert.match((find('redis_qps').documentation as vscode.MarkdownString).value, /Source/);
      assert.equal((find('shards').insertText as vscode.SnippetString).value, 'shards(${1:load}, ${2:capacity})');
      assert.ok(find('peak').range instanceof vscode.Range || find('peak').range);
    });

    it('offers nothing in comments, at the suffix of a number, and outside of fences', async () => {
      const { document } = await show('ab = 1\n```estimate\nabc = 1 // ab\n5M\n```', 'markdown');
      assert.ok(!(await labelsAt(document, at(document, 'ab = 1', 2))).includes('redis_qps'));
      assert.ok(!(await labelsAt(document, at(document, '// ab', 5))).includes('redis_qps'));
      assert.ok(!(await labelsAt(document, at(document, '5M', 2))).includes('redis_qps'));
    });
  });

  describe('completion while one types', () => {
    /** Whether we offer anything: VS Code puts words of the text into the list where nobody else does. */
    async function offers(document: vscode.TextDocument, piece: string, typed?: string): Promise<boolean> {
      const labels = await labelsAt(document, at(document, piece, piece.length), typed);
      return labels.includes('redis_qps');
    }

    it('comes by itself in fences of Markdown, but not for a word that is one already, nor outside', async () => {
      const { document } = await show('pea\n```estimate\npeak = 1\nx = pea\ny = peak\n// pea\n```', 'markdown');
      assert.ok(await offers(document, 'x = pea', 'a'));
      assert.equal(await offers(document, 'y = peak', 'k'), false);
      assert.ok(await offers(document, 'y = peak'));
      assert.equal(await offers(document, 'pea', 'a'), false);
      assert.equal(await offers(document, '// pea', 'a'), false);
    });

    it('does not come in Markdown without an estimate', async () => {
      const { document } = await show('# Notes\npea', 'markdown');
      assert.equal(await offers(document, 'pea', 'a'), false);
    });
  });

  describe('semantic tokens', () => {
    /** Pieces of a text that have a colour by their meaning: `text type modifiers`. */
    function decode(document: vscode.TextDocument, legend: vscode.SemanticTokensLegend, data: Uint32Array): string[] {
      const found: string[] = [];
      let [line, start] = [0, 0];
      for (let i = 0; i < data.length; i += 5) {
        const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.subarray(i, i + 5);
        start = down ? right : start + right;
        line += down;
        const text = document.getText(new vscode.Range(line, start, line, start + length));
        const names = legend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
        found.push([text, legend.tokenTypes[type], ...names].join(' '));
      }
      return found;
    }

    it('tell units, figures, functions and known numbers apart', async () => {
      const { document } = await show('a = 4 widgets\nunit widgets\nceil(a) * redis_qps to GB');
      const legend = await executeCommand<vscode.SemanticTokensLegend>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      );
      const all = await executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
      assert.deepEqual(decode(document, legend, all.data), [
        'a variable declaration',
        'widgets unit',
        'widgets unit declaration',
        'ceil function defaultLibrary',
        'a variable',
        'redis_qps variable readonly defaultLibrary',
        'GB unit',
      ]);
      const some = await executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentRangeSemanticTokens',
        document.uri,
        new vscode.Range(0, 0, 0, 5),
      );
      assert.deepEqual(decode(document, legend, some.data), ['a variable declaration', 'widgets unit']);
    });

    it('are there in Markdown only for fences', async () => {
      const { document } = await show('5 GB\n```estimate\n5 GB\n```\n', 'markdown');
      const legend = await executeCommand<vscode.SemanticTokensLegend>(
        'vscode.provideDocumentRangeSemanticTokensLegend',
        document.uri,
        wholeOf(document),
      );
      const tokens = await executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentRangeSemanticTokens',
        document.uri,
        wholeOf(document),
      );
      assert.deepEqual([...tokens.data.subarray(0, 3)], [2, 2, 2]);
      assert.deepEqual(decode(document, legend, tokens.data), ['GB unit']);
    });
  });
});
