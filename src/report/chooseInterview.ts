import * as vscode from 'vscode';
import { INTERVIEW_FILES, readSetup } from '../core/interview/setup';
import { COMMANDS } from '../ids';
import { findInterviews, folderName } from '../util/interviewFolders';
import { fileOfTab } from '../util/tabs';

/** At most this many interviews are offered, the newest by name. */
const MOST_OFFERED = 100;

/** The folder of the interview which the active tab shows a file of. */
export async function folderInUse(): Promise<vscode.Uri | undefined> {
  const file = fileOfTab(vscode.window.tabGroups.activeTabGroup.activeTab?.input);
  if (!file || file.scheme === 'untitled') return undefined;
  const folder = vscode.Uri.joinPath(file, '..');
  return (await titleOf(folder)) === undefined ? undefined : folder;
}

/** Asks for one of the interviews there are. */
export async function chooseInterview(storage: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folders = (await findInterviews(storage)).slice(0, MOST_OFFERED);
  if (folders.length === 0) {
    const start = vscode.l10n.t('Start Mock Interview');
    const text = vscode.l10n.t('There is no interview to report on yet.');
    if ((await vscode.window.showInformationMessage(text, start)) === start) {
      await vscode.commands.executeCommand(COMMANDS.startInterview);
    }
    return undefined;
  }
  const items = folders.map(async (folder) => {
    const title = await titleOf(folder);
    return { label: title ?? `$(warning) ${folderName(folder)}`, description: folderName(folder), folder };
  });
  const choice = await vscode.window.showQuickPick(Promise.all(items), {
    title: vscode.l10n.t('Open Report'),
    placeHolder: vscode.l10n.t('The newest interviews come first'),
    ignoreFocusOut: true, // a board that comes up meanwhile takes the focus
    matchOnDescription: true,
  });
  return choice?.folder;
}

/** Title of the problem of an interview; undefined for a folder that is none, or that cannot be read. */
async function titleOf(folder: vscode.Uri): Promise<string | undefined> {
  const file = vscode.Uri.joinPath(folder, INTERVIEW_FILES.setup);
  const bytes = await vscode.workspace.fs.readFile(file).then(
    (read) => read,
    () => undefined,
  );
  const reading = bytes && readSetup(new TextDecoder().decode(bytes));
  return reading?.type === 'ok' ? reading.setup.problem.title.replaceAll('$(', '$\u2060(') : undefined;
}
