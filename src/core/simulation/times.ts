import { QUANTILES } from './histogram';
import { batchColumn, batchesOf, countOf, largestOf, meanOf, quantile, type SeriesTable } from './series';
import { type Estimated, FEWEST_BATCHES, halfWidth } from './statistics';

/** Below this many samples a percentile says nothing. */
export const FEWEST_SAMPLES = 500;

/** Why there are no times: too few were measured, or they only tell how long the run was, because a backlog grows. */
export type TimesGap = 'notEnoughSamples' | 'backlogGrows';

/** Measured times. What cannot be said is null, and `gap` says why. */
export interface Times {
  readonly samples: number;
  readonly meanMs: Estimated | null;
  readonly p50Ms: Estimated | null;
  readonly p95Ms: Estimated | null;
  readonly p99Ms: Estimated | null;
  readonly largestMs: number | null;
  readonly gap: TimesGap | null;
}

/** What a series has measured, every value with its 95% interval. */
export function timesOf(table: SeriesTable, series: number, isGrowing: boolean): Times {
  const samples = countOf(table, series);
  const isEnough = samples >= FEWEST_SAMPLES && batchesOf(table, series) >= FEWEST_BATCHES;
  if (isGrowing || !isEnough) {
    const nothing = { meanMs: null, p50Ms: null, p95Ms: null, p99Ms: null, largestMs: null };
    return { samples, ...nothing, gap: isGrowing ? 'backlogGrows' : 'notEnoughSamples' };
  }
  const [p50Ms = null, p95Ms = null, p99Ms = null] = QUANTILES.map((share, index) =>
    around(quantile(table, series, share), batchColumn(table, series, 1 + index)),
  );
  const meanMs = around(meanOf(table, series), batchColumn(table, series, 0));
  return { samples, meanMs, p50Ms, p95Ms, p99Ms, largestMs: largestOf(table, series), gap: null };
}

function around(value: number, batches: readonly number[]): Estimated {
  const half = halfWidth(batches);
  return { value, low: Math.max(0, value - half), high: value + half };
}
