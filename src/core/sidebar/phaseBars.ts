import type { InterviewSnapshot, PhaseSnapshot } from '../interview/snapshot';

/** One phase as a bar. Lengths are milliseconds; `track`, `fill` and `over` are shares of the widest bar (0 to 1). */
export interface PhaseBar {
  readonly name: string;
  readonly state: PhaseSnapshot['state'];
  readonly plannedMs: number;
  readonly usedMs: number;
  readonly overMs: number;
  /** The plan. */
  readonly track: number;
  /** What was used of it. */
  readonly fill: number;
  /** What was used beyond it; drawn after the track. */
  readonly over: number;
}

/** All phases on one scale, so that the bars compare. `now` is host time: the current phase has grown since the snapshot. */
export function phaseBars(snapshot: InterviewSnapshot, now: number): readonly PhaseBar[] {
  const times = snapshot.phases.map((phase) => ({ phase, usedMs: usedAt(snapshot, phase, now) }));
  const widest = Math.max(1, ...times.map(({ phase, usedMs }) => Math.max(phase.plannedMs, usedMs)));
  return times.map(({ phase, usedMs }) => {
    const { name, state, plannedMs } = phase;
    const overMs = Math.max(0, usedMs - plannedMs);
    const fill = Math.min(usedMs, plannedMs) / widest;
    return { name, state, plannedMs, usedMs, overMs, track: plannedMs / widest, fill, over: overMs / widest };
  });
}

function usedAt(snapshot: InterviewSnapshot, phase: PhaseSnapshot, now: number): number {
  const grows = snapshot.status === 'running' && phase.state === 'current';
  return phase.usedMs + (grows ? Math.max(0, now - snapshot.now) : 0);
}

/** A planned length in minutes, without needless decimals: `5`, `7.5`. */
export function minutesText(ms: number): string {
  return String(Math.round(ms / 6_000) / 10);
}
