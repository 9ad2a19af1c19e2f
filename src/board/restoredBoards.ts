import * as vscode from 'vscode';
import { BOARD_EDITOR } from '../ids';

/**
 * Shows untitled boards again that VS Code brings back as text: after a crash it knows their content, but not always the
 * editor they were in. The text tab stays; both show the same document. A board opened as text on purpose has its board
 * tab still, and is left alone.
 */
export function watchRestoredBoards(failed: (error: unknown) => void): vscode.Disposable {
  const show = (tabs: readonly vscode.Tab[]) => {
    for (const tab of tabs) showIfBoard(tab).catch(failed);
  };
  show(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
  return vscode.window.tabGroups.onDidChangeTabs(({ opened }) => show(opened));
}

async function showIfBoard({ input, group }: vscode.Tab): Promise<void> {
  if (!(input instanceof vscode.TabInputText) || input.uri.scheme !== 'untitled') return;
  const document = await vscode.workspace.openTextDocument(input.uri);
  if (!isBoard(document.getText()) || hasBoardTab(input.uri)) return;
  await vscode.commands.executeCommand('vscode.openWith', input.uri, BOARD_EDITOR, { viewColumn: group.viewColumn });
}

function hasBoardTab(uri: vscode.Uri): boolean {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  return inputs.some((input) => input instanceof vscode.TabInputCustom && input.uri.toString() === uri.toString());
}

/** Our own layout's first lines: an untitled board was written by us. */
function isBoard(text: string): boolean {
  return /^\{\s*"type": "excalidraw",/.test(text);
}
