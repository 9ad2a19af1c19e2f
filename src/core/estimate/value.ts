import { type Dimension, isDimensionless, NO_DIMENSION, sameDimension } from './dimension';
import { type Spread, sameSpread } from './spread';

/** How a number was written, as far as its display should follow. */
export interface Style {
  /** Prefixes of 1024: show KiB, MiB … */
  readonly isBinary?: boolean;
  /** Written in bits: show Mbps beside MB/s. */
  readonly isBits?: boolean;
  /** The unit of time of a rate as it was written ("day" of 20B/day), in seconds with its name. */
  readonly per?: { readonly name: string; readonly seconds: number };
}

/** What is counted, with exponents: messages per user is {message: 1, user: -1}. */
export type Labels = ReadonlyMap<string, number>;

/** The value of a line or of a part of it. */
export interface Value {
  /** In SI units: bytes, seconds, dollars and their products. */
  readonly si: number;
  readonly dimension: Dimension;
  readonly labels: Labels;
  readonly style: Style;
  /** Samples when the value is uncertain. */
  readonly samples?: Float64Array;
  /** What is known of its spread beside the samples. */
  readonly spread?: Spread;
}

export const NO_LABELS: Labels = new Map();
export const NO_STYLE: Style = {};

/** A value; all are made here, so that all have one shape. */
export function quantity(
  si: number,
  dimension: Dimension = NO_DIMENSION,
  labels: Labels = NO_LABELS,
  style: Style = NO_STYLE,
  samples?: Float64Array,
): Value {
  return samples ? { si, dimension, labels, style, samples } : { si, dimension, labels, style };
}

/** One of what is counted. */
export function counted(label: string): Value {
  return quantity(1, NO_DIMENSION, new Map([[label, 1]]));
}

/** True for a plain number without a unit and without anything counted. */
export function isPlain(value: Value): boolean {
  return isDimensionless(value.dimension) && value.labels.size === 0;
}

/** The same value with other numbers: `apply` of its number and of each of its samples. */
export function mapValue(value: Value, apply: (x: number) => number, dimension = value.dimension): Value {
  const samples = value.samples && mapSamples(value.samples, apply);
  return quantity(apply(value.si), dimension, value.labels, value.style, samples);
}

/** Plain loops here and below: `map` with a callback takes several times as long, and every line comes by. */
function mapSamples(samples: Float64Array, apply: (x: number) => number): Float64Array {
  const result = new Float64Array(samples.length);
  for (let i = 0; i < result.length; i += 1) result[i] = apply(samples[i] ?? 0);
  return result;
}

/** Samples of `apply` of two values, pair by pair; undefined when both are certain. */
export function pairSamples(a: Value, b: Value, apply: (x: number, y: number) => number): Float64Array | undefined {
  const { samples: left, si: x } = a;
  const { samples: right, si: y } = b;
  if (!left) return right && mapSamples(right, (sample) => apply(x, sample));
  if (!right) return mapSamples(left, (sample) => apply(sample, y));
  const result = new Float64Array(left.length);
  for (let i = 0; i < result.length; i += 1) result[i] = apply(left[i] ?? 0, right[i] ?? 0);
  return result;
}

/** Labels of a product (`sign` 1) or quotient (-1): users × messages per user are messages. */
export function combineLabels(a: Labels, b: Labels, sign: 1 | -1): Labels {
  if (!b.size) return a;
  const result = new Map(a);
  for (const [label, exponent] of b) {
    const sum = (result.get(label) ?? 0) + sign * exponent;
    if (sum === 0) result.delete(label);
    else result.set(label, sum);
  }
  return result;
}

/** True when both count the same things. */
export function sameLabels(a: Labels, b: Labels): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [label, exponent] of a) if (b.get(label) !== exponent) return false;
  return true;
}

/** How the result of two values is shown. */
export function mergeStyles(a: Style, b: Style): Style {
  if (b === NO_STYLE || a === b) return a;
  if (a === NO_STYLE) return b;
  const per = a.per ?? b.per;
  return {
    ...(a.isBinary || b.isBinary ? { isBinary: true } : {}),
    ...(a.isBits || b.isBits ? { isBits: true } : {}),
    ...(per ? { per } : {}),
  };
}

/** True when nothing made of one of them could differ from what is made of the other. */
export function sameValue(a: Value, b: Value): boolean {
  return (
    a.si === b.si &&
    sameDimension(a.dimension, b.dimension) &&
    sameLabels(a.labels, b.labels) &&
    sameStyle(a.style, b.style) &&
    sameSamples(a.samples, b.samples) &&
    sameSpread(a.spread, b.spread)
  );
}

function sameStyle(a: Style, b: Style): boolean {
  return (
    a === b ||
    (a.isBinary === b.isBinary &&
      a.isBits === b.isBits &&
      a.per?.name === b.per?.name &&
      a.per?.seconds === b.per?.seconds)
  );
}

function sameSamples(a: Float64Array | undefined, b: Float64Array | undefined): boolean {
  if (!a || !b) return a === b;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
