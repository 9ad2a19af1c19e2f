import * as vscode from 'vscode';
import { errorText } from '../../util/errors';
import { plainText } from '../../util/plainText';

/** The folder files of a board are written to first: its own; that of the workspace while it has none. */
function folderOf(board: vscode.Uri): vscode.Uri | undefined {
  return board.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(board, '..');
}

/** A file to offer in a dialog. */
interface Offer {
  readonly title: string;
  readonly name: string;
  readonly filters: Readonly<Record<string, string[]>>;
}

/** Asks where to put what comes out of a board; undefined when the user does not want to. */
export function askForTarget(board: vscode.Uri, { title, name, filters }: Offer): Thenable<vscode.Uri | undefined> {
  const folder = folderOf(board);
  return vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    filters,
    title,
  });
}

/** Makes something and writes it to a file; says what has gone wrong when it fails. */
export async function writeExport(target: vscode.Uri, make: () => Promise<Uint8Array>): Promise<boolean> {
  try {
    await vscode.workspace.fs.writeFile(target, await make());
    return true;
  } catch (error) {
    void vscode.window.showErrorMessage(
      plainText(
        vscode.l10n.t(
          '{0} could not be written ({1}). Choose another folder and export again.',
          target.fsPath,
          errorText(error),
        ),
      ),
    );
    return false;
  }
}
