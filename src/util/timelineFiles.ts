import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { INTERVIEW_FILES } from '../core/interview/setup';
import {
  decode,
  segmentName,
  segmentNumber,
  type TimelineEvent,
  type TimelineProblem,
  type TimelineScope,
} from '../core/timeline/timeline';
import { errorCode } from './errors';

/** A problem of one segment; one that others follow is `missing` as a whole (line 0). `after` counts the events of all segments. */
export type SegmentProblem = { readonly file: string } & (
  | TimelineProblem
  | { readonly type: 'missing'; readonly line: 0; readonly after: number }
);

/** The newest segment, where writing goes on. */
export interface OpenSegment {
  readonly number: number;
  readonly bytes: number;
  readonly endsClean: boolean;
}

/** What the segments in a timeline's folder hold together. */
export interface TimelineReading {
  readonly events: readonly TimelineEvent[];
  readonly problems: readonly SegmentProblem[];
  readonly newest: OpenSegment;
}

/** The folder of an interview's timeline. */
export function timelineFolder(interviewFolder: string): string {
  return join(interviewFolder, INTERVIEW_FILES.timeline);
}

/** Path of segment `number`. */
export function segmentPath(interviewFolder: string, number: number): string {
  return join(timelineFolder(interviewFolder), segmentName(number));
}

/** The folder of the images of an interview's board, each by the hash of its data. */
export function imageFolder(interviewFolder: string): string {
  return join(timelineFolder(interviewFolder), 'images');
}

/** Path of an image's data. */
export function imagePath(interviewFolder: string, hash: string): string {
  return join(imageFolder(interviewFolder), hash);
}

/** The images of a board that are there, by hash; of others there is nothing. */
export async function readImages(
  interviewFolder: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = hashes.filter((hash) => /^[0-9a-f]{64}$/.test(hash)); // never a path out of the folder
  const images = names.map(async (hash): Promise<[string, string][]> => {
    try {
      return [[hash, await readFile(imagePath(interviewFolder, hash), 'utf8')]];
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }
  });
  return new Map((await Promise.all(images)).flat());
}

/** Reads all segments in order. A timeline that is not there yet is empty; other errors of the file system are thrown. */
export async function readTimeline(interviewFolder: string, scope: TimelineScope = 'all'): Promise<TimelineReading> {
  const events: TimelineEvent[] = [];
  const problems: SegmentProblem[] = [];
  let newest: OpenSegment = { number: 1, bytes: 0, endsClean: true };
  let expected = 1;
  for (const number of await segmentNumbers(interviewFolder)) {
    for (; expected < number; expected += 1) {
      problems.push({ type: 'missing', line: 0, file: segmentPath(interviewFolder, expected), after: events.length });
    }
    expected = number + 1;
    const file = segmentPath(interviewFolder, number);
    const bytes = await readFile(file);
    const segment = decode(bytes.toString('utf8'), scope);
    for (const problem of segment.problems) problems.push({ ...problem, file, after: events.length + problem.after });
    for (const event of segment.events) events.push(event);
    newest = { number, bytes: bytes.length, endsClean: segment.endsClean };
  }
  return { events, problems, newest };
}

/** A text that differs whenever the timeline has grown, for those who only follow it. */
export async function timelineMark(interviewFolder: string): Promise<string> {
  const number = (await segmentNumbers(interviewFolder)).at(-1) ?? 1;
  try {
    const { size, mtimeMs } = await stat(segmentPath(interviewFolder, number));
    return `${number} ${size} ${mtimeMs}`;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'none';
    throw error;
  }
}

async function segmentNumbers(interviewFolder: string): Promise<readonly number[]> {
  try {
    const names = await readdir(timelineFolder(interviewFolder));
    return names.flatMap((name) => segmentNumber(name) ?? []).sort((a, b) => a - b);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
