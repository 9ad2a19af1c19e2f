import * as vscode from 'vscode';
import type { InterviewState } from '../core/app';
import { formatUsed, totalUsedMs } from '../core/interview/clock';
import { INTERVIEW_FILES } from '../core/interview/setup';
import { fold } from '../core/timeline/timeline';
import { COMMANDS } from '../ids';
import { now } from '../util/clock';
import { errorText } from '../util/errors';
import { folderName, setupIn } from '../util/interviewFolders';
import { pickInterview } from '../util/pickInterview';
import { plainText } from '../util/plainText';
import type { InterviewHost } from './host';
import { showUnusable } from './messages';
import { readInterview, readSetupOf } from './openInterview';

/** Of so many of them it is said how they stand; that means reading their recordings. */
const MOST_READ = 12;

/** Time without a recorded event that is worth a question when an interview goes on. */
const LONG_GAP_MS = 10 * 60_000;

/** Registers "Resume Interview". Its command takes `{folder}` from callers that ask nobody; true when one was opened. */
export function registerResume(host: InterviewHost, storage: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(
    COMMANDS.resumeInterview,
    async (request?: { readonly folder?: vscode.Uri }) => {
      const folder = request?.folder ?? (await askInterview(storage));
      return folder !== undefined && resume(host, folder);
    },
  );
}

/** Opens an interview and its room; says why when it cannot be. */
export async function resume(host: InterviewHost, folder: vscode.Uri): Promise<boolean> {
  try {
    if (host.room?.folder.toString() !== folder.toString()) {
      await host.resume(folder);
      void offerToLeaveOut(host);
    }
  } catch (error) {
    void showUnusable(error);
    return false;
  }
  await host.open('room');
  return true;
}

/**
 * Goes on, when the window opens, with the interview it was in. The editors come back by themselves. Windows without a
 * folder share one memory: an interview another of them runs is left to it.
 */
export async function resumeAtActivation(host: InterviewHost, folder: vscode.Uri | undefined): Promise<void> {
  if (!folder) return;
  try {
    await host.resume(folder);
    if (host.readOnly && !vscode.workspace.workspaceFolders) await host.leave();
    else void offerToLeaveOut(host);
  } catch (error) {
    // A folder that was moved or deleted is no trouble; the user did it.
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') await host.forget();
    else void showUnusable(error);
  }
}

/** The clock runs on while no window is open: after a long time offers to leave it out. */
async function offerToLeaveOut(host: InterviewHost): Promise<void> {
  const { state, readOnly } = host;
  const gapMs = state ? now() - state.lastAt : 0;
  if (state?.clock.status !== 'running' || readOnly || gapMs < LONG_GAP_MS) return;
  const leaveOut = vscode.l10n.t('Leave It Out');
  const text = vscode.l10n.t(
    'The clock of “{0}” has run on; nothing was recorded for {1}.',
    state.setup.problem.title,
    formatUsed(gapMs),
  );
  if ((await vscode.window.showInformationMessage(plainText(text), leaveOut)) !== leaveOut) return;
  if (host.state?.setup.id === state.setup.id) host.tell({ type: 'clockStepped', byMs: gapMs });
}

function askInterview(storage: vscode.Uri): Promise<vscode.Uri | undefined> {
  return pickInterview(storage, {
    title: vscode.l10n.t('Resume Interview'),
    placeHolder: vscode.l10n.t('Ended interviews are opened to read.'),
    whenNone: vscode.l10n.t('There is no interview to resume yet.'),
    describe: (folder, place) => describe(folder, place < MOST_READ),
  });
}

async function describe(folder: vscode.Uri, isRead: boolean): Promise<vscode.QuickPickItem> {
  if ((await setupIn(folder)) === 'missing') {
    const detail = vscode.l10n.t('{0} is missing', INTERVIEW_FILES.setup);
    return { label: `$(warning) ${folderName(folder)}`, detail };
  }
  try {
    const setup = await readSetupOf(folder);
    const interview = isRead ? fold((await readInterview(folder)).reading.events).interview : undefined;
    return {
      label: setup.problem.title,
      description: new Date(setup.startedAt).toLocaleString(vscode.env.language),
      detail: interview ? stateOf(interview) : '',
    };
  } catch (error) {
    return { label: `$(warning) ${folderName(folder)}`, detail: errorText(error) };
  }
}

function stateOf({ clock, setup }: InterviewState): string {
  const used = formatUsed(totalUsedMs(clock, setup.plan, now()));
  const phase = setup.plan.phases[clock.phaseIndex]?.name ?? '';
  if (clock.status === 'ended') return vscode.l10n.t('Ended, {0} used', used);
  if (clock.status === 'paused') return vscode.l10n.t('Paused in {0}, {1} used', phase, used);
  return vscode.l10n.t('Running: {0}, {1} used', phase, used);
}
