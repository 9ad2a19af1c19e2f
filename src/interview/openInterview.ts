import * as vscode from 'vscode';
import { INTERVIEW_FILES, type InterviewSetup, readSetup } from '../core/interview/setup';
import { fold } from '../core/timeline/timeline';
import { readTimeline, segmentPath, type TimelineReading } from '../util/timelineFiles';
import { unusableSetup, unusableTimeline } from './messages';

/** An interview found on disk. */
export interface StoredInterview {
  readonly setup: InterviewSetup;
  readonly reading: TimelineReading;
}

/** Reads an interview's folder. Throws an `UnusableFile`, or the file system's own error; writes nothing. */
export async function readInterview(folder: vscode.Uri): Promise<StoredInterview> {
  const setup = await readSetupOf(folder);
  const reading = await readTimeline(folder.fsPath, 'state');
  if (!fold(reading.events).interview) throw unusableTimeline(vscode.Uri.file(segmentPath(folder.fsPath, 1)));
  return { setup, reading };
}

/** Reads what was chosen for an interview. Throws an `UnusableFile`, or the file system's own error. */
export async function readSetupOf(folder: vscode.Uri): Promise<InterviewSetup> {
  const file = vscode.Uri.joinPath(folder, INTERVIEW_FILES.setup);
  const setup = readSetup(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  if (setup.type !== 'ok') throw unusableSetup(file, setup);
  return setup.setup;
}
