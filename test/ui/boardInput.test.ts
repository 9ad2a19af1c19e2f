import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { BoardPage, elementsOf } from './boardPage';
import { useVSCode } from './harness';

const LIBRARY = JSON.stringify({ type: 'excalidrawlib', version: 2, libraryItems: [] });
const NEWER = JSON.stringify({ type: 'excalidraw', version: 99, elements: [], appState: {}, files: {} });
const BROKEN = '{\n "type": "excalidraw",\n "elements": [\n<<<<<<< HEAD\n]\n';
const GOOD = JSON.stringify({ type: 'excalidraw', version: 2, elements: [], appState: {}, files: {} });
const MB = 1024 * 1024;

describe('Boards that cannot be read', () => {
  const vscode = useVSCode('board-input', {
    files: {
      'broken.excalidraw': BROKEN,
      'library.excalidraw': LIBRARY,
      'newer.excalidraw': NEWER,
      'merged.excalidraw': GOOD,
      'huge.excalidraw': GOOD.padEnd(51 * MB, ' '),
    },
    // VS Code itself complains of the file it cannot hand to extensions.
    expectedErrors: [/huge\.excalidraw/, /50MB/],
  });

  async function explains(file: string, text: RegExp): Promise<void> {
    await vscode.workbench.quickInput.openFile(file);
    const frame = await vscode.workbench.editorFrame();
    await frame.getByText(text).waitFor();
    assert.equal(await vscode.workbench.editors.isDirty(file), false);
  }

  it('names file, line and cure for text that is no JSON', async () => {
    await explains('broken.excalidraw', /broken\.excalidraw is not valid JSON near line 4 .*nothing was changed/i);
    assert.equal(vscode.readFile('broken.excalidraw'), BROKEN);
    await vscode.screenshot('not-json');
  });

  it('opens such a file as text by a click', async () => {
    const frame = await vscode.workbench.editorFrame();
    await frame.getByRole('button', { name: 'Open as Text' }).click();
    await vscode.workbench.editors.textEditor('broken.excalidraw').waitFor();
  });

  it('says that a file is of another format', async () => {
    await explains('library.excalidraw', /library\.excalidraw holds excalidrawlib, not an Excalidraw drawing/);
    assert.equal(vscode.readFile('library.excalidraw'), LIBRARY);
  });

  it('says that a file is of a newer version', async () => {
    await explains('newer.excalidraw', /newer version of Excalidraw \(format 99\)\. Update Mockboard/);
    assert.equal(vscode.readFile('newer.excalidraw'), NEWER);
  });

  it('keeps showing a board whose text breaks, refuses edits meanwhile, and goes on once it is mended', async () => {
    await vscode.workbench.quickInput.openFile('merged.excalidraw');
    const board = await BoardPage.open(vscode);
    await board.insert('cache');
    await vscode.workbench.editors.waitForDirty('merged.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('merged.excalidraw', false);
    const good = vscode.readFile('merged.excalidraw');
    const marked = good.replace(' "elements": [', '<<<<<<< ours\n "elements": [');
    await vscode.changeOnDisk({ 'merged.excalidraw': marked }, board.frame.getByText(/is not valid JSON/));
    await board.frame.locator('section[aria-label*="1 blocks"]').waitFor();
    assert.equal(await board.frame.locator('[data-block]').count(), 0, 'the palette is gone while edits are refused');
    await vscode.screenshot('broken-while-open');
    assert.equal(vscode.readFile('merged.excalidraw'), marked);
    await vscode.changeOnDisk({ 'merged.excalidraw': good }, board.frame.locator('[data-block="worker"]'));
    await board.insert('worker');
    await vscode.workbench.editors.waitForDirty('merged.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('merged.excalidraw', false);
    const kinds = elementsOf(vscode.readFile('merged.excalidraw')).flatMap(({ customData }) => customData?.block ?? []);
    assert.deepEqual(kinds.sort(), ['cache', 'worker']);
  });

  it('explains a file too large for VS Code to hand over, and leaves it alone', async () => {
    const file = path.join(vscode.folder, 'huge.excalidraw');
    const before = fs.statSync(file);
    await vscode.workbench.quickInput.openFile('huge.excalidraw');
    await vscode.workbench.notification(/huge\.excalidraw has 51 MB; boards can be edited up to 50 MB/).waitFor();
    await vscode.screenshot('too-large');
    assert.equal(fs.statSync(file).mtimeMs, before.mtimeMs);
    assert.equal(fs.statSync(file).size, before.size);
  });
});
