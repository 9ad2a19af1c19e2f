import * as vscode from 'vscode';
import { Disposables } from '../../util/dispose';

/** The text of a file as it stands in an editor, else on disk; undefined while there is no such file. */
export async function textOf(file: vscode.Uri): Promise<string | undefined> {
  const text = openTextOf(file);
  if (text !== undefined) return text;
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    // A file that was deleted or moved is the user's business: what was seen in it stays seen.
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

/** The text of a file that is open, saved or not, in whatever editor; undefined when none has it. */
export function openTextOf(file: vscode.Uri): string | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString())?.getText();
}

/** Calls back when the text of a file may have changed: typed, drawn, undone, written by another program. */
export function watchText(file: vscode.Uri, changed: () => void): vscode.Disposable {
  const parts = new Disposables();
  const isIt = ({ uri }: vscode.TextDocument) => uri.toString() === file.toString();
  const folder = vscode.Uri.joinPath(file, '..');
  const name = file.path.slice(folder.path.length + 1);
  const watcher = parts.add(vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, name)));
  parts.add(watcher.onDidChange(changed));
  parts.add(watcher.onDidCreate(changed));
  parts.add(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isIt(document)) changed();
    }),
  );
  // Closed without saving: the file counts again.
  parts.add(
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (isIt(document)) changed();
    }),
  );
  return parts;
}
