import * as vscode from 'vscode';
import type { InterviewState } from '../core/app';
import type { SetupReading } from '../core/interview/setup';
import { SETUP_FORMAT } from '../core/interview/setup';
import { errorText } from '../util/errors';
import { plainText } from '../util/plainText';
import type { SegmentProblem } from '../util/timelineFiles';
import { writeCure } from '../util/writeCure';

/** Why this window may not change the interview; undefined when it may. `afterwards`: it is about one that is over. */
export function whyNoChange(
  state: InterviewState | undefined,
  readOnly: boolean,
  afterwards = false,
): string | undefined {
  if (!state) return vscode.l10n.t('There is no interview in this window. Start one, or resume one.');
  if (readOnly) return vscode.l10n.t('Another window runs this interview; this one only shows it.');
  return state.clock.status === 'ended' && !afterwards ? vscode.l10n.t('This interview has ended.') : undefined;
}

/** A file of an interview that cannot be used as it is. The message names the file and what helps; nothing is written over. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';

  constructor(
    readonly file: vscode.Uri,
    message: string,
  ) {
    super(message);
  }
}

/** Why `interview.json` cannot be used. */
export function unusableSetup(file: vscode.Uri, reading: Exclude<SetupReading, { type: 'ok' }>): UnusableFile {
  const path = file.fsPath;
  if (reading.type === 'newer') {
    return new UnusableFile(
      file,
      vscode.l10n.t(
        '{0} was written by a newer Mockboard (format {1}, this one reads up to {2}). Update Mockboard to go on with it.',
        path,
        reading.format,
        SETUP_FORMAT,
      ),
    );
  }
  const problem = reading.where ? `${reading.where}: ${reading.problem}` : reading.problem;
  return new UnusableFile(
    file,
    vscode.l10n.t('{0} cannot be read ({1}). Correct it as text, then run “Resume Interview”.', path, problem),
  );
}

/** Why a timeline cannot be used. */
export function unusableTimeline(file: vscode.Uri): UnusableFile {
  return new UnusableFile(
    file,
    vscode.l10n.t('{0} holds no beginning of an interview. Restore it, then run “Resume Interview”.', file.fsPath),
  );
}

/** Shows why an interview cannot be opened; offers to look at the file. */
export async function showUnusable(error: unknown): Promise<void> {
  if (!(error instanceof UnusableFile)) {
    await vscode.window.showErrorMessage(
      plainText(vscode.l10n.t('The interview cannot be opened: {0}', errorText(error))),
    );
    return;
  }
  const openAsText = vscode.l10n.t('Open as Text');
  if ((await vscode.window.showErrorMessage(plainText(error.message), openAsText)) === openAsText)
    await openText(error.file);
}

/** Says that events cannot be written; they are kept until they can. */
export async function showWriteFailure(file: string, error: unknown, retry: () => void): Promise<void> {
  const again = vscode.l10n.t('Retry');
  const text = vscode.l10n.t(
    'The recording {0} cannot be written. {1} Nothing is lost while this window stays open.',
    file,
    writeCure(error),
  );
  if ((await vscode.window.showErrorMessage(plainText(text), again)) === again) retry();
}

/** Says that the recording is complete again. */
export function showWriteRecovery(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('The recording is complete again.'));
}

/** Says that another window runs the interview, and offers to run it here. */
export async function showReadOnly(title: string, takeOver: () => Promise<void>): Promise<void> {
  const here = vscode.l10n.t('Take Over Here');
  const text = vscode.l10n.t(
    'Another window runs the interview “{0}”. This window shows it, and takes over when the other one is closed.',
    title,
  );
  if ((await vscode.window.showInformationMessage(plainText(text), here)) === here) await takeOver();
}

/** Says which lines of a recording could not be read; a cut-off last line is what a crash leaves. */
export async function showProblems(problems: readonly SegmentProblem[]): Promise<void> {
  const [first] = problems;
  if (!first) return;
  if (first.type === 'missing') {
    const missing = vscode.l10n.t(
      '{0} is missing; what was recorded in it is left out. Restore it if you can.',
      first.file,
    );
    await vscode.window.showWarningMessage(plainText(missing));
    return;
  }
  const text = problems.every(({ type }) => type === 'torn')
    ? vscode.l10n.t('The last line of {0} was cut off, and is left out. Everything before it is there.', first.file)
    : vscode.l10n.t(
        '{0} has lines that cannot be read; they are left out. The first is line {1}.',
        first.file,
        first.line,
      );
  const openAsText = vscode.l10n.t('Open as Text');
  const choice = await vscode.window.showWarningMessage(plainText(text), openAsText);
  if (choice === openAsText) await openText(vscode.Uri.file(first.file), first.line);
}

/** Says that no lock could be made: a second window could go unnoticed. */
export async function showLockFailure(error: unknown): Promise<void> {
  const text = vscode.l10n.t('Mockboard cannot tell whether another window runs this interview. {0}', writeCure(error));
  await vscode.window.showWarningMessage(plainText(text));
}

/** Says that an interview another window runs cannot be followed. */
export async function showFollowFailure(error: unknown): Promise<void> {
  const text = vscode.l10n.t('The state of the interview cannot be checked: {0}', errorText(error));
  await vscode.window.showWarningMessage(plainText(text));
}

async function openText(file: vscode.Uri, line = 1): Promise<void> {
  const at = new vscode.Position(line - 1, 0);
  await vscode.window.showTextDocument(file, { preview: false, selection: new vscode.Range(at, at) });
}
