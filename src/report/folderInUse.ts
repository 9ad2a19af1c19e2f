import * as vscode from 'vscode';
import { setupIn } from '../util/interviewFolders';
import { fileOfTab } from '../util/tabs';

/** The folder of the interview which the active tab shows a file of. */
export async function folderInUse(): Promise<vscode.Uri | undefined> {
  const file = fileOfTab(vscode.window.tabGroups.activeTabGroup.activeTab?.input);
  if (!file || file.scheme === 'untitled') return undefined;
  const folder = vscode.Uri.joinPath(file, '..');
  return typeof (await setupIn(folder)) === 'string' ? undefined : folder;
}
