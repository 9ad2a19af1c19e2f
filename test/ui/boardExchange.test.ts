import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { BLOCK_KINDS } from '../../src/core/board/kinds';
import { waitFor } from '../polling';
import { BoardPage } from './boardPage';
import { CHAT_APP_BOARD } from './drawings';
import { answerFileDialog } from './fileDialog';
import { useVSCode } from './harness';

const shape = (id: string, type: string) => ({
  id,
  type,
  x: 0,
  y: 0,
  width: 80,
  height: 60,
  version: 1,
  versionNonce: 7,
  groupIds: [],
  strokeColor: '#e03131',
});
const library = (...types: readonly string[]) =>
  JSON.stringify({
    type: 'excalidrawlib',
    version: 2,
    libraryItems: types.map((type) => ({
      id: `item-${type}`,
      status: 'unpublished',
      created: 1,
      elements: [shape(type, type)],
    })),
  });

describe('What boards exchange with other tools', () => {
  const vscode = useVSCode('board-exchange', {
    files: {
      'chat.excalidraw': CHAT_APP_BOARD,
      'other.excalidraw': '',
      'notes.md': '# Notes\n\n',
      'mine.excalidrawlib': library('rectangle', 'diamond'),
      'more.excalidrawlib': library('rectangle', 'ellipse'),
      'broken.excalidrawlib': '{"type":"excalidrawlib","libraryItems":[{"id":"a"}]}',
      'shared/team.excalidrawlib': library('ellipse', 'rectangle').replace('"width":80', '"width":200'),
      '.vscode/settings.json':
        '{ "mockboard.board.libraries": ["shared/team.excalidrawlib", "../outside.excalidrawlib"] }',
    },
    expectedErrors: [/broken\.excalidrawlib cannot be read/],
  });

  async function openChat(): Promise<BoardPage> {
    await vscode.workbench.quickInput.openFile('chat.excalidraw');
    await vscode.workbench.editors.waitForActive('chat.excalidraw');
    return BoardPage.open(vscode);
  }

  async function chooseInMenu(board: BoardPage, item: string): Promise<void> {
    await board.frame.locator('[data-testid="main-menu-trigger"]').click();
    await board.frame.getByText(item, { exact: true }).click();
  }

  it('writes the design as Mermaid to a file', async () => {
    const board = await openChat();
    await chooseInMenu(board, 'Export as Mermaid…');
    await vscode.screenshot('mermaid-goals');
    await vscode.workbench.quickInput.choose('To a File…');
    await answerFileDialog(vscode, 'Export as Mermaid', '/chat.mmd');
    await waitFor('the file', () => fs.existsSync(path.join(vscode.folder, 'chat.mmd')));
    const text = vscode.readFile('chat.mmd');
    assert.match(text, /^flowchart LR\n/);
    assert.match(text, /Session cache/);
    assert.equal(text.match(/^ *b\d+ .*> *b\d+$/gm)?.length ?? text, 7);
  });

  it('inserts the design as a fence into the notes', async () => {
    await openChat();
    await vscode.workbench.quickInput.openFile('notes.md');
    await vscode.workbench.runCommand('View: Move Editor into Right Group');
    await vscode.workbench.editors.focusText('notes.md');
    await vscode.workbench.runCommand('Mockboard: Export as Mermaid…');
    await vscode.workbench.quickInput.choose('Into the Notes');
    await vscode.workbench.editors.waitForDirty('notes.md', true);
    await vscode.workbench.runCommand('File: Save');
    await vscode.workbench.editors.waitForDirty('notes.md', false);
    assert.match(vscode.readFile('notes.md'), /```mermaid\nflowchart LR\n[\s\S]*```\n/);
    await vscode.workbench.editors.close('notes.md');
  });

  it('shows the board as a text that follows what is drawn', async () => {
    const board = await openChat();
    await vscode.workbench.runCommand('Mockboard: Show Text Outline');
    const outline = vscode.page.locator('.editor-instance .view-lines').filter({ hasText: 'Load' });
    await outline.filter({ hasText: 'cache' }).waitFor();
    await board.insert('coordination');
    await outline.filter({ hasText: 'Coordination' }).waitFor();
    await vscode.screenshot('outline');
    await vscode.workbench.editors.close('chat.outline.txt');
  });

  it('adds a library file to the user’s own, without what is there already', async () => {
    for (const [file, message] of [
      ['mine', /2 of 2 shapes of mine\.excalidrawlib are new/],
      ['more', /1 of 2 shapes of more\.excalidrawlib are new/],
      ['mine', /Your library holds all shapes of mine\.excalidrawlib already/],
    ] as const) {
      await vscode.workbench.treeItem(`${file}.excalidrawlib`).click({ button: 'right' });
      await vscode.page.getByRole('menuitem', { name: 'Import Library…' }).hover();
      await vscode.page.keyboard.press('Enter');
      await vscode.workbench.notification(message).first().waitFor();
    }
  });

  it('shows the user’s and the workspace’s shapes in the library of every board', async () => {
    const board = await openChat();
    await board.insert('dns');
    await board.frame.locator('.sidebar-trigger').click();
    // The blocks, three of the user's own, one of the workspace's (the other one of its file is the user's already).
    await board.frame
      .locator('.library-unit')
      .nth(BLOCK_KINDS.length + 3)
      .waitFor();
    await vscode.screenshot('library');
    await cardsGiveWay(board);
  });

  /** Flows and inspector stand beside the open library, and give way to it on a narrow canvas. */
  async function cardsGiveWay(board: BoardPage): Promise<void> {
    const library = board.frame.locator('.sidebar');
    const cards = [board.frame.getByRole('button', { name: /^Flows/ }), board.frame.locator('.inspector')];
    const edge = (await library.boundingBox())?.x ?? 0;
    for (const card of cards) {
      const box = await card.boundingBox();
      assert.ok(box && box.x + box.width < edge, 'the card ends where the library begins');
    }
    await vscode.setViewport(1024, 700);
    for (const card of cards) await card.waitFor({ state: 'hidden' });
    await vscode.screenshot('library-small');
    await library.locator('.sidebar__close').click();
    for (const card of cards) await card.waitFor({ state: 'visible' });
    await vscode.screenshot('library-closed');
    await vscode.setViewport(1400, 900);
  }

  it('keeps what two open boards add to the library', async () => {
    const chat = await openChat();
    await vscode.workbench.quickInput.openFile('other.excalidraw');
    await vscode.workbench.editors.waitForActive('other.excalidraw');
    await addToLibrary(await BoardPage.open(vscode));
    await vscode.workbench.editors.select('chat.excalidraw');
    await addToLibrary(chat);
  });

  /** Draws a rectangle and adds it to the user's own shapes by the plus in the library. */
  async function addToLibrary(board: BoardPage): Promise<void> {
    await board.drawRectangle(await board.at(260, 650), await board.at(320, 700));
    await board.frame.locator('.sidebar-trigger').click();
    const plus = board.frame.locator('.library-unit__adder');
    await plus.waitFor();
    const kept = board.frame.locator('.library-unit').filter({ hasNot: plus });
    const before = await kept.count();
    await board.frame.locator('.library-unit').filter({ has: plus }).click();
    await waitFor('the shape in the library', async () => (await kept.count()) > before);
    await board.frame.locator('.sidebar__close').click();
  }

  it('writes the user’s own shapes to a file', async () => {
    await vscode.workbench.runCommand('Mockboard: Export Library…');
    await answerFileDialog(vscode, 'Export Library', '/library.excalidrawlib');
    const file = path.join(vscode.folder, 'library.excalidrawlib');
    await waitFor('the file', () => fs.existsSync(file) && fs.statSync(file).size > 0);
    const items: { elements: { type: string }[] }[] = JSON.parse(fs.readFileSync(file, 'utf8')).libraryItems;
    assert.deepEqual(items.map(({ elements }) => elements[0]?.type).sort(), [
      'diamond',
      'ellipse',
      ...['rectangle', 'rectangle', 'rectangle'],
    ]);
  });

  it('says what is wrong with a broken library, and adds nothing', async () => {
    await vscode.workbench.treeItem('broken.excalidrawlib').click({ button: 'right' });
    await vscode.page.getByRole('menuitem', { name: 'Import Library…' }).hover();
    await vscode.page.keyboard.press('Enter');
    await vscode.workbench
      .notification(/broken\.excalidrawlib cannot be read as a shape library \(item 1 has no shapes\)/)
      .waitFor();
  });
});
