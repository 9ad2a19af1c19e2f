import type { ParameterUnit } from '../../content/parameters';

/** Why a text is no value of its unit. */
export type ValueProblem = 'notANumber' | 'unknownUnit' | 'notWhole' | 'tooSmall' | 'tooLarge';

/** A value that was typed, or why it is none; `empty` asks for the default. */
export type TypedValue =
  | { readonly type: 'value'; readonly value: number }
  | { readonly type: 'empty' }
  | { readonly type: 'problem'; readonly problem: ValueProblem };

/** Smallest and largest value of each unit; what lies beyond is a slip of the pen. */
const LIMITS: Readonly<Record<ParameterUnit, readonly [low: number, high: number]>> = {
  count: [1, 1e9],
  perSecond: [1e-3, 1e12],
  ms: [1e-3, 1e9],
  seconds: [1e-3, 1e10],
  share: [0, 1],
};

const SCALES: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9, b: 1e9 };

const SECONDS: Readonly<Record<string, number>> = {
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  sec: 1,
  m: 60,
  min: 60,
  h: 3600,
  d: 86_400,
};

/** Seconds in what a rate is counted over: "3k/min". */
const PERIODS: Readonly<Record<string, number>> = { s: 1, sec: 1, second: 1, min: 60, minute: 60, h: 3600, hour: 3600 };
const DAYS: Readonly<Record<string, number>> = { d: 86_400, day: 86_400 };

const PARTS = /^([\d.,]+)\s*(.*)$/;

/** Reads what a user types for a parameter: "50k", "1.5M/day", "95%", "5m", "x3". */
export function parseValue(unit: ParameterUnit, typed: string): TypedValue {
  const text = typed.trim().toLowerCase();
  if (text === '') return { type: 'empty' };
  const [, digits, suffix = ''] = PARTS.exec(unit === 'count' ? text.replace(/^[x×]\s*|\s*[x×]$/g, '') : text) ?? [];
  const number = digits === undefined ? undefined : parseNumber(digits);
  if (number === undefined) return { type: 'problem', problem: 'notANumber' };
  const factor = factorOf(unit, suffix.trim(), number);
  return factor === undefined ? { type: 'problem', problem: 'unknownUnit' } : checkValue(unit, number * factor);
}

/** Smallest and largest value that can be meant. */
export function limitsOf(unit: ParameterUnit): readonly [low: number, high: number] {
  return LIMITS[unit];
}

/** Whether a number can be meant as a value of this unit. */
export function checkValue(unit: ParameterUnit, exact: number): TypedValue {
  // 0.95 is what was typed as 95%, not 0.9500000000000001.
  const value = Number(exact.toPrecision(12));
  const [low, high] = limitsOf(unit);
  if (!(value >= low)) return { type: 'problem', problem: 'tooSmall' };
  if (value > high) return { type: 'problem', problem: 'tooLarge' };
  if (unit === 'count' && !Number.isInteger(value)) return { type: 'problem', problem: 'notWhole' };
  return { type: 'value', value };
}

/** "1,000" and "1,000,000" are grouped, "0,95" is a decimal comma. */
function parseNumber(digits: string): number | undefined {
  const isGrouped = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(digits);
  const plain = isGrouped ? digits.replaceAll(',', '') : digits.replace(/^(\d+),(\d+)$/, '$1.$2');
  return /^(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

function factorOf(unit: ParameterUnit, suffix: string, number: number): number | undefined {
  switch (unit) {
    case 'count':
      return scaleOf(suffix);
    case 'perSecond':
      return rateFactor(suffix);
    case 'ms':
      return suffix === '' ? 1 : timeFactor(suffix, 1000);
    case 'seconds':
      return suffix === '' ? 1 : timeFactor(suffix, 1);
    case 'share':
      if (suffix === '%') return 0.01;
      // Nobody means 95 times: a bare number above 1 is a percentage.
      return suffix === '' ? (number > 1 ? 0.01 : 1) : undefined;
  }
}

function scaleOf(suffix: string): number | undefined {
  return Object.hasOwn(SCALES, suffix) ? SCALES[suffix] : undefined;
}

function timeFactor(suffix: string, perSecond: number): number | undefined {
  return Object.hasOwn(SECONDS, suffix) ? (SECONDS[suffix] ?? 0) * perSecond : undefined;
}

/** `k`, `k/s`, `/min`, `qps`, `m rps`: a scale and what it is counted over; requests a second when nothing is said. */
function rateFactor(suffix: string): number | undefined {
  const [, scale = '', over = ''] = /^([kmgb]?)\s*(.*)$/.exec(suffix) ?? [];
  const factor = scaleOf(scale);
  if (factor === undefined || over === '' || /^(qps|rps|tps)$/.test(over)) return factor;
  const [, period = ''] = /^(?:\/|per )\s*([a-z]+)$/.exec(over) ?? [];
  const known = { ...PERIODS, ...DAYS };
  const seconds = Object.hasOwn(known, period) ? known[period] : undefined;
  return seconds === undefined ? undefined : factor / seconds;
}

/** A value as text that `parseValue` reads back to the same: "50,000/s", "10 ms", "5 min", "95%". */
export function formatValue(unit: ParameterUnit, value: number): string {
  switch (unit) {
    case 'count':
      return grouped(value);
    case 'perSecond':
      return `${grouped(value)}/s`;
    case 'ms':
      return `${grouped(value)} ms`;
    case 'seconds':
      return formatSeconds(value);
    case 'share':
      return `${Number((value * 100).toPrecision(12))}%`;
  }
}

function formatSeconds(value: number): string {
  const whole = (['d', 'h', 'min'] as const).find((name) => value % (SECONDS[name] ?? 1) === 0);
  return whole ? `${grouped(value / (SECONDS[whole] ?? 1))} ${whole}` : `${grouped(value)} s`;
}

function grouped(value: number): string {
  const [whole = '', ...fraction] = String(value).split('.');
  // Numbers too small or large for plain digits are far beyond the limits.
  if (!/^\d+$/.test(whole)) return String(value);
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}
