import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DrillBoard, DrillSetup } from '../core/drills/drill';
import { DRILLS_FOLDER, type DrillResult, resultName, writeResult } from '../core/drills/result';
import { errorCode } from '../util/errors';

const BOARD_ENDING = '.excalidraw';
const MOST_OF_A_NAME = 1000;

/** Writes a result to a file of its own under `place` (a path) and returns its path; a file that is there stays as it is. */
export async function writeResultFile(place: string, result: DrillResult): Promise<string> {
  const name = resultName(new Date(result.startedAt), result.kind);
  return writeFresh(await drillsFolder(place), name, '.json', writeResult(result));
}

/** Writes the whiteboard of a drill, and the estimate it is bound to beside it, and returns the path of the whiteboard. */
export async function writeBoardFiles(
  place: string,
  { startedAt, kind }: Pick<DrillSetup, 'startedAt' | 'kind'>,
  { text, estimate }: DrillBoard,
): Promise<string> {
  const name = resultName(new Date(startedAt), kind);
  const path = await writeFresh(await drillsFolder(place), name, BOARD_ENDING, text);
  await writeFile(`${path.slice(0, -BOARD_ENDING.length)}.estimate`, estimate);
  return path;
}

async function drillsFolder(place: string): Promise<string> {
  const folder = join(place, DRILLS_FOLDER);
  await mkdir(folder, { recursive: true });
  return folder;
}

async function writeFresh(folder: string, name: string, ending: string, text: string, count = 1): Promise<string> {
  const path = join(folder, `${count === 1 ? name : `${name}-${count}`}${ending}`);
  try {
    await writeFile(path, text, { flag: 'wx' });
    return path;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST' || count >= MOST_OF_A_NAME) throw error;
    return writeFresh(folder, name, ending, text, count + 1);
  }
}
