/** A share of the time something is up, in percent, with up to three digits of what is missing: 99.79%, 99.9976%, 98.46%. */
export function upText(share: number): string {
  if (share >= 1) return '100%';
  const digits = Math.max(0, 2 + Math.ceil(-Math.log10(100 * (1 - share))));
  return `${Number((100 * share).toFixed(Math.min(12, digits)))}%`;
}

/** Years as people say them: 2,718 or 19 or 0.4. */
export function yearsText(years: number): string {
  return years >= 10 ? Math.round(years).toLocaleString('en-US') : String(Number(years.toPrecision(2)));
}
