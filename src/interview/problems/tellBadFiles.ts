import * as vscode from 'vscode';
import { plainText } from '../../util/plainText';
import type { BadProblemFile } from './problemFiles';

/** Says which problem files are left out and why; the first of them can be opened. */
export async function tellBadFiles(bad: readonly BadProblemFile[]): Promise<void> {
  const [first, ...more] = bad;
  if (!first) return;
  const name = vscode.workspace.asRelativePath(first.uri);
  const text = more.length
    ? vscode.l10n.t('{0} is not offered. {1} (And {2} more.)', name, first.message, more.length)
    : vscode.l10n.t('{0} is not offered. {1}', name, first.message);
  const open = vscode.l10n.t('Open File');
  if ((await vscode.window.showWarningMessage(plainText(text), open)) !== open) return;
  await vscode.commands.executeCommand('vscode.open', first.uri);
}
