import type { HeardSignal, InterviewSnapshot } from '../interview/snapshot';
import { elapsedText } from './countdown';

/** How often a signal was heard in the interview, and when last, as interview time (`12:34`). */
export interface Heard {
  readonly count: number;
  readonly last: string;
}

/** What was heard of each signal, by its id; signals not heard are left out. */
export function heardSignals(signals: readonly HeardSignal[]): ReadonlyMap<string, Heard> {
  const heard = new Map<string, Heard>();
  for (const { signal, elapsedMs } of signals) {
    heard.set(signal, { count: (heard.get(signal)?.count ?? 0) + 1, last: elapsedText(elapsedMs) });
  }
  return heard;
}

/** Why no signal can be logged now; undefined when one can. */
export type LogObstacle = 'noInterview' | 'ended' | 'readOnly';

/** What stands in the way of logging a signal, if anything. */
export function logObstacle(snapshot: InterviewSnapshot | undefined): LogObstacle | undefined {
  if (!snapshot) return 'noInterview';
  if (snapshot.status === 'ended') return 'ended';
  return snapshot.readOnly ? 'readOnly' : undefined;
}
