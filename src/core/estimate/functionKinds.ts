import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import type { CallNode } from './ast';
import { type Dimension, isDimensionless, NO_DIMENSION, sameDimension, symbolOf } from './dimension';
import { type Refusal, refusal } from './problems';
import { NO_LABELS, quantity, type Value } from './value';

/** A function of the language, with what its hover says. */
export interface EstimateFunction {
  readonly name: string;
  /** Names of the arguments, in order; "…" for any number more. */
  readonly parameters: readonly string[];
  readonly summary: (l10n: Translator<l10n.L10nReplacement>) => string;
  readonly formula: string;
  /** Where the formula is from; "" for definitions. */
  readonly source: string;
  readonly apply: (node: CallNode, values: readonly Value[]) => Value;
}

/** A function whose parameters have each a dimension, and whose result has one. */
export interface Formula extends Omit<EstimateFunction, 'apply' | 'parameters' | 'source'> {
  /** What each argument must be, in order. */
  readonly parameters: Readonly<Record<string, Dimension>>;
  /** A plain number when absent. */
  readonly result?: Dimension;
  /** Absent for definitions. */
  readonly source?: string;
  /** The formula in SI units; NaN outside of where it is defined. */
  readonly reckon: (...values: number[]) => number;
}

/** Makes a function from its formula: arguments of other dimensions and values that are none are refused. */
export function formula({
  parameters,
  result = NO_DIMENSION,
  source = '',
  reckon,
  ...texts
}: Formula): EstimateFunction {
  const names = Object.keys(parameters);
  const dimensions = Object.values(parameters);
  return {
    ...texts,
    source,
    parameters: names,
    apply: (node, values) => {
      needArguments(node, names, values);
      for (const [index, value] of values.entries()) {
        const wanted = dimensions[index] ?? NO_DIMENSION;
        if (!sameDimension(value.dimension, wanted)) throw wrongArgument(node, index, names, wanted, value);
      }
      return defined(node, applyToAll(values, result, reckon));
    },
  };
}

/** Refuses a call with another number of arguments. */
export function needArguments(node: CallNode, names: readonly string[], values: readonly Value[]): void {
  if (values.length !== names.length)
    throw refusal('arguments', node, node.name, names.join(', '), String(values.length));
}

function wrongArgument(
  node: CallNode,
  index: number,
  names: readonly string[],
  wanted: Dimension,
  value: Value,
): Refusal {
  const place = node.arguments[index] ?? node;
  const parameter = names[index] ?? '';
  return isDimensionless(wanted)
    ? refusal('plainArgument', place, node.name, parameter)
    : refusal('argumentDimension', place, node.name, parameter, symbolOf(wanted), symbolOf(value.dimension));
}

/** The value, unless the function is not defined there. */
export function defined(node: CallNode, value: Value): Value {
  if (Number.isFinite(value.si)) return value;
  throw refusal('outsideDomain', node, node.name);
}

/** The result of a formula for the values and, where one is uncertain, for each of their samples. */
export function applyToAll(values: readonly Value[], dimension: Dimension, fn: (...values: number[]) => number): Value {
  const si = fn(...values.map((value) => value.si));
  const length = values.find(({ samples }) => samples)?.samples?.length;
  if (length === undefined) return quantity(si, dimension);
  const samples = new Float64Array(length);
  const each = values.map((value) => value.si);
  for (let i = 0; i < length; i += 1) {
    for (let k = 0; k < each.length; k += 1) each[k] = values[k]?.samples?.[i] ?? values[k]?.si ?? 0;
    samples[i] = fn(...each);
  }
  return quantity(si, dimension, NO_LABELS, undefined, samples);
}

/** Rounds up; a number that is whole but for the rounding of its last digits must not need one more. */
export function roundUp(x: number): number {
  return Math.ceil(x - Math.abs(x) * 1e-12);
}

/** Rounds down, with the same care. */
export function roundDown(x: number): number {
  return Math.floor(x + Math.abs(x) * 1e-12);
}

/** A share between 0 and 1; NaN outside, which no function has a value for. */
export function share(x = Number.NaN): number {
  return x >= 0 && x <= 1 ? x : Number.NaN;
}

/** A count that is not negative; NaN otherwise. */
export function count(x = Number.NaN): number {
  return x >= 0 ? x : Number.NaN;
}
