import { readFlows } from '../content/boardDesign';
import { checkContent, checkUnique, idPlaces } from '../content/check';
import type { Problem, ProblemSummary, ReferenceBoard } from './problem';
import { type ProblemFile, problemSchema, type SummaryFile, summarySchema } from './schema';

/** Reads one problem (parsed JSON). Throws a `ContentError` that names file and path of the first thing that does not fit. */
export function parseProblem(raw: unknown, file: string): Problem {
  const {
    $schema: _schema,
    format: _format,
    board,
    sources,
    keyFigures,
    difficulty,
    summary = '',
    ...rest
  } = checkContent<ProblemFile>(problemSchema, raw, file);
  checkUnique(idPlaces(sources, 'sources'), file);
  checkUnique(idPlaces(rest.deepDives, 'deepDives'), file);
  checkUnique(
    keyFigures.map(({ name }, index) => ({ value: name, path: `keyFigures[${index}].name` })),
    file,
  );
  return {
    ...rest,
    summary,
    difficulty,
    sources: sources.map(({ id, name, url }) => ({ id, name, url })),
    keyFigures: keyFigures.map(({ name, expected, source, decision }) => ({ name, expected, source, decision })),
    board: board && readBoard(board, file),
  };
}

function readBoard(board: NonNullable<ProblemFile['board']>, file: string): ReferenceBoard {
  const { blocks, arrows, flows, walk, tradeOffs, limitations } = board;
  return {
    design: { blocks, arrows, flows: readFlows(board, file, 'board.') },
    rates: flows.map(({ name, rate }) => ({ name, rate })),
    walk,
    tradeOffs,
    limitations,
  };
}

/** Reads what is known of a problem before it is chosen, without looking at the rest of its file. Throws a `ContentError`. */
export function parseSummary(raw: unknown, file: string): ProblemSummary {
  return { difficulty: undefined, summary: '', ...checkContent<SummaryFile>(summarySchema, raw, file) };
}

/** Problems in the order they are offered: the most asked first. */
export function byDemand<T extends Pick<ProblemSummary, 'lists' | 'title'>>(problems: readonly T[]): readonly T[] {
  return [...problems].sort((a, b) => b.lists - a.lists || (a.title < b.title ? -1 : 1));
}
