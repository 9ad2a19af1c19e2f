/**
 * Exponents of the three base dimensions. Counts (users, requests) have none: `dau * 40 / day` must simply work; what is
 * counted is carried beside it as soft labels.
 */
export interface Dimension {
  readonly byte: number;
  readonly second: number;
  readonly dollar: number;
}

export const NO_DIMENSION: Dimension = { byte: 0, second: 0, dollar: 0 };
export const BYTE: Dimension = { byte: 1, second: 0, dollar: 0 };
export const SECOND: Dimension = { byte: 0, second: 1, dollar: 0 };
export const DOLLAR: Dimension = { byte: 0, second: 0, dollar: 1 };
export const PER_SECOND: Dimension = { byte: 0, second: -1, dollar: 0 };
export const BYTE_PER_SECOND: Dimension = { byte: 1, second: -1, dollar: 0 };

/** The dimension of a product (`sign` 1) or quotient (`sign` -1). */
export function combine(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  if (b === NO_DIMENSION) return a;
  return { byte: a.byte + sign * b.byte, second: a.second + sign * b.second, dollar: a.dollar + sign * b.dollar };
}

/** The dimension of a power. */
export function power(a: Dimension, exponent: number): Dimension {
  if (a === NO_DIMENSION) return a;
  // Adding 0 turns the -0 of 0 × -1 into 0: both mean the same, but compare as different.
  return { byte: a.byte * exponent + 0, second: a.second * exponent + 0, dollar: a.dollar * exponent + 0 };
}

/** True when both are the same; exponents from roots are compared with a little slack. */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a === b || (close(a.byte, b.byte) && close(a.second, b.second) && close(a.dollar, b.dollar));
}

function close(x: number, y: number): boolean {
  return Math.abs(x - y) < 1e-9;
}

export function isDimensionless(a: Dimension): boolean {
  return sameDimension(a, NO_DIMENSION);
}

/** The dimension in base units: "B/s", "$/B/s", "1/s", "" for a plain number. */
export function symbolOf(dimension: Dimension): string {
  const parts: readonly (readonly [string, number])[] = [
    ['$', dimension.dollar],
    ['B', dimension.byte],
    ['s', dimension.second],
  ];
  const above = parts.filter(([, exponent]) => exponent > 1e-9).map(([symbol, exponent]) => raised(symbol, exponent));
  const below = parts.filter(([, exponent]) => exponent < -1e-9).map(([symbol, exponent]) => raised(symbol, -exponent));
  if (!above.length && !below.length) return '';
  return [above.join('·') || '1', ...below].join('/');
}

function raised(symbol: string, exponent: number): string {
  return close(exponent, 1) ? symbol : `${symbol}^${Number(exponent.toFixed(3))}`;
}
