import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

const isRoot = process.getuid?.() === 0;

/**
 * Makes a file, or what a folder holds, impossible to write until the result is called: for root by the immutable attribute (permissions do not
 * stop root), for everyone else by permissions.
 */
export function forbidWriting(file: string): () => void {
  if (isRoot) {
    execFileSync('chattr', ['+i', file]);
    return () => execFileSync('chattr', ['-i', file]);
  }
  const { mode } = fs.statSync(file);
  fs.chmodSync(file, mode & ~0o222);
  return () => fs.chmodSync(file, mode);
}
