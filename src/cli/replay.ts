import { stat } from 'node:fs/promises';
import * as l10n from '@vscode/l10n';
import { type ReplayMoment, readRecording, rebuildAt } from '../core/timeline/replay';
import { type ReplayDocument, replayDocument } from '../core/timeline/replayDocument';
import { replayText } from '../core/timeline/replayText';
import { imageHashes } from '../core/timeline/work/recordedFiles';
import { readImages, readTimeline, type TimelineReading } from '../util/timelineFiles';
import { UnusableInput } from './exit';
import { describeSystemError } from './input';
import { jsonText, plainForTerminal } from './plain';
import type { Verb } from './verb';

/** `mockboard replay DIR --at SECONDS`: an interview as it stood. Exits with 1 when part of that moment is lost. */
export const replay: Verb = {
  name: 'replay',
  operand: 'DIR',
  summary: l10n.t('board, notes and clock of an interview as they were at a moment'),
  flags: { json: l10n.t('one JSON document, for scripts') },
  values: { at: l10n.t('the moment, in seconds of interview time (pauses left out); later than the end is the end') },
  async run(folder, flags, { write }, values) {
    const atMs = secondsIn(values.at) * 1000;
    const reading = await readInterview(folder);
    const recording = readRecording(reading.events, reading.problems);
    const moment = rebuildAt(recording, atMs);
    if (!moment) throw noInterview(folder);
    const found = await documentOf(folder, moment, recording.lengthMs, reading);
    write(flags.json ? jsonText(found) : plainForTerminal(replayText(moment, found, l10n)));
    return found.whole.board && found.whole.notes ? 0 : 1;
  },
};

async function documentOf(
  folder: string,
  moment: ReplayMoment,
  lengthMs: number,
  { problems }: TimelineReading,
): Promise<ReplayDocument> {
  const images = await readImages(folder, moment.board ? imageHashes(moment.board) : []);
  return replayDocument(moment, { lengthMs, images, problems });
}

async function readInterview(folder: string): Promise<TimelineReading> {
  try {
    if (!(await stat(folder)).isDirectory()) throw noInterview(folder);
    return await readTimeline(folder);
  } catch (error) {
    if (error instanceof UnusableInput) throw error;
    throw new UnusableInput(describeSystemError(folder, error));
  }
}

function noInterview(folder: string): UnusableInput {
  return new UnusableInput(
    l10n.t(
      '{0} holds no recording of an interview. Name the folder of one: it has an interview.json and a folder timeline.',
      folder,
    ),
  );
}

function secondsIn(given: string | undefined): number {
  const seconds = Number(given);
  if (given !== undefined && /^\d+(\.\d+)?$/.test(given) && Number.isFinite(seconds)) return seconds;
  throw new UnusableInput(
    given === undefined
      ? l10n.t('“replay” needs a moment: --at and the seconds since the interview began.')
      : l10n.t('--at takes seconds from 0 on, not “{0}”.', given),
  );
}
