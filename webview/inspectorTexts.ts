import * as l10n from '@vscode/l10n';
import { bindingProblemText } from '../src/core/board/binding/texts';
import type { GraphBlock } from '../src/core/board/graph/graph';
import type { InspectedField } from '../src/core/board/inspector/fields';
import type { TypedParameter } from '../src/core/board/inspector/typed';
import { formatValue, type ValueProblem } from '../src/core/board/inspector/values';
import type { ParameterUnit } from '../src/core/content/parameters';

/** Why what was typed into a field cannot be taken, and how to write it; undefined when it can. */
export function typedProblemText(typed: TypedParameter, { unit, label }: InspectedField): string | undefined {
  if (typed.type === 'change') return undefined;
  return typed.type === 'problem'
    ? problemText(typed.problem, unit)
    : bindingProblemText(typed.problem, typed.formula, label, l10n);
}

/** True when a field is bound to a name that has no value for it. */
export function isBroken({ binding }: InspectedField): boolean {
  return binding?.bound.type === 'problem';
}

/** Why what was typed is no value, and how to write one. */
function problemText(problem: ValueProblem, unit: ParameterUnit): string {
  switch (problem) {
    case 'notWhole':
      return l10n.t('Whole numbers only, such as 3.');
    case 'tooSmall':
      return unit === 'count' ? l10n.t('At least 1.') : l10n.t('This is too small to be meant.');
    case 'tooLarge':
      return unit === 'share' ? l10n.t('At most 100%.') : l10n.t('This is too large to be meant.');
    case 'notANumber':
    case 'unknownUnit':
      return l10n.t('Write it like {0}.', exampleOf(unit));
  }
}

function exampleOf(unit: ParameterUnit): string {
  switch (unit) {
    case 'count':
      return '3, 50k';
    case 'perSecond':
      return '50k, 1M/day';
    case 'ms':
      return '20 ms, 2 s';
    case 'seconds':
      return '90 s, 5m, 24h';
    case 'share':
      return '95%, 0.95';
  }
}

/** Where the value of a field comes from, in a few words. */
export function originText(field: InspectedField): string {
  const { origin, assumed, isUnusual, unit, binding, label } = field;
  if (binding?.bound.type === 'problem') {
    return bindingProblemText(binding.bound.problem, binding.formula, label, l10n);
  }
  const range = assumed && l10n.t('{0} to {1}', formatValue(unit, assumed.low), formatValue(unit, assumed.high));
  if (origin !== 'default' && range && isUnusual) return l10n.t('unusual: sources say {0}', range);
  if (binding?.bound.type === 'value') {
    return l10n.t('{0} now, from {1}', formatValue(unit, binding.bound.value), binding.bound.file);
  }
  if (origin === 'written') return l10n.t('written on the board');
  if (!assumed) return l10n.t('set here');
  const value = formatValue(unit, assumed.value);
  return origin === 'set' ? l10n.t('set here; default {0}', value) : l10n.t('default · {0}', assumed.source);
}

/** All that is known of a field's default: for a tooltip. */
export function assumedText({ label, assumed, unit }: InspectedField): string {
  if (!assumed) return label;
  const { value, low, high, source, date } = assumed;
  const say = (each: number) => formatValue(unit, each);
  return l10n.t(
    '{0}: default {1}, sources say {2} to {3} ({4}; {5})',
    label,
    say(value),
    say(low),
    say(high),
    source,
    date,
  );
}

/** How the block's kind is known. */
export function recognitionText({ recognition, confidence }: GraphBlock): string {
  switch (recognition) {
    case 'palette':
      return l10n.t('from the palette');
    case 'corrected':
      return l10n.t('kind chosen by you');
    case 'words':
      return l10n.t('read from its words, {0}% sure', Math.round(confidence * 100));
    case 'drawn':
      return l10n.t('drawn as a store, {0}% sure', Math.round(confidence * 100));
    case 'shape':
      return l10n.t('its words name no kind: taken for a service');
  }
}
