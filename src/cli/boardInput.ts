import type { Readable } from 'node:stream';
import { readGraph } from '../core/board/graph/readGraph';
import type { SceneElement } from '../core/board/scene';
import type { Sheet } from '../core/estimate/sheet';
import { analyse, analyseModel } from '../core/review/analyse';
import type { Facts } from '../core/review/facts';
import { readAssumptions } from './assumptions';
import { readBeside } from './beside';
import { boardIn, nameOf, readText } from './input';
import { modelIn } from './modelInput';

/** A board with the estimate and the notes that lie beside its file. */
export interface AnalysedBoard {
  readonly elements: readonly SceneElement[];
  readonly facts: Facts;
  /** The estimate, evaluated; undefined without one. */
  readonly sheet: Sheet | undefined;
}

/**
 * Reads and analyses a board, with a file of what is assumed, or a model file; one from standard input has nothing beside it. Throws
 * `UnusableInput`.
 */
export async function analyseBoard(file: string, assumed: string | undefined, stdin: Readable): Promise<AnalysedBoard> {
  const text = await readText(file, stdin);
  const name = nameOf(file);
  const model = modelIn(text, name, assumed);
  if (model) {
    const { parameters } = await readAssumptions(undefined, stdin);
    return { elements: [], facts: analyseModel(model, parameters), sheet: undefined };
  }
  const { ids, elements } = boardIn(text, name);
  const drawn = ids.flatMap((id) => elements.get(id) ?? []);
  const beside = await readBeside(file, stdin);
  const facts = analyse(readGraph(drawn), await readAssumptions(assumed, stdin), beside);
  return { elements: drawn, facts, sheet: beside?.sheet };
}
