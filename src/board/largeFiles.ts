import * as vscode from 'vscode';
import { BOARD_EDITOR } from '../ids';
import { plainText } from '../util/plainText';
import { openAsText } from './editorCommands';

/** VS Code does not hand larger text documents to extensions. */
const LIMIT_BYTES = 50 * 1024 * 1024;

/** Explains a board tab that stays empty because its file is too large, names the file and offers the text editor. */
export function watchLargeFiles(): vscode.Disposable {
  const check = (tabs: readonly vscode.Tab[]) => {
    for (const { input } of tabs) {
      if (input instanceof vscode.TabInputCustom && input.viewType === BOARD_EDITOR) void explainIfLarge(input.uri);
    }
  };
  check(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
  return vscode.window.tabGroups.onDidChangeTabs(({ opened }) => check(opened));
}

/** Says how much larger a pasted image makes a board's file. */
export function warnOfLargeImage(bytes: number): void {
  void vscode.window.showWarningMessage(
    plainText(
      vscode.l10n.t(
        'The pasted image adds {0} MB to the board’s file. A smaller picture keeps saving and syncing quick.',
        (bytes / 1e6).toFixed(1),
      ),
    ),
  );
}

async function explainIfLarge(uri: vscode.Uri): Promise<void> {
  if (uri.scheme === 'untitled') return;
  const size = await vscode.workspace.fs.stat(uri).then(
    (stat) => stat.size,
    // The editor itself reports a file that cannot be read.
    () => 0,
  );
  if (size < LIMIT_BYTES) return;
  const open = vscode.l10n.t('Open as Text');
  const message = vscode.l10n.t(
    '{0} has {1} MB; boards can be edited up to 50 MB. Large pasted pictures are the usual cause: remove or shrink them. The file was not changed.',
    vscode.workspace.asRelativePath(uri),
    Math.round(size / 1024 / 1024),
  );
  if ((await vscode.window.showErrorMessage(plainText(message), open)) === open) await openAsText(uri);
}
