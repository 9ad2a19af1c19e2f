import { l10n } from 'vscode';
import type { Graph } from '../../core/board/graph/graph';
import type { SceneElement } from '../../core/board/scene';
import type { BoardDefaults } from '../../core/capacity/boardDefaults';
import { analyse } from '../../core/review/analyse';
import type { Review } from '../../core/review/finding';
import { ignoredOn } from '../../core/review/ignored';
import type { Question } from '../../core/review/questions/question';
import { questionsOf } from '../../core/review/questions/questions';
import { reviewBoard } from '../../core/review/review';
import { leavesOutWhatIfs } from '../../core/review/whatIf';
import type { Beside } from '../figures';

/** What is found on a board, and what would be asked about it. */
export function judge(
  elements: readonly SceneElement[],
  graph: Graph,
  defaults: BoardDefaults,
  { figures, sheet, notes }: Beside,
): { readonly review: Review; readonly questions: readonly Question[]; readonly leavesOutWhatIfs: boolean } {
  const facts = analyse(graph, defaults, { figures, notes });
  const review = reviewBoard(facts, ignoredOn(elements), l10n);
  const questions = questionsOf(facts, review.findings, sheet, l10n);
  return { review, questions, leavesOutWhatIfs: leavesOutWhatIfs(facts.known.board.model) };
}
