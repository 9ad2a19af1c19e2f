/**
 * How often times came, by bins of 0.5% resolution, and what batches of them came to. It is looked at only once for many
 * times (series.ts): what every single one touches stands elsewhere, close together.
 */
export interface Histogram {
  /** First bin of the window that is kept; a multiple of `WINDOW`. */
  base: number;
  bins: Uint32Array;
  /** What the bins held, four and four together, when the last large batch was full. */
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
/** Times in the smallest batches. */
export const FIRST_BATCH_SIZE = 32;

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
const sortedBins = new Int32Array(FIRST_BATCH_SIZE);
// The bits of a number give its logarithm without computing one.
const scratch = new Float64Array([1]);
const bits = new Int32Array(scratch.buffer);
const HIGH_WORD = bits[1] ? 1 : 0;

/** A histogram without a time. */
export function makeHistogram(): Histogram {
  return {
    base: 0,
    bins: new Uint32Array(0),
    rough: new Uint32Array(0),
    batches: new Float64Array(MOST_BATCHES * BATCH_ROW),
  };
}

/** Forgets all times. */
export function clearHistogram({ bins, rough }: Histogram): void {
  bins.fill(0);
  rough.fill(0);
}

/** The bin of a time in milliseconds; fits in 16 bits. */
export function binOf(valueMs: number): number {
  scratch[0] = valueMs;
  const high = bits[HIGH_WORD] as number;
  const exponent = (high >>> 20) - 1023 - LOWEST_EXPONENT;
  if (exponent < 0) return 0;
  const bin = exponent * PER_DOUBLING + (binOfMantissa[(high >>> 9) & (MANTISSAS - 1)] as number);
  return bin < HIGHEST_BIN ? bin : HIGHEST_BIN;
}

/** Counts the times of these bins. */
export function countBins(histogram: Histogram, found: Uint16Array, from: number, to: number): void {
  for (let place = from; place < to; place += 1) {
    const bin = found[place] as number;
    if (bin < histogram.base || bin - histogram.base >= histogram.bins.length) widen(histogram, bin);
    const { bins, base } = histogram;
    bins[bin - base] = (bins[bin - base] as number) + 1;
  }
}

function widen(histogram: Histogram, bin: number): void {
  const from = bin - (bin % WINDOW);
  const isEmpty = histogram.bins.length === 0;
  const base = isEmpty ? from : Math.min(histogram.base, from);
  const end = isEmpty ? from + WINDOW : Math.max(histogram.base + histogram.bins.length, from + WINDOW);
  const bins = new Uint32Array(end - base);
  const rough = new Uint32Array((end - base) >> ROUGHNESS);
  if (!isEmpty) {
    bins.set(histogram.bins, histogram.base - base);
    rough.set(histogram.rough, (histogram.base - base) >> ROUGHNESS);
  }
  histogram.base = base;
  histogram.bins = bins;
  histogram.rough = rough;
}

/** Keeps the mean of a batch as a row, with the quantiles of its times, which are these bins: one of the smallest. */
export function keepSmallBatch(histogram: Histogram, batch: number, meanMs: number, found: Uint16Array): void {
  sortRough(histogram.base, found);
  keepBatch(histogram, batch, meanMs, (share) => valueInSorted(share * FIRST_BATCH_SIZE, histogram.base));
}

/** The same of a batch of any size that is counted by now; the last one ended at the last call of this or `markBatch`. */
export function keepLargeBatch(histogram: Histogram, batch: number, meanMs: number, size: number): void {
  const filled = takeBatch(histogram);
  keepBatch(histogram, batch, meanMs, (share) => valueAt(filled, share * size, histogram.base, 1 << ROUGHNESS));
}

/** A batch ends here. */
export function markBatch(histogram: Histogram): void {
  takeBatch(histogram);
}

/** Makes one batch of every two. */
export function pairBatches({ batches }: Histogram): void {
  for (let batch = 0; batch < MOST_BATCHES / 2; batch += 1) {
    for (let column = 0; column < BATCH_ROW; column += 1) {
      const first = 2 * batch * BATCH_ROW + column;
      batches[batch * BATCH_ROW + column] = ((batches[first] as number) + (batches[first + BATCH_ROW] as number)) / 2;
    }
  }
}

/** The time that `rank` of the counted ones do not exceed, in milliseconds; 0 when there is none. */
export function timeOfRank({ bins, base }: Histogram, rank: number): number {
  return valueAt(bins, rank, base, 1);
}

function keepBatch(histogram: Histogram, batch: number, meanMs: number, quantile: (share: number) => number): void {
  const row = batch * BATCH_ROW;
  histogram.batches[row] = meanMs;
  QUANTILES.forEach((share, index) => {
    histogram.batches[row + 1 + index] = quantile(share);
  });
}

/** The bins of the batch that is full: what was added since the last one. Good until the next call. */
function takeBatch({ bins, rough }: Histogram): Uint32Array {
  for (let at = 0; at < rough.length; at += 1) {
    const first = at << ROUGHNESS;
    const pair = (bins[first] as number) + (bins[first + 1] as number);
    const total = pair + (bins[first + 2] as number) + (bins[first + 3] as number);
    batchBins[at] = total - (rough[at] as number);
    rough[at] = total;
  }
  return batchBins.subarray(0, rough.length);
}

function valueAt(bins: Uint32Array, rank: number, base: number, width: number): number {
  let below = 0;
  for (let at = 0; at < bins.length; at += 1) {
    const count = bins[at] as number;
    if (count > 0 && below + count >= rank) {
      return edgeIn(base + at * width, ((rank - below) / count) * width);
    }
    below += count;
  }
  return 0;
}

/** Few times are faster sorted than looked for in hundreds of bins. */
function sortRough(base: number, found: Uint16Array): void {
  for (let place = 0; place < FIRST_BATCH_SIZE; place += 1) {
    const bin = ((found[place] as number) - base) >> ROUGHNESS;
    let at = place;
    while (at > 0 && (sortedBins[at - 1] as number) > bin) {
      sortedBins[at] = sortedBins[at - 1] as number;
      at -= 1;
    }
    sortedBins[at] = bin;
  }
}

function valueInSorted(rank: number, base: number): number {
  const at = Math.ceil(rank) - 1;
  const bin = sortedBins[at] as number;
  const below = sortedBins.indexOf(bin);
  const count = sortedBins.lastIndexOf(bin) + 1 - below;
  return edgeIn(base + (bin << ROUGHNESS), ((rank - below) / count) * (1 << ROUGHNESS));
}

/** A time in milliseconds, so far (in bins) above the lower edge of a bin: the same whatever window is kept. */
function edgeIn(bin: number, above: number): number {
  return 2 ** ((bin + above) / PER_DOUBLING + LOWEST_EXPONENT);
}
