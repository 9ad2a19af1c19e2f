import * as vscode from 'vscode';
import { isPictureName } from '../../core/board/picture/names';
import { BOARD_EDITOR, PICTURE_EDITOR, VIEWS } from '../../ids';
import type { CanvasConnection } from '../canvasConnection';
import type { OpenCanvases } from '../openCanvases';

/** Brings a board to the front, with the focus on it, and opens it first, in the column that is given, when no canvas shows it. */
export async function showBoard(
  board: vscode.Uri,
  canvases: OpenCanvases,
  newTabIn: () => vscode.ViewColumn = otherColumn,
): Promise<CanvasConnection | undefined> {
  const tab = tabOf(board);
  if (!tab && canvases.find(board)?.isVisible()) {
    await vscode.commands.executeCommand(`${VIEWS.whiteboard}.focus`);
  } else {
    const { editor = isPictureName(board.path) ? PICTURE_EDITOR : BOARD_EDITOR, viewColumn = newTabIn() } = tab ?? {};
    await vscode.commands.executeCommand('vscode.openWith', board, editor, { viewColumn });
  }
  return canvases.find(board)?.connection;
}

/** The column and the editor a tab shows the board in; one that shows its picture alone is none. */
function tabOf(board: vscode.Uri): { readonly viewColumn: vscode.ViewColumn; readonly editor: string } | undefined {
  for (const { tabs, viewColumn } of vscode.window.tabGroups.all) {
    for (const { input } of tabs) {
      if (!(input instanceof vscode.TabInputCustom) || input.uri.toString() !== board.toString()) continue;
      if (input.viewType === BOARD_EDITOR || input.viewType === PICTURE_EDITOR) {
        return { viewColumn, editor: input.viewType };
      }
    }
  }
  return undefined;
}

/** A board opened from a text shall not cover it. */
function otherColumn(): vscode.ViewColumn {
  const { activeTextEditor, tabGroups } = vscode.window;
  if (!activeTextEditor?.viewColumn) return vscode.ViewColumn.Active;
  const other = tabGroups.all.find(({ viewColumn }) => viewColumn !== activeTextEditor.viewColumn);
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}
