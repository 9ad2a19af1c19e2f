import { mkdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileTemplate } from '../core/interview/files';
import { errorCode } from '../util/errors';

const MOST_FOLDERS_OF_A_NAME = 1000;

/**
 * Creates a folder `name` under `parent` (`name-2`, `name-3`… when it is taken) with the files in it, and returns its
 * path. All or nothing: on failure everything created here is removed again, and the error thrown.
 */
export async function createFolder(parent: string, name: string, files: readonly FileTemplate[]): Promise<string> {
  const firstCreated = await mkdir(parent, { recursive: true });
  try {
    const folder = await createFresh(parent, name);
    try {
      await Promise.all(files.map(({ path, text }) => writeFile(join(folder, path), text, { flag: 'wx' })));
      return folder;
    } catch (error) {
      // The failure to tell is the first one, not one of tidying up after it.
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    if (firstCreated !== undefined) await removeEmpty(parent, firstCreated);
    throw error;
  }
}

async function createFresh(parent: string, name: string, count = 1): Promise<string> {
  const folder = join(parent, count === 1 ? name : `${name}-${count}`);
  try {
    await mkdir(folder);
    return folder;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST' || count >= MOST_FOLDERS_OF_A_NAME) throw error;
    return createFresh(parent, name, count + 1);
  }
}

/** Removes the folders that were made for `parent`, from it up to `first`, as far as nothing else is in them. */
async function removeEmpty(parent: string, first: string): Promise<void> {
  for (let folder = parent; folder.length >= first.length; folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch {
      return; // someone else uses it; the failure to tell is the one before
    }
  }
}
