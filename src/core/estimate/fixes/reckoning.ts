import type * as l10n from '@vscode/l10n';
import type { Translator } from '../../translator';
import { resultOf } from '../result';
import { type Fix, inPlace, mends, nodeAt, replace, type Spot } from './spot';

type Words = Translator<l10n.L10nReplacement>;

/** Longer lists are not read. */
const MOST_FIXES = 4;

/** Units results are asked for in. */
const COMMON_UNITS = ['/s', '/day', 'GB', 'TB', 'MB/s', 'GB/day', 'ms', 's', 'hours', 'days', '$', '$/month'];

/** Another unit for a result that cannot be shown in the one asked for, or none. */
export function otherUnit(spot: Spot, l10n: Words): readonly Fix[] {
  const { value, unit } = spot.line.parsed;
  if (!value || !unit) return [];
  const others = COMMON_UNITS.map((text) => replace(spot, text, false)).filter((fix) => mends(spot, fix));
  const title = l10n.t('Leave the unit out');
  return [...others.slice(0, MOST_FIXES), inPlace(spot, title, { start: value.end, end: unit.end, text: '' }, false)];
}

/** Units a plain number may have been meant in. */
const NUMBER_UNITS = [' B', '/s', ' s', ' $'];
/** What turns a rate into an amount, an amount into a rate, a count into bytes. */
const FACTORS = [' * 1 day', ' / 1 day', ' * 1 s', ' / 1 s', ' * 1 B', ' / 1 B'];

/** Gives an operand of another dimension the one that is needed. */
export function convert(spot: Spot, l10n: Words): readonly Fix[] {
  const { text } = spot.line.parsed;
  const node = nodeAt(spot);
  const operands = node?.type === 'binary' ? [node.right, node.left] : node ? [node] : [];
  const candidates = operands.flatMap((operand) => {
    const own = text.slice(operand.start, operand.end);
    const isSum = operand.type === 'binary' && (operand.operator === '+' || operand.operator === '-');
    const endings = operand.type === 'number' ? [...NUMBER_UNITS, ...FACTORS] : FACTORS;
    return endings.map((ending) => {
      const changed = `${isSum ? `(${own})` : own}${ending}`;
      const title = l10n.t('Change “{0}” to “{1}”', own, changed);
      return inPlace(spot, title, { start: operand.start, end: operand.end, text: changed }, false);
    });
  });
  return candidates.filter((fix) => mends(spot, fix)).slice(0, MOST_FIXES);
}

/** Writes what a line comes to over what it says. */
export function computed(spot: Spot, l10n: Words): readonly Fix[] {
  const result = resultOf(spot.sheet, spot.index, 'exact');
  if (!result) return [];
  const text = result.brief.replace(/ \[.*?\]/, '');
  const title = l10n.t('Write the computed result, {0}', text);
  return [inPlace(spot, title, { ...spot.problem, text })].filter((fix) => mends(spot, fix));
}
