import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { now } from '../util/clock';
import { errorCode } from '../util/errors';

/** How often an owner shows that it lives, and the others look whether it does. */
export const HEARTBEAT_MS = 5000;

/** A lock without a sign of life for this long is nobody's. */
export const STALE_MS = 30_000;

interface LockContent {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** Where the lock of an interview's folder stands; `storage` is shared by all windows. */
export function lockPath(storage: string, interviewFolder: string): string {
  return join(storage, 'locks', `${createHash('sha256').update(interviewFolder).digest('hex').slice(0, 32)}.lock`);
}

/** The right to write an interview's timeline: one window holds it at a time, by a lock file. */
export class Ownership {
  private readonly token = randomUUID();
  /** A silent owner whose process still runs, and since when it is doubted: after sleep it has to be given a beat's time. */
  private doubt: { readonly beatAt: number; readonly since: number } | undefined;
  private released = false;

  constructor(
    private readonly file: string,
    private readonly time: () => number = now,
  ) {}

  /** Takes the lock when it is free or its owner is gone. Never takes it from one that lives. */
  async take(): Promise<boolean> {
    await mkdir(dirname(this.file), { recursive: true });
    if (await this.create()) return true;
    const holder = await readLock(this.file);
    if (holder?.token === this.token) return true;
    if (await this.isAlive(holder)) return false;
    await this.remove(holder?.token);
    return this.create();
  }

  /** Takes the lock from whoever holds it; the other window notices with its next heartbeat. */
  async seize(): Promise<boolean> {
    await this.remove((await readLock(this.file))?.token);
    return this.take();
  }

  /** Looks whether the lock is still this window's, false when not, and if so `shows` others that the window lives. */
  async beat(shows = true): Promise<boolean> {
    const owned = (await readLock(this.file))?.token === this.token;
    if (this.released) return false;
    if (!owned) return this.create();
    const at = new Date(this.time());
    if (shows) await utimes(this.file, at, at).catch(ignoreMissing);
    return true;
  }

  /** Gives the lock up for good, if it is this window's. */
  async release(): Promise<void> {
    this.released = true;
    await this.remove(this.token);
  }

  private async isAlive(holder: LockContent | undefined): Promise<boolean> {
    if (holder?.host === hostname() && !isRunning(holder.pid)) return false;
    const beatAt = await beatOf(this.file);
    if (beatAt === undefined) return false;
    const at = this.time();
    if (at - beatAt < STALE_MS) {
      this.doubt = undefined;
      return true;
    }
    if (this.doubt?.beatAt !== beatAt) this.doubt = { beatAt, since: at };
    return at - this.doubt.since <= HEARTBEAT_MS;
  }

  private async create(): Promise<boolean> {
    const content: LockContent = { pid: process.pid, host: hostname(), token: this.token };
    try {
      await writeFile(this.file, JSON.stringify(content), { flag: 'wx' });
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    }
  }

  /** Removes the lock if it still holds `token`; a lock that another window made meanwhile is put back. */
  private async remove(token: string | undefined): Promise<void> {
    const aside = `${this.file}.${randomUUID()}`;
    try {
      await rename(this.file, aside);
    } catch (error) {
      return ignoreMissing(error);
    }
    if ((await readLock(aside))?.token !== token) await link(aside, this.file).catch(ignoreExisting);
    await unlink(aside);
  }
}

/** True when a window that lives holds a lock. */
export async function isHeld(file: string, time: () => number = now): Promise<boolean> {
  const holder = await readLock(file);
  if (!holder || (holder.host === hostname() && !isRunning(holder.pid))) return false;
  const beatAt = await beatOf(file);
  return beatAt !== undefined && time() - beatAt < STALE_MS;
}

/** What a lock holds; undefined when there is none, or one that was cut off while it was written. */
async function readLock(file: string): Promise<LockContent | undefined> {
  try {
    const raw: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isLock(raw) ? raw : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isLock(raw: unknown): raw is LockContent {
  if (typeof raw !== 'object' || raw === null || !('pid' in raw && 'host' in raw && 'token' in raw)) return false;
  return typeof raw.pid === 'number' && typeof raw.host === 'string' && typeof raw.token === 'string';
}

async function beatOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    ignoreMissing(error);
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function ignoreMissing(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error;
}

function ignoreExisting(error: unknown): void {
  if (errorCode(error) !== 'EEXIST') throw error;
}
