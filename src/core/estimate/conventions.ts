import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import type { Sheet } from './sheet';
import { tokensOf } from './tokensOf';
import { SOFT_UNITS, UNITS, type Unit } from './units';

type Words = Translator<l10n.L10nReplacement>;

const MONTH = 30 * 86_400;
const YEAR = 365 * 86_400;

/** What the formula of a line takes for granted by its units and signs, a sentence each. */
export function conventionsOf(sheet: Sheet, index: number, l10n: Words): string[] {
  const tokens = tokensOf(sheet, index);
  const units = tokens.filter(({ role }) => role === 'unit').map(({ text }) => UNITS.get(text) ?? SOFT_UNITS.get(text));
  const has = (test: (unit: Unit) => boolean) => units.some((unit) => unit !== undefined && test(unit));
  const operators = new Set(tokens.filter(({ role }) => role === 'operator').map(({ text }) => text));
  const isSampled = sheet.lines[index]?.value?.samples !== undefined;
  return [
    has(({ factor, dimension }) => dimension.second === 1 && factor === MONTH) && l10n.t('A month has 30 days.'),
    has(({ factor, dimension }) => dimension.second === 1 && factor === YEAR) && l10n.t('A year has 365 days.'),
    has(({ bits }) => bits === true) && l10n.t('8 bits are a byte.'),
    has(({ isBinary }) => isBinary === true) && l10n.t('KiB, MiB … are powers of 1,024.'),
    has(isDecimalData) && l10n.t('kB, MB … are powers of 1,000.'),
    isSampled && operators.has('..') && l10n.t('low..high is a 90% interval; log-normal when both ends are positive.'),
    isSampled && operators.has('±') && l10n.t('x ± y is a 90% interval of a normal distribution.'),
  ].filter((sentence) => sentence !== false);
}

function isDecimalData({ dimension, factor, isBinary }: Unit): boolean {
  return dimension.byte === 1 && factor >= 125 && isBinary !== true;
}
