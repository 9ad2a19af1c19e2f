/** What a number in a sentence counts. */
export type QuantityType = 'rate' | 'bytes' | 'byteRate' | 'time' | 'share' | 'ratio' | 'money' | 'count';

/** A number in a sentence, in SI units: per second, bytes, seconds, a share of 1, dollars. */
export interface Quantity {
  readonly type: QuantityType;
  readonly value: number;
  /** As it is written. */
  readonly text: string;
  /** Place in the sentence. */
  readonly start: number;
  readonly end: number;
}

const SCALES: Readonly<Record<string, number>> = {
  ...{ k: 1e3, K: 1e3, thousand: 1e3, M: 1e6, m: 1e6, mm: 1e6, mil: 1e6, mio: 1e6, million: 1e6 },
  ...{ B: 1e9, b: 1e9, G: 1e9, bn: 1e9, billion: 1e9, T: 1e12, trillion: 1e12 },
};
const SECONDS: Readonly<Record<string, number>> = {
  ...{ ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, sec: 1, secs: 1, second: 1, seconds: 1 },
  ...{ min: 60, mins: 60, minute: 60, minutes: 60, h: 3600, hr: 3600, hrs: 3600, hour: 3600, hours: 3600 },
  ...{ d: 86_400, day: 86_400, days: 86_400, week: 604_800, weeks: 604_800 },
  ...{ month: 2_592_000, months: 2_592_000, mo: 2_592_000, y: 31_536_000, yr: 31_536_000, yrs: 31_536_000 },
  ...{ year: 31_536_000, years: 31_536_000 },
};
const BYTES: Readonly<Record<string, number>> = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, pb: 1e15, kib: 1024 };

const PERIOD = String.raw`(?:\/\s?|per\s|a\s)(?:s|sec|second|d|day)(?!\p{L})`;
const UNIT = [
  String.raw`(?<ratio>:\s?1\b)`,
  String.raw`(?<bytes>(?:[kKMGTP]i?)?B|bytes)(?!\p{L})(?<each>\s?${PERIOD})?`,
  String.raw`(?<time>ns|us|µs|ms|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|mo|y|yrs?|years?)(?!\p{L})`,
  String.raw`(?<scale>k|K|M|mm|G|bn|T|thousand|mil|mio|million|billion|trillion)?(?!\p{L})\s?(?<share>%|percent)?(?<per>\s?(?:qps|rps|tps|wps)\b|\s?(?:\p{L}+\s?)?${PERIOD})?`,
  String.raw`(?<times>[x×])(?!\p{L})`,
].join('|');
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.,])(~|≈|\$)?\s?(\d[\d,]*(?:\.\d+)?)(?!\d)(?:\s?(?:${UNIT}))`,
  'gu',
);

/** The numbers of a sentence with what they count. */
export function quantitiesOf(text: string): Quantity[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [written, lead = '', digits = ''] = match;
    const plain = Number(digits.replace(/,/g, ''));
    if (!Number.isFinite(plain)) return [];
    const read = readUnit(plain, lead, match.groups ?? {});
    return [{ ...read, text: written.trim(), start: match.index, end: match.index + written.length }];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function readUnit(plain: number, lead: string, groups: Groups): Pick<Quantity, 'type' | 'value'> {
  const { ratio, scale, share, per, bytes, each, time } = groups;
  if (ratio) return { type: 'ratio', value: plain };
  if (time) return { type: 'time', value: plain * (SECONDS[time] ?? 1) };
  // "2 B" is two billion, "150 B" are bytes: nobody measures in a few of them.
  if (bytes && !(bytes === 'B' && plain < 20)) {
    const size = plain * (bytes === 'bytes' ? 1 : (BYTES[bytes.toLowerCase()] ?? 1));
    return each ? { type: 'byteRate', value: size / periodOf(each) } : { type: 'bytes', value: size };
  }
  const scaled = plain * (bytes === 'B' ? 1e9 : (SCALES[scale ?? ''] ?? 1));
  if (share) return { type: 'share', value: plain / 100 };
  if (per) return { type: 'rate', value: scaled / periodOf(per) };
  return { type: lead === '$' ? 'money' : 'count', value: scaled };
}

function periodOf(unit: string): number {
  return /d(?:ay)?\s*$/.test(unit) ? 86_400 : 1;
}
