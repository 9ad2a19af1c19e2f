import type { DrillAnswer } from './drill';
import { FAULT_STATES, type FaultState } from './fixBoard/faultState';

/** How far a task about a board has come, as it stands in the answers of a drill. */
export interface BoardAnswer {
  /** As the board stood when it was looked at last; undefined before that. */
  readonly state: FaultState | undefined;
  /** What was new and wrong on the board then. */
  readonly addedErrors: readonly string[];
  readonly addedWarnings: readonly string[];
  /** How many hints were asked for. */
  readonly hints: number;
  /** What the review finds was shown. */
  readonly isMarked: boolean;
}

/** Help that somebody asked for, by the name it has in answers. */
const HELP = ['hints', 'marked'] as const;

/** Reads an answer; what is not there counts as not done. */
export function readBoardAnswer(answer: DrillAnswer): BoardAnswer {
  const lines = (text = '') => text.split('\n').filter((line) => line !== '');
  return {
    state: FAULT_STATES.find((state) => state === answer.state),
    addedErrors: lines(answer.addedErrors),
    addedWarnings: lines(answer.addedWarnings),
    hints: Math.max(0, Number.parseInt(answer.hints ?? '0', 10) || 0),
    isMarked: answer.marked === 'yes',
  };
}

/** What was seen on a board, as a drill keeps it. */
export function writeBoardAnswer(
  state: FaultState,
  addedErrors: readonly string[] = [],
  addedWarnings: readonly string[] = [],
): DrillAnswer {
  return {
    state,
    ...(addedErrors.length === 0 ? {} : { addedErrors: addedErrors.join('\n') }),
    ...(addedWarnings.length === 0 ? {} : { addedWarnings: addedWarnings.join('\n') }),
  };
}

/** An answer after another hint was asked for. */
export function withHint(answer: DrillAnswer): DrillAnswer {
  return { ...answer, hints: String(readBoardAnswer(answer).hints + 1) };
}

/** An answer after what the review finds was shown. */
export function withMarkers(answer: DrillAnswer): DrillAnswer {
  return { ...answer, marked: 'yes' };
}

/** An answer with the help of the one before. */
export function withHelp(answer: DrillAnswer, before: DrillAnswer): DrillAnswer {
  const help = HELP.flatMap((name) => (before[name] === undefined ? [] : [[name, before[name]] as const]));
  return { ...answer, ...Object.fromEntries(help) };
}
