import type { Readable } from 'node:stream';
import * as l10n from '@vscode/l10n';
import { boundGraph } from '../core/board/binding/boundGraph';
import type { BoundFigures } from '../core/board/binding/figures';
import { parseScene } from '../core/board/canonical';
import { readGraph } from '../core/board/graph/readGraph';
import { describeSceneProblem } from '../core/board/problemText';
import type { BoardDefaults } from '../core/capacity/boardDefaults';
import type { CapacityModel } from '../core/capacity/model';
import { parseModel } from '../core/capacity/modelFile';
import { type BoardModel, modelOfBoard } from '../core/capacity/modelOfBoard';
import { estimatedRates } from '../core/capacity/rateSource';
import { ContentError } from '../core/content/check';
import { readAssumptions } from './assumptions';
import { readBeside } from './beside';
import { UnusableInput } from './exit';
import { nameOf, readText } from './input';
import { parseJson } from './json';

/**
 * Reads a model file or makes a model of a board, with the estimate beside it and a file of what is assumed; from standard input
 * when its name is `-`. Throws `UnusableInput`.
 */
export async function readModel(file: string, assumed: string | undefined, stdin: Readable): Promise<BoardModel> {
  const name = nameOf(file);
  const text = await readText(file, stdin);
  const raw = text.trim() === '' ? undefined : parseJson(text, name);
  if (raw === undefined || isBoard(raw)) {
    const defaults = await readAssumptions(assumed, stdin);
    return boardModel(text, name, defaults, (await readBeside(file, stdin))?.figures);
  }
  refuseAssumptions(assumed, name);
  return { model: fileModel(raw, name), assumptions: [], rates: [] };
}

/** The model in a text that says it is a model file; undefined for any other text. Throws `UnusableInput`. */
export function modelIn(text: string, name: string, assumed: string | undefined): CapacityModel | undefined {
  // Boards may be large: only what is one of the others is read twice.
  if (!/"format"\s*:\s*"mockboard-model"/.test(text)) return undefined;
  const raw = parseJson(text, name);
  if (isBoard(raw)) return undefined;
  refuseAssumptions(assumed, name);
  return fileModel(raw, name);
}

function refuseAssumptions(assumed: string | undefined, name: string): void {
  if (assumed === undefined) return;
  throw new UnusableInput(
    l10n.t('{0} is a model file: it says all its values itself. Leave --assumptions out, or change them there.', name),
  );
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

function boardModel(
  text: string,
  name: string,
  defaults: BoardDefaults,
  figures: BoundFigures | undefined,
): BoardModel {
  const parsed = parseScene(text);
  if (!parsed.ok) throw new UnusableInput(describeSceneProblem(parsed.problem, name, l10n));
  const { ids, elements } = parsed.scene;
  const graph = readGraph(ids.flatMap((id) => elements.get(id) ?? []));
  return modelOfBoard(boundGraph(graph, figures), defaults, estimatedRates(figures));
}

function isBoard(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'type' in raw && String(raw.type).startsWith('excalidraw');
}
