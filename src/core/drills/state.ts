import { withHelp } from './boardAnswer';
import { type DrillAnswer, type DrillSetup, isBlank } from './drill';

/** Why a drill is over: every task was answered; its time was; somebody stopped it. */
export type DrillEnd = 'finished' | 'timeUp' | 'stopped';

/** What happens in a drill. `at` is wall time in milliseconds, `task` counts from 0. */
export type DrillEvent =
  /** What stands in the fields by now. */
  | { readonly type: 'drafted'; readonly at: number; readonly task: number; readonly answer: DrillAnswer }
  | { readonly type: 'answered'; readonly at: number; readonly task: number; readonly answer: DrillAnswer }
  | { readonly type: 'taskOpened'; readonly at: number; readonly task: number }
  /** The board all tasks are about was looked at, on request; `answers` are those of all tasks, in order. */
  | { readonly type: 'boardChecked'; readonly at: number; readonly answers: readonly DrillAnswer[] }
  /** How the board stood at the end: this alone may come after it. */
  | { readonly type: 'boardCollected'; readonly at: number; readonly answers: readonly DrillAnswer[] }
  | { readonly type: 'paused' | 'resumed' | 'ended'; readonly at: number }
  /** Nothing happened but time. */
  | { readonly type: 'ticked'; readonly at: number };

/** What has become of a task. `usedMs` counts while it was shown and not answered. */
export interface TaskState {
  readonly id: string;
  readonly usedMs: number;
  readonly draft: DrillAnswer;
  readonly answer: DrillAnswer | undefined;
}

/** A drill by what has happened. Its clock runs while a task is shown that is not answered: reading costs no time. */
export interface DrillState {
  readonly setup: DrillSetup;
  readonly status: 'running' | 'paused' | 'ended';
  readonly end: DrillEnd | undefined;
  /** The task that is shown. */
  readonly current: number;
  /** Up to when `usedMs` is counted. */
  readonly since: number;
  readonly tasks: readonly TaskState[];
}

/** A drill that has just begun; `taskIds` are those of its tasks, in order. */
export function startDrill(setup: DrillSetup, taskIds: readonly string[]): DrillState {
  const tasks = taskIds.map((id) => ({ id, usedMs: 0, draft: {}, answer: undefined }));
  return { setup, status: 'running', end: undefined, current: 0, since: setup.startedAt, tasks };
}

/** The drill after an event. What does not fit (a task that is not there, an answer to one that has one) changes nothing. */
export function reduceDrill(before: DrillState, event: DrillEvent): DrillState {
  const state = settle(before, event.at);
  if (event.type === 'boardCollected') return collect(state, event.answers);
  if (state.status === 'ended') return state;
  switch (event.type) {
    case 'drafted':
    case 'answered':
      return fill(state, event);
    case 'boardChecked':
      return { ...state, tasks: withDrafts(state.tasks, event.answers) };
    case 'taskOpened':
      return state.tasks[event.task] ? { ...state, current: event.task } : state;
    case 'paused':
      return state.status === 'running' ? { ...state, status: 'paused' } : state;
    case 'resumed':
      return { ...state, status: 'running' };
    case 'ended':
      return { ...state, status: 'ended', end: isAllAnswered(state) ? 'finished' : 'stopped' };
    case 'ticked':
      return state;
  }
}

/** Milliseconds left at a moment. */
export function leftMs(state: DrillState, at: number): number {
  const used = state.tasks.reduce((sum, { usedMs }) => sum + usedMs, 0);
  const running = isClockRunning(state) ? Math.max(0, at - state.since) : 0;
  return Math.max(0, limitMs(state) - used - running);
}

/** True while time goes by: the drill runs, and the task that is shown is still to be answered. */
export function isClockRunning({ status, tasks, current }: DrillState): boolean {
  return status === 'running' && tasks[current] !== undefined && tasks[current].answer === undefined;
}

/** True when no task is left to answer. */
export function isAllAnswered({ tasks }: DrillState): boolean {
  return tasks.every(({ answer }) => answer !== undefined);
}

/** True when something was written: there is something to keep. */
export function hasAnything({ tasks }: DrillState): boolean {
  return tasks.some(({ answer, draft }) => answer !== undefined || !isBlank(draft));
}

function limitMs({ setup }: DrillState): number {
  return setup.minutes * 60_000;
}

/** Counts the time up to `at`; where it is over, the drill has ended then. A time before the last one adds nothing. */
function settle(state: DrillState, at: number): DrillState {
  if (state.status === 'ended') return state;
  const since = Math.max(at, state.since);
  if (!isClockRunning(state)) return { ...state, since };
  const left = leftMs(state, state.since);
  const spent = Math.min(left, since - state.since);
  const tasks = state.tasks.map((task, index) =>
    index === state.current ? { ...task, usedMs: task.usedMs + spent } : task,
  );
  const isOver = spent >= left;
  return { ...state, since, tasks, ...(isOver ? { status: 'ended', end: 'timeUp' } : {}) };
}

/** What was asked for in help stays part of each answer. */
function withDrafts(tasks: readonly TaskState[], answers: readonly DrillAnswer[]): readonly TaskState[] {
  return tasks.map((task, index) => {
    const answer = answers[index];
    return answer && task.answer === undefined ? { ...task, draft: withHelp(answer, task.draft) } : task;
  });
}

/** Answers all tasks by how the board stood. */
function collect(state: DrillState, answers: readonly DrillAnswer[]): DrillState {
  const tasks = withDrafts(state.tasks, answers).map((task) => ({ ...task, answer: task.answer ?? task.draft }));
  return { ...state, tasks, end: state.end === 'stopped' ? 'finished' : state.end };
}

function fill(
  state: DrillState,
  { type, task, answer }: Extract<DrillEvent, { type: 'drafted' | 'answered' }>,
): DrillState {
  const isTooLate = state.tasks[task]?.answer !== undefined;
  if (isTooLate || (type === 'answered' && state.status === 'paused')) return state;
  const tasks = state.tasks.map((each, index) =>
    index === task ? { ...each, draft: answer, answer: type === 'answered' ? answer : undefined } : each,
  );
  return { ...state, tasks };
}
