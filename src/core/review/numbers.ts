/** A number in three digits: 231481 is "231k", 0.0123 is "0.0123". */
export function short(value: number): string {
  const units: readonly (readonly [number, string])[] = [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'k'],
  ];
  const [size, unit] = units.find(([each]) => Math.abs(value) >= each * 0.9995) ?? [1, ''];
  return `${Number((value / size).toPrecision(3))}${unit}`;
}

/** A rate: "12k/s". */
export function rate(perSecond: number): string {
  return `${short(perSecond)}/s`;
}

/** A share of 1 in percent, whole from 10% on: "73%", "0.5%". */
export function percent(share: number): string {
  const value = share * 100;
  return `${value >= 10 && value < 1e4 ? Math.round(value) : short(value)}%`;
}

/** An availability, as many digits as it takes to see what is missing: "99.95%". */
export function nines(share: number): string {
  const missing = Math.max(0, 1 - share);
  const digits = missing > 0 ? Math.min(7, Math.max(0, Math.ceil(-Math.log10(missing) - 1))) : 0;
  return `${Number((share * 100).toFixed(digits))}%`;
}

/** A time: "0.8 ms", "340 ms", "2.1 s". */
export function time(ms: number): string {
  return ms < 999.5 ? `${short(ms)} ms` : `${short(ms / 1000)} s`;
}

/** Data: "3 TB". */
export function data(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes * 1.0005)) / 3)));
  return `${Number((bytes / 1000 ** step).toPrecision(3))} ${units[step]}`;
}

/** How many times: "4.5". */
export function times(factor: number): string {
  return short(factor);
}

/** Minutes in a month of 30 days in which something of this availability is down. */
export function minutesDownAMonth(availability: number): number {
  return (1 - availability) * 30 * 24 * 60;
}
