import { type AppEvent, type AppState, EMPTY_STATE, reduce } from '../app';
import { checkEvent, isKnownType } from './eventSchema';
import type { WorkEvent } from './work/workEvent';
import { checkWork, isWorkType } from './work/workSchema';

/** An event of a later version: it stands in the file and changes nothing here. */
export interface ForeignEvent {
  readonly type: 'foreign';
  readonly at: number;
  readonly name: string;
}

/** What is written into a timeline: what changes the state of the interview, and what was done to its board and notes. */
export type RecordedEvent = AppEvent | WorkEvent;

/** What can be read from a timeline. */
export type TimelineEvent = RecordedEvent | ForeignEvent;

/** What a reader wants: `state` leaves out what was done to board and notes, which is most of a timeline. */
export type TimelineScope = 'all' | 'state';

/**
 * A line that is no event. `torn`: the last one, cut off while it was being written. Lines count from 1; `after` is how many events were read before it.
 */
export interface TimelineProblem {
  readonly type: 'torn' | 'unreadable';
  readonly line: number;
  readonly after: number;
}

/** What one segment holds. */
export interface Segment {
  readonly events: readonly TimelineEvent[];
  readonly problems: readonly TimelineProblem[];
  /** False when the last line has no line end: a writer has to add one before it goes on. */
  readonly endsClean: boolean;
}

/** Segments are closed before they grow beyond this many bytes. */
export const SEGMENT_BYTES = 256 * 1024;

/** One event as a line of the timeline, with its line end. */
export function encodeEvent(event: RecordedEvent): string {
  return `${JSON.stringify(event)}\n`;
}

/** Events as the text of a segment. */
export function encode(events: readonly RecordedEvent[]): string {
  return events.map(encodeEvent).join('');
}

/** Reads the text of a segment. Lines that are no events are reported and passed over; nothing throws. */
export function decode(text: string, scope: TimelineScope = 'all'): Segment {
  const lines = text.split('\n');
  const endsClean = lines.at(-1) === '';
  const events: TimelineEvent[] = [];
  const problems: TimelineProblem[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || (scope === 'state' && isWorkLine(line))) continue;
    const event = decodeLine(line);
    if (event) events.push(event);
    else {
      const type = !endsClean && index === lines.length - 1 ? 'torn' : 'unreadable';
      problems.push({ type, line: index + 1, after: events.length });
    }
  }
  return { events, problems, endsClean };
}

/** The state after all events. */
export function fold(events: readonly TimelineEvent[], from: AppState = EMPTY_STATE): AppState {
  return events.reduce((state, event) => (changesState(event) ? reduce(state, event) : state), from);
}

/** True for what is folded into the state of the interview. */
export function changesState(event: TimelineEvent): event is AppEvent {
  return event.type !== 'foreign' && !isWorkType(event.type);
}

/** File name of segment `number`, counted from 1: `0001.jsonl`. */
export function segmentName(number: number): string {
  return `${String(number).padStart(4, '0')}.jsonl`;
}

/** Number of a segment's file; undefined for a file that is none. */
export function segmentNumber(name: string): number | undefined {
  const digits = /^(\d{4,9})\.jsonl$/.exec(name)?.[1];
  return digits === undefined || Number(digits) < 1 ? undefined : Number(digits);
}

/** True when a segment of `segmentBytes` has to be closed before `moreBytes` are written. */
export function isFull(segmentBytes: number, moreBytes: number): boolean {
  return segmentBytes > 0 && segmentBytes + moreBytes > SEGMENT_BYTES;
}

/** True for a whole line of work, told without reading it. */
function isWorkLine(line: string): boolean {
  return /^\{"type":"(boardDrawn|notesWritten)",/.test(line) && line.endsWith('}');
}

function decodeLine(line: string): TimelineEvent | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return undefined; // reported by the caller, with the line's number
  }
  if (typeof raw !== 'object' || raw === null || !('type' in raw) || !('at' in raw)) return undefined;
  if (typeof raw.type !== 'string' || typeof raw.at !== 'number') return undefined;
  if (isWorkType(raw.type)) return checkWork(raw);
  return isKnownType(raw.type) ? checkEvent(raw) : { type: 'foreign', at: raw.at, name: raw.type };
}
