/** One measured thing: its times, and the time of what it is compared with. */
export interface Measurement {
  readonly name: string;
  readonly medianMs: number;
  /** Every single time, in the order of the runs. */
  readonly allMs: readonly number[];
  /** What the ratio is relative to, such as "JSON.parse". */
  readonly baseline: string;
  readonly baselineMs: number;
  /** Every single time of the baseline, where it was kept. */
  readonly allBaselineMs?: readonly number[];
}

/** The middle value; the mean of the two in the middle for an even number. Throws for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing.');
  return (low + high) / 2;
}

/** How many times the baseline a measurement takes. */
export function ratioOf({ medianMs, baselineMs }: Measurement): number {
  return medianMs / baselineMs;
}

/** Milliseconds of one call, from `repeat` calls in a row. */
export function timeCalls(call: () => unknown, repeat: number): number {
  const start = performance.now();
  for (let i = 0; i < repeat; i += 1) call();
  return (performance.now() - start) / repeat;
}
