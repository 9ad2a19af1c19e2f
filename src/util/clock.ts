import { uptime } from 'node:os';
import type { ClockSample } from '../core/interview/clock';

/**
 * "SPEED since MOMENT" (milliseconds since the epoch) in this variable lets a test live through an interview in a minute:
 * all clocks of the host run that much faster since then, and agree again after a restart.
 */
const CLOCK = /^(\d{1,3}) since (\d{13})$/.exec(process.env.MOCKBOARD_CLOCK ?? '');
const SPEED = Math.max(1, Number(CLOCK?.[1] ?? 1));
const SINCE = Number(CLOCK?.[2] ?? 0);

/** Wall clock, milliseconds since the epoch: the only place that asks for it. */
export function now(): number {
  return Math.round(SINCE + (Date.now() - SINCE) * SPEED);
}

/** A look at the wall clock and at the clock nobody can set, to tell a set clock from sleep. */
export function sampleClocks(): ClockSample {
  return { wallMs: now(), uptimeMs: uptime() * 1000 * SPEED };
}

/** How long a timer waits for so many milliseconds of these clocks to pass. */
export function timerMs(ms: number): number {
  return ms / SPEED;
}
