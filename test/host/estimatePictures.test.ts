import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { readPicture } from '../../src/core/board/picture/picture';
import { pictureCodec } from '../../src/util/pictureCodec';
import { waitFor } from '../polling';
import { boundPicture } from '../vscode/boundPicture';
import { at, closeEditors } from './estimateFixtures';
import { cleanUp, extensionHost, tempFolder } from './interviewFixtures';

const NOTES = '```estimate\nreads = 5k/s\npeak = 3 * reads\n```\n';

describe('boards in pictures nobody has open', () => {
  before(extensionHost);
  afterEach(async () => {
    await closeEditors();
    await cleanUp();
  });

  function bound(format: 'svg' | 'png', formula: string): Buffer {
    const { extensionPath } = vscode.extensions.getExtension('mockboard.mockboard') ?? assert.fail();
    return boundPicture(
      fs.readFileSync(path.join(extensionPath, `test/fixtures/excalidraw.${format}`)),
      format,
      formula,
    );
  }

  /** Notes, and pictures bound to “= reads” beside them. */
  async function open(pictures: Readonly<Record<string, Uint8Array>>) {
    const folder = tempFolder();
    for (const [name, bytes] of Object.entries(pictures)) fs.writeFileSync(path.join(folder, name), bytes);
    const file = path.join(folder, 'notes.md');
    fs.writeFileSync(file, NOTES);
    return { folder, editor: await vscode.window.showTextDocument(vscode.Uri.file(file)) };
  }

  function editsFor({ document }: vscode.TextEditor, name: string) {
    const position = at(document, 'reads = ');
    return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      name,
    );
  }

  function formulaIn(folder: string, name: string): unknown {
    const read = readPicture(fs.readFileSync(path.join(folder, name)), pictureCodec);
    assert.ok(read.ok, name);
    const data = [...read.scene.elements.values()].map(({ customData }) => customData as Record<string, unknown>);
    return data.find((each) => each?.block)?.parameters;
  }

  for (const format of ['svg', 'png'] as const) {
    it(`follow a new name in ${format}, and go back when it is undone`, async () => {
      const name = `shop.excalidraw.${format}`;
      const { folder, editor } = await open({ [name]: bound(format, 'reads * 2') });
      await vscode.workspace.applyEdit(await editsFor(editor, 'read_qps'));
      assert.match(editor.document.getText(), /read_qps = 5k\/s\npeak = 3 \* read_qps/);
      await waitFor(
        'the formula in the file',
        () => JSON.stringify(formulaIn(folder, name)) === '{"capacityPerSecond":"= read_qps * 2"}',
      );
      await vscode.commands.executeCommand('undo');
      await waitFor(
        'the formula in the file',
        () => JSON.stringify(formulaIn(folder, name)) === '{"capacityPerSecond":"= reads * 2"}',
      );
      await vscode.commands.executeCommand('redo');
      await waitFor(
        'the formula in the file',
        () => JSON.stringify(formulaIn(folder, name)) === '{"capacityPerSecond":"= read_qps * 2"}',
      );
    });
  }

  it('wait until the rename is made, and stay as they are when it is not', async () => {
    const name = 'shop.excalidraw.svg';
    const { folder, editor } = await open({ [name]: bound('svg', 'reads') });
    const before = fs.readFileSync(path.join(folder, name));
    await editsFor(editor, 'other');
    await editor.edit((builder) => builder.insert(at(editor.document, '5k/s'), '1'));
    await vscode.workspace.applyEdit(await editsFor(editor, 'read_qps'));
    await waitFor(
      'the formula in the file',
      () => JSON.stringify(formulaIn(folder, name)) === '{"capacityPerSecond":"= read_qps"}',
    );
    assert.notDeepEqual(fs.readFileSync(path.join(folder, name)), before);
  });

  it('are left alone when they cannot be read, or are bound to nothing of that name', async () => {
    const cut = bound('png', 'reads').subarray(0, 400);
    const other = bound('svg', 'peak');
    const { folder, editor } = await open({
      'a.excalidraw.png': cut,
      'b.excalidraw.svg': other,
      'c.excalidraw.svg': new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'd.excalidraw.svg': bound('svg', 'reads'),
    });
    await vscode.workspace.applyEdit(await editsFor(editor, 'read_qps'));
    await waitFor(
      'the formula in the file',
      () => JSON.stringify(formulaIn(folder, 'd.excalidraw.svg')) === '{"capacityPerSecond":"= read_qps"}',
    );
    assert.deepEqual(fs.readFileSync(path.join(folder, 'a.excalidraw.png')), Buffer.from(cut));
    assert.deepEqual(fs.readFileSync(path.join(folder, 'b.excalidraw.svg')), Buffer.from(other));
    assert.equal(
      fs.readFileSync(path.join(folder, 'c.excalidraw.svg'), 'utf8'),
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
    );
  });
});
