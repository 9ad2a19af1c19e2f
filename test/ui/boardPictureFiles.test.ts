import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { embedScene } from '../../src/core/board/picture/picture';
import { pictureCodec } from '../../src/util/pictureCodec';
import { someFileMatches, waitFor } from '../polling';
import { parseBoard } from '../unit/board/scenes';
import { BoardPage } from './boardPage';
import { CHAT_APP_BOARD } from './drawings';
import { answerFileDialog } from './fileDialog';
import { useVSCode } from './harness';
import { kindsIn, picture } from './pictures';

/** A picture of the same size with another board in it. */
const CHAT_APP = embedScene(picture('svg'), 'svg', parseBoard(CHAT_APP_BOARD), pictureCodec);
const FILES = ['follow', 'conflict', 'locked', 'backup', 'saveas'].map((name) => `${name}.excalidraw.svg`);

describe('Files of boards in pictures', () => {
  const vscode = useVSCode('board-picture-files', {
    files: Object.fromEntries(FILES.map((name) => [name, picture('svg').toString('utf8')])),
    settings: { 'files.readonlyInclude': { '**/locked.excalidraw.svg': true } },
  });
  const save = () => vscode.page.keyboard.press('Control+s');

  async function open(file: string): Promise<BoardPage> {
    await vscode.workbench.quickInput.openFile(file);
    await vscode.workbench.editors.waitForActive(file);
    return BoardPage.open(vscode);
  }

  it('shows what others write while nothing here is unsaved, and edits on from there', async () => {
    const file = 'follow.excalidraw.svg';
    const board = await open(file);
    const shown = board.frame.locator('section[aria-label*="8 blocks"]');
    await vscode.changeOnDisk({ [file]: Buffer.from(CHAT_APP).toString('utf8') }, shown);
    assert.equal(await vscode.workbench.editors.isDirty(file), false);
    await board.insert('coordination');
    await vscode.workbench.editors.waitForDirty(file, true);
    await save();
    await vscode.workbench.editors.waitForDirty(file, false);
    assert.equal(kindsIn(vscode, file).length, 9);
  });

  it('asks before it writes over what others have written', async () => {
    const file = 'conflict.excalidraw.svg';
    const board = await open(file);
    await board.insert('client');
    await vscode.workbench.editors.waitForDirty(file, true);
    vscode.writeFile(file, Buffer.from(CHAT_APP).toString('utf8'));
    await save();
    await vscode.workbench.dialog.getByText('was changed on disk').waitFor();
    await vscode.screenshot('conflict');
    await vscode.workbench.clickDialog('Cancel');
    assert.equal(kindsIn(vscode, file).length, 8);
    await vscode.workbench.editors.waitForDirty(file, true);
    await vscode.screenshot('conflict-cancelled');
    await board.frame.locator('body').press('Control+s');
    await vscode.workbench.clickDialog('Overwrite');
    await vscode.workbench.editors.waitForDirty(file, false);
    assert.deepEqual(kindsIn(vscode, file), ['cache', 'client']);
  });

  it('does not edit a file that may not be written', async () => {
    const board = await open('locked.excalidraw.svg');
    await board.frame.getByText('This board is read-only').waitFor();
    assert.equal(await board.frame.locator('[data-block]').count(), 0);
  });

  it('saves as another kind of picture, and as a board', async () => {
    const board = await open('saveas.excalidraw.svg');
    await board.insert('worker');
    await vscode.workbench.editors.waitForDirty('saveas.excalidraw.svg', true);
    const names = ['saveas.excalidraw.svg', 'other.excalidraw.png', 'plain.excalidraw'];
    for (const [index, name] of names.slice(1).entries()) {
      await vscode.workbench.runCommand('File: Save As...');
      await answerFileDialog(vscode, 'Save As', `/${names[index]}`, name);
      await vscode.workbench.editors.waitForActive(name);
      await (await BoardPage.open(vscode)).frame.locator('section[aria-label*="4 elements"]').waitFor();
      assert.equal(await vscode.workbench.editors.isDirty(name), false);
    }
    assert.deepEqual(kindsIn(vscode, 'other.excalidraw.png'), ['cache', 'worker']);
    assert.match(vscode.readFile('plain.excalidraw'), /"block":"worker"/);
    assert.deepEqual(kindsIn(vscode, 'saveas.excalidraw.svg'), ['cache']);
  });

  it('keeps what is unsaved over a crash, and still asks when the file has changed meanwhile', async () => {
    const file = 'backup.excalidraw.svg';
    const board = await open(file);
    await board.insert('messageQueue');
    await vscode.workbench.editors.waitForDirty(file, true);
    // VS Code lets extensions keep their backups in their own storage.
    const storage = path.join(vscode.userDataDir, 'User');
    await waitFor('a backup', () => someFileMatches(storage, /"block":"messageQueue"/));
    await vscode.killServer(() => fs.writeFileSync(path.join(vscode.folder, file), CHAT_APP));
    const again = await open(file);
    await vscode.workbench.editors.waitForDirty(file, true);
    await again.frame.locator('section[aria-label*="2 blocks"]').waitFor();
    await again.frame.locator('body').press('Control+s');
    await vscode.workbench.clickDialog('Overwrite');
    await waitFor('the restored board in the file', () => kindsIn(vscode, file).join() === 'cache,messageQueue');
    await vscode.workbench.editors.waitForDirty(file, false);
  });
});
