import * as vscode from 'vscode';
import { unusableText } from '../core/history/unusable';
import { INTERVIEW_FILES } from '../core/interview/setup';
import { type ReadInterview, readInterviewFiles, Unusable } from '../util/readInterviewFiles';
import type { SegmentProblem } from '../util/timelineFiles';

/** An interview that cannot be reported on: the message names the file and what helps. */
export class UnreadableInterview extends Error {
  override readonly name = 'UnreadableInterview';

  /** `file` is the name of a file in the folder that can be repaired as text; undefined when there is none. */
  constructor(
    message: string,
    readonly file?: string,
  ) {
    super(message);
  }
}

/** Reads an interview's files as they stand in their editors, else on disk. Throws an `UnreadableInterview`. */
export function readInterviewFolder(folder: vscode.Uri): Promise<ReadInterview> {
  return orUnreadable(
    folder,
    readInterviewFiles(folder.fsPath, (file) => readText(vscode.Uri.joinPath(folder, file))),
  );
}

/** Says why an interview cannot be scored as the page tells it. Rejects with an `UnreadableInterview`. */
export async function orUnreadable<T>(folder: vscode.Uri, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    const { reason } = error;
    const file = reason.type === 'missing' || reason.file === INTERVIEW_FILES.timeline ? undefined : reason.file;
    throw new UnreadableInterview(unusableText({ folder: folder.fsPath, reason }, vscode.l10n), file);
  }
}

/** What is missing of an interview that can be scored all the same. */
export function missingNotices({ missing, problems }: ReadInterview): readonly string[] {
  return [
    ...missing.map((name) =>
      vscode.l10n.t('{0} is missing, so nothing of it counts. Restore it if you can, then try again.', name),
    ),
    ...recordingNotices(problems),
  ];
}

function recordingNotices([first]: readonly SegmentProblem[]): readonly string[] {
  if (!first) return [];
  const name = `${INTERVIEW_FILES.timeline}/${first.file.split(/[\\/]/).at(-1)}`;
  return [
    first.type === 'missing'
      ? vscode.l10n.t('{0} is missing; what was recorded in it is left out. Restore it if you can.', name)
      : vscode.l10n.t('{0} has lines that cannot be read; they are left out. The first is line {1}.', name, first.line),
  ];
}

/** The text of a file; undefined when there is none. */
async function readText(file: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open) return open.getText();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
