import type { ParameterUnit } from '../../content/parameters';
import type { Problem } from '../../estimate/ast';
import { CONSTANTS } from '../../estimate/constants';
import { type Dimension, NO_DIMENSION, PER_SECOND, SECOND, sameDimension } from '../../estimate/dimension';
import { evaluateNode, type Scope } from '../../estimate/evaluateNode';
import { formatValue } from '../../estimate/format';
import { parseLine } from '../../estimate/parser';
import { Refusal } from '../../estimate/problems';
import { SOFT_UNITS, UNITS } from '../../estimate/units';
import { quantity, type Value } from '../../estimate/value';
import { checkValue, type ValueProblem } from '../inspector/values';
import type { BoundFigure, BoundFigures } from './figures';

/** Why a formula on the board has no value there. */
export type BindingProblem =
  /** Nothing to bind to: the board has no estimate beside it. */
  | { readonly type: 'noEstimate' }
  /** The estimate has no line of this name. */
  | { readonly type: 'unknownName'; readonly name: string; readonly file: string }
  /** The line of this name is wrong itself. */
  | { readonly type: 'brokenName'; readonly name: string; readonly file: string }
  | { readonly type: 'unreadable'; readonly problem: Problem }
  /** It names nothing of the estimate: a number would do. */
  | { readonly type: 'noName' }
  | {
      readonly type: 'dimension';
      readonly found: Dimension;
      readonly wanted: Dimension;
      readonly display: string;
    }
  /** The value cannot be meant for this parameter. */
  | { readonly type: 'value'; readonly problem: ValueProblem; readonly display: string };

/** What a formula on the board comes to. */
export type Bound =
  | { readonly type: 'value'; readonly value: number; readonly display: string; readonly file: string }
  | { readonly type: 'problem'; readonly problem: BindingProblem };

const DIMENSIONS: Readonly<Record<ParameterUnit, Dimension>> = {
  count: NO_DIMENSION,
  perSecond: PER_SECOND,
  ms: SECOND,
  seconds: SECOND,
  share: NO_DIMENSION,
};

/**
 * Reckons a formula of the board with the figures of its estimate, by the language's own parser and rules. The value is in
 * the parameter's unit; numbers of machines are rounded up.
 */
export function resolveBinding(unit: ParameterUnit, formula: string, figures: BoundFigures | undefined): Bound {
  const parsed = parseLine(formula);
  const wrong = parsed.problems.find(({ severity }) => severity === 'error');
  if (wrong) return failed({ type: 'unreadable', problem: wrong });
  if (!parsed.value || parsed.name || parsed.unit || parsed.claim) return failed({ type: 'noName' });
  if (!figures) return failed({ type: 'noEstimate' });
  const byName = new Map(figures.figures.map((figure) => [figure.name, figure]));
  const names = parsed.uses.filter((name) => byName.has(name) || !isKnown(name));
  const missing = names.find((name) => !byName.has(name));
  if (missing !== undefined) {
    const type = figures.broken.includes(missing) ? 'brokenName' : 'unknownName';
    return failed({ type, name: missing, file: figures.file });
  }
  if (!names.length) return failed({ type: 'noName' });
  try {
    const value = evaluateNode(parsed.value, scopeOf(byName));
    return inUnit(unit, value, byName.get(formula)?.display ?? formatValue(value), figures.file);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failed({ type: 'unreadable', problem: error.problem });
  }
}

/** Names that mean the same everywhere: units and the known numbers of the field. */
function isKnown(name: string): boolean {
  return UNITS.has(name) || SOFT_UNITS.has(name) || CONSTANTS.has(name);
}

function scopeOf(figures: ReadonlyMap<string, BoundFigure>): Scope {
  return {
    lookUp: ({ text }) => {
      const figure = figures.get(text);
      return figure && quantity(figure.value, figure.dimension);
    },
    declared: new Set(),
    // A field shows one number: ranges count as their middle.
    drawing: { seed: '', isDrawn: false },
    report: () => undefined,
  };
}

function inUnit(unit: ParameterUnit, value: Value, display: string, file: string): Bound {
  const wanted = DIMENSIONS[unit];
  if (!sameDimension(value.dimension, wanted)) {
    return failed({ type: 'dimension', found: value.dimension, wanted, display });
  }
  const exact = unit === 'ms' ? value.si * 1000 : value.si;
  // Half a machine is none; dust of reckoning in binary must not make it one more.
  const checked = checkValue(unit, unit === 'count' ? Math.ceil(exact * (1 - 1e-12)) : exact);
  if (checked.type === 'problem') return failed({ type: 'value', problem: checked.problem, display });
  return checked.type === 'value' ? { type: 'value', value: checked.value, display, file } : failed({ type: 'noName' });
}

function failed(problem: BindingProblem): Bound {
  return { type: 'problem', problem };
}
