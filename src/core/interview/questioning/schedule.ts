import type { InterviewState } from '../../app';
import { phaseTime } from '../clock';
import { type AskedQuestion, modeOf, openQuestion } from '../conduct';
import type { PhaseId } from '../plan';
import type { InterviewSetup } from '../setup';
import { chance } from './chance';

const MINUTE_MS = 60_000;
/** A phase begins in peace: a fifth of it, at most three minutes. */
const MOST_QUIET_MS = 3 * MINUTE_MS;
const QUIET_SHARE = 1 / 5;
/** After this share of a phase nothing new is begun. */
const LAST_SHARE = 0.9;
/** One question for as much of a deep dive, but never fewer or more than these. */
const DEEP_DIVE_PACE_MS = 5 * MINUTE_MS;
const DEEP_DIVE_LEAST = 2;
const DEEP_DIVE_MOST = 5;
/** A breath between an answer and the next question: a twentieth of the phase, at most a minute. */
const MOST_REST_MS = MINUTE_MS;
const REST_SHARE = 1 / 20;
/** Nobody is interrupted while drawing or writing, unless the question has waited for long. */
const BUSY_MS = 4000;
const PATIENCE_MS = MINUTE_MS;

/** How long nothing is asked at the beginning of a phase of this length (both ms). */
export function quietMs(plannedMs: number): number {
  return Math.min(MOST_QUIET_MS, plannedMs * QUIET_SHARE);
}

/**
 * When questions come in a phase of the plan that is given `plannedMs`: milliseconds of its own time, in order. The same
 * interview, the same times.
 */
export function questionTimes({ id, plan }: InterviewSetup, phase: number, plannedMs: number): readonly number[] {
  const seed = `${id} phase ${phase}`;
  const count = countIn(plan.phases[phase]?.phase, plannedMs, chance(seed));
  const first = quietMs(plannedMs);
  const width = (plannedMs * LAST_SHARE - first) / Math.max(1, count);
  return Array.from({ length: count }, (_, place) => first + width * (place + chance(`${seed} time ${place}`) / 2));
}

function countIn(phase: PhaseId | undefined, plannedMs: number, luck: number): number {
  switch (phase) {
    case 'highLevel':
      return luck < 0.5 ? 1 : 2;
    case 'deepDive': {
      const count = Math.round(plannedMs / DEEP_DIVE_PACE_MS + luck - 0.5);
      return Math.max(DEEP_DIVE_LEAST, Math.min(DEEP_DIVE_MOST, count));
    }
    case 'wrapUp':
      return 1;
    default:
      return 0;
  }
}

/** Questions the interviewer asked in a phase, so far. */
export function questionsIn({ conduct }: InterviewState, phase: number): readonly AskedQuestion[] {
  return conduct.questions.filter((question) => question.phase === phase);
}

/** Whether the interviewer should ask something at `now` (wall clock, ms). One question at a time; none while paused. */
export function isQuestionDue(interview: InterviewState, now: number): boolean {
  const { activeAt, clock, conduct, setup } = interview;
  if (clock.status !== 'running' || modeOf(conduct) === 'table' || openQuestion(conduct)) return false;
  const { plannedMs, usedMs } = phaseTime(clock, setup.plan, clock.phaseIndex, now);
  const asked = questionsIn(interview, clock.phaseIndex).length;
  const time = questionTimes(setup, clock.phaseIndex, plannedMs)[asked];
  if (time === undefined || usedMs < time || !isRested(conduct.questions.at(-1), plannedMs, now)) return false;
  return now - activeAt >= BUSY_MS || usedMs - time >= PATIENCE_MS;
}

function isRested(last: AskedQuestion | undefined, plannedMs: number, now: number): boolean {
  const since = last?.outcome ? now - last.outcome.at : Number.POSITIVE_INFINITY;
  // Less than nothing: somebody has set the clock back meanwhile.
  return since < 0 || since >= Math.min(MOST_REST_MS, plannedMs * REST_SHARE);
}
