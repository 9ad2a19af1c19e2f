import { addFloat, float } from './arrays';

/** Times of one kind as they come in: a logarithmic histogram of 0.5% resolution, and batch means for intervals. */
export interface Series {
  /** Count, sum, largest, and the same of the batch that is filling. */
  readonly sums: Float64Array;
  /** First bin of the window that is kept; a multiple of `WINDOW`. */
  base: number;
  bins: Uint32Array;
  /** What the bins held, four and four together, when the last batch was full. */
  rough: Uint32Array;
  /** Rows of mean and the quantiles of `QUANTILES`. */
  readonly batches: Float64Array;
}

/** Quantiles for which every series keeps an interval. */
export const QUANTILES = [0.5, 0.95, 0.99] as const;
/** When so many batches are full, two at a time become one: 20 to 39 full ones are there from then on. */
export const MOST_BATCHES = 40;
/** Numbers a batch has. */
export const BATCH_ROW = 1 + QUANTILES.length;
export const COUNT = 0;
export const SUM = 1;
export const LARGEST = 2;
/** Full batches. */
export const BATCHES = 3;
const BATCH_SIZE = 4;
const FILLED = 5;
const FILLED_SUM = 6;

const FIRST_BATCH_SIZE = 32;
/** Bins in a doubling: 2^(1/139) is 1.005. */
const PER_DOUBLING = 139;
/** Shorter times (1/1024 ms) count as this. */
const LOWEST_EXPONENT = -10;
const HIGHEST_BIN = 45 * PER_DOUBLING;
const WINDOW = 128;
const ROUGHNESS = 2;

const MANTISSAS = 2048;
const binOfMantissa = Uint8Array.from({ length: MANTISSAS }, (_, i) => PER_DOUBLING * Math.log2(1 + i / MANTISSAS));
const batchBins = new Uint32Array((HIGHEST_BIN >> ROUGHNESS) + WINDOW);
// The bits of a number give its logarithm without computing one.
const scratch = new Float64Array([1]);
const bits = new Int32Array(scratch.buffer);
const HIGH_WORD = bits[1] ? 1 : 0;

/** A series without a time. */
export function makeSeries(): Series {
  const series = {
    sums: new Float64Array(7),
    base: 0,
    bins: new Uint32Array(0),
    rough: new Uint32Array(0),
    batches: new Float64Array(MOST_BATCHES * BATCH_ROW),
  };
  series.sums[BATCH_SIZE] = FIRST_BATCH_SIZE;
  return series;
}

/** Forgets what was recorded. */
export function clearSeries(series: Series): void {
  series.sums.fill(0);
  series.sums[BATCH_SIZE] = FIRST_BATCH_SIZE;
  series.bins.fill(0);
  series.rough.fill(0);
}

/** Adds a time in milliseconds. */
export function record(series: Series, valueMs: number): void {
  const { sums } = series;
  addFloat(sums, COUNT, 1);
  addFloat(sums, SUM, valueMs);
  addFloat(sums, FILLED_SUM, valueMs);
  if (valueMs > float(sums, LARGEST)) sums[LARGEST] = valueMs;
  const bin = binOf(valueMs);
  let at = bin - series.base;
  if (at < 0 || at >= series.bins.length) {
    widen(series, bin);
    at = bin - series.base;
  }
  series.bins[at] = (series.bins[at] as number) + 1;
  const filled = float(sums, FILLED) + 1;
  sums[FILLED] = filled;
  if (filled >= float(sums, BATCH_SIZE)) closeBatch(series);
}

function binOf(valueMs: number): number {
  scratch[0] = valueMs;
  const high = bits[HIGH_WORD] as number;
  const exponent = (high >>> 20) - 1023 - LOWEST_EXPONENT;
  if (exponent < 0) return 0;
  const bin = exponent * PER_DOUBLING + (binOfMantissa[(high >>> 9) & (MANTISSAS - 1)] as number);
  return bin < HIGHEST_BIN ? bin : HIGHEST_BIN;
}

function widen(series: Series, bin: number): void {
  const from = bin - (bin % WINDOW);
  const isEmpty = series.bins.length === 0;
  const base = isEmpty ? from : Math.min(series.base, from);
  const end = isEmpty ? from + WINDOW : Math.max(series.base + series.bins.length, from + WINDOW);
  const bins = new Uint32Array(end - base);
  const rough = new Uint32Array((end - base) >> ROUGHNESS);
  if (!isEmpty) {
    bins.set(series.bins, series.base - base);
    rough.set(series.rough, (series.base - base) >> ROUGHNESS);
  }
  series.base = base;
  series.bins = bins;
  series.rough = rough;
}

function closeBatch(series: Series): void {
  const { sums, batches } = series;
  const filledBins = takeBatch(series);
  const filled = float(sums, FILLED);
  const row = float(sums, BATCHES) * BATCH_ROW;
  batches[row] = float(sums, FILLED_SUM) / filled;
  QUANTILES.forEach((share, index) => {
    batches[row + 1 + index] = valueAt(filledBins, share * filled, series.base, 1 << ROUGHNESS);
  });
  sums[FILLED] = 0;
  sums[FILLED_SUM] = 0;
  addFloat(sums, BATCHES, 1);
  if (float(sums, BATCHES) === MOST_BATCHES) pairBatches(series);
}

/** The bins of the batch that is full: what was added since the last one. Good until the next call. */
function takeBatch({ bins, rough }: Series): Uint32Array {
  for (let at = 0; at < rough.length; at += 1) {
    const first = at << ROUGHNESS;
    const pair = (bins[first] as number) + (bins[first + 1] as number);
    const total = pair + (bins[first + 2] as number) + (bins[first + 3] as number);
    batchBins[at] = total - (rough[at] as number);
    rough[at] = total;
  }
  return batchBins.subarray(0, rough.length);
}

function pairBatches({ sums, batches }: Series): void {
  for (let batch = 0; batch < MOST_BATCHES / 2; batch += 1) {
    for (let column = 0; column < BATCH_ROW; column += 1) {
      const first = 2 * batch * BATCH_ROW + column;
      batches[batch * BATCH_ROW + column] = (float(batches, first) + float(batches, first + BATCH_ROW)) / 2;
    }
  }
  sums[BATCHES] = MOST_BATCHES / 2;
  sums[BATCH_SIZE] = float(sums, BATCH_SIZE) * 2;
}

/** The time that a share (0 to 1) of the recorded ones do not exceed, in milliseconds; 0 when there is none. */
export function quantile(series: Series, share: number): number {
  const value = valueAt(series.bins, share * float(series.sums, COUNT), series.base, 1);
  return Math.min(value, float(series.sums, LARGEST));
}

function valueAt(bins: Uint32Array, rank: number, base: number, width: number): number {
  let below = 0;
  for (let at = 0; at < bins.length; at += 1) {
    const count = bins[at] as number;
    if (count > 0 && below + count >= rank) {
      return edgeOf(base + (at + (rank - below) / count) * width);
    }
    below += count;
  }
  return 0;
}

/** Lower edge of a bin in milliseconds; a fraction is a place inside it. */
function edgeOf(bin: number): number {
  return 2 ** (bin / PER_DOUBLING + LOWEST_EXPONENT);
}
