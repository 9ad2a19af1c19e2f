import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SnippetDefinition } from '../core/content/snippets';

/** The folder of the package: the nearest one above the program with a package.json in it. */
export async function packageRoot(from = __dirname): Promise<string> {
  const names = await readdir(from);
  const above = dirname(from);
  if (names.includes('package.json') || above === from) return from;
  return packageRoot(above);
}

/** The snippets of the package; `root` is its folder. */
export async function readSnippets(root: string): Promise<Readonly<Record<string, SnippetDefinition>>> {
  return JSON.parse(await readFile(join(root, 'snippets', 'mockboard.code-snippets'), 'utf8'));
}
