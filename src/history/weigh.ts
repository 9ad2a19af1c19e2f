import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** How much stands in folders. */
export interface Weight {
  readonly files: number;
  readonly bytes: number;
}

/** Counts the files under folders (paths), with those in folders of theirs; a path of a file counts as that. */
export async function weigh(folders: readonly string[]): Promise<Weight> {
  const weights = await Promise.all(folders.map(weighOne));
  return weights.reduce((sum, { files, bytes }) => ({ files: sum.files + files, bytes: sum.bytes + bytes }), {
    files: 0,
    bytes: 0,
  });
}

/** A weight in words: `5 files, 120 kB`. */
export function weightText({ files, bytes }: Weight): string {
  const size =
    bytes < 1e6 ? vscode.l10n.t('{0} kB', Math.ceil(bytes / 1e3)) : vscode.l10n.t('{0} MB', (bytes / 1e6).toFixed(1));
  return files === 1 ? vscode.l10n.t('1 file, {0}', size) : vscode.l10n.t('{0} files, {1}', files, size);
}

async function weighOne(folder: string): Promise<Weight> {
  const found = await stat(folder);
  if (found.isFile()) return { files: 1, bytes: found.size };
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
