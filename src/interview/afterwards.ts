import * as vscode from 'vscode';
import type { AppEvent } from '../core/app';
import { fold } from '../core/timeline/timeline';
import { readTimeline } from '../util/timelineFiles';
import { writeCure } from '../util/writeCure';
import { unusableTimeline } from './messages';
import { lockPath, Ownership } from './ownership';
import { TimelineWriter } from './timelineWriter';

type RatingGiven = Extract<AppEvent, { type: 'ratingGiven' }>;

/** What somebody gives an interview. */
export type Rating = Omit<RatingGiven, 'type' | 'at'>;

/**
 * Adds a rating to the recording of an interview that this window does not record. Throws when another window records it, when
 * there is no recording, and when it cannot be written.
 */
export async function recordAfterwards(storage: vscode.Uri, folder: vscode.Uri, event: RatingGiven): Promise<void> {
  const ownership = new Ownership(lockPath(storage.fsPath, folder.fsPath));
  if (!(await ownership.take())) throw new Error(otherWindow());
  try {
    const reading = await readTimeline(folder.fsPath, 'state');
    if (!fold(reading.events).interview) throw unusableTimeline(vscode.Uri.joinPath(folder, 'timeline', '0001.jsonl'));
    await append(folder, reading.newest, event);
  } finally {
    await ownership.release();
  }
}

/** Why a rating cannot be given here. */
export function otherWindow(): string {
  return vscode.l10n.t('Another window runs this interview. Rate it there, or close that window first.');
}

async function append(
  folder: vscode.Uri,
  newest: ConstructorParameters<typeof TimelineWriter>[1],
  event: RatingGiven,
): Promise<void> {
  const failures: string[] = [];
  const writer = new TimelineWriter(folder.fsPath, newest, {
    onFailure: (file, error) => failures.push(vscode.l10n.t('{0} could not be written. {1}', file, writeCure(error))),
    onRecovery: () => failures.splice(0),
  });
  writer.write(event);
  await writer.close();
  const [failure] = failures;
  if (failure !== undefined) throw new Error(failure);
}
