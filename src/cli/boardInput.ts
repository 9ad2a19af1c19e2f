import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { estimateNames } from '../core/board/binding/beside';
import { type BoundFigures, boundFigures } from '../core/board/binding/figures';
import { readGraph } from '../core/board/graph/readGraph';
import type { SceneElement } from '../core/board/scene';
import { evaluate, type Sheet } from '../core/estimate/sheet';
import { analyse } from '../core/review/analyse';
import type { Facts } from '../core/review/facts';
import { loadContent } from '../util/content';
import { readBoard, readText } from './input';

/** A board with the estimate and the notes that lie beside its file. */
export interface AnalysedBoard {
  readonly elements: readonly SceneElement[];
  readonly facts: Facts;
  /** The estimate, evaluated; undefined without one. */
  readonly sheet: Sheet | undefined;
}

/** Reads and analyses a board; one from standard input has nothing beside it. Throws `UnusableInput`. */
export async function analyseBoard(file: string, stdin: Readable): Promise<AnalysedBoard> {
  const { ids, elements } = await readBoard(file, stdin);
  const drawn = ids.flatMap((id) => elements.get(id) ?? []);
  const beside = file === '-' ? undefined : await readBeside(file, stdin);
  const { parameters, assumptions } = loadContent();
  const facts = analyse(readGraph(drawn), { parameters, assumptions }, beside);
  return { elements: drawn, facts, sheet: beside?.sheet };
}

interface Beside {
  readonly figures: BoundFigures | undefined;
  readonly sheet: Sheet | undefined;
  readonly notes: string;
}

/** The estimate is the first of the files that may hold one which defines a name; the notes are the first in Markdown. */
async function readBeside(file: string, stdin: Readable): Promise<Beside> {
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
