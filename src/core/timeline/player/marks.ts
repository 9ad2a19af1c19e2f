import type { InterviewState } from '../../app';
import type { QUESTION_SOURCES } from '../../interview/conduct';
import type { NudgeId } from '../../interview/nudges';
import type { Turn } from './course';

/** A moment of an interview that is worth going to, at `ms` of interview time. Lengths are milliseconds. */
export type ReplayMark = { readonly ms: number } & (
  | { readonly type: 'phase'; readonly name: string; readonly again: boolean }
  | { readonly type: 'signal'; readonly signal: string }
  | { readonly type: 'question'; readonly text: string; readonly source: (typeof QUESTION_SOURCES)[number] }
  | {
      readonly type: 'answer';
      readonly text: string;
      readonly how: 'notes' | 'aloud' | 'skipped';
      readonly tookMs: number;
    }
  /** The candidate asked; without an answer when none fitted. */
  | { readonly type: 'asked'; readonly text: string; readonly answer: string | undefined }
  | { readonly type: 'nudge'; readonly nudge: NudgeId }
  /** The clock stood for so long by the wall; undefined when it never ran again. */
  | { readonly type: 'pause'; readonly lengthMs: number | undefined }
  | { readonly type: 'time'; readonly addedMs: number }
  | { readonly type: 'walk'; readonly flow: string }
  | { readonly type: 'evidence'; readonly text: string }
  | { readonly type: 'end' }
);

/** The marks of a recording, in order. */
export function replayMarks(turns: readonly Turn[]): readonly ReplayMark[] {
  return turns.flatMap((turn, place) => markOf(turn, turns, place) ?? []);
}

/** The first mark later than `ms`; undefined behind the last. */
export function nextMark(marks: readonly ReplayMark[], ms: number): ReplayMark | undefined {
  return marks.find((mark) => mark.ms > ms);
}

/** The last mark more than `graceMs` before `ms`: while time runs on, it can be gone back from one to the one before. */
export function previousMark(marks: readonly ReplayMark[], ms: number, graceMs: number): ReplayMark | undefined {
  return marks.filter((mark) => mark.ms < ms - graceMs).at(-1);
}

/** Place of the mark that was passed last at `ms`; -1 before the first. */
export function lastMarkIndex(marks: readonly ReplayMark[], ms: number): number {
  return marks.filter((mark) => mark.ms <= ms).length - 1;
}

function markOf({ event, ms, before, after }: Turn, turns: readonly Turn[], place: number): ReplayMark | undefined {
  switch (event.type) {
    case 'interviewStarted':
    case 'phaseEntered':
      return phaseMark(before, after, ms);
    case 'signalHeard':
      return { ms, type: 'signal', signal: event.signal };
    case 'questionAsked':
      return { ms, type: 'question', text: event.text, source: event.source };
    case 'questionAnswered':
      return answerMark(event.id, event.how, ms, turns, after);
    case 'questionSkipped':
      return answerMark(event.id, 'skipped', ms, turns, after);
    case 'clarificationAsked':
      return { ms, type: 'asked', text: event.text, answer: event.answer };
    case 'nudged':
      return { ms, type: 'nudge', nudge: event.nudge };
    case 'clockPaused':
      return { ms, type: 'pause', lengthMs: pauseLength(turns, place) };
    case 'timeAdded':
      return { ms, type: 'time', addedMs: event.ms };
    case 'flowWalked':
      return { ms, type: 'walk', flow: event.flow };
    case 'evidenceLogged':
      return { ms, type: 'evidence', text: event.text };
    case 'interviewEnded':
      return { ms, type: 'end' };
    default:
      return undefined;
  }
}

/** A paused clock that runs on in the phase it stood in has entered none. */
function phaseMark(before: InterviewState | undefined, after: InterviewState, ms: number): ReplayMark | undefined {
  const { phaseIndex, usedMs } = after.clock;
  if (before?.clock.phaseIndex === phaseIndex) return undefined;
  const name = after.setup.plan.phases[phaseIndex]?.name ?? '';
  return { ms, type: 'phase', name, again: (usedMs[phaseIndex] ?? 0) > 0 };
}

function answerMark(
  id: string,
  how: 'notes' | 'aloud' | 'skipped',
  ms: number,
  turns: readonly Turn[],
  { conduct }: InterviewState,
): ReplayMark {
  const asked = turns.find(({ event }) => event.type === 'questionAsked' && event.id === id);
  const text = conduct.questions.find((question) => question.id === id)?.text ?? '';
  return { ms, type: 'answer', text, how, tookMs: ms - (asked?.ms ?? ms) };
}

/** By the wall clock, but for steps it was set by. */
function pauseLength(turns: readonly Turn[], place: number): number | undefined {
  let steps = 0;
  const from = turns[place]?.event.at ?? 0;
  for (const { event, after } of turns.slice(place + 1)) {
    if (event.type === 'clockStepped') steps += event.byMs;
    if (after.clock.status !== 'paused') return after.clock.status === 'running' ? event.at - from - steps : undefined;
  }
  return undefined;
}
