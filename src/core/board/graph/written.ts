import type { BlockParameters, NumberParameter } from './graph';

/** What a text says beside a name. */
export interface Written {
  /** What remains without the parameters, on one line; "" when nothing does. */
  readonly name: string;
  /** The same with its lines as they were. */
  readonly rest: string;
  readonly numbers: Readonly<Partial<Record<NumberParameter, number>>>;
}

const NUMBER = String.raw`\d{1,3}(?:[,']\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const SUFFIX = '[kKmMbBgGtT](?![a-zA-Z])';
const FACTORS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, g: 1e9, t: 1e12 };
const PER_SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

const THINGS = `(?:req(?:uest)?|msg|message|op(?:eration)?|write|read|event|querie|query|tran?saction|insert|update|click|call|record|hit|view|w|r|txn?)s?`;
const PER = String.raw`(?:\s*\/\s*|\s+per\s+|\s+a\s+)(s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?)\b`;
const AHEAD = String.raw`(?:(?:~|≈|about|approx\.?|ca\.?|avg|average|peak|total|>|≥|>=)\s*)*`;
const RATE = new RegExp(
  String.raw`${AHEAD}(?:(max\.?|up to|capacity|limit|can take|handles?|≤|<=?)\s*[:=]?\s*)?(${NUMBER})\s*(${SUFFIX})?\+?\s*(?:(?:read|write|peak|avg)s?\s+)?(?:(?:[qrtw]ps|ops|iops)\b|(?:${THINGS})?${PER})(\s*(?:each|(?:per|\/|a)\s*(?:node|instance|server|host|replica|broker|shard|machine)s?)\b)?`,
  'i',
);
const NAMED_RATE = new RegExp(String.raw`\b(?:[qrt]ps)\s*[:=≈~]?\s*(${NUMBER})\s*(${SUFFIX})?(?!\w)`, 'i');
const COUNTED =
  'replicas?|nodes?|instances?|machines?|hosts?|pods?|copies|copy|boxes|vms?|containers?|read[ -]replicas?|tasks|brokers?';
const CROWD =
  /^(?:users?|clients?|customers?|people|connections?|requests?|days?|hours?|regions?|zones?|azs?|levels?|parties|ways?|[kmgt]?bps)$/i;

/** Reads counts, rates and ratios off a text: "Redis x3, 95% hit" is called "Redis". */
export function readWritten(text: string): Written {
  const rest = new Rest(text.slice(0, 2000));
  const numbers: Partial<Record<NumberParameter, number>> = {};
  if (/\d/.test(rest.text)) {
    readRatio(rest, numbers);
    readTtl(rest, numbers);
    readRates(rest, numbers);
    readServiceTime(rest, numbers);
    readConnections(rest, numbers);
    readShards(rest, numbers);
    readInstances(rest, numbers);
  }
  return { name: tidyName(rest.text), rest: rest.text.replaceAll('\ue000', ''), numbers };
}

/** The first request rate a text names, per second. */
export function readRate(text: string): number | undefined {
  return /\d/.test(text) ? readWritten(text).numbers.ratePerSecond : undefined;
}

/** A text from which what was understood is taken away. */
class Rest {
  constructor(public text: string) {}

  take(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    const { index } = found;
    this.text = `${this.text.slice(0, index)} \ue000 ${this.text.slice(index + found[0].length)}`;
    return found;
  }
}

type Numbers = Partial<Record<NumberParameter, number>>;

function readRatio(rest: Rest, numbers: Numbers): void {
  const value = String.raw`(${NUMBER})\s*(%?)`;
  const words = '(hits?|miss(?:es)?)(?:[\\s-]*(?:ratio|rate))?';
  const before = rest.take(new RegExp(String.raw`${AHEAD}(?<![\d.])${value}\s*${words}\b`, 'i'));
  const [amount, percent, word] = before
    ? [before[1], before[2], before[3]]
    : takeAfter(rest, new RegExp(String.raw`\b${words}\s*(?:[:=≈~]|of)?\s*${value}(?![\w])`, 'i'));
  if (amount === undefined) return;
  const ratio = toNumber(amount) / (percent === '%' || toNumber(amount) > 1 ? 100 : 1);
  if (ratio > 1) return;
  numbers.hitRatio = round(/^miss/i.test(word ?? '') ? 1 - ratio : ratio);
}

function takeAfter(rest: Rest, pattern: RegExp): readonly (string | undefined)[] {
  const found = rest.take(pattern);
  return found ? [found[2], found[3], found[1]] : [];
}

const TIME = String.raw`(${NUMBER})\s*(ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)?`;

function readTtl(rest: Rest, numbers: Numbers): void {
  const found =
    rest.take(
      new RegExp(
        String.raw`\b(?:ttl|expir(?:es|y|ation)(?:\s+(?:in|after))?)\s*[:=≈~]?\s*(?:of\s+)?${TIME}(?!\w)`,
        'i',
      ),
    ) ?? rest.take(new RegExp(String.raw`(?<![\d.])${TIME}\s*ttl\b`, 'i'));
  if (found) numbers.ttlSeconds = round(toNumber(found[1]) * secondsOf(found[2]));
}

function secondsOf(unit: string | undefined): number {
  const word = (unit ?? 's').toLowerCase();
  if (word === 'ms') return 0.001;
  if (word.startsWith('w')) return 7 * 86_400;
  return PER_SECONDS[word[0] ?? 's'] ?? 1;
}

function readRates(rest: Rest, numbers: Numbers): void {
  for (let i = 0; i < 3; i += 1) {
    const found = rest.take(RATE);
    if (!found) break;
    const value = round((toNumber(found[2]) * factorOf(found[3])) / secondsOf(found[4] ?? 's'));
    // "max 5k qps" and "5k qps each" tell what one can take, not what comes.
    const key = found[1] !== undefined || found[5] !== undefined ? 'capacityPerSecond' : 'ratePerSecond';
    numbers[key] ??= value;
  }
  if (numbers.ratePerSecond !== undefined) return;
  const named = rest.take(NAMED_RATE);
  if (named) numbers.ratePerSecond = round(toNumber(named[1]) * factorOf(named[2]));
}

function factorOf(suffix: string | undefined): number {
  return suffix === undefined ? 1 : (FACTORS[suffix.toLowerCase()] ?? 1);
}

function readServiceTime(rest: Rest, numbers: Numbers): void {
  const pattern = String.raw`(?:\b(?:latency|service time|takes|avg|mean|time)\s*[:=]?\s*)?(?<![\d.<≤p])(?<![<≤]\s|p\d\d\s?[:=<]?\s?)(${NUMBER})\s*(ms|millis(?:econds)?|µs|us)(?!\w)`;
  const found = rest.take(new RegExp(pattern, 'i'));
  if (found) numbers.serviceTimeMs = round(toNumber(found[1]) * (/^[µu]/i.test(found[2] ?? '') ? 0.001 : 1));
}

function readConnections(rest: Rest, numbers: Numbers): void {
  const found = rest.take(
    new RegExp(
      String.raw`(?<![\d.])(${NUMBER})\s*(${SUFFIX})?\+?\s*(?:open |concurrent |live |ws |websocket |tcp )?(?:connections?|conns?|sockets?|websockets)\b`,
      'i',
    ),
  );
  const count = found ? countOf(found[1], found[2]) : undefined;
  if (count !== undefined) numbers.connections = count;
}

function readShards(rest: Rest, numbers: Numbers): void {
  const found =
    rest.take(
      new RegExp(
        String.raw`(?<![\d.])(${NUMBER})\s*(${SUFFIX})?[\s-]*(?:way[\s-]*)?(?:shard|partition)(?:s|ed)?\b`,
        'i',
      ),
    ) ??
    rest.take(new RegExp(String.raw`\b(?:shards|partitions)\s*[:=x×]?\s*(${NUMBER})(${SUFFIX})?(?!\w)`, 'i')) ??
    rest.take(new RegExp(String.raw`\b(?:sharded|partitioned)\s*[:=x×]\s*(${NUMBER})(${SUFFIX})?(?!\w)`, 'i'));
  const count = found ? countOf(found[1], found[2]) : undefined;
  if (count !== undefined) numbers.shards = count;
}

function readInstances(rest: Rest, numbers: Numbers): void {
  const found =
    rest.take(new RegExp(String.raw`(?<![\w.])[x×]\s*(${NUMBER})(${SUFFIX})?(?![\w%])`, 'i')) ??
    rest.take(new RegExp(String.raw`(?<![\w.])\*\s*(${NUMBER})(${SUFFIX})?(?![\w%])`, 'i')) ??
    rest.take(new RegExp(String.raw`(?<![\w.])(${NUMBER})(${SUFFIX})?\s*[x×](?!\w)`, 'i')) ??
    rest.take(/\(\s*[~n=≈]*\s*(\d{1,3}(?:[,']\d{3})+|\d{1,6})([kKmM])?\s*\)/) ??
    rest.take(new RegExp(String.raw`(?<![\w.])(${NUMBER})(${SUFFIX})?[\s-]*(?:${COUNTED})\b(?!\s+of\b)`, 'i')) ??
    rest.take(
      new RegExp(
        String.raw`\b(?:replicas|replica count|nodes|instances|servers|pods|count|n|pool of|cluster of|fleet of)\s*[:=]?\s*(${NUMBER})(${SUFFIX})?(?!\w)`,
        'i',
      ),
    );
  const count = found ? countOf(found[1], found[2]) : leadingCount(rest);
  if (count !== undefined) numbers.instances = count;
}

/** "3 app servers": the number goes, the words stay. */
function leadingCount(rest: Rest): number | undefined {
  const found = /^\s*(\d{1,3}(?:,\d{3})+|\d{1,6})([kK])?\s+((?:[\p{L}-]+\s+){0,3}?([\p{L}]+s))\s*$/u.exec(
    rest.text.split('\ue000')[0] ?? '',
  );
  if (!found || CROWD.test(found[4] ?? '')) return undefined;
  const count = countOf(found[1], found[2]);
  if (count !== undefined) rest.text = rest.text.replace(/^\s*[\d,]+[kK]?\s+/, '');
  return count;
}

function countOf(amount: string | undefined, suffix: string | undefined): number | undefined {
  const count = toNumber(amount) * factorOf(suffix);
  return Number.isInteger(count) && count >= 1 && count <= 1e9 ? count : undefined;
}

function toNumber(amount: string | undefined): number {
  return Number((amount ?? '').replace(/[,']/g, ''));
}

/** Takes floating-point dust off: 1 − 0.05 is 0.95. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** One line without what taking parts out left behind: empty brackets, lonely commas. */
export function tidyName(text: string): string {
  let name = text.replace(/\s+/g, ' ');
  if (name.includes('\ue000')) {
    name = name
      .replace(/[([{]\s*(?:[\ue000,;:/|·•~≈@&+-]\s*)*[)\]}]/g, ' ')
      .replace(/(?:[,;:/|·•~≈@&+=-]|\b(?:with|at|and|of|by))?\s*\ue000(?:\s*[,;|·•]?\s*\ue000)*/gi, '\ue000')
      .replace(/^[\s\ue000,;:/|·•=-]+|[\s\ue000,;:/|·•=-]+$/g, '')
      .replace(/\s*\ue000\s*(?=[,;)\]}])/g, '')
      .replace(/\s*\ue000\s*/g, ' ')
      .replace(/[([{]\s*[)\]}]/g, ' ');
  }
  return name
    .replace(/\s+/g, ' ')
    .replace(/([([{])\s+/g, '$1')
    .trim();
}

const REPLICA =
  /(?<!\d\s)\b(?:read[\s-]*(?:only\s+)?replicas?|replicas?|slaves?|secondar(?:y|ies)|followers?|stand-?bys?)\b/i;
const PRIMARY = /(?<!\d\s)\b(?:primar(?:y|ies)|masters?|leaders?)\b/i;

/** Whether a store is said to be the primary or a replica, and its name without that ("Postgres" for "read replica of Postgres"). */
export function readRole(name: string): {
  readonly name: string;
  readonly role?: NonNullable<BlockParameters['role']>['value'];
} {
  const primary = PRIMARY.exec(name);
  const replica = REPLICA.exec(name);
  // "Primary + replicas" is both, and so neither.
  if (!primary === !replica) return { name };
  const found = primary ?? replica;
  const rest = `${name.slice(0, found?.index)}\ue000${name.slice((found?.index ?? 0) + (found?.[0].length ?? 0))}`;
  const tidy = tidyName(rest).replace(/^(?:of|for)\s+(?:the\s+)?/i, '');
  return { name: tidy || name, role: primary ? 'primary' : 'replica' };
}
