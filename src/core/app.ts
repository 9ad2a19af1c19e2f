import type { BoardFacts } from './board/facts';
import {
  addTime,
  type ClockState,
  endClock,
  enterPhase,
  pauseClock,
  resumeClock,
  shiftClock,
  startClock,
  totalUsedMs,
} from './interview/clock';
import { type ConductEvent, type ConductState, conduct, EMPTY_CONDUCT } from './interview/conduct';
import type { NotesFacts } from './interview/notesFacts';
import type { NudgeId } from './interview/nudges';
import type { InterviewSetup } from './interview/setup';
import type { HeardSignal } from './interview/snapshot';
import type { FlowWalk } from './interview/walks';

/** Everything that changes the state of an interview. `at` is wall-clock milliseconds; one event is one line of the timeline. */
export type AppEvent = ConductEvent | CourseEvent;

/** The interview's course: clock, checklist, what is seen in its files. */
type CourseEvent = { readonly at: number } & (
  | { readonly type: 'interviewStarted'; readonly setup: InterviewSetup }
  | { readonly type: 'phaseEntered'; readonly index: number }
  | { readonly type: 'clockPaused' }
  | { readonly type: 'clockResumed' }
  | { readonly type: 'timeAdded'; readonly ms: number }
  | { readonly type: 'interviewEnded' }
  | { readonly type: 'clockStepped'; readonly byMs: number }
  | { readonly type: 'signalHeard'; readonly signal: string }
  | { readonly type: 'itemTicked'; readonly item: string; readonly done: boolean }
  | { readonly type: 'lineUsed'; readonly line: string; readonly how: 'copied' | 'inserted' }
  | { readonly type: 'boardChanged'; readonly facts: BoardFacts }
  | { readonly type: 'notesChanged'; readonly facts: NotesFacts }
  /** A flow of the board was played to its last step. */
  | { readonly type: 'flowWalked'; readonly flow: string; readonly steps: number }
  | { readonly type: 'nudged'; readonly nudge: NudgeId }
  /** The user was told that a line of the recording (0: the whole segment) cannot be read. */
  | { readonly type: 'lossTold'; readonly segment: string; readonly line: number }
  /** Something was drawn or written that left all facts as they were; at most one in 20 s is recorded. */
  | { readonly type: 'active'; readonly where: 'board' | 'notes' }
);

/** The state of one interview; folded from its timeline, never stored itself. */
export interface InterviewState {
  readonly setup: InterviewSetup;
  readonly clock: ClockState;
  /** Checklist items ticked or unticked by hand; an item seen in the files needs no entry. */
  readonly ticks: Readonly<Record<string, boolean>>;
  readonly signals: readonly HeardSignal[];
  readonly nudgedAt: Readonly<Partial<Record<NudgeId, number>>>;
  readonly board: BoardFacts | undefined;
  readonly notes: NotesFacts | undefined;
  /** Flows of the board that were played to their last step, in order. */
  readonly walks: readonly FlowWalk[];
  /** What interviewer and candidate asked, answered and noted. */
  readonly conduct: ConductState;
  /** When something was last drawn or written (or the clock last set running), for the silence nudge. */
  readonly activeAt: number;
  /** Time of the last event, to recognise a wall clock that was set back while no window was open. */
  readonly lastAt: number;
}

/** State of the whole extension: the interview this window is in, if any. */
export interface AppState {
  readonly interview: InterviewState | undefined;
}

/** The state before anything has happened. */
export const EMPTY_STATE: AppState = { interview: undefined };

/** Types of events on an interview that is over. */
export const AFTERWARDS: ReadonlySet<AppEvent['type']> = new Set(['ratingGiven', 'evidenceLogged']);

/**
 * Folds one event into the state. Events without an interview, events after its end (but for ratings and evidence), and
 * events that ask for what is so already (pausing a paused clock) change nothing: the same state object comes back.
 */
export function reduce(state: AppState, event: AppEvent): AppState {
  if (event.type === 'interviewStarted') return { interview: begin(event.setup, event.at) };
  const { interview } = state;
  if (!interview || (interview.clock.status === 'ended' && !AFTERWARDS.has(event.type))) return state;
  const next = step(interview, event);
  return next === interview ? state : { interview: { ...next, lastAt: event.at } };
}

function begin(setup: InterviewSetup, at: number): InterviewState {
  return {
    setup,
    clock: startClock(setup.plan, at),
    ticks: {},
    signals: [],
    nudgedAt: {},
    board: undefined,
    notes: undefined,
    walks: [],
    conduct: EMPTY_CONDUCT,
    activeAt: at,
    lastAt: at,
  };
}

type Step = Exclude<AppEvent, { type: 'interviewStarted' }>;

function step(interview: InterviewState, event: Step): InterviewState {
  const { clock, setup } = interview;
  const { at } = event;
  switch (event.type) {
    case 'phaseEntered':
      return withClock(interview, enterPhase(clock, event.index, at), at);
    case 'clockPaused':
      return withClock(interview, pauseClock(clock, at), interview.activeAt);
    case 'clockResumed':
      return withClock(interview, resumeClock(clock, at), at);
    case 'timeAdded':
      return withClock(interview, addTime(clock, setup.plan, event.ms), interview.activeAt);
    case 'interviewEnded':
      return withClock(interview, endClock(clock, at), interview.activeAt);
    case 'clockStepped':
      return followClockStep(interview, event.byMs);
    case 'signalHeard':
      return { ...interview, signals: [...interview.signals, hear(interview, event.signal, at)] };
    case 'itemTicked':
      return { ...interview, ticks: { ...interview.ticks, [event.item]: event.done } };
    case 'lineUsed':
    case 'active':
      return { ...interview, activeAt: at };
    case 'boardChanged':
      return { ...interview, board: event.facts, activeAt: at };
    case 'notesChanged':
      return { ...interview, notes: event.facts, activeAt: at };
    case 'flowWalked':
      return { ...interview, walks: [...interview.walks, walked(event)], activeAt: at };
    case 'nudged':
      return { ...interview, nudgedAt: { ...interview.nudgedAt, [event.nudge]: at } };
    case 'lossTold':
      return { ...interview }; // all that changes is when something last happened: an event that changes nothing is not recorded
    case 'modeChosen':
    case 'clarificationListOpened':
    case 'questionAsked':
    case 'ratingGiven':
    case 'evidenceLogged':
      return withConduct(interview, event, interview.activeAt);
    case 'clarificationAsked':
    case 'questionAnswered':
    case 'questionSkipped':
      return withConduct(interview, event, at);
    default:
      // A newer Mockboard may write events this one does not know; they change nothing here.
      return interview;
  }
}

function hear({ clock, setup }: InterviewState, signal: string, at: number): HeardSignal {
  return { signal, at, elapsedMs: totalUsedMs(clock, setup.plan, at) };
}

function walked({ flow, steps, at }: Extract<AppEvent, { type: 'flowWalked' }>): FlowWalk {
  return { flow, steps, at };
}

function withConduct(interview: InterviewState, event: ConductEvent, activeAt: number): InterviewState {
  const next = conduct(interview.conduct, event);
  return next === interview.conduct ? interview : { ...interview, conduct: next, activeAt };
}

function withClock(interview: InterviewState, clock: ClockState, activeAt: number): InterviewState {
  return clock === interview.clock ? interview : { ...interview, clock, activeAt };
}

function followClockStep(interview: InterviewState, byMs: number): InterviewState {
  const nudgedAt = Object.fromEntries(Object.entries(interview.nudgedAt).map(([id, at]) => [id, at + byMs]));
  return {
    ...interview,
    clock: shiftClock(interview.clock, byMs),
    activeAt: interview.activeAt + byMs,
    nudgedAt,
  };
}
