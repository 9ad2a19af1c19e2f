import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { RecordedInterview } from '../core/protocol/replay';
import { errorText } from '../util/errors';
import {
  readTimeline,
  type SegmentProblem,
  segmentPath,
  type TimelineReading,
  timelineFolder,
} from '../util/timelineFiles';

/** A recording that can be replayed, or why there is none and what helps. */
export type RecordedReading =
  | { readonly type: 'ok'; readonly title: string; readonly interview: RecordedInterview }
  | { readonly type: 'none'; readonly message: string };

/** Reads the recording in an interview's folder; what of it cannot be read is told with it. */
export async function readRecordedInterview(
  folder: vscode.Uri,
  signals: RecordedInterview['signals'],
): Promise<RecordedReading> {
  const { fsPath } = folder;
  if (!(await isThere(fsPath))) {
    const text = vscode.l10n.t('The folder {0} is not there. Put it back, or replay another interview.', fsPath);
    return { type: 'none', message: text };
  }
  const reading = await readTimeline(fsPath).catch((error: unknown) => errorText(error));
  if (typeof reading === 'string') {
    const text = vscode.l10n.t('{0} cannot be read: {1}', timelineFolder(fsPath), reading);
    return { type: 'none', message: text };
  }
  const started = reading.events.find((event) => event.type === 'interviewStarted');
  if (!started) return { type: 'none', message: whyNothing(fsPath, reading) };
  return {
    type: 'ok',
    title: started.setup.problem.title,
    interview: {
      folder: folder.toString(),
      events: reading.events,
      signals,
      losses: reading.problems.map((problem) => ({
        text: lossText(problem),
        file: problem.file,
        line: problem.line,
        after: problem.after,
      })),
    },
  };
}

function whyNothing(folder: string, { events, problems }: TimelineReading): string {
  if (events.length === 0 && problems.length === 0) {
    return vscode.l10n.t(
      'Nothing was recorded of this interview: {0} holds no recording. Interviews are recorded from “Start Mock Interview” on.',
      timelineFolder(folder),
    );
  }
  return vscode.l10n.t(
    '{0} holds no beginning of an interview. Restore it from a copy, then read the recording again.',
    segmentPath(folder, 1),
  );
}

function lossText({ type, file, line }: SegmentProblem): string {
  switch (type) {
    case 'missing':
      return vscode.l10n.t('{0} is missing; what was recorded in it is left out. Restore it if you can.', file);
    case 'torn':
      return vscode.l10n.t('The last line of {0} was cut off, and is left out. Everything before it is there.', file);
    case 'unreadable':
      return vscode.l10n.t(
        'Line {1} of {0} cannot be read; what it held is left out. Restore the file from a copy if you can.',
        file,
        line,
      );
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
