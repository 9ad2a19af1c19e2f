import * as vscode from 'vscode';
import { BOARD_EDITOR, VIEWS } from '../ids';
import type { Room } from './interviews';

/** A canvas that does not come up must not keep the notes away for longer. */
const SHOWN_TIMEOUT_MS = 3000;

/**
 * Opens board left and notes right beside the Mockboard view, or one of them; the board has the focus in the end.
 * `boardShown` fires with the board whose canvas has come up.
 */
export async function openRoom(
  room: Room,
  what: 'room' | 'board' | 'notes',
  boardShown: vscode.Event<vscode.Uri>,
): Promise<void> {
  if (what === 'notes') await openNotes(room.notes, false);
  if (what === 'board') await openBoard(room.board);
  if (what !== 'room') return;
  // One after the other: side by side all three take a second longer, because VS Code colours the first Markdown of a
  // window for half a second, and whatever a page still has to load waits for that.
  await vscode.commands.executeCommand(`workbench.view.extension.${VIEWS.container}`);
  await makeRoomForTwo();
  const shown = hasTab(room.board) ? undefined : untilShown(room.board, boardShown);
  await openBoard(room.board);
  await shown;
  await openNotes(room.notes, true);
}

function hasTab(board: vscode.Uri): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputCustom && input.uri.toString() === board.toString());
}

function untilShown(board: vscode.Uri, boardShown: vscode.Event<vscode.Uri>): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timeout);
      subscription.dispose();
      resolve();
    };
    const timeout = setTimeout(end, SHOWN_TIMEOUT_MS);
    const subscription = boardShown((shown) => {
      if (shown.toString() === board.toString()) end();
    });
  });
}

/** The board gets the larger part; a window the user has already divided stays as it is. */
async function makeRoomForTwo(): Promise<void> {
  if (vscode.window.tabGroups.all.length > 1) return;
  const groups = [{ size: 0.6 }, { size: 0.4 }];
  await vscode.commands.executeCommand('vscode.setEditorLayout', { orientation: 0, groups });
}

/** Shows the notes, right of the board. */
export async function openNotes(notes: vscode.Uri, preserveFocus: boolean): Promise<vscode.TextEditor> {
  const visible = vscode.window.visibleTextEditors.find(
    (editor) => editor.document.uri.toString() === notes.toString(),
  );
  const viewColumn = visible?.viewColumn ?? vscode.ViewColumn.Two;
  return vscode.window.showTextDocument(notes, { viewColumn, preserveFocus, preview: false });
}

async function openBoard(board: vscode.Uri): Promise<void> {
  const options = { viewColumn: vscode.ViewColumn.One, preview: false };
  await vscode.commands.executeCommand('vscode.openWith', board, BOARD_EDITOR, options);
}
