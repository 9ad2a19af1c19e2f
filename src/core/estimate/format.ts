import {
  BYTE,
  BYTE_PER_SECOND,
  type Dimension,
  isDimensionless,
  PER_SECOND,
  SECOND,
  sameDimension,
  symbolOf,
} from './dimension';
import { quantilesOf } from './samples';
import type { Style, Value } from './value';

const DAY = 86_400;
const YEAR = 365 * DAY;

const COUNTS = ['', 'k', 'M', 'B', 'T'] as const;
const BYTES = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'] as const;
const BINARY_BYTES = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;

/** A number with three significant digits, without an exponent as long as people read it: "231", "0.0412", "1.2e-9". */
export function threeDigits(exact: number): string {
  if (exact === 0) return '0';
  // Halves go up although 1.095 is a little less in binary: people check with a pencil.
  const x = exact * (1 + 1e-12);
  const size = Math.abs(x);
  if (size < 1e-3 || size >= 1e15) return Number(x.toPrecision(3)).toExponential().replace('e+', 'e');
  const rounded = Number(x.toPrecision(3));
  return size >= 1000 ? Math.round(rounded).toLocaleString('en-US') : String(rounded);
}

/** A number with the suffix that leaves one to three digits before the point. */
function scaled(x: number, suffixes: readonly string[], base: number): string {
  let index = 0;
  let rest = x;
  while (Math.abs(Number(rest.toPrecision(3))) >= base && index < suffixes.length - 1) {
    rest /= base;
    index += 1;
  }
  const suffix = suffixes[index] ?? '';
  return `${threeDigits(rest)}${suffixes === COUNTS ? '' : ' '}${suffix}`;
}

/** A plain number: "231k", "20B". */
export function formatCount(x: number): string {
  return scaled(x, COUNTS, 1000);
}

function formatBytes(x: number, style: Style): string {
  return style.isBinary ? scaled(x, BINARY_BYTES, 1024) : scaled(x, BYTES, 1000);
}

const TIMES: readonly (readonly [number, string])[] = [
  [YEAR, 'years'],
  [DAY, 'days'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
  [1e-3, 'ms'],
  [1e-6, 'µs'],
];

function formatTime(x: number): string {
  const [size, name] = TIMES.find(([least]) => Math.abs(Number(x.toPrecision(3))) >= least) ?? [1e-9, 'ns'];
  const shown = threeDigits(x / size);
  return `${shown} ${shown === '1' ? name.replace(/(day|year)s/, '$1') : name}`;
}

const SHORT: Readonly<Record<string, string>> = {
  year: 'yr',
  yr: 'yr',
  hour: 'h',
  hr: 'h',
  minute: 'min',
  mins: 'min',
};

function perName(style: Style): string {
  const name = style.per?.name ?? 's';
  return SHORT[name] ?? name;
}

/** A value in SI units as people write it: three significant digits, k/M/B/T for counts, kB … EB for data. */
export function formatQuantity(si: number, dimension: Dimension, style: Style): string {
  if (isDimensionless(dimension)) return formatCount(si);
  if (sameDimension(dimension, BYTE)) return formatBytes(si, style);
  if (sameDimension(dimension, SECOND)) return formatTime(si);
  if (sameDimension(dimension, PER_SECOND)) return formatRate(si, style);
  if (sameDimension(dimension, BYTE_PER_SECOND)) return formatThroughput(si, style);
  return formatOther(si, dimension, style);
}

function formatRate(si: number, style: Style): string {
  const perSecond = `${formatCount(si)}/s`;
  if (!style.per) return perSecond;
  return `${perSecond} (${formatCount(si * style.per.seconds)}/${perName(style)})`;
}

function formatThroughput(si: number, style: Style): string {
  const perSecond = `${formatBytes(si, style)}/s`;
  if (style.isBits) return `${scaled(si * 8, ['bps', 'kbps', 'Mbps', 'Gbps', 'Tbps'], 1000)} (${perSecond})`;
  if (!style.per || style.per.seconds < DAY) return perSecond;
  const perDay = formatBytes(si * DAY, style);
  const perYear = formatBytes(si * YEAR, style);
  return `${perDay}/day · ${perYear}/yr · ${formatBytes(si * 5 * YEAR, style)} in 5 yr`;
}

/** Money, prices, powers of units: "$46k/month", "0.023 $/GB". */
function formatOther(si: number, dimension: Dimension, style: Style): string {
  const { dollar, byte, second } = dimension;
  const per = second === -1 && style.per ? style.per.seconds : 1;
  const perGigabyte = byte === -1 ? 1e9 : 1;
  if (dollar !== 1 || (byte !== 0 && byte !== -1) || (second !== 0 && second !== -1)) {
    return `${formatCount(si)} ${symbolOf(dimension)}`;
  }
  const amount = si * per * perGigabyte;
  const time = second === -1 ? `/${perName(style)}` : '';
  return `$${formatCount(amount)}${byte === -1 ? '/GB' : ''}${time}`;
}

/** A value as it is shown: "231k/s (20B/day)", with its 90% interval when it is uncertain. */
export function formatValue(value: Value): string {
  const style = value.samples ? withoutExtras(value.style) : value.style;
  const middle = formatQuantity(value.si, value.dimension, style);
  if (!value.samples) return middle;
  const [low = 0, high = 0] = quantilesOf(value.samples, 0.05, 0.95);
  const show = (x: number) => formatQuantity(x, value.dimension, style);
  return `${middle} [${show(low)} … ${show(high)}]`;
}

/** Second forms ("(20B/day)") would be said three times over in an interval. */
function withoutExtras(style: Style): Style {
  const { per: _per, isBits: _isBits, ...rest } = style;
  return rest;
}

/**
 * A value rounded as at a whiteboard: one significant digit up to 2, else to 1, 2, 5 steps would lose too much, so two
 * digits below 3 and one above ("≈ 200k/s"). For display only: storing it would turn 20 G/day into 17.3 G/day.
 */
export function formatRounded(value: Value): string {
  const magnitude = 10 ** Math.floor(Math.log10(Math.abs(value.si) || 1));
  const leading = value.si / magnitude;
  const rounded = Math.abs(leading) < 1.5 ? Math.round(leading * 2) / 2 : Math.round(leading);
  return `≈ ${formatQuantity(rounded * magnitude, value.dimension, withoutExtras(value.style))}`;
}
