import { formatClock } from '../interview/clock';
import type { InterviewSnapshot } from '../interview/snapshot';

/** What the big clock shows. `tone` decides its colour and what is said beside it. */
export interface Countdown {
  readonly text: string;
  readonly tone: 'calm' | 'soon' | 'over' | 'paused' | 'ended';
  /** Milliseconds left in the phase; negative when it runs over. */
  readonly leftMs: number;
}

const SOON_MS = 60_000;

/** The clock of the current phase at `now` (host time, milliseconds): `12:34`, or `-0:42` when the phase runs over. */
export function countdown(snapshot: InterviewSnapshot, now: number): Countdown {
  const leftMs = snapshot.endsAt === undefined ? snapshot.leftMs - snapshot.overMs : snapshot.endsAt - now;
  return { text: countdownText(leftMs), tone: toneOf(snapshot.status, leftMs), leftMs };
}

/** Time left as text; negative lengths get a minus sign once a whole second is over. */
export function countdownText(leftMs: number): string {
  return leftMs > -1000 ? formatClock(leftMs) : `-${elapsedText(-leftMs)}`;
}

/** Time gone by as text, in whole seconds that are over: `4:10`. */
export function elapsedText(ms: number): string {
  return formatClock(Math.floor(ms / 1000) * 1000);
}

function toneOf(status: InterviewSnapshot['status'], leftMs: number): Countdown['tone'] {
  if (status !== 'running') return status;
  if (leftMs <= 0) return 'over';
  return leftMs <= SOON_MS ? 'soon' : 'calm';
}

/** Milliseconds until the text of a running countdown changes next. */
export function untilNextSecond(leftMs: number): number {
  const rest = ((leftMs % 1000) + 1000) % 1000;
  return rest === 0 ? 1000 : rest;
}

/** Clocks that differ by less run alike: the difference is the time the message took. */
const SAME_CLOCK_MS = 2_000;

/** What to add to this machine's clock to get the host's. Both in milliseconds; 0 when they agree but for delivery. */
export function clockOffset(hostNow: number, localNow: number): number {
  const offset = hostNow - localNow;
  return Math.abs(offset) < SAME_CLOCK_MS ? 0 : offset;
}
