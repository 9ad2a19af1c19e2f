import * as vscode from 'vscode';
import { plainText } from '../util/plainText';

/** Links of elements open in the browser, after VS Code has asked; other schemes than the web's are not followed. */
export async function openLink(url: string): Promise<void> {
  const uri = vscode.Uri.parse(url, false);
  if (uri.scheme === 'https' || uri.scheme === 'http') await vscode.env.openExternal(uri);
  else void vscode.window.showInformationMessage(plainText(vscode.l10n.t('This link is no web address: {0}', url)));
}
