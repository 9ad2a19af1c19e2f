import type { Readable } from 'node:stream';
import { readGraph } from '../core/board/graph/readGraph';
import type { SceneElement } from '../core/board/scene';
import type { Sheet } from '../core/estimate/sheet';
import { analyse } from '../core/review/analyse';
import type { Facts } from '../core/review/facts';
import { loadContent } from '../util/content';
import { readBeside } from './beside';
import { readBoard } from './input';

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
  const beside = await readBeside(file, stdin);
  const { parameters, assumptions } = loadContent();
  const facts = analyse(readGraph(drawn), { parameters, assumptions }, beside);
  return { elements: drawn, facts, sheet: beside?.sheet };
}
