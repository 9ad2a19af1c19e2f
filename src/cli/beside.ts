import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { estimateNames } from '../core/board/binding/beside';
import { type BoundFigures, boundFigures } from '../core/board/binding/figures';
import { evaluate, type Sheet } from '../core/estimate/sheet';
import { readText } from './input';

/** What lies beside a board's file. */
export interface Beside {
  readonly figures: BoundFigures | undefined;
  readonly sheet: Sheet | undefined;
  readonly notes: string;
}

/**
 * Reads what lies beside a board: its estimate is the first of the files that may hold one which defines a name, its notes are
 * the first in Markdown. Undefined for a board from standard input. Throws `UnusableInput`.
 */
export async function readBeside(file: string, stdin: Readable): Promise<Beside | undefined> {
  if (file === '-') return undefined;
  const folder = dirname(file);
  let found: Beside = { figures: undefined, sheet: undefined, notes: '' };
  for (const name of estimateNames(basename(file), await readdir(folder))) {
    const isNotes = name.endsWith('.md');
    if (found.sheet && (found.notes || !isNotes)) continue;
    const text = await readText(join(folder, name), stdin);
    const sheet = evaluate(text, isNotes ? 'markdown' : 'estimate');
    if (isNotes && !found.notes) found = { ...found, notes: text };
    if (!found.sheet && sheet.definitions.size > 0) found = { ...found, sheet, figures: boundFigures(name, sheet) };
  }
  return found;
}
