import type { Plan } from './plan';

/**
 * The interview clock as data: nothing ticks in here. Times are wall-clock milliseconds since the epoch, lengths are
 * milliseconds. `usedMs` holds what each phase had used when the clock last changed; while running, the current phase
 * has used `now - since` more.
 */
export interface ClockState {
  readonly status: 'running' | 'paused' | 'ended';
  readonly phaseIndex: number;
  readonly since: number;
  readonly usedMs: readonly number[];
  readonly extraMs: readonly number[];
}

/** One phase as seen at a moment. `overMs` is 0 until the phase has used more than it was given. */
export interface PhaseTime {
  readonly plannedMs: number;
  readonly usedMs: number;
  readonly leftMs: number;
  readonly overMs: number;
}

/** A clock that starts with the plan's first phase at `at`. */
export function startClock(plan: Plan, at: number): ClockState {
  const zeros = plan.phases.map(() => 0);
  return { status: 'running', phaseIndex: 0, since: at, usedMs: zeros, extraMs: zeros };
}

/** Adds the running phase's time up to `at` to what it has used; a time before `since` adds nothing. */
function settle(clock: ClockState, at: number): ClockState {
  if (clock.status !== 'running') return { ...clock, since: at };
  const spent = Math.max(0, at - clock.since);
  const usedMs = clock.usedMs.map((used, index) => (index === clock.phaseIndex ? used + spent : used));
  return { ...clock, since: Math.max(at, clock.since), usedMs };
}

/**
 * Moves to another phase and lets a paused clock run on. Unknown indexes, the phase that is running already and ended
 * clocks are left as they are.
 */
export function enterPhase(clock: ClockState, index: number, at: number): ClockState {
  if (clock.status === 'ended' || clock.usedMs[index] === undefined) return clock;
  if (clock.status === 'running' && index === clock.phaseIndex) return clock;
  return { ...settle(clock, at), phaseIndex: index, status: 'running' };
}

/** Stops the clock; what the phase has used stays exact. */
export function pauseClock(clock: ClockState, at: number): ClockState {
  return clock.status === 'running' ? { ...settle(clock, at), status: 'paused' } : clock;
}

/** Lets a paused clock run on. */
export function resumeClock(clock: ClockState, at: number): ClockState {
  return clock.status === 'paused' ? { ...clock, status: 'running', since: at } : clock;
}

/** Gives the current phase `ms` more (negative takes away, but never below nothing). */
export function addTime(clock: ClockState, plan: Plan, ms: number): ClockState {
  if (clock.status === 'ended') return clock;
  const floor = -Math.round((plan.phases[clock.phaseIndex]?.minutes ?? 0) * 60_000);
  const extraMs = clock.extraMs.map((extra, index) =>
    index === clock.phaseIndex ? Math.max(floor, extra + ms) : extra,
  );
  return { ...clock, extraMs };
}

/** Ends the interview; further changes are ignored. */
export function endClock(clock: ClockState, at: number): ClockState {
  return clock.status === 'ended' ? clock : { ...settle(clock, at), status: 'ended' };
}

/** Follows a step of the wall clock (someone set it) by `byMs`, so that no interview time is won or lost. */
export function shiftClock(clock: ClockState, byMs: number): ClockState {
  return { ...clock, since: clock.since + byMs };
}

/** Time of phase `index` at `now`. */
export function phaseTime(clock: ClockState, plan: Plan, index: number, now: number): PhaseTime {
  const plannedMs = Math.round((plan.phases[index]?.minutes ?? 0) * 60_000) + (clock.extraMs[index] ?? 0);
  const running = clock.status === 'running' && index === clock.phaseIndex ? Math.max(0, now - clock.since) : 0;
  const usedMs = (clock.usedMs[index] ?? 0) + running;
  return { plannedMs, usedMs, leftMs: Math.max(0, plannedMs - usedMs), overMs: Math.max(0, usedMs - plannedMs) };
}

/** Milliseconds until the time shown for a running phase changes next (1 to 1000): the seconds shown are rounded up. */
export function msToNextSecond({ leftMs, overMs }: PhaseTime): number {
  return leftMs > 0 ? leftMs % 1000 || 1000 : 1000 - (overMs % 1000);
}

/** Interview time used so far in all phases, pauses left out. */
export function totalUsedMs(clock: ClockState, plan: Plan, now: number): number {
  return plan.phases.reduce((sum, _phase, index) => sum + phaseTime(clock, plan, index, now).usedMs, 0);
}

/** Formats a length as `m:ss`, or `h:mm:ss` from an hour on. Seconds are rounded up, so 1 ms left still shows 0:01. */
export function formatClock(ms: number): string {
  const total = Math.ceil(Math.max(0, ms) / 1000);
  const seconds = String(total % 60).padStart(2, '0');
  const minutes = Math.floor(total / 60);
  if (minutes < 60) return `${minutes}:${seconds}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${seconds}`;
}

/** Formats time that was used: like `formatClock`, but a second counts when it is over. */
export function formatUsed(ms: number): string {
  return formatClock(Math.floor(ms / 1000) * 1000);
}

/** One look at the two clocks: the wall clock, and one that nobody can set but that counts through sleep (`os.uptime`). */
export interface ClockSample {
  readonly wallMs: number;
  readonly uptimeMs: number;
}

/** Differences up to this come from rounding and from slow corrections; they are left alone. */
const STEP_TOLERANCE_MS = 3000;

/**
 * By how many milliseconds the wall clock was set between two looks; 0 when it was not. System sleep is no step: both
 * clocks count through it.
 */
export function clockStepMs(before: ClockSample, after: ClockSample): number {
  const byMs = Math.round(after.wallMs - before.wallMs - (after.uptimeMs - before.uptimeMs));
  return Math.abs(byMs) > STEP_TOLERANCE_MS ? byMs : 0;
}

/** The step to record when an interview goes on at `now`, earlier than its last event at `lastAt`; 0 when it is not. */
export function resumeStepMs(lastAt: number, now: number): number {
  return Math.min(0, now - lastAt);
}
