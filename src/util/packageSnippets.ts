import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SnippetDefinition } from '../core/content/snippets';

/** The snippets of the package; `root` is the folder of package.json. */
export async function readSnippets(root: string): Promise<Readonly<Record<string, SnippetDefinition>>> {
  return JSON.parse(await readFile(join(root, 'snippets', 'mockboard.code-snippets'), 'utf8'));
}
