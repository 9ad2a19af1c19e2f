import type { BinaryNode, PercentNode, Problem } from './ast';
import { combine, isDimensionless, nameDimension, power, sameDimension } from './dimension';
import { formatValue } from './format';
import { problem, Refusal } from './problems';
import { combineLabels, lift, map, type Style, sameLabels, type Value } from './value';

/** What arithmetic may say beside its result. */
export type Report = (problem: Problem) => void;

/** `a + b` or `a - b`. Unlike dimensions are refused over the whole sum, with both values named. */
export function add(node: BinaryNode, a: Value, b: Value, report: Report): Value {
  const sign = node.operator === '-' ? -1 : 1;
  if (!sameDimension(a.dimension, b.dimension)) throw new Refusal(unlike(node, a, b));
  const labelled = a.labels.size > 0 && b.labels.size > 0;
  if (labelled && !sameLabels(a.labels, b.labels)) {
    report(
      problem('warning', 'unlikeCounts', node, 'This adds {0} and {1}.', labelNames(a.labels), labelNames(b.labels)),
    );
  }
  return {
    ...lift(a, b, (x, y) => x + sign * y),
    dimension: a.dimension,
    labels: a.labels.size ? a.labels : b.labels,
    style: mergeStyles(a.style, b.style),
  };
}

/** `x ± n%` as people mean it: a share of x. */
export function addShare(node: BinaryNode, a: Value, share: Value): Value {
  const sign = node.operator === '-' ? -1 : 1;
  return { ...a, ...lift(a, share, (x, y) => x * (1 + sign * y)) };
}

/** True for the percentage in `x + 10%`, but not in `100% - 99.9%`, where both sides are shares. */
export function isShare(node: BinaryNode): node is BinaryNode & { readonly right: PercentNode } {
  return (node.operator === '+' || node.operator === '-') && node.right.type === 'percent' && !isPercent(node.left);
}

function isPercent(node: BinaryNode['left']): boolean {
  if (node.type === 'percent') return true;
  return node.type === 'binary' && (node.operator === '+' || node.operator === '-') && isPercent(node.left);
}

/** `a * b` and juxtaposition. */
export function multiply(a: Value, b: Value): Value {
  return {
    ...lift(a, b, (x, y) => x * y),
    dimension: combine(a.dimension, b.dimension, 1),
    labels: combineLabels(a.labels, b.labels, 1),
    style: mergeStyles(a.style, b.style),
  };
}

/** `a / b`; the unit of time divided by is kept for display. Division by zero is refused. */
export function divide(node: BinaryNode, a: Value, b: Value, per: Style['per']): Value {
  if (b.si === 0)
    throw new Refusal(problem('error', 'zero', node.right, 'This is zero; nothing can be divided by it.'));
  return {
    ...lift(a, b, (x, y) => x / y),
    dimension: combine(a.dimension, b.dimension, -1),
    labels: combineLabels(a.labels, b.labels, -1),
    style: { ...mergeStyles(a.style, b.style), ...(per ? { per } : {}) },
  };
}

/** `a ^ b`; the exponent must be a certain plain number. */
export function raise(node: BinaryNode, a: Value, b: Value): Value {
  if (!isDimensionless(b.dimension) || b.samples) {
    throw new Refusal(problem('error', 'exponent', node.right, 'An exponent is a plain number, without a unit.'));
  }
  const labels = b.si === 1 ? a.labels : new Map<string, number>();
  return { ...map(a, (x) => x ** b.si), dimension: power(a.dimension, b.si), labels, style: a.style };
}

function unlike(node: BinaryNode, a: Value, b: Value): Problem {
  const verb = node.operator === '-' ? 'subtract' : 'add';
  const [first, second] = node.operator === '-' ? [b, a] : [a, b];
  const firstNode = node.operator === '-' ? node.right : node.left;
  const secondNode = node.operator === '-' ? node.left : node.right;
  const link = node.operator === '-' ? 'from' : 'to';
  return problem(
    'error',
    'dimensions',
    node,
    `cannot ${verb} {0} ${link} {1}: {2} is {3}, {4} is {5}`,
    nameDimension(first.dimension),
    nameDimension(second.dimension),
    sourceOf(firstNode, 'the first'),
    formatValue(first),
    sourceOf(secondNode, 'the second'),
    formatValue(second),
  );
}

function sourceOf(node: BinaryNode['left'], otherwise: string): string {
  return node.type === 'name' ? `'${node.text}'` : otherwise;
}

function labelNames(labels: ReadonlyMap<string, number>): string {
  return [...labels].map(([label, exponent]) => (exponent === 1 ? `${label}s` : `${label}^${exponent}`)).join('·');
}

export function mergeStyles(a: Style, b: Style): Style {
  const per = a.per ?? b.per;
  return {
    ...(a.isBinary || b.isBinary ? { isBinary: true } : {}),
    ...(a.isBits || b.isBits ? { isBits: true } : {}),
    ...(per ? { per } : {}),
  };
}
