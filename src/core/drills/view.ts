import type { Level } from '../interview/level';
import { type BoardView, boardView, shownHints } from './boardView';
import type { DrillAnswer, DrillField, DrillTask, DrillWords } from './drill';
import { type DrillKind, drillName } from './kinds';
import { outcomeOf, type TaskOutcome, totalOf, totalText } from './outcome';
import { type DrillEnd, type DrillState, isAllAnswered, isClockRunning, leftMs } from './state';

/** A task as the page shows it. What gives its answer away comes with the outcome only. */
export interface TaskView {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly given: readonly string[];
  readonly question: string;
  readonly fields: readonly DrillField[];
  /** What stands in the fields. */
  readonly answer: DrillAnswer;
  readonly usedMs: number;
  /** Undefined while the task is open. */
  readonly outcome: TaskOutcome | undefined;
  /** What was asked for, and how many more there are. */
  readonly hints: readonly string[];
  readonly moreHints: number;
}

/** What the page of a drill shows. Times are wall-clock milliseconds of the host, lengths milliseconds. */
export interface DrillView {
  /** Tells this drill from another one. */
  readonly id: string;
  /** Host time of this view: a page on another machine corrects its own clock by it. */
  readonly now: number;
  readonly kind: DrillKind;
  readonly name: string;
  readonly level: Level;
  readonly minutes: number;
  readonly status: DrillState['status'];
  readonly end: DrillEnd | undefined;
  readonly current: number;
  readonly tasks: readonly TaskView[];
  /** The whiteboard all tasks are about, if they are. */
  readonly board: BoardView | undefined;
  readonly isAllAnswered: boolean;
  readonly leftMs: number;
  /** When time is over; undefined while the clock stands. */
  readonly endsAt: number | undefined;
  /** What it came to, such as “3 of 5, one partly”; empty before the end. */
  readonly total: string;
}

/** What the page shows at `now`. `drawn` are the drill's tasks, in its order. */
export function drillView(state: DrillState, drawn: readonly DrillTask[], now: number, l10n: DrillWords): DrillView {
  const { setup, status, end, current } = state;
  const tasks = state.tasks.flatMap((each, index) => {
    const task = drawn[index];
    if (!task) return [];
    const { id, title, prompt, given, question, fields } = task;
    const { usedMs, draft: answer } = each;
    const outcome = outcomeOf(each, state, task, l10n);
    return [{ id, title, prompt, given, question, fields, answer, usedMs, outcome, ...shownHints(task, answer) }];
  });
  const verdicts = tasks.flatMap(({ outcome }) => (outcome ? [outcome.verdict] : []));
  const left = leftMs(state, now);
  return {
    id: `${setup.kind} ${setup.startedAt}`,
    now,
    kind: setup.kind,
    name: drillName(setup.kind, l10n),
    level: setup.level,
    minutes: setup.minutes,
    status,
    end,
    current,
    tasks,
    board: boardView(state, drawn, l10n),
    isAllAnswered: isAllAnswered(state),
    leftMs: left,
    endsAt: isClockRunning(state) ? now + left : undefined,
    total: status === 'ended' ? totalText(totalOf(verdicts), l10n) : '',
  };
}
