import { isDimensionless, PER_SECOND, sameDimension } from './dimension';
import { FEW_PER_SECOND, formatShort, formatValue } from './format';
import { toOneDigit } from './numbers';
import type { Value } from './value';

const DAY = 86_400;

/** What people divide by at a whiteboard, by the seconds a unit really has: a day of 100 k, a month of 2.5 M, a year of 30 M. */
const DIVISORS: ReadonlyMap<number, number> = new Map([
  [DAY, 100_000],
  [30 * DAY, 2_500_000],
  [365 * DAY, 30_000_000],
]);

/**
 * A value rounded as in an interview: "≈ 200k/s (exact 231k/s)". For display only: storing it would turn 20 G/day into
 * 17.3 G/day. What rounding does not change, what is uncertain, and shares (99.9% is not 1) are shown as
 * they are.
 */
export function formatForInterview(value: Value): string {
  const isShare = isDimensionless(value.dimension) && Math.abs(value.si) <= 1;
  if (value.samples || isShare) return formatValue(value);
  const [exact, rough] = bothForms(value);
  return rough === exact ? formatValue(value) : `≈ ${rough} (exact ${exact})`;
}

function bothForms({ si, dimension, style }: Value): readonly [exact: string, rough: string] {
  if (sameDimension(dimension, PER_SECOND) && style.per && Math.abs(si) >= FEW_PER_SECOND) {
    const divisor = DIVISORS.get(style.per.seconds) ?? style.per.seconds;
    const rough = (si * style.per.seconds) / divisor;
    return [formatShort(si, dimension, style), formatShort(rough, dimension, style, toOneDigit)];
  }
  return [formatShort(si, dimension, style), formatShort(si, dimension, style, toOneDigit)];
}
