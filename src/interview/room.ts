import * as vscode from 'vscode';
import { BOARD_EDITOR, VIEWS } from '../ids';
import type { Room } from './interviews';

/** Opens board left and notes right beside the Mockboard view, or one of them; the board has the focus in the end. */
export async function openRoom(room: Room, what: 'room' | 'board' | 'notes'): Promise<void> {
  if (what === 'notes') await openNotes(room.notes, false);
  if (what === 'board') await openBoard(room.board);
  if (what !== 'room') return;
  await makeRoomForTwo();
  // The canvas takes longest: everything else comes up while it loads.
  const board = openBoard(room.board);
  await openNotes(room.notes, true);
  await vscode.commands.executeCommand(`workbench.view.extension.${VIEWS.container}`);
  await board;
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
