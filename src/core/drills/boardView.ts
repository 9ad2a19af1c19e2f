import { readBoardAnswer } from './boardAnswer';
import type { DrillAnswer, DrillTask, DrillWords, Verdict } from './drill';
import type { DrillState } from './state';

/** What was last seen on the board of a task. */
export interface SeenTask {
  readonly verdict: Verdict;
  readonly reason: string;
  /** What is new and wrong on the board, for the task that is about the whole of it. */
  readonly lines: readonly string[];
}

/** A whiteboard all tasks of a drill are about, as the page shows it. */
export interface BoardView {
  readonly title: string;
  readonly story: string;
  readonly load: readonly string[];
  /** What was last seen, a task a place; empty before the board was looked at. */
  readonly seen: readonly SeenTask[];
  /** What was last seen, in one sentence; empty before that. */
  readonly seenText: string;
  /** What the review finds is shown on the board. */
  readonly isMarked: boolean;
}

/** The hints of a task that were asked for, and how many are left. */
export function shownHints(
  { hints = [] }: Pick<DrillTask, 'hints'>,
  answer: DrillAnswer,
): { readonly hints: readonly string[]; readonly moreHints: number } {
  const shown = hints.slice(0, readBoardAnswer(answer).hints);
  return { hints: shown, moreHints: hints.length - shown.length };
}

/** What the page shows of the board of a drill; undefined for a drill without one. */
export function boardView(
  { tasks }: Pick<DrillState, 'tasks'>,
  drawn: readonly DrillTask[],
  l10n: DrillWords,
): BoardView | undefined {
  const board = drawn[0]?.board;
  if (!board) return undefined;
  const seen = tasks.flatMap(({ draft }, index) => {
    const task = drawn[index];
    return task && readBoardAnswer(draft).state !== undefined ? seenTask(task, draft) : [];
  });
  return {
    title: board.title,
    story: board.story,
    load: board.load,
    seen,
    seenText: seen.length === 0 ? '' : seenText(tasks, l10n),
    isMarked: tasks.some(({ draft }) => readBoardAnswer(draft).isMarked),
  };
}

function seenTask(task: DrillTask, draft: DrillAnswer): readonly SeenTask[] {
  const judged = task.judge(draft);
  if (judged.type === 'unreadable') return [];
  const { addedErrors, addedWarnings } = readBoardAnswer(draft);
  return [{ verdict: judged.verdict, reason: judged.reason, lines: [...addedErrors, ...addedWarnings] }];
}

/** How many were cured, and how much is new. The last task is about the whole board. */
function seenText(tasks: DrillState['tasks'], l10n: DrillWords): string {
  const answers = tasks.map(({ draft }) => readBoardAnswer(draft));
  const faults = answers.slice(0, -1);
  const cured = faults.filter(({ state }) => state === 'cured').length;
  const added = answers.reduce((sum, each) => sum + each.addedErrors.length + each.addedWarnings.length, 0);
  if (added === 0) return l10n.t('At the last check, {0} of {1} were cured.', cured, faults.length);
  return added === 1
    ? l10n.t('At the last check, {0} of {1} were cured, and there was one new finding.', cured, faults.length)
    : l10n.t('At the last check, {0} of {1} were cured, and there were {2} new findings.', cured, faults.length, added);
}
