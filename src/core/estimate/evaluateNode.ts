import { add, addShare, divide, isShare, multiply, type Report, raise } from './arithmetic';
import type { BinaryNode, CallNode, NameNode, Node, NumberNode, RangeNode } from './ast';
import { isDimensionless, SECOND, sameDimension } from './dimension';
import { FUNCTIONS } from './functions';
import { problem, Refusal } from './problems';
import { sampleAround, sampleInterval } from './samples';
import { countLabel, SOFT_UNITS, UNITS } from './units';
import { certain, counted, isPlain, map, type Style, type Value } from './value';

/** What names mean where a line stands. */
export interface Scope {
  /** The value of a name another line defines; throws `Waiting` when that line has none. undefined: no line defines it. */
  readonly lookUp: (node: NameNode) => Value | undefined;
  /** Known numbers of the field ("redis_ops"). */
  readonly constant: (name: string) => Value | undefined;
  /** Words declared by "unit things". */
  readonly declared: ReadonlySet<string>;
  /** Names the line's ranges are told apart by. */
  readonly seed: string;
  readonly report: Report;
}

/** Evaluates an expression. Throws `Refusal` (a problem with its place) or `Waiting`. */
export function evaluateNode(node: Node, scope: Scope): Value {
  switch (node.type) {
    case 'number':
      return number(node, scope);
    case 'percent':
      return percent(evaluateNode(node.value, scope));
    case 'name':
      return name(node, scope);
    case 'minus': {
      const value = evaluateNode(node.value, scope);
      return { ...value, ...map(value, (x) => -x) };
    }
    case 'per': {
      const one = certain(1);
      const binary: BinaryNode = { ...node, type: 'binary', operator: '/', left: node.value, right: node.value };
      return divide(binary, one, evaluateNode(node.value, scope), perOf(node.value));
    }
    case 'binary':
      return finite(node, binary(node, scope));
    case 'range':
      return range(node, scope);
    case 'call':
      return call(node, scope);
  }
}

function number(node: NumberNode, scope: Scope): Value {
  if (node.suffix === 'B') {
    scope.report(
      problem(
        'info',
        'billion',
        node,
        '{0} is read as {1} billion; write {1} B for bytes.',
        `${node.value / 1e9}B`,
        String(node.value / 1e9),
      ),
    );
  }
  return finite(node, certain(node.value));
}

function finite(node: Node, value: Value): Value {
  if (Number.isFinite(value.si)) return value;
  throw new Refusal(problem('error', 'tooLarge', node, 'This number is too large to reckon with.'));
}

function percent(value: Value): Value {
  return { ...value, ...map(value, (x) => x / 100) };
}

function name(node: NameNode, scope: Scope): Value {
  const unit = UNITS.get(node.text);
  if (unit) return unitValue(unit);
  const defined = scope.lookUp(node);
  if (defined) return defined;
  const soft = SOFT_UNITS.get(node.text);
  if (soft) return unitValue(soft);
  const constant = scope.constant(node.text);
  if (constant) return constant;
  const label = scope.declared.has(node.text) ? node.text : countLabel(node.text);
  if (label) return counted(label);
  throw new Refusal(problem('error', 'unknownName', node, '“{0}” is not defined.', node.text));
}

function unitValue(unit: NonNullable<ReturnType<typeof UNITS.get>>): Value {
  const style: Style = { ...(unit.isBinary ? { isBinary: true } : {}), ...(unit.bits ? { isBits: true } : {}) };
  return certain(unit.factor, unit.dimension, style);
}

function binary(node: BinaryNode, scope: Scope): Value {
  const left = evaluateNode(node.left, scope);
  if (isShare(node)) {
    const share = evaluateNode(node.right, scope);
    return addShare(node, left, share);
  }
  const right = evaluateNode(node.right, scope);
  switch (node.operator) {
    case '+':
    case '-':
      return add(node, left, right, scope.report);
    case '*':
    case 'juxtapose':
      return multiply(left, right);
    case '/':
      return divide(node, left, right, perOf(node.right));
    case '^':
      return raise(node, left, right);
  }
}

/** The unit of time a division is by, when it is written as one: the "day" of `/day` and of `/ 1 day`. */
function perOf(node: Node): Style['per'] {
  const named = node.type === 'binary' && node.operator === 'juxtapose' && isOne(node.left) ? node.right : node;
  const unit = named.type === 'name' ? UNITS.get(named.text) : undefined;
  if (!unit || named.type !== 'name' || !sameDimension(unit.dimension, SECOND) || unit.factor < 60) return undefined;
  return { name: named.text.replace(/s$/, ''), seconds: unit.factor };
}

function isOne(node: Node): boolean {
  return node.type === 'number' && node.value === 1;
}

/** `20..60 ms` and `40 ± 10 ms`: a unit written once holds for both ends. */
function range(node: RangeNode, scope: Scope): Value {
  const left = evaluateNode(node.left, scope);
  const right = evaluateNode(node.right, scope);
  if (left.samples || right.samples) {
    throw new Refusal(problem('error', 'nestedRange', node, 'The ends of a range are certain numbers.'));
  }
  const seed = `${scope.seed}:${node.start}`;
  if (node.style === '±' && node.right.type === 'percent') {
    return uncertain(left, left.si, sampleAround(left.si, left.si * right.si, seed), scope, node);
  }
  const scale = isPlain(left) && !isPlain(right) ? unitOf(node.right, right) : 1;
  const ends = scale === 1 && !sameDimension(left.dimension, right.dimension);
  if (ends) throw new Refusal(problem('error', 'dimensions', node, 'Both ends of a range need the same dimension.'));
  const [low, high] = [left.si * scale, right.si];
  if (node.style === '±') return uncertain(right, low, sampleAround(low, high, seed), scope, node);
  if (low > high)
    throw new Refusal(problem('error', 'rangeOrder', node, 'The first end of a range is the smaller one.'));
  const middle = low > 0 ? Math.sqrt(low * high) : (low + high) / 2;
  return uncertain(right, middle, sampleInterval(low, high, seed), scope, node);
}

/** What one of the unit at a range's end is in SI units: 0.001 for "60 ms". */
function unitOf(node: Node, value: Value): number {
  return node.type === 'binary' && node.operator === 'juxtapose' && node.left.type === 'number' && node.left.value !== 0
    ? value.si / node.left.value
    : 1;
}

function uncertain(like: Value, si: number, samples: Float64Array, scope: Scope, node: Node): Value {
  const input = scope.seed.startsWith('=') ? `${scope.seed.slice(1)}:${node.start}` : scope.seed;
  return { ...like, si, samples, inputs: new Map([[input, samples]]) };
}

function call(node: CallNode, scope: Scope): Value {
  const known = FUNCTIONS.get(node.name);
  if (!known) {
    throw new Refusal(
      problem(
        'error',
        'unknownFunction',
        { start: node.start, end: node.start + node.name.length },
        'There is no function “{0}”.',
        node.name,
      ),
    );
  }
  return finite(
    node,
    known.apply(
      node,
      node.arguments.map((argument) => evaluateNode(argument, scope)),
    ),
  );
}

/** True when a value can be shown in a unit. */
export function canShowIn(value: Value, unit: Value): boolean {
  return sameDimension(value.dimension, unit.dimension) || (isDimensionless(value.dimension) && isPlain(unit));
}
