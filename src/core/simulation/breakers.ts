import type { Breaker } from './scenario';

/** A circuit breaker on its way through closed, open and half-open. */
export interface BreakerState {
  readonly given: Breaker;
  phase: 'closed' | 'open' | 'halfOpen';
  /** 1 for each of the last calls that failed. */
  readonly failed: Uint8Array;
  next: number;
  seen: number;
  failures: number;
  openUntil: number;
  /** Trials of the half-open breaker that are under way, and those that were answered. */
  trying: number;
  passed: number;
  /** When it changed to what, in order; the first `MOST_CHANGES` of them. */
  readonly changes: { readonly atMs: number; readonly to: BreakerState['phase'] }[];
  changeCount: number;
}

const MOST_CHANGES = 100;

/** A closed breaker. */
export function makeBreaker(given: Breaker): BreakerState {
  return {
    given,
    phase: 'closed',
    failed: new Uint8Array(given.window),
    next: 0,
    seen: 0,
    failures: 0,
    openUntil: 0,
    trying: 0,
    passed: 0,
    changes: [],
    changeCount: 0,
  };
}

/** Whether a call may be made now; a call that may be made has to be followed by `report`. */
export function admits(breaker: BreakerState, now: number): boolean {
  if (breaker.phase === 'closed') return true;
  if (breaker.phase === 'open') {
    if (now < breaker.openUntil) return false;
    change(breaker, 'halfOpen', now);
    breaker.trying = 0;
    breaker.passed = 0;
  }
  if (breaker.trying + breaker.passed >= breaker.given.trials) return false;
  breaker.trying += 1;
  return true;
}

/** Takes note of how a call has ended. */
export function report(breaker: BreakerState, hasFailed: boolean, now: number): void {
  if (breaker.phase === 'open') return; // begun before it opened
  if (breaker.phase === 'halfOpen') {
    reportTrial(breaker, hasFailed, now);
    return;
  }
  const { failed, given } = breaker;
  breaker.failures += (hasFailed ? 1 : 0) - (failed[breaker.next] as number);
  failed[breaker.next] = hasFailed ? 1 : 0;
  breaker.next = (breaker.next + 1) % given.window;
  breaker.seen = Math.min(given.window, breaker.seen + 1);
  if (breaker.seen === given.window && breaker.failures >= given.failureShare * given.window) open(breaker, now);
}

function reportTrial(breaker: BreakerState, hasFailed: boolean, now: number): void {
  if (breaker.trying === 0) return; // begun before it opened
  breaker.trying -= 1;
  if (hasFailed) {
    open(breaker, now);
    return;
  }
  breaker.passed += 1;
  if (breaker.passed < breaker.given.trials) return;
  change(breaker, 'closed', now);
  breaker.failed.fill(0);
  breaker.failures = 0;
  breaker.seen = 0;
}

function open(breaker: BreakerState, now: number): void {
  change(breaker, 'open', now);
  breaker.openUntil = now + breaker.given.openMs;
}

function change(breaker: BreakerState, to: BreakerState['phase'], atMs: number): void {
  breaker.phase = to;
  breaker.changeCount += 1;
  if (breaker.changes.length < MOST_CHANGES) breaker.changes.push({ atMs, to });
}
