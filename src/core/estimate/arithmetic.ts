import type { BinaryNode, Node, PercentNode, Problem } from './ast';
import { combine, isDimensionless, power, sameDimension, symbolOf } from './dimension';
import { formatValue } from './format';
import { problem, type Refusal, refusal } from './problems';
import { addSamples, divideSamples, multiplySamples } from './sampleArithmetic';
import { spreadOfPower, spreadOfProduct, spreadOfQuotient, spreadOfSum, withSpread } from './spread';
import {
  combineLabels,
  type Labels,
  mapValue,
  mergeStyles,
  NO_LABELS,
  pairSamples,
  quantity,
  type Style,
  sameLabels,
  type Value,
} from './value';

const ONE = quantity(1);

/** What arithmetic may say beside its result. */
export type Report = (problem: Problem) => void;

/** `a + b` or `a - b`. Unlike dimensions are refused over the whole sum, with both values named. */
export function add(node: BinaryNode, a: Value, b: Value, report: Report): Value {
  if (!sameDimension(a.dimension, b.dimension)) throw unlike(node, a, b);
  if (a.labels.size > 0 && b.labels.size > 0 && !sameLabels(a.labels, b.labels)) {
    report(problem('warning', 'unlikeCounts', node, labelNames(a.labels), labelNames(b.labels)));
  }
  const sign = node.operator === '-' ? -1 : 1;
  const sum = quantity(
    a.si + sign * b.si,
    a.dimension,
    a.labels.size ? a.labels : b.labels,
    mergeStyles(a.style, b.style),
    addSamples(a, b, sign),
  );
  return sum.samples ? withSpread(sum, spreadOfSum(a, b, sign)) : sum;
}

/** `x ± n%` as people mean it: a share of x. */
export function addShare(node: BinaryNode, a: Value, share: Value): Value {
  const apply = node.operator === '-' ? (x: number, y: number) => x * (1 - y) : (x: number, y: number) => x * (1 + y);
  const result = quantity(apply(a.si, share.si), a.dimension, a.labels, a.style, pairSamples(a, share, apply));
  if (!result.samples) return result;
  const sign = node.operator === '-' ? -1 : 1;
  const factor = quantity(1 + sign * share.si, share.dimension, share.labels, share.style, share.samples);
  return withSpread(result, spreadOfProduct(a, withSpread(factor, spreadOfSum(ONE, share, sign))));
}

/** True for the percentage in `x + 10%`, but not in `100% - 99.9%`, where both sides are shares. */
export function isShare(node: BinaryNode): node is BinaryNode & { readonly right: PercentNode } {
  return (node.operator === '+' || node.operator === '-') && node.right.type === 'percent' && !isPercent(node.left);
}

/** True for `100%` and for sums that begin with a percentage; sums are followed in a loop, as they can be long. */
function isPercent(node: Node): boolean {
  let first = node;
  while (first.type === 'binary' && (first.operator === '+' || first.operator === '-')) first = first.left;
  return first.type === 'percent';
}

/** `a * b` and juxtaposition. */
export function multiply(a: Value, b: Value): Value {
  const product = quantity(
    a.si * b.si,
    combine(a.dimension, b.dimension, 1),
    combineLabels(a.labels, b.labels, 1),
    mergeStyles(a.style, b.style),
    multiplySamples(a, b),
  );
  return product.samples ? withSpread(product, spreadOfProduct(a, b)) : product;
}

/** `a / b`; the unit of time divided by is kept for display. Division by zero, which is at `place`, is refused. */
export function divide(place: Node, a: Value, b: Value, per: Style['per']): Value {
  if (b.si === 0) throw refusal('zero', place);
  const style = mergeStyles(a.style, b.style);
  const quotient = quantity(
    a.si / b.si,
    combine(a.dimension, b.dimension, -1),
    combineLabels(a.labels, b.labels, -1),
    per ? { ...style, per } : style,
    divideSamples(a, b),
  );
  return quotient.samples ? withSpread(quotient, spreadOfQuotient(a, b)) : quotient;
}

/** `a ^ b`; the exponent must be a certain plain number. */
export function raise(node: BinaryNode, a: Value, b: Value): Value {
  if (!isDimensionless(b.dimension) || b.samples) throw refusal('exponent', node.right);
  if (b.si === 1) return a;
  const raised = mapValue(a, (x) => x ** b.si, power(a.dimension, b.si));
  return { ...withSpread(raised, spreadOfPower(a, b.si)), labels: NO_LABELS };
}

/** "cannot subtract b from a" names b first. */
function unlike(node: BinaryNode, a: Value, b: Value): Refusal {
  const left = [symbolOf(a.dimension), [operandName(node.left, 'left'), formatValue(a)]] as const;
  const right = [symbolOf(b.dimension), [operandName(node.right, 'right'), formatValue(b)]] as const;
  const [first, second] = node.operator === '-' ? [right, left] : [left, right];
  return refusal('dimensions', node, node.operator, first[0], second[0], ...first[1], ...second[1]);
}

function operandName(node: Node, side: 'left' | 'right'): string {
  return node.type === 'name' ? `'${node.text}'` : side;
}

function labelNames(labels: Labels): string {
  return [...labels].map(([label, exponent]) => (exponent === 1 ? `${label}s` : `${label}^${exponent}`)).join('·');
}
