import { addFloat, float } from './arrays';
import {
  BATCH_ROW,
  binOf,
  clearHistogram,
  countBins,
  FIRST_BATCH_SIZE,
  type Histogram,
  keepLargeBatch,
  keepSmallBatch,
  MOST_BATCHES,
  makeHistogram,
  markBatch,
  pairBatches,
  timeOfRank,
} from './histogram';

/**
 * Times of several kinds as they come in, one series a kind: a logarithmic histogram, and batch means for intervals. A time
 * goes into the row of its series, two cache lines; only every 32nd one brings them to the histogram, which is large.
 */
export interface SeriesTable {
  /** Rows of count, sum and others, with the bins of the last times among them. */
  readonly rows: Float64Array;
  /** The rows again, as those bins. */
  readonly recent: Uint16Array;
  readonly histograms: readonly Histogram[];
}

const ROW = 16;
const COUNT = 0;
const SUM = 1;
const LARGEST = 2;
/** Sum of the batch that is filling. */
const BATCH_SUM = 3;
/** Bins of the last times, four in the place of a number. */
const RECENT = 4;
const PER_NUMBER = 4;
const MOST_RECENT = FIRST_BATCH_SIZE;
/** Full batches, the size of one, and how many times the one that is filling has, as far as they are brought away. */
const BATCHES = 12;
const BATCH_SIZE = 13;
const FILLED = 14;
/** How many of the last times the histogram has. */
const COUNTED = 15;

/** So many series without a time. */
export function makeSeries(count: number): SeriesTable {
  const rows = new Float64Array(count * ROW);
  const histograms = Array.from({ length: count }, makeHistogram);
  const table = { rows, recent: new Uint16Array(rows.buffer), histograms };
  clearSeries(table);
  return table;
}

/** Forgets what was recorded. */
export function clearSeries({ rows, histograms }: SeriesTable): void {
  rows.fill(0);
  for (const [index, histogram] of histograms.entries()) {
    rows[index * ROW + BATCH_SIZE] = FIRST_BATCH_SIZE;
    clearHistogram(histogram);
  }
}

/** Adds a time in milliseconds to a series. */
export function record(table: SeriesTable, series: number, valueMs: number): void {
  const { rows, recent } = table;
  const row = series * ROW;
  const count = float(rows, row + COUNT);
  rows[row + COUNT] = count + 1;
  addFloat(rows, row + SUM, valueMs);
  addFloat(rows, row + BATCH_SUM, valueMs);
  if (valueMs > float(rows, row + LARGEST)) rows[row + LARGEST] = valueMs;
  const place = count & (MOST_RECENT - 1);
  recent[(row + RECENT) * PER_NUMBER + place] = binOf(valueMs);
  if (place === MOST_RECENT - 1) bringAway(table, series);
}

/** How many times a series has. */
export function countOf({ rows }: SeriesTable, series: number): number {
  return float(rows, series * ROW + COUNT);
}

/** Mean of a series; NaN when it has no time. */
export function meanOf({ rows }: SeriesTable, series: number): number {
  return float(rows, series * ROW + SUM) / float(rows, series * ROW + COUNT);
}

/** Longest time of a series; 0 when it has none. */
export function largestOf({ rows }: SeriesTable, series: number): number {
  return float(rows, series * ROW + LARGEST);
}

/** How many batches of a series are full. */
export function batchesOf({ rows }: SeriesTable, series: number): number {
  return float(rows, series * ROW + BATCHES);
}

/** What the full batches of a series came to: their means (column 0), or the quantiles of `QUANTILES` (from 1 on). */
export function batchColumn(table: SeriesTable, series: number, column: number): number[] {
  const batches = table.histograms[series]?.batches ?? new Float64Array(0);
  return Array.from({ length: batchesOf(table, series) }, (_, batch) => float(batches, batch * BATCH_ROW + column));
}

/** The time that a share (0 to 1) of the recorded ones do not exceed, in milliseconds; 0 when there is none. */
export function quantile(table: SeriesTable, series: number, share: number): number {
  const count = countOf(table, series);
  const histogram = countRecent(table, series, count & (MOST_RECENT - 1));
  return Math.min(timeOfRank(histogram, share * count), largestOf(table, series));
}

/** Brings the last times up to a place to the histogram. */
function countRecent({ rows, recent, histograms }: SeriesTable, series: number, end: number): Histogram {
  const row = series * ROW;
  const histogram = histograms[series] as Histogram;
  const first = (row + RECENT) * PER_NUMBER;
  countBins(histogram, recent, first + float(rows, row + COUNTED), first + end);
  rows[row + COUNTED] = end;
  return histogram;
}

function bringAway(table: SeriesTable, series: number): void {
  const { rows, recent } = table;
  const row = series * ROW;
  const histogram = countRecent(table, series, MOST_RECENT);
  rows[row + COUNTED] = 0;
  const filled = float(rows, row + FILLED) + MOST_RECENT;
  rows[row + FILLED] = filled;
  if (filled < float(rows, row + BATCH_SIZE)) return;
  const batch = float(rows, row + BATCHES);
  const meanMs = float(rows, row + BATCH_SUM) / filled;
  if (filled === FIRST_BATCH_SIZE) {
    const first = (row + RECENT) * PER_NUMBER;
    keepSmallBatch(histogram, batch, meanMs, recent.subarray(first, first + MOST_RECENT));
  } else keepLargeBatch(histogram, batch, meanMs, filled);
  rows[row + FILLED] = 0;
  rows[row + BATCH_SUM] = 0;
  rows[row + BATCHES] = batch + 1;
  if (batch + 1 === MOST_BATCHES) doubleBatches(rows, row, histogram);
}

function doubleBatches(rows: Float64Array, row: number, histogram: Histogram): void {
  const size = float(rows, row + BATCH_SIZE);
  pairBatches(histogram);
  rows[row + BATCHES] = MOST_BATCHES / 2;
  rows[row + BATCH_SIZE] = size * 2;
  if (size === FIRST_BATCH_SIZE) markBatch(histogram);
}
