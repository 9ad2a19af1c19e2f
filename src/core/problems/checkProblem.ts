import type * as l10n from '@vscode/l10n';
import { boundFigures } from '../board/binding/figures';
import type { BoardDefaults } from '../capacity/boardDefaults';
import { evaluate } from '../estimate/sheet';
import type { Translator } from '../translator';
import { checkBoard, type DrawnReference, drawReference } from './checkBoard';
import { checkFigures, checkLines } from './checkEstimate';
import type { ProblemFault } from './fault';
import type { Problem } from './problem';

type Words = Translator<l10n.L10nReplacement>;

/** What the estimate is called in messages about the board. */
const ESTIMATE = 'estimate';

/** A problem looked at closely. */
export interface ExaminedProblem {
  /** Everything wrong with it; empty when all is well. */
  readonly faults: readonly ProblemFault[];
  /** Its reference board, drawn and solved; undefined when it has none. */
  readonly drawn: DrawnReference | undefined;
}

/**
 * Checks a problem whose form is right: the estimate evaluates without a remark, its figures are near their sources and
 * each decides something, and the board is read back as drawn and carries the stated load without an error.
 */
export function examineProblem(problem: Problem, defaults: BoardDefaults, l10n: Words): ExaminedProblem {
  const { board, estimate } = problem;
  const sheet = evaluate(estimate.join('\n'));
  const faults = [...checkLines(sheet, l10n), ...checkFigures(problem, sheet, l10n)];
  if (!board) return { faults, drawn: undefined };
  const figures = boundFigures(ESTIMATE, sheet);
  const drawn = drawReference(board, figures, defaults, l10n);
  return { faults: [...faults, ...checkBoard(board, drawn, figures, l10n)], drawn };
}
