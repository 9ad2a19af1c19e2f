import type { Node, RangeNode } from './ast';
import { sameDimension, symbolOf } from './dimension';
import { refusal } from './problems';
import { sampleAround, sampleInterval, Z95 } from './samples';
import { spreadOfRange, withSpread } from './spread';
import { isPlain, quantity, type Value } from './value';

/** How the ranges of a line are drawn. */
export interface Drawing {
  /** What the line is told apart by: its name, so that nothing jumps while its numbers are typed. */
  readonly seed: string;
  /** False in documents with too many uncertain lines: ranges are their middle there. */
  readonly isDrawn: boolean;
}

/** The value of `20..60 ms` or `40 ± 10 ms` from the values of its ends: a unit written once holds for both. */
export function rangeValue(node: RangeNode, left: Value, right: Value, drawing: Drawing): Value {
  if (left.samples || right.samples) throw refusal('nestedRange', node);
  return node.style === '±' ? around(node, left, right, drawing) : between(node, left, right, drawing);
}

function around(node: RangeNode, left: Value, right: Value, drawing: Drawing): Value {
  const isShare = node.right.type === 'percent' && !(node.left.type === 'percent');
  const middle = isShare ? left.si : left.si * scaleOf(node, left, right);
  const width = isShare ? Math.abs(left.si) * right.si : right.si;
  if (width < 0) throw refusal('negativeWidth', node.right);
  const samples = drawing.isDrawn ? sampleAround(middle, width, seedOf(node, drawing)) : undefined;
  const like = isShare ? left : right;
  const value = quantity(middle, like.dimension, like.labels, like.style, samples);
  return withSpread(value, spreadOfRange('normal', width / Z95, seedOf(node, drawing)));
}

function between(node: RangeNode, left: Value, right: Value, drawing: Drawing): Value {
  const [low, high] = [left.si * scaleOf(node, left, right), right.si];
  if (low > high) throw refusal('rangeOrder', node);
  const middle = low > 0 ? geometricMean(low, high) : (low + high) / 2;
  const samples = drawing.isDrawn ? sampleInterval(low, high, seedOf(node, drawing)) : undefined;
  const value = quantity(middle, right.dimension, right.labels, right.style, samples);
  const spread = (type: 'logNormal' | 'normal', width: number) =>
    spreadOfRange(type, width / (2 * Z95), seedOf(node, drawing));
  return withSpread(value, low > 0 ? spread('logNormal', Math.log(high / low)) : spread('normal', high - low));
}

/** One root is exact where it can be; of very large and very small numbers the product has none. */
function geometricMean(low: number, high: number): number {
  const product = low * high;
  return product > 0 && Number.isFinite(product) ? Math.sqrt(product) : Math.sqrt(low) * Math.sqrt(high);
}

function seedOf(node: RangeNode, { seed }: Drawing): string {
  return `${seed}:${node.ordinal}`;
}

/** What the first end is multiplied by: 0.001 in "20..60 ms", 1 where both ends have their unit. */
function scaleOf(node: RangeNode, left: Value, right: Value): number {
  if (isPlain(left) && !isPlain(right)) return unitOf(node.right, right);
  if (sameDimension(left.dimension, right.dimension)) return 1;
  throw refusal('rangeDimensions', node, symbolOf(left.dimension), symbolOf(right.dimension));
}

/** What one of the unit at a range's end is in SI units: 0.001 for "60 ms". */
function unitOf(node: Node, value: Value): number {
  return node.type === 'binary' && node.operator === 'juxtapose' && node.left.type === 'number' && node.left.value !== 0
    ? value.si / node.left.value
    : 1;
}
