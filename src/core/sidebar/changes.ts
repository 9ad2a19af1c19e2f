import type { InterviewSnapshot } from '../interview/snapshot';

/**
 * A text that differs whenever a sidebar would have to show something new. What passes by itself while the clock runs
 * stays out: views count down from `endsAt` on their own, so a second gone by is no news.
 */
export function newsKey(snapshot: InterviewSnapshot | undefined): string {
  if (!snapshot) return '';
  const { now: _now, leftMs, overMs, phases, ...rest } = snapshot;
  if (snapshot.status !== 'running') return JSON.stringify({ ...rest, leftMs, overMs, phases });
  const settled = phases.map(({ usedMs, ...phase }) => (phase.state === 'current' ? phase : { ...phase, usedMs }));
  return JSON.stringify({ ...rest, phases: settled });
}
