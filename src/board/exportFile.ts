import * as vscode from 'vscode';
import { errorText } from '../util/errors';
import { plainText } from '../util/plainText';

/** Asks where to put an exported picture and writes it there. */
export async function exportFile(board: vscode.Uri, format: 'svg' | 'png', bytes: Uint8Array): Promise<void> {
  const name = board.path.replace(/^.*\//, '').replace(/\.excalidraw$/, '');
  const folder =
    board.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(board, '..');
  const target = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${name}.${format}`) } : {}),
    filters:
      format === 'svg' ? { [vscode.l10n.t('SVG picture')]: ['svg'] } : { [vscode.l10n.t('PNG picture')]: ['png'] },
    title: vscode.l10n.t('Export Board'),
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
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
  }
}
