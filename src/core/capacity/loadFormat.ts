import { shortNumber } from '../board/graph/describe';

/** A rate in at most three digits: "1.8k/s". */
export function rateText(perSecond: number): string {
  return `${shortNumber(rounded(perSecond, 3))}/s`;
}

/** A share as a percentage of two or three digits ("62%", "4.2%"), or as a multiple from ten times on ("40×"). */
export function loadText(share: number): string {
  if (share >= 10) return `${shortNumber(rounded(share, 3))}×`;
  return `${plain(rounded(share * 100, share < 0.1 ? 2 : 3))}%`;
}

/** A time: "0.31 ms", "310 ms", "4.2 s", "3 min". */
export function timeText(ms: number): string {
  if (ms < 1000) return `${plain(rounded(ms, ms < 100 ? 2 : 3))} ms`;
  if (ms < 120_000) return `${plain(rounded(ms / 1000, 2))} s`;
  return ms < 7_200_000 ? `${plain(Math.round(ms / 60_000))} min` : `${plain(rounded(ms / 3_600_000, 2))} h`;
}

/** How many times: "2.4". */
export function timesText(multiple: number): string {
  return plain(rounded(multiple, 2));
}

/** A number in three digits, grouped: "1,230". */
export function countText(value: number): string {
  return plain(rounded(value, 3));
}

// Made once: making one takes longer than a thousand numbers.
const FORMAT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

function plain(value: number): string {
  return FORMAT.format(value);
}
