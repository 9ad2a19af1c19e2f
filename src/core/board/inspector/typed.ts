import type { BoundFigures } from '../binding/figures';
import { type BindingProblem, resolveBinding } from '../binding/resolve';
import { formulaOf, formulaText } from '../graph/formula';
import type { BlockChange } from './change';
import type { InspectedField } from './fields';
import { formatValue, parseValue, type ValueProblem } from './values';

/** What was typed into a parameter's field: the change it asks for with the text to show then, or why it cannot be taken. */
export type TypedParameter =
  | { readonly type: 'change'; readonly change: BlockChange; readonly text: string }
  | { readonly type: 'problem'; readonly problem: ValueProblem }
  | { readonly type: 'binding'; readonly problem: BindingProblem; readonly formula: string };

/** Reads what was typed: a value with its unit, nothing for the default, or "= name" to bind the parameter to the estimate. */
export function readTyped(
  { id, unit }: Pick<InspectedField, 'id' | 'unit'>,
  typed: string,
  figures: BoundFigures | undefined,
): TypedParameter {
  if (/^\s*=/.test(typed)) return readFormula({ id, unit }, typed, figures);
  const read = parseValue(unit, typed);
  if (read.type === 'problem') return read;
  const value = read.type === 'value' ? read.value : undefined;
  const text = value === undefined ? '' : formatValue(unit, value);
  return { type: 'change', change: { type: 'parameter', parameter: id, value }, text };
}

function readFormula(
  { id, unit }: Pick<InspectedField, 'id' | 'unit'>,
  typed: string,
  figures: BoundFigures | undefined,
): TypedParameter {
  const formula = formulaOf(typed);
  if (formula === undefined) return { type: 'binding', problem: { type: 'noName' }, formula: '' };
  const bound = resolveBinding(unit, formula, figures);
  if (bound.type === 'problem') return { type: 'binding', problem: bound.problem, formula };
  return { type: 'change', change: { type: 'bind', parameter: id, formula }, text: formulaText(formula) };
}
