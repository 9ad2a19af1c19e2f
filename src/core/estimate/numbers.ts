/** Rounds a number for display. */
export type Round = (x: number) => number;

/** Three significant digits. Halves go up although 1.095 is a little less in binary: people check with a pencil. */
export const toThreeDigits: Round = (x) => Number((x * (1 + 1e-12)).toPrecision(3));

/** One significant digit, as at a whiteboard; below 2 in steps of a half, as 1.4 is far from 1. */
export const toOneDigit: Round = (x) => {
  if (x === 0) return 0;
  const magnitude = 10 ** Math.floor(Math.log10(Math.abs(x)) + 1e-12);
  const leading = (x / magnitude) * (1 + 1e-12);
  const rounded = Math.abs(leading) < 1.75 ? Math.round(leading * 2) / 2 : Math.round(leading);
  return Number((rounded * magnitude).toPrecision(3));
};

/** A rounded number without an exponent as long as people read it: "231", "0.0412", "1.2e-9". */
function plainText(rounded: number): string {
  const size = Math.abs(rounded);
  if (size === 0) return '0';
  if (size < 1e-3 || size >= 1e15) return rounded.toExponential().replace('e+', 'e');
  return size >= 1000 ? Math.round(rounded).toLocaleString('en-US') : String(rounded);
}

/** A number with three significant digits. */
export function threeDigits(x: number): string {
  return plainText(toThreeDigits(x));
}

/** A number as it is rounded, with the unit that leaves one to three digits before the point; units are `base` apart. */
export function scaled(x: number, units: readonly string[], base: number, round: Round): string {
  let index = 0;
  let rest = x;
  while (Math.max(Math.abs(rest), Math.abs(round(rest))) >= base && index < units.length - 1) {
    rest /= base;
    index += 1;
  }
  return `${plainText(round(rest))}${units[index] ?? ''}`;
}

/** Two significant digits. */
export const toTwoDigits: Round = (x) => Number((x * (1 + 1e-12)).toPrecision(2));

/** A number in a unit as it is rounded. */
export function rounded(x: number, round: Round): string {
  return plainText(round(x));
}
