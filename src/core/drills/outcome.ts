import { type DrillFinding, type DrillNote, type DrillTask, type DrillWords, isBlank, type Verdict } from './drill';
import type { DrillState, TaskState } from './state';

/** What a task came to. What was written but not checked before the end is kept, and not judged. */
export interface TaskOutcome {
  readonly verdict: Verdict | 'notAnswered';
  readonly reason: string;
  readonly findings: readonly DrillFinding[];
  readonly strong: readonly DrillNote[];
}

/** How many tasks came to what. */
export type DrillTotal = Readonly<Record<TaskOutcome['verdict'], number>>;

/** What a task came to; undefined as long as it is open. */
export function outcomeOf(
  { draft, answer }: TaskState,
  { status }: Pick<DrillState, 'status'>,
  task: DrillTask,
  l10n: DrillWords,
): TaskOutcome | undefined {
  const { strong } = task;
  if (answer === undefined) {
    if (status !== 'ended') return undefined;
    const reason = unansweredReason(isBlank(draft), task, l10n);
    return { verdict: 'notAnswered', reason, findings: [], strong };
  }
  const judged = task.judge(answer);
  if (judged.type === 'unreadable') return { verdict: 'missed', reason: judged.message, findings: [], strong };
  const { verdict, reason, findings } = judged;
  return { verdict, reason, findings, strong };
}

function unansweredReason(isNothing: boolean, { board }: DrillTask, l10n: DrillWords): string {
  if (board) return l10n.t('The whiteboard was not changed, or could not be read at the end.');
  return isNothing
    ? l10n.t('Nothing was written.')
    : l10n.t('What you had written was not checked before the end; it is kept below.');
}

/** Counts verdicts. */
export function totalOf(verdicts: readonly TaskOutcome['verdict'][]): DrillTotal {
  const count = (wanted: TaskOutcome['verdict']) => verdicts.filter((verdict) => verdict === wanted).length;
  return { hit: count('hit'), partly: count('partly'), missed: count('missed'), notAnswered: count('notAnswered') };
}

/** A total in words, such as “3 of 5, one partly”; no more exact than it is. */
export function totalText({ hit, partly, missed, notAnswered }: DrillTotal, l10n: DrillWords): string {
  const all = hit + partly + missed + notAnswered;
  const parts = [
    l10n.t('{0} of {1}', hit, all),
    ...(partly === 0 ? [] : [partly === 1 ? l10n.t('one partly') : l10n.t('{0} partly', partly)]),
    ...(notAnswered === 0
      ? []
      : [notAnswered === 1 ? l10n.t('one not answered') : l10n.t('{0} not answered', notAnswered)]),
  ];
  return parts.join(', ');
}

/** A verdict in words. */
export function verdictName(verdict: TaskOutcome['verdict'], l10n: DrillWords): string {
  switch (verdict) {
    case 'hit':
      return l10n.t('Hit');
    case 'partly':
      return l10n.t('Partly');
    case 'missed':
      return l10n.t('Missed');
    case 'notAnswered':
      return l10n.t('Not answered');
  }
}
