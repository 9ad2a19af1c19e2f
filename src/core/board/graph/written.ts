import { readFormulas } from './formula';
import type { NumberParameter } from './graph';
import { GAP, tidyName } from './names';
import {
  CONNECTIONS,
  CROWD,
  INSTANCES,
  LEADING_COUNT,
  NAMED_RATE,
  RATE,
  RATIO_AFTER,
  RATIO_BEFORE,
  SERVICE_TIME,
  SHARDS,
  TTL,
} from './writtenPatterns';

type Numbers = Partial<Record<NumberParameter, number>>;

/** What a text says beside a name. */
export interface Written {
  /** What remains without the parameters, on one line; "" when nothing does. */
  readonly name: string;
  /** The same with its lines as they were. */
  readonly rest: string;
  readonly numbers: Readonly<Numbers>;
  /** Formulas of the estimate, by the parameter they are for: `rate: = read_qps`. */
  readonly formulas: Readonly<Partial<Record<NumberParameter, string>>>;
}

/** True when a text says something of a block beside its name. */
export function saysParameters({ numbers, formulas }: Written): boolean {
  return Object.keys(numbers).length > 0 || Object.keys(formulas).length > 0;
}

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, g: 1e9, t: 1e12 };
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 7 * 86_400 };

/** Reads counts, rates and ratios off a text: "Redis x3, 95% hit" is called "Redis". */
export function readWritten(text: string): Written {
  const { formulas, rest: plain } = readFormulas(text);
  if (!/\d/.test(plain)) return { name: tidyName(plain), rest: plain.replaceAll(GAP, ''), numbers: {}, formulas };
  const rest = new Rest(plain.slice(0, 2000));
  const numbers: Numbers = {};
  readRatio(rest, numbers);
  readTtl(rest, numbers);
  readRates(rest, numbers);
  readServiceTime(rest, numbers);
  readCount(rest, numbers, 'connections', CONNECTIONS);
  readCount(rest, numbers, 'shards', SHARDS);
  readCount(rest, numbers, 'instances', INSTANCES);
  if (numbers.instances === undefined) readLeadingCount(rest, numbers);
  return { name: tidyName(rest.text), rest: rest.text.replaceAll(GAP, ''), numbers, formulas };
}

/** A text from which what was understood is taken away. */
class Rest {
  constructor(public text: string) {}

  take(...patterns: readonly RegExp[]): RegExpExecArray | undefined {
    for (const pattern of patterns) {
      const found = pattern.exec(this.text);
      if (!found) continue;
      this.text = `${this.text.slice(0, found.index)} ${GAP} ${this.text.slice(found.index + found[0].length)}`;
      return found;
    }
    return undefined;
  }
}

function readRatio(rest: Rest, numbers: Numbers): void {
  const before = rest.take(RATIO_BEFORE);
  const after = before ? undefined : rest.take(RATIO_AFTER);
  const [amount, percent, word] = before ? before.slice(1) : [after?.[2], after?.[3], after?.[1]];
  if (amount === undefined) return;
  const ratio = toNumber(amount) / (percent === '%' || toNumber(amount) > 1 ? 100 : 1);
  if (ratio <= 1) numbers.hitRatio = round(/^miss/i.test(word ?? '') ? 1 - ratio : ratio);
}

function readTtl(rest: Rest, numbers: Numbers): void {
  const found = rest.take(...TTL);
  if (found) numbers.ttlSeconds = round(toNumber(found[1]) * secondsOf(found[2]));
}

function secondsOf(unit: string | undefined): number {
  const word = (unit ?? 's').toLowerCase();
  return word === 'ms' ? 0.001 : (SECONDS[word[0] ?? 's'] ?? 1);
}

function readRates(rest: Rest, numbers: Numbers): void {
  for (let i = 0; i < 3; i += 1) {
    const found = rest.take(RATE);
    if (!found) break;
    const value = round((toNumber(found[2]) * factorOf(found[3])) / secondsOf(found[4]));
    // "max 5k qps" and "5k qps each" tell what one can take, not what comes.
    const key = found[1] !== undefined || found[5] !== undefined ? 'capacityPerSecond' : 'ratePerSecond';
    numbers[key] ??= value;
  }
  const named = numbers.ratePerSecond === undefined ? rest.take(NAMED_RATE) : undefined;
  if (named) numbers.ratePerSecond = round(toNumber(named[1]) * factorOf(named[2]));
}

function readServiceTime(rest: Rest, numbers: Numbers): void {
  const found = rest.take(SERVICE_TIME);
  if (found) numbers.serviceTimeMs = round(toNumber(found[1]) * (/^[µu]/i.test(found[2] ?? '') ? 0.001 : 1));
}

function readCount(rest: Rest, numbers: Numbers, key: NumberParameter, patterns: readonly RegExp[]): void {
  const found = rest.take(...patterns);
  const count = found ? countOf(found[1], found[2]) : undefined;
  if (count !== undefined) numbers[key] = count;
}

/** "3 app servers": the number goes, the words stay. */
function readLeadingCount(rest: Rest, numbers: Numbers): void {
  const found = LEADING_COUNT.exec(rest.text.split(GAP)[0] ?? '');
  const count = found && !CROWD.test(found[4] ?? '') ? countOf(found[1], found[2]) : undefined;
  if (count === undefined) return;
  rest.text = rest.text.replace(/^\s*[\d,]+[kK]?\s+/, '');
  numbers.instances = count;
}

function countOf(amount: string | undefined, suffix: string | undefined): number | undefined {
  const count = toNumber(amount) * factorOf(suffix);
  return Number.isInteger(count) && count >= 1 && count <= 1e9 ? count : undefined;
}

function factorOf(suffix: string | undefined): number {
  return suffix === undefined ? 1 : (FACTORS[suffix.toLowerCase()] ?? 1);
}

function toNumber(amount: string | undefined): number {
  return Number((amount ?? '').replace(/[,']/g, ''));
}

/** Takes floating-point dust off: 1 − 0.05 is 0.95. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
