import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DRILLS_FOLDER, readResult } from '../core/drills/result';
import { type PastDrill, type PastDrills, pastDrillOf, type UnreadableDrill } from '../core/history/pastDrill';
import { errorCode } from './errors';

/** The results of drills under a place of interviews (a path); none where there is no folder of them. */
export async function readPastDrills(place: string): Promise<PastDrills> {
  const folder = join(place, DRILLS_FOLDER);
  const names = (await namesIn(folder)).filter((name) => name.endsWith('.json')).sort();
  const drills: PastDrill[] = [];
  const unreadable: UnreadableDrill[] = [];
  for (const file of names.map((name) => join(folder, name))) {
    const reading = readResult(await textOf(file));
    if (reading.type === 'ok') drills.push(pastDrillOf(file, reading.result));
    else unreadable.push({ file, why: reading.type });
  }
  return { drills, unreadable };
}

/** Drills of several places as one. */
export async function readAllPastDrills(places: readonly string[]): Promise<PastDrills> {
  const found = await Promise.all(places.map(readPastDrills));
  return {
    drills: found.flatMap(({ drills }) => drills),
    unreadable: found.flatMap(({ unreadable }) => unreadable),
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes(errorCode(error) ?? '')) return [];
    throw error;
  }
}

/** What stands in a file; nothing where it cannot be read, which no result is. */
async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return '';
  }
}
