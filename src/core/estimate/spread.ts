import { quantilesOf, Z95 } from './samples';
import type { Value } from './value';

/** Standard deviations by the range they come from (its seed): of the logarithm, or of the value in SI units. */
type Deviations = ReadonlyMap<string, number>;

/**
 * What is known of an uncertain value without looking at its samples: products, quotients and powers of log-normal values
 * are log-normal, sums of normal ones are normal, and what only grows with a value takes its quantiles along. The middle
 * (of the logarithm, for `logNormal`) is the value's own number.
 */
export type Spread =
  | { readonly type: 'logNormal'; readonly deviations: Deviations }
  | { readonly type: 'normal'; readonly deviations: Deviations }
  /** The 5% and 95% quantiles; the value's number is its median. */
  | { readonly type: 'interval'; readonly low: number; readonly high: number };

/** Ranges followed in one value; beyond, the samples have to do. */
const MOST_RANGES = 64;

/** The spread of a range by itself. */
export function spreadOfRange(type: 'logNormal' | 'normal', deviation: number, seed: string): Spread {
  return { type, deviations: new Map(deviation === 0 ? [] : [[seed, deviation]]) };
}

/** The same value with what is known of its spread, when anything is. */
export function withSpread(value: Value, spread: Spread | undefined): Value {
  return spread && value.samples ? { ...value, spread } : value;
}

/** The spread of `a + sign * b`. */
export function spreadOfSum(a: Value, b: Value, sign: 1 | -1): Spread | undefined {
  if (!b.samples) return shifted(a, sign * b.si);
  if (!a.samples) return shifted(withSpread({ ...b, si: sign * b.si }, scaled(b.spread, sign)), a.si);
  if (a.spread?.type !== 'normal' || b.spread?.type !== 'normal') return undefined;
  return law('normal', combined(a.spread.deviations, b.spread.deviations, sign));
}

/** The spread of `a * b`. */
export function spreadOfProduct(a: Value, b: Value): Spread | undefined {
  if (!b.samples) return scaled(a.spread, b.si);
  if (!a.samples) return scaled(b.spread, a.si);
  return ofLogarithms(a, b, 1);
}

/** The spread of `a / b`. */
export function spreadOfQuotient(a: Value, b: Value): Spread | undefined {
  if (!b.samples) return scaled(a.spread, 1 / b.si);
  return a.samples ? ofLogarithms(a, b, -1) : scaled(spreadOfPower(b, -1), a.si);
}

/** The spread of `value ^ exponent`. */
export function spreadOfPower(value: Value, exponent: number): Spread | undefined {
  const { spread } = value;
  if (spread?.type === 'logNormal') return law('logNormal', times(spread.deviations, exponent));
  const known = knownInterval(value);
  return known && known[0] > 0 ? interval(known[0] ** exponent, known[1] ** exponent) : undefined;
}

/** The spread of a function of one value that never falls. */
export function spreadOfRising(value: Value, apply: (x: number) => number): Spread | undefined {
  const known = knownInterval(value);
  return known && interval(apply(known[0]), apply(known[1]));
}

/** The 5%, 50% and 95% quantiles of a value; all three are its number when it is certain. */
export function quantilesOfValue(value: Value): { readonly p5: number; readonly p50: number; readonly p95: number } {
  const { si, samples } = value;
  if (!samples) return { p5: si, p50: si, p95: si };
  const known = knownInterval(value);
  if (known) return { p5: known[0], p50: si, p95: known[1] };
  const [p5 = si, p50 = si, p95 = si] = quantilesOf(samples, 0.05, 0.5, 0.95);
  return { p5, p50, p95 };
}

/** True when both say the same. */
export function sameSpread(a: Spread | undefined, b: Spread | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  if (a.type === 'interval') return b.type === 'interval' && a.low === b.low && a.high === b.high;
  if (a.type !== b.type || a.deviations.size !== b.deviations.size) return false;
  for (const [seed, deviation] of a.deviations) if (b.deviations.get(seed) !== deviation) return false;
  return true;
}

/** The exact 90% interval. One range by itself needs none: the strata of its samples are its quantiles. */
function knownInterval({ si, spread }: Value): readonly [low: number, high: number] | undefined {
  if (!spread) return undefined;
  if (spread.type === 'interval') return [spread.low, spread.high];
  const { type, deviations } = spread;
  if (deviations.size < 2) return undefined;
  const half = Z95 * Math.hypot(...deviations.values());
  const ends = type === 'normal' ? [si - half, si + half] : [si * Math.exp(-half), si * Math.exp(half)];
  return inOrder(ends[0] ?? si, ends[1] ?? si);
}

function shifted(value: Value, by: number): Spread | undefined {
  if (value.spread?.type === 'normal') return value.spread;
  return spreadOfRising(value, (x) => x + by);
}

function scaled(spread: Spread | undefined, factor: number): Spread | undefined {
  switch (spread?.type) {
    case 'normal':
      return law('normal', times(spread.deviations, factor));
    case 'interval':
      return interval(spread.low * factor, spread.high * factor);
    default:
      return spread;
  }
}

function ofLogarithms(a: Value, b: Value, sign: 1 | -1): Spread | undefined {
  if (a.spread?.type !== 'logNormal' || b.spread?.type !== 'logNormal') return undefined;
  return law('logNormal', combined(a.spread.deviations, b.spread.deviations, sign));
}

function law(type: 'logNormal' | 'normal', deviations: Deviations): Spread | undefined {
  return deviations.size > MOST_RANGES ? undefined : { type, deviations };
}

function interval(one: number, other: number): Spread {
  const [low, high] = inOrder(one, other);
  return { type: 'interval', low, high };
}

function inOrder(one: number, other: number): readonly [low: number, high: number] {
  return one <= other ? [one, other] : [other, one];
}

/** What cancels out, as in `a / a`, is gone. */
function combined(a: Deviations, b: Deviations, sign: 1 | -1): Deviations {
  const result = new Map(a);
  for (const [seed, deviation] of b) {
    const sum = (result.get(seed) ?? 0) + sign * deviation;
    if (sum === 0) result.delete(seed);
    else result.set(seed, sum);
  }
  return result;
}

function times(deviations: Deviations, factor: number): Deviations {
  if (factor === 1) return deviations;
  return new Map(factor === 0 ? [] : [...deviations].map(([seed, deviation]) => [seed, deviation * factor] as const));
}
