import type { Readable } from 'node:stream';
import * as l10n from '@vscode/l10n';
import { boundGraph } from '../core/board/binding/boundGraph';
import type { BoundFigures } from '../core/board/binding/figures';
import { parseScene } from '../core/board/canonical';
import { readGraph } from '../core/board/graph/readGraph';
import { findJsonErrorLine } from '../core/board/jsonError';
import { describeSceneProblem } from '../core/board/problemText';
import type { CapacityModel } from '../core/capacity/model';
import { parseModel } from '../core/capacity/modelFile';
import { type BoardModel, modelOfBoard } from '../core/capacity/modelOfBoard';
import { estimatedRates } from '../core/capacity/rateSource';
import { ContentError } from '../core/content/check';
import { loadContent } from '../util/content';
import { readBeside } from './beside';
import { UnusableInput } from './exit';
import { nameOf, readText } from './input';

/**
 * Reads a model file or makes a model of a board, with the estimate beside it; from standard input when its name is `-`. Throws
 * `UnusableInput`.
 */
export async function readModel(file: string, stdin: Readable): Promise<BoardModel> {
  const name = nameOf(file);
  const text = await readText(file, stdin);
  const boardOf = async () => boardModel(text, name, (await readBeside(file, stdin))?.figures);
  if (text.trim() === '') return boardOf();
  const raw = parseJson(text, name);
  return isBoard(raw) ? boardOf() : { model: fileModel(raw, name), assumptions: [], rates: [] };
}

function fileModel(raw: unknown, name: string): CapacityModel {
  try {
    return parseModel(raw, name);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new UnusableInput(
      l10n.t('{0}. Repair the model file there; media/model-file/guide.md says what it holds.', error.message),
    );
  }
}

function boardModel(text: string, name: string, figures: BoundFigures | undefined): BoardModel {
  const parsed = parseScene(text);
  if (!parsed.ok) throw new UnusableInput(describeSceneProblem(parsed.problem, name, l10n));
  const { ids, elements } = parsed.scene;
  const graph = readGraph(ids.flatMap((id) => elements.get(id) ?? []));
  const { parameters, assumptions } = loadContent();
  return modelOfBoard(boundGraph(graph, figures), { parameters, assumptions }, estimatedRates(figures));
}

function isBoard(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'type' in raw && String(raw.type).startsWith('excalidraw');
}

/** Reads JSON. Throws `UnusableInput` that names the line. */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = findJsonErrorLine(text) ?? 1;
    throw new UnusableInput(l10n.t('{0} is not valid JSON near line {1}. Repair it as text.', name, line));
  }
}
