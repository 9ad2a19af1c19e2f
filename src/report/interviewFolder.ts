import * as vscode from 'vscode';
import { parseScene, type SceneText } from '../core/board/canonical';
import { describeSceneProblem } from '../core/board/problemText';
import { INTERVIEW_FILES, type InterviewSetup, readSetup } from '../core/interview/setup';
import type { InterviewFiles } from '../core/scorecard/sources';
import { errorText } from '../util/errors';
import { readTimeline, type TimelineReading } from '../util/timelineFiles';

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

/** The files of an interview, and what is missing of them. */
export interface InterviewFolder {
  readonly files: InterviewFiles;
  readonly scene: SceneText | undefined;
  readonly notices: readonly string[];
}

/** Reads an interview's files as they stand in their editors, else on disk. Throws an `UnreadableInterview`. */
export async function readInterviewFolder(folder: vscode.Uri): Promise<InterviewFolder> {
  const setup = await readSetupFile(folder);
  const [notes, scene, timeline] = await Promise.all([
    readText(folder, INTERVIEW_FILES.notes),
    readBoard(folder),
    recordingOf(folder),
  ]);
  const missing = [
    ...(notes === undefined ? [INTERVIEW_FILES.notes] : []),
    ...(scene === undefined ? [INTERVIEW_FILES.board] : []),
  ];
  return {
    files: {
      setup,
      notes: notes ?? '',
      board: scene?.ids.flatMap((id) => scene.elements.get(id) ?? []) ?? [],
      events: timeline.events,
    },
    scene,
    notices: [
      ...missing.map((name) =>
        vscode.l10n.t('{0} is missing, so nothing of it counts. Restore it if you can, then try again.', name),
      ),
      ...recordingNotices(timeline),
    ],
  };
}

async function readSetupFile(folder: vscode.Uri): Promise<InterviewSetup> {
  const name = INTERVIEW_FILES.setup;
  const text = await readText(folder, name);
  if (text === undefined) {
    throw new UnreadableInterview(
      vscode.l10n.t('{0} holds no {1}. Restore the file, or open the folder of an interview.', folder.fsPath, name),
    );
  }
  const reading = readSetup(text);
  switch (reading.type) {
    case 'ok':
      return reading.setup;
    case 'newer':
      throw new UnreadableInterview(
        vscode.l10n.t(
          '{0} was written by a newer Mockboard (format {1}). Update this one to see its report.',
          name,
          reading.format,
        ),
        name,
      );
    case 'broken': {
      const problem = reading.where ? `${reading.where}: ${reading.problem}` : reading.problem;
      const message = vscode.l10n.t('{0} cannot be read ({1}). Correct it as text, then try again.', name, problem);
      throw new UnreadableInterview(message, name);
    }
  }
}

async function readBoard(folder: vscode.Uri): Promise<SceneText | undefined> {
  const name = INTERVIEW_FILES.board;
  const text = await readText(folder, name);
  if (text === undefined) return undefined;
  const parsed = parseScene(text);
  if (!parsed.ok) throw new UnreadableInterview(describeSceneProblem(parsed.problem, name, vscode.l10n), name);
  return parsed.scene;
}

async function recordingOf(folder: vscode.Uri): Promise<TimelineReading> {
  try {
    return await readTimeline(folder.fsPath);
  } catch (error) {
    const name = INTERVIEW_FILES.timeline;
    throw new UnreadableInterview(
      vscode.l10n.t('The folder {0} cannot be read ({1}). Restore it, then try again.', name, errorText(error)),
    );
  }
}

function recordingNotices({ problems }: TimelineReading): readonly string[] {
  const [first] = problems;
  if (!first) return [];
  const name = `${INTERVIEW_FILES.timeline}/${first.file.split(/[\\/]/).at(-1)}`;
  return [
    first.type === 'missing'
      ? vscode.l10n.t('{0} is missing; what was recorded in it is left out. Restore it if you can.', name)
      : vscode.l10n.t('{0} has lines that cannot be read; they are left out. The first is line {1}.', name, first.line),
  ];
}

/** The text of a file; undefined when there is none. Throws an `UnreadableInterview` when it is no text. */
async function readText(folder: vscode.Uri, name: string): Promise<string | undefined> {
  const file = vscode.Uri.joinPath(folder, name);
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open) return open.getText();
  try {
    const bytes = await vscode.workspace.fs.readFile(file);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    const message = vscode.l10n.t(
      '{0} cannot be read ({1}). Repair or restore it, then try again.',
      name,
      errorText(error),
    );
    throw new UnreadableInterview(message, name);
  }
}
