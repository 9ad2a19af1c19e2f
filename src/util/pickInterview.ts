import * as vscode from 'vscode';
import { INTERVIEW_FILES } from '../core/interview/setup';
import { COMMANDS } from '../ids';
import { findInterviews, folderName, setupIn } from './interviewFolders';
import { timelineMark } from './timelineFiles';

/** At most this many interviews are offered. */
const MOST_OFFERED = 100;

/** What is asked for. */
export interface InterviewQuestion {
  readonly title: string;
  readonly placeHolder: string;
  /** Said when there is no interview at all. */
  readonly whenNone: string;
  /** The interview of this window, which comes first. */
  readonly current?: vscode.Uri | undefined;
  /** What is said of an interview, by its place in the list; without it, its day, and what is missing of it. */
  readonly describe?: (folder: vscode.Uri, place: number) => Promise<vscode.QuickPickItem>;
}

/** Asks for one of the interviews there are, the newest first. Undefined when there is none, or nothing was chosen. */
export async function pickInterview(storage: vscode.Uri, question: InterviewQuestion): Promise<vscode.Uri | undefined> {
  const { title, placeHolder, current } = question;
  const found = await findInterviews(storage);
  const others = found.filter((folder) => folder.toString() !== current?.toString());
  const folders = [...(current ? [current] : []), ...others].slice(0, MOST_OFFERED);
  if (folders.length === 0) {
    await tellNone(question.whenNone);
    return undefined;
  }
  const describe = question.describe ?? ((folder) => describeInterview(folder, folder === current));
  const items = folders.map(async (folder, place) => ({ ...(await describe(folder, place)), folder }));
  const choice = await vscode.window.showQuickPick(Promise.all(items), {
    title,
    placeHolder,
    ignoreFocusOut: true, // a board that comes up meanwhile takes the focus
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return choice?.folder;
}

async function tellNone(text: string): Promise<void> {
  const start = vscode.l10n.t('Start Mock Interview');
  if ((await vscode.window.showInformationMessage(text, start)) === start)
    await vscode.commands.executeCommand(COMMANDS.startInterview);
}

/** Only `interview.json` is read, because there may be many interviews. */
async function describeInterview(folder: vscode.Uri, isCurrent: boolean): Promise<vscode.QuickPickItem> {
  const name = folderName(folder);
  const setup = await setupIn(folder);
  const notes = [
    ...(isCurrent ? [vscode.l10n.t('In this window')] : []),
    ...((await timelineMark(folder.fsPath)) === 'none' ? [vscode.l10n.t('No recording')] : []),
  ];
  if (typeof setup === 'string') {
    const file = INTERVIEW_FILES.setup;
    const what =
      setup === 'missing' ? vscode.l10n.t('{0} is missing', file) : vscode.l10n.t('{0} cannot be read', file);
    return { label: `$(warning) ${name}`, detail: [what, ...notes].join(' · ') };
  }
  return {
    label: setup.problem.title.replaceAll('$(', '$\u2060('), // no `$(icon)` of a title becomes a picture
    description: new Date(setup.startedAt).toLocaleString(vscode.env.language),
    detail: [name, ...notes].join(' · '),
  };
}
