import { EMPTY_STATE, type InterviewState, reduce } from '../app';
import { phaseTime, totalUsedMs } from '../interview/clock';
import type { ConductState } from '../interview/conduct';
import type { InterviewSetup } from '../interview/setup';
import { changesState, type TimelineEvent } from '../timeline/timeline';
import type { WorkEvent } from '../timeline/work/workEvent';
import { writtenAt } from './written';

/** One phase of the plan as it went. */
export interface PhaseCourse {
  readonly phase: InterviewSetup['plan']['phases'][number]['phase'];
  readonly name: string;
  readonly plannedSeconds: number;
  readonly usedSeconds: number;
}

/** A stretch without anything drawn, written or answered. */
export interface Silence {
  readonly fromSeconds: number;
  readonly seconds: number;
}

/** Something that happened at a moment of the interview. */
export interface Moment {
  readonly seconds: number;
  /** Id of the signal, question or flow. */
  readonly id: string;
  /** What was said, where it was recorded; else the id. */
  readonly text: string;
  /** Elements of the board it is about. */
  readonly elements: readonly string[];
}

/** How an interview went, read from its recording. Seconds are interview time: pauses are left out. */
export interface Course {
  /** False when nothing was recorded: then nothing can be said of times. */
  readonly records: boolean;
  /** False for an interview that may still go on. */
  readonly hasEnded: boolean;
  readonly phases: readonly PhaseCourse[];
  readonly totalSeconds: number;
  /** When the first requirement was written, the first block drawn, the first failure mode written. */
  readonly firstRequirement: number | undefined;
  readonly firstBlock: number | undefined;
  readonly firstFailure: number | undefined;
  readonly longestSilence: Silence | undefined;
  /** When lines of the notes came to stand there, by their text; those whose writing was not recorded are left out. */
  readonly written: ReadonlyMap<string, number>;
  readonly signals: readonly Moment[];
  /** Clarifying questions that were asked through Mockboard. */
  readonly clarifications: readonly Moment[];
  /** Questions the interviewer asked; the id is the question's. */
  readonly asked: readonly Moment[];
  /** How each was answered, by id; a question without an entry was skipped or left open. */
  readonly answers: ReadonlyMap<string, 'notes' | 'aloud'>;
  /** Flows played to their last step. */
  readonly walks: readonly Moment[];
  /** What people said of it afterwards; one a person and criterion. */
  readonly ratings: ConductState['ratings'];
  /** What an interviewer noted meanwhile. */
  readonly logged: ConductState['evidence'];
}

/** Events by which somebody was seen to do something. */
const ACTIVITY = new Set(
  'boardChanged notesChanged boardDrawn notesWritten active flowWalked clarificationAsked questionAnswered signalHeard phaseEntered'.split(
    ' ',
  ),
);

interface Timed {
  readonly name: string;
  readonly seconds: number;
  readonly event: TimelineEvent;
}

/** Reads the course of an interview from its events, in the order of the recording, and from the notes as they are at its end. */
export function courseOf(setup: InterviewSetup, events: readonly TimelineEvent[], notes: string): Course {
  const { timed, interview } = timeEvents(events);
  const named = (...names: readonly string[]) => timed.filter(({ name }) => names.includes(name));
  const moments = (name: string) => named(name).map(({ seconds, event }) => ({ seconds, ...subjectOf(event) }));
  const firstIn = (...sections: readonly string[]) =>
    timed.find(({ event }) => sections.some((section) => linesIn(event, section) > 0))?.seconds;
  return {
    records:
      interview !== undefined &&
      named('boardChanged', 'notesChanged', 'boardDrawn', 'notesWritten', 'active').length > 0,
    hasEnded: interview?.clock.status === 'ended',
    phases: interview ? phasesOf(setup, interview) : [],
    totalSeconds: interview ? secondsOf(interview, interview.lastAt) : 0,
    firstRequirement: firstIn('functional', 'nonFunctional'),
    firstBlock: timed.find(({ event }) => hasBlocks(event))?.seconds,
    firstFailure: firstIn('failureModes'),
    longestSilence: longestSilence(timed),
    written: writtenAt(
      timed.flatMap(({ seconds, event }) => (isWork(event) ? [{ seconds, event }] : [])),
      notes,
    ),
    signals: moments('signalHeard'),
    clarifications: moments('clarificationAsked'),
    asked: moments('questionAsked'),
    answers: new Map(events.flatMap((event) => (event.type === 'questionAnswered' ? [[event.id, event.how]] : []))),
    walks: moments('flowWalked'),
    ratings: interview?.conduct.ratings ?? [],
    logged: interview?.conduct.evidence ?? [],
  };
}

function timeEvents(events: readonly TimelineEvent[]): {
  timed: readonly Timed[];
  interview: InterviewState | undefined;
} {
  let state = EMPTY_STATE;
  const timed = events.map((event): Timed => {
    if (changesState(event)) state = reduce(state, event);
    const { interview } = state;
    const name = event.type === 'foreign' ? event.name : event.type;
    return { name, seconds: interview ? secondsOf(interview, event.at) : 0, event };
  });
  return { timed, interview: state.interview };
}

function secondsOf({ clock, setup }: InterviewState, at: number): number {
  return Math.round(totalUsedMs(clock, setup.plan, at) / 1000);
}

function phasesOf({ plan }: InterviewSetup, { clock, lastAt }: InterviewState): readonly PhaseCourse[] {
  return plan.phases.map(({ phase, name, minutes }, index) => ({
    phase,
    name,
    plannedSeconds: Math.round(minutes * 60),
    usedSeconds: Math.round(phaseTime(clock, plan, index, lastAt).usedMs / 1000),
  }));
}

/** What an event is about. */
function subjectOf(event: TimelineEvent): Omit<Moment, 'seconds'> {
  switch (event.type) {
    case 'clarificationAsked':
      return { id: event.question ?? event.text, text: event.text, elements: [] };
    case 'questionAsked':
      return { id: event.id, text: event.text, elements: event.elements };
    case 'signalHeard':
      return { id: event.signal, text: event.signal, elements: [] };
    case 'flowWalked':
      return { id: event.flow, text: event.flow, elements: [] };
    default:
      return { id: '', text: '', elements: [] };
  }
}

function isWork(event: TimelineEvent): event is WorkEvent {
  return event.type === 'boardDrawn' || event.type === 'notesWritten';
}

function linesIn(event: TimelineEvent, section: string): number {
  return event.type === 'notesChanged' ? (event.facts.sections[section]?.lines ?? 0) : 0;
}

function hasBlocks(event: TimelineEvent): boolean {
  return event.type === 'boardChanged' && Object.values(event.facts.kinds).some((count) => count > 0);
}

function longestSilence(timed: readonly Timed[]): Silence | undefined {
  const end = timed.at(-1)?.seconds ?? 0;
  const moments = [0, ...timed.filter(({ name }) => ACTIVITY.has(name)).map(({ seconds }) => seconds), end];
  return moments.slice(1).reduce<Silence | undefined>((longest, seconds, index) => {
    const fromSeconds = moments[index] ?? 0;
    const gap = seconds - fromSeconds;
    return gap > (longest?.seconds ?? 0) ? { fromSeconds, seconds: gap } : longest;
  }, undefined);
}
