import { uptime } from 'node:os';
import type { ClockSample } from '../core/interview/clock';

/** Wall clock, milliseconds since the epoch: the only place that asks for it. */
export function now(): number {
  return Date.now();
}

/** A look at the wall clock and at the clock nobody can set, to tell a set clock from sleep. */
export function sampleClocks(): ClockSample {
  return { wallMs: Date.now(), uptimeMs: uptime() * 1000 };
}
