import { type Dimension, isDimensionless, NO_DIMENSION } from './dimension';
import type { Inputs } from './samples';

/** How a number was written, as far as its display should follow. */
export interface Style {
  /** Prefixes of 1024: show KiB, MiB … */
  readonly isBinary?: boolean;
  /** Written in bits: show Mbps beside MB/s. */
  readonly isBits?: boolean;
  /** The unit of time of a rate as it was written ("day" of 20B/day), in seconds with its name. */
  readonly per?: { readonly name: string; readonly seconds: number };
}

/** The value of a line or of a part of it. */
export interface Value {
  /** In SI units: bytes, seconds, dollars and their products. */
  readonly si: number;
  readonly dimension: Dimension;
  /** What is counted, with exponents: messages per user is {message: 1, user: -1}. */
  readonly labels: ReadonlyMap<string, number>;
  readonly style: Style;
  /** Samples when the value is uncertain. */
  readonly samples?: Float64Array;
  /** The uncertain inputs it depends on. */
  readonly inputs: Inputs;
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

/** A certain value. */
export function certain(si: number, dimension: Dimension = NO_DIMENSION, style: Style = {}): Value {
  return { si, dimension, labels: NONE, style, inputs: NONE };
}

/** One of what is counted. */
export function counted(label: string): Value {
  return { ...certain(1), labels: new Map([[label, 1]]) };
}

/** True for a plain number without a unit and without anything counted. */
export function isPlain(value: Value): boolean {
  return isDimensionless(value.dimension) && value.labels.size === 0;
}

/** Applies a function to two values and, where one is uncertain, to each pair of samples. */
export function lift(
  a: Value,
  b: Value,
  apply: (x: number, y: number) => number,
): Pick<Value, 'si' | 'samples' | 'inputs'> {
  const si = apply(a.si, b.si);
  if (!a.samples && !b.samples) return { si, inputs: NONE };
  const length = (a.samples ?? b.samples)?.length ?? 0;
  const samples = new Float64Array(length);
  // A plain loop: `map` with a callback takes several times as long, and every line of a document comes by here.
  for (let i = 0; i < length; i += 1) samples[i] = apply(a.samples?.[i] ?? a.si, b.samples?.[i] ?? b.si);
  return { si, samples, inputs: mergeInputs(a.inputs, b.inputs) };
}

/** Applies a function to a value and to its samples. */
export function map(a: Value, apply: (x: number) => number): Pick<Value, 'si' | 'samples' | 'inputs'> {
  return { si: apply(a.si), ...(a.samples ? { samples: a.samples.map(apply) } : {}), inputs: a.inputs };
}

export function mergeInputs(a: Inputs, b: Inputs): Inputs {
  if (!b.size) return a;
  if (!a.size) return b;
  return new Map([...a, ...b]);
}

/** Labels of a product (`sign` 1) or quotient (-1): users × messages per user are messages. */
export function combineLabels(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  sign: 1 | -1,
): ReadonlyMap<string, number> {
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
export function sameLabels(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([label, exponent]) => b.get(label) === exponent);
}
