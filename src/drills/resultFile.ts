import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DRILLS_FOLDER, type DrillResult, resultName, writeResult } from '../core/drills/result';
import { errorCode } from '../util/errors';

const MOST_OF_A_NAME = 1000;

/** Writes a result to a file of its own under `place` (a path) and returns its path; a file that is there stays as it is. */
export async function writeResultFile(place: string, result: DrillResult): Promise<string> {
  const folder = join(place, DRILLS_FOLDER);
  await mkdir(folder, { recursive: true });
  const name = resultName(new Date(result.startedAt), result.kind);
  return writeFresh(folder, name, writeResult(result), 1);
}

async function writeFresh(folder: string, name: string, text: string, count: number): Promise<string> {
  const path = join(folder, `${count === 1 ? name : `${name}-${count}`}.json`);
  try {
    await writeFile(path, text, { flag: 'wx' });
    return path;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST' || count >= MOST_OF_A_NAME) throw error;
    return writeFresh(folder, name, text, count + 1);
  }
}
