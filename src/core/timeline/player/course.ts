import { type AppEvent, type AppState, EMPTY_STATE, type InterviewState, reduce } from '../../app';
import type { PhaseId } from '../../interview/plan';
import type { Recording } from '../replay';
import { changesState } from '../timeline';

/** Something that happened to an interview, at `ms` of interview time. */
export interface Turn {
  readonly event: AppEvent;
  readonly ms: number;
  /** Undefined before the interview has begun. */
  readonly before: InterviewState | undefined;
  readonly after: InterviewState;
}

/** A time in which a phase ran without a break by another; a phase that was gone back to has several. Milliseconds. */
export interface PhaseStretch {
  /** Place of the phase in the plan. */
  readonly index: number;
  readonly phase: PhaseId;
  readonly name: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** What happened in an interview, in order; events that changed nothing (a pause while the clock stood) are left out. */
export function turnsOf({ events, elapsedMs }: Recording): readonly Turn[] {
  const turns: Turn[] = [];
  let state: AppState = EMPTY_STATE;
  for (const [index, event] of events.entries()) {
    if (!changesState(event)) continue;
    const next = reduce(state, event);
    const { interview: after } = next;
    if (after && next !== state) turns.push({ event, ms: elapsedMs[index] ?? 0, before: state.interview, after });
    state = next;
  }
  return turns;
}

/** The phases as they followed each other over the length of the recording; one that was passed through at once is none. */
export function phaseStretches(turns: readonly Turn[], lengthMs: number): readonly PhaseStretch[] {
  const entered = turns.filter(({ before, after }) => before?.clock.phaseIndex !== after.clock.phaseIndex);
  const stretches = entered.map(({ ms, after: { clock, setup } }, place): PhaseStretch => {
    const index = clock.phaseIndex;
    const { phase = 'requirements', name = '' } = setup.plan.phases[index] ?? {};
    return { index, phase, name, fromMs: ms, toMs: entered[place + 1]?.ms ?? lengthMs };
  });
  return stretches.filter(({ fromMs, toMs }) => toMs > fromMs);
}
