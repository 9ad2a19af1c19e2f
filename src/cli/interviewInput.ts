import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import * as l10n from '@vscode/l10n';
import { INTERVIEW_FILES, type InterviewSetup, readSetup } from '../core/interview/setup';
import type { InterviewFiles } from '../core/scorecard/sources';
import { readTimeline, timelineFolder } from '../util/timelineFiles';
import { UnusableInput } from './exit';
import { describeSystemError, readBoard, readText } from './input';

/**
 * Reads the folder of an interview. Notes, board and recording may be absent: then nothing was written, drawn or recorded. Throws
 * `UnusableInput`.
 */
export async function readInterview(folder: string, stdin: Readable): Promise<InterviewFiles> {
  const names = await filesIn(folder);
  const path = (name: string) => join(folder, name);
  const setup = await readSetupFile(path(INTERVIEW_FILES.setup), stdin);
  const board = names.includes(INTERVIEW_FILES.board) ? await readBoard(path(INTERVIEW_FILES.board), stdin) : undefined;
  return {
    setup,
    notes: names.includes(INTERVIEW_FILES.notes) ? await readText(path(INTERVIEW_FILES.notes), stdin) : '',
    board: board?.ids.flatMap((id) => board.elements.get(id) ?? []) ?? [],
    events: await eventsIn(folder),
  };
}

async function readSetupFile(file: string, stdin: Readable): Promise<InterviewSetup> {
  const reading = readSetup(await readText(file, stdin));
  switch (reading.type) {
    case 'ok':
      return reading.setup;
    case 'broken': {
      const place = reading.where ? `${reading.where}: ` : '';
      throw new UnusableInput(l10n.t('{0} cannot be read: {1}{2}. Repair it as text.', file, place, reading.problem));
    }
    case 'newer':
      throw new UnusableInput(
        l10n.t('{0} was written by a newer Mockboard (format {1}). Update this one.', file, reading.format),
      );
  }
}

/** Lines that are no events are passed over, as they are when an interview goes on. */
async function eventsIn(folder: string): Promise<InterviewFiles['events']> {
  try {
    return (await readTimeline(folder)).events;
  } catch (error) {
    throw new UnusableInput(describeSystemError(timelineFolder(folder), error));
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT')
      throw new UnusableInput(l10n.t('There is no folder {0}. Name the folder of an interview.', folder));
    if (code === 'ENOTDIR') {
      throw new UnusableInput(
        l10n.t('{0} is a file. Name the folder of an interview, the one with interview.json in it.', folder),
      );
    }
    throw new UnusableInput(
      l10n.t('{0} cannot be read: {1}', folder, error instanceof Error ? error.message : String(error)),
    );
  }
}
