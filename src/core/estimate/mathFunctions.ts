import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import type { CallNode } from './ast';
import { isDimensionless, power, sameDimension, symbolOf } from './dimension';
import { defined, type EstimateFunction, needArguments, roundDown, roundUp } from './functionKinds';
import { refusal } from './problems';
import { type Spread, spreadOfPower, spreadOfRising, withSpread } from './spread';
import { mapValue, mergeStyles, NO_LABELS, pairSamples, quantity, type Value } from './value';

type Summary = (l10n: Translator<l10n.L10nReplacement>) => string;
type One = (x: number) => number;

/** A function of one value. */
function ofOne(
  name: string,
  formula: string,
  summary: Summary,
  apply: (node: CallNode, x: Value) => Value,
): EstimateFunction {
  const parameters = ['x'];
  return {
    name,
    parameters,
    summary,
    formula,
    source: '',
    apply: (node, values) => {
      needArguments(node, parameters, values);
      return defined(node, apply(node, values[0] ?? quantity(0)));
    },
  };
}

/** What rounding and logarithms need: a plain number. What it counts is kept. */
function plain(name: string, summary: Summary, fn: One): EstimateFunction {
  return ofOne(name, `${name}(x)`, summary, (node, x) => {
    if (!isDimensionless(x.dimension)) throw refusal('plainArgument', node.arguments[0] ?? node, name, 'x');
    return withSpread(mapValue(x, fn), x.samples && spreadOfRising(x, fn));
  });
}

function extreme(name: 'min' | 'max', summary: Summary, fn: (x: number, y: number) => number): EstimateFunction {
  const parameters = ['a', 'b', '…'];
  return {
    name,
    parameters,
    summary,
    formula: `${name}(a, b, …)`,
    source: '',
    apply: (node, [first, ...rest]) => {
      if (!first) throw refusal('arguments', node, name, parameters.join(', '), '0');
      let best = first;
      for (const [index, value] of rest.entries()) {
        if (!sameDimension(best.dimension, value.dimension)) {
          const place = node.arguments[index + 1] ?? node;
          throw refusal('oneDimension', place, name, symbolOf(first.dimension), symbolOf(value.dimension));
        }
        const labels = best.labels.size ? best.labels : value.labels;
        const style = mergeStyles(best.style, value.style);
        const samples = pairSamples(best, value, fn);
        best = withSpread(
          quantity(fn(best.si, value.si), best.dimension, labels, style, samples),
          bound(best, value, fn),
        );
      }
      return best;
    },
  };
}

/** A value that is kept above or below a certain one. */
function bound(a: Value, b: Value, fn: (x: number, y: number) => number): Spread | undefined {
  if (!b.samples) return spreadOfRising(a, (x) => fn(x, b.si));
  return a.samples ? undefined : spreadOfRising(b, (y) => fn(a.si, y));
}

/** Functions of arithmetic. */
export const MATH_FUNCTIONS: readonly EstimateFunction[] = [
  plain('ceil', (l10n) => l10n.t('rounds up to a whole number'), roundUp),
  plain('floor', (l10n) => l10n.t('rounds down to a whole number'), roundDown),
  plain('round', (l10n) => l10n.t('rounds to the nearest whole number'), Math.round),
  plain('log2', (l10n) => l10n.t('logarithm to base 2'), Math.log2),
  plain('log10', (l10n) => l10n.t('logarithm to base 10'), Math.log10),
  plain('ln', (l10n) => l10n.t('natural logarithm'), Math.log),
  ofOne(
    'sqrt',
    'sqrt(x) = x^0.5',
    (l10n) => l10n.t('square root; the root of a unit squared is the unit'),
    (_, x) => {
      const root = mapValue(x, Math.sqrt, power(x.dimension, 0.5));
      return { ...withSpread(root, x.samples && spreadOfPower(x, 0.5)), labels: NO_LABELS };
    },
  ),
  ofOne(
    'abs',
    'abs(x) = max(x, -x)',
    (l10n) => l10n.t('the value without its sign'),
    (_, x) => mapValue(x, Math.abs),
  ),
  extreme('min', (l10n) => l10n.t('the smallest of its arguments'), Math.min),
  extreme('max', (l10n) => l10n.t('the largest of its arguments'), Math.max),
];
