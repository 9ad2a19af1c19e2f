import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type CachedResult, readCache, writeCache } from '../core/history/cache';
import { errorCode } from '../util/errors';

/** Results kept in a file, so that only what has changed is scored again. */
export class CacheFile {
  constructor(private readonly file: string) {}

  /** What is kept, by folder; nothing when there is no file, or one that cannot be used. */
  async read(scoredBy: string): Promise<ReadonlyMap<string, CachedResult>> {
    try {
      return readCache(await readFile(this.file, 'utf8'), scoredBy);
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      return new Map(); // it saves time and holds nothing of its own
    }
  }

  /** Keeps results in place of all others. Where that fails, they are scored again another time. */
  async write(results: ReadonlyMap<string, CachedResult>, scoredBy: string): Promise<void> {
    const aside = `${this.file}.${process.pid}`;
    try {
      await mkdir(dirname(this.file), { recursive: true });
      await writeFile(aside, writeCache(results, scoredBy));
      await rename(aside, this.file); // another window may be reading
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
    }
  }
}
