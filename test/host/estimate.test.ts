import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { at, closeEditors, diagnosticsOf, hintsOf, rangesText, rawHints, show, wholeOf } from './estimateFixtures';
import { afterTest, cleanUp, extensionHost, tempFolder } from './interviewFixtures';

const { executeCommand } = vscode.commands;

const LOAD = 'dau = 500M\nmessages = dau * 40 / day\nsize = 150 B\nbandwidth = messages * size\n';
const NOTES = `# Notes\n\ndau = 7\n\n\`\`\`estimate load\n${LOAD}\`\`\`\n\n\`\`\`js\nx = 1 +\n\`\`\`\n`;

async function useSetting(key: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration('mockboard');
  await settings.update(key, value, vscode.ConfigurationTarget.Global);
  afterTest(async () => settings.update(key, undefined, vscode.ConfigurationTarget.Global));
}

describe('estimates in text editors', () => {
  before(extensionHost);
  afterEach(async () => {
    await closeEditors();
    await cleanUp();
  });

  describe('hints', () => {
    it('say at the end of each line what it comes to, and nothing where that stands there already', async () => {
      const { document } = await show(LOAD);
      assert.deepEqual(await hintsOf(document), [
        '2: = 231k/s (20B/day)',
        '4: = 3 TB/day · 1.1 PB/yr · 5.48 PB in 5 yr',
      ]);
    });

    it('stand in estimate fences of Markdown only', async () => {
      const { document } = await show(NOTES, 'markdown');
      assert.deepEqual(
        (await hintsOf(document)).map((hint) => hint.slice(0, 10)),
        ['7: = 231k/s', '9: = 3 TB/'].map((hint) => hint.slice(0, 10)),
      );
    });

    it('are there in texts that were never saved, and in another language when that is chosen', async () => {
      const plain = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '1 + 1' });
      await vscode.window.showTextDocument(plain);
      assert.deepEqual(await hintsOf(plain), []);
      const document = await vscode.languages.setTextDocumentLanguage(plain, 'estimate');
      assert.deepEqual(await hintsOf(document), ['1: = 2']);
    });

    it('are there for the lines asked for only, at their very ends', async () => {
      const { document } = await show('1 + 1 // two\n2 + 2\n3 + 3');
      const [hint, ...more] = await rawHints(document, new vscode.Range(0, 0, 0, 12));
      assert.equal(more.length, 0);
      assert.ok(hint?.position.isEqual(new vscode.Position(0, 12)));
    });

    it('stay within 40 characters, with the interval of a range', async () => {
      const { document } = await show('x = 20..60\ny = x * (100..300) MB / day\n1/3 of_nothing');
      const hints = await hintsOf(document);
      assert.match(hints[0] ?? '', /^1: = 34\.6 \[20 … 59\.9\]$/);
      for (const hint of hints) assert.ok(hint.length <= 43, hint);
    });

    it('write their result into the text by a double-click, once', async () => {
      const editor = await show('dau = 500M\nrate = dau * 40 / day // busy');
      const [hint] = await rawHints(editor.document);
      const [edit] = hint?.textEdits ?? [];
      assert.ok(edit);
      assert.equal(edit.newText, ' // = 231k/s');
      await editor.edit((builder) => builder.replace(edit.range, edit.newText));
      assert.equal(editor.document.lineAt(1).text, 'rate = dau * 40 / day // busy // = 231k/s');
      assert.deepEqual(await hintsOf(editor.document), []);
    });

    it('tick a stated result that holds', async () => {
      const { document } = await show('20 PB / 5 days = 46 GB/s\nx = 20 PB / 5 days\nx = 46 GB/s');
      assert.deepEqual(await hintsOf(document), ['1: ✓ 46.3 GB/s', '2: = 46.3 GB/s', '3: ✓ 46.3 GB/s']);
    });

    it('follow every edit: several at once, line by line, in texts with CRLF', async () => {
      const editor = await show('a = 1 + 1\r\nb = a * 2\r\nc = b + a');
      assert.equal(editor.document.eol, vscode.EndOfLine.CRLF);
      assert.deepEqual(await hintsOf(editor.document), ['1: = 2', '2: = 4', '3: = 6']);
      await editor.edit((builder) => {
        builder.replace(new vscode.Range(0, 4, 0, 5), '10');
        builder.insert(new vscode.Position(1, 9), '\n// two lines\n');
        builder.replace(new vscode.Range(2, 8, 2, 9), 'b');
      });
      assert.deepEqual(await hintsOf(editor.document), ['1: = 11', '2: = 22', '5: = 44']);
      await executeCommand('undo');
      assert.deepEqual(await hintsOf(editor.document), ['1: = 2', '2: = 4', '3: = 6']);
      await editor.edit((builder) => builder.setEndOfLine(vscode.EndOfLine.LF));
      assert.deepEqual(await hintsOf(editor.document), ['1: = 2', '2: = 4', '3: = 6']);
    });

    it('come with the fence, and go with it', async () => {
      const editor = await show('```\n1 + 1\n```\n', 'markdown');
      assert.deepEqual(await hintsOf(editor.document), []);
      for (const letter of 'estimate') {
        await editor.edit((builder) => builder.insert(editor.document.lineAt(0).range.end, letter));
      }
      assert.deepEqual(await hintsOf(editor.document), ['2: = 2']);
      await editor.edit((builder) => builder.delete(new vscode.Range(0, 0, 0, 1)));
      assert.deepEqual(await hintsOf(editor.document), []);
    });

    it('can be switched off, and rounded as in an interview', async () => {
      const { document } = await show(LOAD);
      await useSetting('estimate.rounding', 'interview');
      assert.deepEqual((await hintsOf(document))[0], '2: ≈ 200k/s (exact 231k/s)');
      await useSetting('estimate.hints', false);
      assert.deepEqual(await hintsOf(document), []);
    });

    it('are shown of texts nobody can change, which are marked with no problems', async () => {
      const scheme = 'mockboard-test';
      const provideTextDocumentContent = () => 'a = 1 + 1\nb = missing';
      afterTest(() => void registered.dispose());
      const registered = vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent });
      const uri = vscode.Uri.parse(`${scheme}:old.estimate`);
      const folder = tempFolder();
      const file = path.join(folder, 'new.estimate');
      fs.writeFileSync(file, 'a = 2 + 2\nb = missing');
      await executeCommand('vscode.diff', uri, vscode.Uri.file(file));
      const older = await vscode.workspace.openTextDocument(uri);
      const newer = await vscode.workspace.openTextDocument(file);
      assert.deepEqual(await hintsOf(older), ['1: = 2']);
      assert.deepEqual(await hintsOf(newer), ['1: = 4']);
      assert.deepEqual(await diagnosticsOf(newer), ['2:4-11 unknownName']);
      assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
    });
  });

  describe('problems', () => {
    it('are marked in their exact place with severity and rule, and go with their cause', async () => {
      const editor = await show(LOAD.replace('150 B', '150 B + 3/s'));
      assert.deepEqual(await diagnosticsOf(editor.document), ['3:7-18 dimensions', '4:23-27 waiting']);
      const [first, second] = vscode.languages.getDiagnostics(editor.document.uri);
      assert.equal(first?.severity, vscode.DiagnosticSeverity.Error);
      assert.equal(second?.severity, vscode.DiagnosticSeverity.Information);
      assert.equal(second?.relatedInformation?.[0]?.location.range.start.line, 2);
      await editor.edit((builder) => builder.delete(new vscode.Range(2, 12, 2, 18)));
      await diagnosticsOf(editor.document, (found) => found.length === 0);
    });

    it('go when the document is closed', async () => {
      // VS Code closes the document of a file some time after its editor, one that was never saved at once.
      const document = await vscode.workspace.openTextDocument({ language: 'estimate', content: 'a = missing' });
      await vscode.window.showTextDocument(document);
      await diagnosticsOf(document);
      await closeEditors();
      await diagnosticsOf(document, (found) => found.length === 0);
    });
  });

  describe('quick fixes', () => {
    async function fixesAt(editor: vscode.TextEditor): Promise<readonly vscode.CodeAction[]> {
      await diagnosticsOf(editor.document);
      const [{ range } = assert.fail('nothing is marked')] = vscode.languages.getDiagnostics(editor.document.uri);
      const kind = vscode.CodeActionKind.QuickFix.value;
      return executeCommand('vscode.executeCodeActionProvider', editor.document.uri, range, kind);
    }

    /** Applies the fix of this title and waits until nothing is marked any more. */
    async function fix(editor: vscode.TextEditor, title: string): Promise<string> {
      const fixes = await fixesAt(editor);
      const found = fixes.find((each) => each.title === title);
      assert.ok(found?.edit, `“${title}” is not among ${fixes.map((each) => each.title).join(' | ')}`);
      await vscode.workspace.applyEdit(found.edit);
      await diagnosticsOf(editor.document, (marks) => marks.length === 0);
      return editor.document.getText();
    }

    it('declare a word as something counted', async () => {
      const editor = await show('// load\n\nrate = 5 widgets / s');
      assert.equal(
        await fix(editor, 'Declare “widgets” as something counted'),
        '// load\n\nunit widgets\nrate = 5 widgets / s',
      );
    });

    it('define the missing name above the line, in its fence', async () => {
      const editor = await show('```estimate\nload = 3 * peak\n```\n', 'markdown');
      assert.equal(await fix(editor, 'Define “peak” above'), '```estimate\npeak = 1\nload = 3 * peak\n```\n');
    });

    it('name what was meant', async () => {
      const editor = await show('read_qps = 5k/s\nall = 2 * raed_qps');
      assert.equal(await fix(editor, 'Change to “read_qps”'), 'read_qps = 5k/s\nall = 2 * read_qps');
    });

    it('convert an operand', async () => {
      const editor = await show('daily = 3 TB/day\nkept = 1 TB + daily');
      assert.equal(
        await fix(editor, 'Change “daily” to “daily * 1 day”'),
        'daily = 3 TB/day\nkept = 1 TB + daily * 1 day',
      );
    });

    it('write the computed result over a wrong one', async () => {
      const editor = await show('20 PB / 5 days = 46 TB/s');
      assert.equal(await fix(editor, 'Write the computed result, 46.3 GB/s'), '20 PB / 5 days = 46.3 GB/s');
    });
  });

  describe('names', () => {
    const TEXT = 'reads = 5k/s // reads\nreads * 2 + reads\npeak = 3 * reads\nreads = 5k/s\n';

    it('are changed everywhere at once, but not in comments', async () => {
      const editor = await show(TEXT);
      const edit = await executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        editor.document.uri,
        at(editor.document, 'reads * 2', 2),
        'read_qps',
      );
      await vscode.workspace.applyEdit(edit);
      assert.equal(
        editor.document.getText(),
        'read_qps = 5k/s // reads\nread_qps * 2 + read_qps\npeak = 3 * read_qps\nread_qps = 5k/s\n',
      );
    });

    it('are not changed into units or names in use, nor are the language’s own', async () => {
      const { document } = await show(`${TEXT}redis_qps / 2 day`);
      const rename = (piece: string, name: string) =>
        executeCommand('vscode.executeDocumentRenameProvider', document.uri, at(document, piece), name);
      await assert.rejects(async () => rename('peak', 'day'), /is a unit/);
      await assert.rejects(async () => rename('peak', 'reads'), /Line 1 uses “reads” already/);
      await assert.rejects(async () => rename('peak', '2x'), /does not begin with a digit/);
      await assert.rejects(async () => rename('redis_qps', 'x'), /belongs to the language/);
      await assert.rejects(async () => rename('day', 'x'), /belongs to the language/);
    });

    it('lead to their definition and all their places', async () => {
      const { document } = await show(TEXT);
      const position = at(document, '3 * reads', 5);
      const definitions = await executeCommand<vscode.Location[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        position,
      );
      assert.deepEqual(rangesText(definitions.map(({ range }) => range)), ['1:0-5']);
      const references = await executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        position,
      );
      assert.equal(references.length, 5);
      const highlights = await executeCommand<vscode.DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        document.uri,
        position,
      );
      assert.equal(highlights.filter(({ kind }) => kind === vscode.DocumentHighlightKind.Read).length, 4);
    });
  });

  describe('structure', () => {
    const TEXT = '// Traffic\na = 1 + 1\nb = 2\n\nc = 3\n\n// Storage\nd = a + 2\n';

    it('is an outline of sections and figures', async () => {
      const { document } = await show(TEXT);
      const symbols = await executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      assert.deepEqual(
        symbols.map(({ name, children }) => [name, ...children.map((child) => `${child.name} ${child.detail}`)]),
        [
          ['Traffic', 'a 2', 'b 2', 'c 3'],
          ['Storage', 'd 4'],
        ],
      );
    });

    it('folds', async () => {
      const { document } = await show(`${TEXT}// #region more\ne = 1\n// #endregion`);
      const folds = await executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      const found = folds.map(({ start, end, kind }) => `${start + 1}-${end + 1} ${kind ?? ''}`.trim()).sort();
      assert.deepEqual(found, ['1-5', '7-11', '9-11 3']);
    });
  });

  describe('Write Results into Text', () => {
    it('writes all results, brings them up to date, and is undone in one step', async () => {
      const editor = await show(`${LOAD}20 PB / 5 days = 46 GB/s`);
      await executeCommand('mockboard.writeResults');
      const written = `${LOAD}20 PB / 5 days = 46 GB/s`
        .replace('/ day\n', '/ day // = 231k/s\n')
        .replace('* size\n', '* size // = 3 TB/day\n');
      assert.equal(editor.document.getText(), written);
      await editor.edit((builder) => builder.replace(new vscode.Range(0, 6, 0, 10), '1B'));
      await executeCommand('mockboard.writeResults');
      assert.match(editor.document.getText(), /\/ day \/\/ = 463k\/s\n(?:.|\n)*= 6 TB\/day\n/);
      await executeCommand('undo');
      assert.match(editor.document.getText(), /\/ day \/\/ = 231k\/s\n(?:.|\n)*= 3 TB\/day\n/);
    });

    it('keeps to the selected lines', async () => {
      const editor = await show('1 + 1\n2 + 2\n3 + 3');
      editor.selection = new vscode.Selection(1, 0, 2, 0);
      await executeCommand('mockboard.writeResults');
      assert.equal(editor.document.getText(), '1 + 1\n2 + 2 // = 4\n3 + 3');
      assert.deepEqual(await hintsOf(editor.document, wholeOf(editor.document)), ['1: = 2', '3: = 6']);
    });
  });
});
