import * as vscode from 'vscode';
import { INTERVIEW_FILES, readSetup } from '../core/interview/setup';
import { COMMANDS } from '../ids';
import { findInterviews, folderName } from '../util/interviewFolders';
import { timelineMark } from '../util/timelineFiles';

/** At most this many interviews are offered. */
const MOST_OFFERED = 100;

interface RecordingItem extends vscode.QuickPickItem {
  readonly folder: vscode.Uri;
}

/** Asks which interview to replay: `current` first, then the newest. Undefined when there is none, or nothing was chosen. */
export async function pickRecording(
  storage: vscode.Uri,
  current: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const found = await findInterviews(storage);
  const others = found.filter((folder) => folder.toString() !== current?.toString());
  const folders = [...(current ? [current] : []), ...others].slice(0, MOST_OFFERED);
  if (folders.length === 0) {
    const start = vscode.l10n.t('Start Mock Interview');
    const text = vscode.l10n.t('There is no interview to replay yet.');
    if ((await vscode.window.showInformationMessage(text, start)) === start) {
      await vscode.commands.executeCommand(COMMANDS.startInterview);
    }
    return undefined;
  }
  const items = Promise.all(folders.map((folder) => describe(folder, folder === current)));
  const choice = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Replay Interview'),
    ignoreFocusOut: true, // a board that comes up meanwhile takes the focus
    placeHolder: vscode.l10n.t('Choose an interview, by its problem or its day'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return choice?.folder;
}

/** What is said of an interview; only its `interview.json` is read, because there may be many. */
async function describe(folder: vscode.Uri, isCurrent: boolean): Promise<RecordingItem> {
  const name = folderName(folder);
  const notes = [
    ...(isCurrent ? [vscode.l10n.t('In this window')] : []),
    ...((await timelineMark(folder.fsPath)) === 'none' ? [vscode.l10n.t('No recording')] : []),
  ];
  const detail = [name, ...notes].join(' · ');
  const file = vscode.Uri.joinPath(folder, INTERVIEW_FILES.setup);
  const reading = await vscode.workspace.fs.readFile(file).then(
    (bytes) => readSetup(new TextDecoder().decode(bytes)),
    () => undefined, // without it, the recording is still there to be replayed
  );
  if (reading?.type !== 'ok') return { label: name, detail: notes.join(' · '), folder };
  const { problem, startedAt } = reading.setup;
  // No `$(icon)` of a title becomes a picture.
  const label = problem.title.replaceAll('$(', '$\u2060(');
  return { label, description: new Date(startedAt).toLocaleString(vscode.env.language), detail, folder };
}
