import type { TimelineEvent } from './timeline';
import type { WorkEvent } from './work/workEvent';
import { isWorkType } from './work/workSchema';

/** A line of a recording that is lost, behind so many events. */
export interface Loss {
  readonly after: number;
}

/**
 * Behind how many events something that was done to board or notes is lost. A line that is followed by the very next number was none of these; at the end of a
 * recording nothing follows, and a keyframe, which whoever goes on after a loss begins with, proves nothing.
 */
export function lostWork(events: readonly TimelineEvent[], losses: readonly Loss[]): ReadonlySet<number> {
  return new Set(losses.flatMap(({ after }) => (isHarmless(events, after) ? [] : [after])));
}

function isHarmless(events: readonly TimelineEvent[], after: number): boolean {
  // After the end nothing that is done is recorded any more.
  if (events.slice(0, after).some(({ type }) => type === 'interviewEnded')) return true;
  const next = events.slice(after).find(isWork);
  const before = events.slice(0, after).filter(isWork).at(-1);
  return next !== undefined && next.reset !== true && next.n === (before?.n ?? 0) + 1;
}

function isWork(event: TimelineEvent): event is WorkEvent {
  return isWorkType(event.type);
}
