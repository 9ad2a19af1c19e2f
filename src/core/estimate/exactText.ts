import { type Dimension, symbolOf } from './dimension';

/**
 * A value in SI units with the 15 digits that are sure, as the language reads it: "231,481.481481481/s",
 * "22,500,000,000,000 B".
 */
export function exactText(si: number, dimension: Dimension): string {
  const symbol = symbolOf(dimension);
  const number = grouped(String(Number(si.toPrecision(15))));
  if (symbol === '') return number;
  return symbol.startsWith('1/') ? `${number}${symbol.slice(1)}` : `${number} ${symbol}`;
}

/** Thousands apart in the whole part; numbers with an exponent stay as they are. */
function grouped(number: string): string {
  if (number.includes('e')) return number;
  const [whole = '', ...fraction] = number.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}
