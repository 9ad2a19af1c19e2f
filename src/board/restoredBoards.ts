import * as vscode from 'vscode';
import { BOARD_EDITOR } from '../ids';

/**
 * Shows untitled boards again that VS Code has brought back as text: after a crash it knows their content, but not always
 * the editor they were in. The text tab stays; both show the same document.
 */
export async function showRestoredBoards(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const boards = new Set(
    tabs.flatMap(({ input }) => (input instanceof vscode.TabInputCustom ? [String(input.uri)] : [])),
  );
  for (const { input, group } of tabs) {
    if (!(input instanceof vscode.TabInputText) || input.uri.scheme !== 'untitled' || boards.has(String(input.uri)))
      continue;
    const document = await vscode.workspace.openTextDocument(input.uri);
    if (!isBoard(document.getText())) continue;
    await vscode.commands.executeCommand('vscode.openWith', input.uri, BOARD_EDITOR, { viewColumn: group.viewColumn });
  }
}

/** Our own layout's first lines: an untitled board was written by us. */
function isBoard(text: string): boolean {
  return /^\{\s*"type": "excalidraw",/.test(text);
}
