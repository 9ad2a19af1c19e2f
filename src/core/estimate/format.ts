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
import { type Round, rounded, scaled, toThreeDigits, toTwoDigits } from './numbers';
import { quantilesOfValue } from './spread';
import { NO_STYLE, type Style, type Value } from './value';

const DAY = 86_400;
const YEAR = 365 * DAY;

const COUNTS = ['', 'k', 'M', 'B', 'T'];
const BYTES = [' B', ' kB', ' MB', ' GB', ' TB', ' PB', ' EB'];
const BINARY_BYTES = [' B', ' KiB', ' MiB', ' GiB', ' TiB', ' PiB', ' EiB'];
const BITS = [' bps', ' kbps', ' Mbps', ' Gbps', ' Tbps'];

/** A plain number: "231k", "20B". */
export function formatCount(x: number, round: Round = toThreeDigits): string {
  // Beyond thousands of trillions there is no word that people use: 1.84e19.
  if (Math.abs(x) >= 1e15) return rounded(x, round);
  return scaled(x, COUNTS, 1000, round);
}

function formatBytes(x: number, style: Style, round: Round): string {
  return style.isBinary ? scaled(x, BINARY_BYTES, 1024, round) : scaled(x, BYTES, 1000, round);
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

function formatTime(x: number, round: Round): string {
  if (x === 0) return '0 s';
  const unit = TIMES.find(([least]) => Math.abs(toThreeDigits(x)) >= least);
  const [size, name] = unit ?? [1e-9, 'ns'];
  // 59.96 s round to a minute, of which they are a little less.
  const shown = rounded(unit && Math.abs(x) < size ? Math.sign(x) : x / size, round);
  return `${shown} ${shown === '1' ? name.replace(/(day|year)s/, '$1') : name}`;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['year', 'yr'],
  ['hour', 'h'],
  ['hr', 'h'],
  ['minute', 'min'],
]);

function perName({ per }: Style): string {
  const name = per?.name ?? 's';
  return SHORT.get(name) ?? name;
}

/** A value in SI units as people write it: three significant digits, k/M/B/T for counts, kB … EB for data. */
export function formatQuantity(si: number, dimension: Dimension, style: Style, round: Round = toThreeDigits): string {
  if (isDimensionless(dimension)) return formatCount(si, round);
  if (sameDimension(dimension, BYTE)) return formatBytes(si, style, round);
  if (sameDimension(dimension, SECOND)) return formatTime(si, round);
  if (sameDimension(dimension, PER_SECOND)) return formatRate(si, style, round);
  if (sameDimension(dimension, BYTE_PER_SECOND)) return formatThroughput(si, style, round);
  return formatOther(si, dimension, style, round);
}

/** Rates below this are only said in the unit they were written in: "40/day", not "4.63e-4/s". */
export const FEW_PER_SECOND = 0.01;

function formatRate(si: number, style: Style, round: Round): string {
  const perSecond = `${formatCount(si, round)}/s`;
  if (!style.per) return perSecond;
  const perUnit = `${formatCount(si * style.per.seconds, round)}/${perName(style)}`;
  return Math.abs(si) < FEW_PER_SECOND ? perUnit : `${perSecond} (${perUnit})`;
}

function formatThroughput(si: number, style: Style, round: Round): string {
  const perSecond = `${formatBytes(si, style, round)}/s`;
  if (style.isBits) return `${scaled(si * 8, BITS, 1000, round)} (${perSecond})`;
  if (!style.per || style.per.seconds < DAY) return perSecond;
  return growth(si, style, round);
}

/** Editors cut what they show at a line's end. */
const HINT_LENGTH = 40;

/** What comes together in a day, a year and five years, in as many digits as there is room for. */
function growth(si: number, style: Style, round: Round): string {
  const perDay = `${formatBytes(si * DAY, style, round)}/day`;
  const later = (digits: Round) => [
    `${formatBytes(si * YEAR, style, digits)}/yr`,
    `${formatBytes(si * 5 * YEAR, style, digits)} in 5 yr`,
  ];
  const forms = [
    [perDay, ...later(round)],
    [perDay, ...later(toTwoDigits)],
    [perDay, ...later(round).slice(0, 1)],
  ];
  const texts = forms.map((parts) => parts.join(' · '));
  return texts.find((text) => text.length <= HINT_LENGTH) ?? perDay;
}

/** Money, prices, powers of units: "$46k/month", "0.023 $/GB". */
function formatOther(si: number, dimension: Dimension, style: Style, round: Round): string {
  const { dollar, byte, second } = dimension;
  if (dollar !== 1 || (byte !== 0 && byte !== -1) || (second !== 0 && second !== -1)) {
    return `${formatCount(si, round)} ${symbolOf(dimension)}`;
  }
  const per = second === -1 && style.per ? style.per.seconds : 1;
  const perGigabyte = byte === -1 ? 1e9 : 1;
  const time = second === -1 ? `/${perName(style)}` : '';
  const amount = si * per * perGigabyte;
  return `${amount < 0 ? '-' : ''}$${formatCount(Math.abs(amount), round)}${byte === -1 ? '/GB' : ''}${time}`;
}

/** A value as it is shown: "231k/s (20B/day)", with its 90% interval when it is uncertain. */
export function formatValue(value: Value): string {
  if (!value.samples) return formatQuantity(value.si, value.dimension, value.style);
  const { p5, p95 } = quantilesOfValue(value);
  const show = (x: number) => formatShort(x, value.dimension, value.style);
  return `${show(value.si)} [${show(p5)} … ${show(p95)}]`;
}

/** A quantity in one form: second forms would be said three times over in an interval. */
export function formatShort(si: number, dimension: Dimension, style: Style, round: Round = toThreeDigits): string {
  const { per, isBinary } = style;
  const plain: Style = isBinary ? { isBinary } : NO_STYLE;
  if (!per) return formatQuantity(si, dimension, plain, round);
  if (sameDimension(dimension, PER_SECOND) && Math.abs(si) >= FEW_PER_SECOND) {
    return formatQuantity(si, dimension, plain, round);
  }
  if (!sameDimension(dimension, BYTE_PER_SECOND)) return formatQuantity(si, dimension, { ...plain, per }, round);
  if (per.seconds < DAY || style.isBits) return formatQuantity(si, dimension, plain, round);
  return `${formatBytes(si * DAY, style, round)}/day`;
}
