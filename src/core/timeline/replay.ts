import { type AppState, EMPTY_STATE, type InterviewState, reduce } from '../app';
import { totalUsedMs } from '../interview/clock';
import { type Loss, lostWork } from './losses';
import { changesState, type TimelineEvent } from './timeline';
import type { RecordedBoard } from './work/board';
import { NO_WORK, WorkDraft, type WorkState } from './work/workDraft';
import { isWorkType } from './work/workSchema';

/** An interview at a moment, as the recording shows it. */
export interface ReplayMoment {
  /** Interview time in milliseconds, pauses left out. */
  readonly elapsedMs: number;
  /** Wall-clock milliseconds; of a moment at which the clock stood, those of the last event in it. */
  readonly at: number;
  readonly interview: InterviewState;
  /** Undefined before the first of it was recorded. */
  readonly board: RecordedBoard | undefined;
  readonly notes: string | undefined;
  /** False where something of the recording is lost, until the next keyframe. */
  readonly boardWhole: boolean;
  readonly notesWhole: boolean;
}

/** A recording, read so that any moment of it is found quickly. */
export interface Recording {
  /** Interview time from the first to the last event, milliseconds. */
  readonly lengthMs: number;
  readonly events: readonly TimelineEvent[];
  /** Interview time of each event; never falls. */
  readonly elapsedMs: readonly number[];
  readonly keyframes: readonly Keyframe[];
  /** Behind how many events something that was done is lost. */
  readonly lost: ReadonlySet<number>;
}

/** Everything as it was before event `index`. */
interface Keyframe {
  readonly index: number;
  readonly state: AppState;
  readonly work: WorkState;
}

/** So many events are played again at most to come to a moment. */
const KEYFRAME_EVENTS = 200;

/**
 * Plays a recording once, and keeps how it stood every now and then. Events before the interview began are passed over; `losses` are lines that could not be read.
 */
export function readRecording(events: readonly TimelineEvent[], losses: readonly Loss[] = []): Recording {
  const lost = lostWork(events, losses);
  const draft = new WorkDraft();
  const keyframes: Keyframe[] = [];
  const elapsedMs: number[] = [];
  let state = EMPTY_STATE;
  for (const [index, event] of events.entries()) {
    if (lost.has(index)) draft.lose();
    if (index % KEYFRAME_EVENTS === 0) keyframes.push({ index, state, work: draft.state });
    state = play(event, state, draft);
    elapsedMs.push(elapsedOf(state.interview, event.at));
  }
  // Time that is left out afterwards (a clock that ran on while nobody was there) is nobody's: what was done in it comes
  // where the clock was set to.
  for (let index = elapsedMs.length - 2; index >= 0; index -= 1) {
    elapsedMs[index] = Math.min(elapsedMs[index] ?? 0, elapsedMs[index + 1] ?? 0);
  }
  return { lengthMs: elapsedMs.at(-1) ?? 0, events, elapsedMs, keyframes, lost };
}

/**
 * The interview after so many milliseconds of interview time; later than its end, at its end. What was done while the clock
 * stood belongs to the moment it stood at. Undefined when the recording holds no beginning of an interview.
 */
export function rebuildAt(recording: Recording, wantedMs: number): ReplayMoment | undefined {
  return new ReplayCursor(recording).at(wantedMs);
}

/**
 * A place in a recording: a moment a little later than the last one asked for is reached from there, any other from the
 * keyframe before it. Between two moments at which nothing was drawn and written, the same board and notes come back.
 */
export class ReplayCursor {
  private draft = new WorkDraft();
  private state = EMPTY_STATE;
  private work: WorkState | undefined;
  /** So many events are played. */
  private played = 0;

  constructor(private readonly recording: Recording) {}

  /** Like `rebuildAt`. */
  at(wantedMs: number): ReplayMoment | undefined {
    const { events, elapsedMs } = this.recording;
    const end = countUpTo(elapsedMs, Math.max(0, wantedMs));
    this.playTo(end);
    const { interview } = this.state;
    const last = events[end - 1];
    if (!interview || !last) return undefined;
    const reached = elapsedMs[end - 1] ?? 0;
    // After the last event, nothing is known; between two, the clock runs on.
    const onMs = end < events.length && interview.clock.status === 'running' ? Math.max(0, wantedMs - reached) : 0;
    this.work ??= this.draft.state;
    const { board, notes, boardWhole, notesWhole } = this.work;
    return { elapsedMs: reached + onMs, at: last.at + onMs, interview, board, notes, boardWhole, notesWhole };
  }

  private lose(): void {
    this.draft.lose();
    this.work = undefined;
  }

  private playTo(end: number): void {
    const { events, keyframes, lost } = this.recording;
    const keyframe = keyframes[Math.floor(Math.max(0, end - 1) / KEYFRAME_EVENTS)];
    if (keyframe && (end < this.played || keyframe.index > this.played)) {
      this.draft = new WorkDraft(keyframe.work);
      this.state = keyframe.state;
      this.played = keyframe.index;
      this.work = undefined;
    }
    for (; this.played < end; this.played += 1) {
      const event = events[this.played];
      if (!event) continue;
      if (isWork(event)) this.work = undefined;
      this.state = play(event, this.state, this.draft);
      if (lost.has(this.played + 1)) this.lose();
    }
  }
}

/** How board and notes stood at the end of a recording; `losses` are lines that could not be read. */
export function lastWork(events: readonly TimelineEvent[], losses: readonly Loss[] = []): WorkState {
  const lost = lostWork(events, losses);
  const draft = new WorkDraft(NO_WORK);
  for (const [index, event] of events.entries()) {
    if (lost.has(index)) draft.lose();
    if (isWork(event)) draft.apply(event);
  }
  if (lost.has(events.length)) draft.lose();
  return draft.state;
}

function play(event: TimelineEvent, state: AppState, draft: WorkDraft): AppState {
  if (changesState(event)) return reduce(state, event);
  if (isWork(event) && state.interview?.clock.status !== 'ended') draft.apply(event);
  return state;
}

function isWork(event: TimelineEvent): event is Extract<TimelineEvent, { n: number }> {
  return isWorkType(event.type);
}

function elapsedOf(interview: InterviewState | undefined, at: number): number {
  return interview ? totalUsedMs(interview.clock, interview.setup.plan, at) : 0;
}

/** How many of the rising times are not later than `ms`. */
function countUpTo(times: readonly number[], ms: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
