import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';
import { plainText } from '../util/plainText';

/** Time another program gets to finish rewriting a file that it has just emptied, in milliseconds. */
const SETTLE_TIME = 400;

/**
 * Reads a board back after VS Code has saved it. On a full disk a save can end without an error although only the
 * beginning was written: then the board is made unsaved again, and a message says why.
 */
export async function checkSaved(document: vscode.TextDocument): Promise<void> {
  const { version, uri } = document;
  const expected = document.getText();
  if (!(await isCut(uri, expected))) return;
  // A branch being switched empties files before it writes them: only what stays cut is.
  await setTimeout(SETTLE_TIME);
  if (document.version !== version || document.isDirty || !(await isCut(uri, expected))) return;
  await markUnsaved(document);
  void vscode.window.showErrorMessage(
    plainText(
      vscode.l10n.t(
        '{0} was not written completely: the disk seems to be full. The board keeps your drawing; free some space and save again.',
        vscode.workspace.asRelativePath(uri),
      ),
    ),
  );
}

async function isCut(uri: vscode.Uri, expected: string): Promise<boolean> {
  const written = await readBack(uri);
  return written !== undefined && written.length < expected.length && expected.startsWith(written);
}

/** The text on disk; undefined when it cannot be read any more: it was moved or deleted since, which VS Code shows. */
async function readBack(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

/** Replaces the last line by itself: the text stays, but VS Code takes the document for changed. */
async function markUnsaved(document: vscode.TextDocument): Promise<void> {
  const line = document.lineAt(Math.max(0, document.lineCount - 2));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, line.range, line.text);
  await vscode.workspace.applyEdit(edit);
}
