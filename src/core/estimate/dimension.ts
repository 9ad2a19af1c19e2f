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
  return { byte: a.byte + sign * b.byte, second: a.second + sign * b.second, dollar: a.dollar + sign * b.dollar };
}

/** The dimension of a power. */
export function power(a: Dimension, exponent: number): Dimension {
  return { byte: a.byte * exponent, second: a.second * exponent, dollar: a.dollar * exponent };
}

/** True when both are the same; exponents from roots are compared with a little slack. */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  const close = (x: number, y: number) => Math.abs(x - y) < 1e-9;
  return close(a.byte, b.byte) && close(a.second, b.second) && close(a.dollar, b.dollar);
}

export function isDimensionless(a: Dimension): boolean {
  return sameDimension(a, NO_DIMENSION);
}

const NAMES: readonly (readonly [Dimension, string])[] = [
  [NO_DIMENSION, 'a plain number'],
  [BYTE, 'an amount of data'],
  [SECOND, 'a time'],
  [DOLLAR, 'money'],
  [PER_SECOND, 'a rate'],
  [BYTE_PER_SECOND, 'data per time'],
  [{ byte: 0, second: -1, dollar: 1 }, 'money per time'],
  [{ byte: -1, second: 0, dollar: 1 }, 'money per data'],
  [{ byte: -1, second: -1, dollar: 1 }, 'money per data and time'],
];

/** What a dimension is called in messages: "a rate", or its exponents when it has no name of its own. */
export function nameDimension(dimension: Dimension): string {
  const known = NAMES.find(([other]) => sameDimension(other, dimension));
  return known ? known[1] : `a quantity in ${symbolOf(dimension) || '1'}`;
}

/** The dimension in base units: "B/s", "$/B/s", "1/s", "" for a plain number. */
export function symbolOf(dimension: Dimension): string {
  const parts: readonly (readonly [string, number])[] = [
    ['$', dimension.dollar],
    ['B', dimension.byte],
    ['s', dimension.second],
  ];
  const above = parts.filter(([, exponent]) => exponent > 0).map(([symbol, exponent]) => raised(symbol, exponent));
  const below = parts.filter(([, exponent]) => exponent < 0).map(([symbol, exponent]) => raised(symbol, -exponent));
  if (!above.length && !below.length) return '';
  return [above.join('·') || '1', ...below].join('/');
}

function raised(symbol: string, exponent: number): string {
  return Math.abs(exponent - 1) < 1e-9 ? symbol : `${symbol}^${Number(exponent.toFixed(3))}`;
}
