import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { imageFolder, imagePath, timelineFolder } from '../../util/timelineFiles';

/** Whom a store tells that an image could not be written; `retry` tries again. */
export type ImageFailure = (file: string, error: unknown, retry: () => void) => void;

/** Keeps the images of a recorded board beside the segments, each once, by a hash of its data. */
export class ImageStore {
  private readonly hashes = new Map<string, string>();
  private readonly kept = new Set<string>();

  constructor(
    private readonly interviewFolder: string,
    private readonly onFailure: ImageFailure,
  ) {}

  /** Name of an image's data (SHA-256). */
  hashOf(data: string): string {
    const known = this.hashes.get(data);
    if (known !== undefined) return known;
    const hash = createHash('sha256').update(data).digest('hex');
    this.hashes.set(data, hash);
    return hash;
  }

  /** Writes an image unless it is there already. */
  keep(hash: string, data: string): void {
    if (this.kept.has(hash)) return;
    this.kept.add(hash);
    const file = imagePath(this.interviewFolder, hash);
    this.write(file, data).catch((error: unknown) => {
      this.kept.delete(hash);
      this.onFailure(file, error, () => this.keep(hash, data));
    });
  }

  private async write(file: string, data: string): Promise<void> {
    if (await isThere(file)) return;
    // Not recursive: when the whole interview was moved or deleted, half of it must not come back.
    for (const folder of [timelineFolder(this.interviewFolder), imageFolder(this.interviewFolder)]) {
      if (!(await isThere(folder))) await mkdir(folder).catch(ignoreExisting);
    }
    const part = `${file}.${randomUUID()}.part`; // whole or not there at all, whenever the process ends
    await writeFile(part, data, { flag: 'wx' });
    await rename(part, file);
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false, // whatever keeps us from seeing it comes up again when it is written
  );
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
}
