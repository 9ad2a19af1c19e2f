/** Values drawn of every uncertain quantity. */
export const SAMPLES = 1000;

/** Normal quantile of 95%: half the width of a 90% interval in standard deviations. */
export const Z95 = 1.6448536269514722;

/**
 * Samples of `low..high`, a 90% interval: log-normal when both are positive (so that factors multiply), else normal.
 * `seed` names the quantity: the same name gives the same samples, so nothing jumps while typing.
 */
export function sampleInterval(low: number, high: number, seed: string): Float64Array {
  if (low > 0 && high > 0) {
    const logs = sampleNormal((Math.log(low) + Math.log(high)) / 2, (Math.log(high) - Math.log(low)) / (2 * Z95), seed);
    return logs.map(Math.exp);
  }
  return sampleNormal((low + high) / 2, (high - low) / (2 * Z95), seed);
}

/** Samples of `value ± width`, a normal distribution with the 90% interval value − width to value + width. */
export function sampleAround(value: number, width: number, seed: string): Float64Array {
  return sampleNormal(value, width / Z95, seed);
}

/** One sample out of each of 1,000 equally likely strata, in an order that depends on the seed only. */
function sampleNormal(mean: number, deviation: number, seed: string): Float64Array {
  const samples = Float64Array.from(quantiles(), (z) => mean + deviation * z);
  const random = mulberry32(hash(seed));
  for (let i = samples.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const swapped = samples[i] ?? 0;
    samples[i] = samples[j] ?? 0;
    samples[j] = swapped;
  }
  return samples;
}

let cachedQuantiles: Float64Array | undefined;

function quantiles(): Float64Array {
  cachedQuantiles ??= Float64Array.from({ length: SAMPLES }, (_, i) => normalQuantile((i + 0.5) / SAMPLES));
  return cachedQuantiles;
}

/** 32-bit FNV-1a of a text. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** A small generator with a period of 2³² (public domain, Tommy Ettinger): enough to shuffle, not to simulate. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const A = [
  -39.6968302866538, 220.946098424521, -275.928510446969, 138.357751867269, -30.6647980661472, 2.50662827745924,
];
const B = [-54.4760987982241, 161.585836858041, -155.698979859887, 66.8013118877197, -13.2806815528857, 1];
const C = [
  -0.00778489400243029, -0.322396458041136, -2.40075827716184, -2.54973253934373, 4.37466414146497, 2.93816398269878,
];
const D = [0.00778469570904146, 0.32246712907004, 2.445134137143, 3.75440866190742, 1];

/** Quantile of the standard normal distribution, relative error below 1.2e-9 (P. J. Acklam, 2003). 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (p < 0.02425) return tail(Math.sqrt(-2 * Math.log(p)));
  if (p > 1 - 0.02425) return -tail(Math.sqrt(-2 * Math.log(1 - p)));
  const q = p - 0.5;
  return (q * polynomial(A, q * q)) / polynomial(B, q * q);
}

function tail(q: number): number {
  return polynomial(C, q) / polynomial(D, q);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/** The quantiles asked for (0 to 1), linear between samples. */
export function quantilesOf(samples: Float64Array, ...levels: readonly number[]): number[] {
  const sorted = samples.slice().sort();
  return levels.map((level) => {
    const at = level * (sorted.length - 1);
    const below = sorted[Math.floor(at)] ?? 0;
    return below + ((sorted[Math.ceil(at)] ?? 0) - below) * (at - Math.floor(at));
  });
}

/** How well ranks go together: the square of their correlation, which for ranks is Spearman's. 0 to 1. */
export function squaredCorrelation(a: Float64Array, b: Float64Array): number {
  const middle = (a.length - 1) / 2;
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < a.length; i += 1) {
    const x = (a[i] ?? 0) - middle;
    const y = (b[i] ?? 0) - middle;
    product += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return squaresA && squaresB ? product ** 2 / (squaresA * squaresB) : 0;
}

/** Ranks from 0; equal values share their mean rank, so that a constant explains nothing. */
export function ranksOf(samples: Float64Array): Float64Array {
  const order = Array.from(samples, (_, index) => index).sort((i, j) => (samples[i] ?? 0) - (samples[j] ?? 0));
  const result = new Float64Array(samples.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && samples[order[end] ?? 0] === samples[order[start] ?? 0]) end += 1;
    for (let k = start; k < end; k += 1) result[order[k] ?? 0] = (start + end - 1) / 2;
    start = end;
  }
  return result;
}
