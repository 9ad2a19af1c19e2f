import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { INTERVIEW_FILES } from '../core/interview/setup';
import { segmentNumber } from '../core/timeline/timeline';
import { errorCode } from './errors';

/** Folders of interviews directly under `place` (a path): those with an `interview.json` or a segment of a recording. None where nothing is. */
export async function interviewFolders(place: string): Promise<readonly string[]> {
  const names = await namesIn(place);
  const found = await Promise.all(
    names.map(async (name) => {
      const folder = join(place, name);
      const isInterview = (await namesIn(folder)).includes(INTERVIEW_FILES.setup) || (await hasRecording(folder));
      return isInterview ? [folder] : [];
    }),
  );
  return found.flat().sort();
}

/** A text that differs whenever a file an interview is scored from has changed: names, sizes and times. */
export async function interviewMark(folder: string): Promise<string> {
  const { setup, notes, board, problem, timeline } = INTERVIEW_FILES;
  const segments = [...(await namesIn(join(folder, timeline)))].sort().map((name) => join(timeline, name));
  const marks = [setup, notes, board, problem, ...segments].map(async (name) => {
    try {
      const { size, mtimeMs } = await stat(join(folder, name));
      return [`${name} ${size} ${mtimeMs}`];
    } catch (error) {
      // What cannot be looked at is read anew each time and then says itself why.
      return errorCode(error) === 'ENOENT' ? [] : [`${name} ?`];
    }
  });
  return (await Promise.all(marks)).flat().join('\n');
}

/** A folder of that name alone may be anybody's. */
async function hasRecording(folder: string): Promise<boolean> {
  const names = await namesIn(join(folder, INTERVIEW_FILES.timeline));
  return names.some((name) => segmentNumber(name) !== undefined);
}

/** What is in a folder; nothing where there is none, or one that must not be looked into. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes(errorCode(error) ?? '')) return [];
    throw error;
  }
}
