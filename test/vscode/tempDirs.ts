import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const OURS = /^mb-[a-z]+-(\d+)-/;

/** Whether a process with this id exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const made = new Set<string>();

/** Makes a temporary folder which is removed when this process ends. The kind, in small letters, goes into its name. */
export function makeTempDir(kind: string): string {
  removeStaleTempDirs();
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), `mb-${kind}-${process.pid}-`));
  if (made.size === 0) process.once('exit', () => made.forEach(removeTempDir));
  made.add(dir);
  return dir;
}

/** Removes a folder and what is in it; files that a dying process still writes are tried again. */
export function removeTempDir(dir: string): void {
  fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}

/** A process killed with SIGKILL leaves its folders behind; the next one takes them away. */
function removeStaleTempDirs(): void {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = OURS.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) removeTempDir(path.join(os.tmpdir(), name));
  }
}
