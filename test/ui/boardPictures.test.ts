import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { BoardPage } from './boardPage';
import { CHAT_APP_BOARD } from './drawings';
import { answerFileDialog } from './fileDialog';
import { useVSCode } from './harness';
import { elementsIn, kindsIn, picture } from './pictures';

const BARE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="teal"/></svg>';
const NOTE = { block: 'cache', note: 'ü → 日本' };

describe('Boards in pictures', () => {
  const vscode = useVSCode('board-pictures', {
    files: { 'chat.excalidraw': CHAT_APP_BOARD, 'bare.excalidraw.svg': BARE, 'new.excalidraw.svg': '' },
  });
  const { folder } = vscode;
  const write = (name: string, bytes: Uint8Array) => fs.writeFileSync(path.join(folder, name), bytes);
  const save = () => vscode.page.keyboard.press('Control+s');

  before(() => {
    for (const format of ['svg', 'png'] as const) write(`web.excalidraw.${format}`, picture(format));
    write('cut.excalidraw.png', picture('png').subarray(0, 400));
  });

  async function open(file: string): Promise<BoardPage> {
    await vscode.workbench.quickInput.openFile(file);
    await vscode.workbench.editors.waitForActive(file);
    return BoardPage.open(vscode);
  }

  async function exportBoard(item: string, name: string): Promise<void> {
    const board = await open('chat.excalidraw');
    await board.frame.locator('[data-testid="main-menu-trigger"]').click();
    if (name.endsWith('svg')) await vscode.screenshot('menu');
    await board.frame.getByText(item, { exact: true }).click();
    await answerFileDialog(vscode, 'Export Board', `/${name}`);
    await vscode.workbench.treeItem(name).dblclick();
    await vscode.workbench.editors.waitForActive(name);
  }

  for (const format of ['svg', 'png'] as const) {
    const exported = `chat.excalidraw.${format}`;
    const web = `web.excalidraw.${format}`;

    it(`exports ${format}, from which the same board opens`, async () => {
      await exportBoard(`Export as ${format.toUpperCase()}…`, exported);
      const board = await BoardPage.open(vscode);
      await board.frame.locator('section[aria-label*="8 blocks, 7 arrows"]').waitFor();
      assert.equal(await vscode.workbench.editors.isDirty(exported), false);
      await vscode.screenshot(`exported-${format}`);
    });

    it(`edits the board in ${format}: dirty, saved, opened again, custom data kept`, async () => {
      const board = await open(web);
      assert.equal(await vscode.workbench.editors.isDirty(web), false);
      await board.insert('client');
      await vscode.workbench.editors.waitForDirty(web, true);
      await save();
      await vscode.workbench.editors.waitForDirty(web, false);
      assert.deepEqual(kindsIn(vscode, web), ['cache', 'client']);
      assert.deepEqual(elementsIn(vscode, web)[0]?.customData, NOTE);
      await vscode.workbench.editors.close(web);
      const again = await open(web);
      await again.frame.locator('section[aria-label*="2 blocks"]').waitFor();
    });

    it(`undoes and redoes steps in ${format} by VS Code’s history, down to clean`, async () => {
      const board = await open(web);
      await board.insert('messageQueue');
      await board.insert('worker');
      await board.frame.locator('section[aria-label*="4 blocks"]').waitFor();
      await vscode.workbench.editors.waitForDirty(web, true);
      await board.canvas.click({ position: { x: 400, y: 650 } });
      await vscode.page.keyboard.press('Control+z');
      await board.frame.locator('section[aria-label*="3 blocks"]').waitFor();
      assert.equal(await vscode.workbench.editors.isDirty(web), true);
      await vscode.page.keyboard.press('Control+z');
      await board.frame.locator('section[aria-label*="2 blocks"]').waitFor();
      await vscode.workbench.editors.waitForDirty(web, false);
      await vscode.page.keyboard.press('Control+Shift+z');
      await board.frame.locator('section[aria-label*="3 blocks"]').waitFor();
      await vscode.workbench.editors.waitForDirty(web, true);
      await vscode.workbench.runCommand('File: Revert File');
      await board.frame.locator('section[aria-label*="2 blocks"]').waitFor();
      await vscode.workbench.editors.waitForDirty(web, false);
    });
  }

  it('takes an empty file for a new board', async () => {
    const board = await open('new.excalidraw.svg');
    await board.insert('cdn');
    await vscode.workbench.editors.waitForDirty('new.excalidraw.svg', true);
    await save();
    await vscode.workbench.editors.waitForDirty('new.excalidraw.svg', false);
    assert.deepEqual(kindsIn(vscode, 'new.excalidraw.svg'), ['cdn']);
  });

  it('says that a picture holds no board, leaves it alone and opens it as a picture', async () => {
    await vscode.workbench.quickInput.openFile('bare.excalidraw.svg');
    const frame = await vscode.workbench.editorFrame();
    await frame.getByText('bare.excalidraw.svg is a picture without a board in it').waitFor();
    assert.equal(await vscode.workbench.notification().count(), 0);
    await vscode.screenshot('without-scene');
    await frame.getByRole('button', { name: 'Open as Picture' }).click();
    await vscode.page.getByText('40x40').waitFor();
    assert.equal(vscode.readFile('bare.excalidraw.svg'), BARE);
  });

  it('says that a picture is damaged and leaves it alone', async () => {
    await vscode.workbench.quickInput.openFile('cut.excalidraw.png');
    const frame = await vscode.workbench.editorFrame();
    await frame.getByText('The board in cut.excalidraw.png is damaged').waitFor();
    assert.equal(fs.statSync(path.join(folder, 'cut.excalidraw.png')).size, 400);
  });
});
