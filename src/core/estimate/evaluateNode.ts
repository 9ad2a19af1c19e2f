import { add, addShare, divide, isShare, multiply, type Report, raise } from './arithmetic';
import type { BinaryNode, CallNode, NameNode, Node, NumberNode } from './ast';
import { CONSTANTS } from './constants';
import { isDimensionless, SECOND, sameDimension } from './dimension';
import { FUNCTIONS } from './functions';
import { problem, refusal } from './problems';
import { type Drawing, rangeValue } from './ranges';
import { spreadOfProduct, spreadOfQuotient, withSpread } from './spread';
import { countLabel, SOFT_UNITS, UNITS, type Unit } from './units';
import { counted, isPlain, mapValue, NO_LABELS, NO_STYLE, quantity, type Style, type Value } from './value';

/** What names mean where a line stands. */
export interface Scope {
  /** The value of a name another line defines; throws `Waiting` when that line has none. undefined: no line defines it. */
  readonly lookUp: (node: NameNode) => Value | undefined;
  /** Words declared by "unit things". */
  readonly declared: ReadonlySet<string>;
  readonly drawing: Drawing;
  readonly report: Report;
}

const ONE = quantity(1);
const MINUS_ONE = quantity(-1);
const HUNDRED = quantity(100);

/** Evaluates an expression. Throws `Refusal` (a problem with its place) or `Waiting`. */
export function evaluateNode(node: Node, scope: Scope): Value {
  switch (node.type) {
    case 'number':
      return number(node, scope);
    case 'percent':
      return percent(evaluateNode(node.value, scope));
    case 'name':
      return name(node, scope);
    case 'minus':
      return negated(evaluateNode(node.value, scope));
    case 'per':
      return divide(node.value, ONE, evaluateNode(node.value, scope), perOf(node.value));
    case 'binary':
      return finite(node, binary(node, scope));
    case 'range':
      return finite(
        node,
        rangeValue(node, evaluateNode(node.left, scope), evaluateNode(node.right, scope), scope.drawing),
      );
    case 'call':
      return finite(node, call(node, scope));
  }
}

function percent(value: Value): Value {
  return withSpread(
    mapValue(value, (x) => x / 100),
    value.samples && spreadOfQuotient(value, HUNDRED),
  );
}

function negated(value: Value): Value {
  return withSpread(
    mapValue(value, (x) => -x),
    value.samples && spreadOfProduct(value, MINUS_ONE),
  );
}

function number(node: NumberNode, scope: Scope): Value {
  if (node.suffix === 'B') {
    const billions = String(node.value / 1e9);
    scope.report(problem('info', 'billion', node, `${billions}B`, billions));
  }
  return finite(node, quantity(node.value));
}

function finite(node: Node, value: Value): Value {
  if (Number.isFinite(value.si)) return value;
  throw refusal(Number.isNaN(value.si) ? 'noNumber' : 'tooLarge', node);
}

/** `isAlone`: nothing is counted by it, as in `reads * 5`; more likely somebody forgot to define it. */
function name(node: NameNode, scope: Scope, isAlone = false): Value {
  const unit = UNITS.get(node.text);
  if (unit) return unitValue(unit);
  const defined = node.isCounted ? undefined : scope.lookUp(node);
  if (defined) return defined;
  const soft = SOFT_UNITS.get(node.text);
  if (soft) return unitValue(soft);
  const constant = CONSTANTS.get(node.text);
  if (constant) return quantity(constant.si, constant.dimension);
  const label = scope.declared.has(node.text) ? node.text : countLabel(node.text);
  if (label !== undefined) {
    if (isAlone) scope.report(problem('info', 'countedWord', node, node.text));
    return counted(label);
  }
  throw refusal('unknownName', node, node.text);
}

const unitValues = new Map<Unit, Value>();

/** One of a unit; made once a unit. */
function unitValue(unit: Unit): Value {
  const known = unitValues.get(unit);
  if (known) return known;
  const style: Style = unit.isBinary || unit.bits ? styleOf(unit) : NO_STYLE;
  const made = quantity(unit.factor, unit.dimension, NO_LABELS, style);
  unitValues.set(unit, made);
  return made;
}

function styleOf({ isBinary, bits }: Unit): Style {
  return { ...(isBinary ? { isBinary } : {}), ...(bits ? { isBits: true } : {}) };
}

function binary(node: BinaryNode, scope: Scope): Value {
  const counts = node.operator === '/' || node.operator === 'juxtapose';
  const left = operand(node.left, scope, true);
  const right = operand(node.right, scope, !counts);
  switch (node.operator) {
    case '+':
    case '-':
      return isShare(node) ? addShare(node, left, right) : add(node, left, right, scope.report);
    case '*':
    case 'juxtapose':
      return multiply(left, right);
    case '/':
      return divide(node.right, left, right, perOf(node.right));
    case '^':
      return raise(node, left, right);
  }
}

function operand(node: Node, scope: Scope, isAlone: boolean): Value {
  return node.type === 'name' ? name(node, scope, isAlone) : evaluateNode(node, scope);
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

function call(node: CallNode, scope: Scope): Value {
  const known = FUNCTIONS.get(node.name);
  if (!known) {
    throw refusal('unknownFunction', { start: node.start, end: node.start + node.name.length }, node.name);
  }
  return known.apply(
    node,
    node.arguments.map((argument) => evaluateNode(argument, scope)),
  );
}

/** True when a value can be shown in a unit. */
export function canShowIn(value: Value, unit: Value): boolean {
  return sameDimension(value.dimension, unit.dimension) || (isDimensionless(value.dimension) && isPlain(unit));
}
