import type { NumberParameter } from './graph';
import { GAP } from './names';

/** The formula in a text that begins with "=", without the sign; undefined for anything else, and for a lone "=". */
export function formulaOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const formula = /^\s*=([^=].*)$/s.exec(value)?.[1]?.replace(/\s+/g, ' ').trim();
  return formula ? formula : undefined;
}

/** How a formula is kept and shown: "= read_qps". */
export function formulaText(formula: string): string {
  return `= ${formula}`;
}

const NAMES: readonly (readonly [words: string, parameter: NumberParameter])[] = [
  ['rate|requests?|reads?|writes?|load|traffic|[qrt]ps', 'ratePerSecond'],
  ['capacity(?: each)?|takes|limit', 'capacityPerSecond'],
  ['instances?|nodes?|servers?|replicas?|copies|count|brokers?|machines?', 'instances'],
  ['shards?|partitions?', 'shards'],
  ['connections?(?: each)?|conns?|sockets?', 'connections'],
  ['service[ -]time|latency|time', 'serviceTimeMs'],
  ['hits?(?:[ -]?(?:ratio|rate))?', 'hitRatio'],
  ['ttl|time to live', 'ttlSeconds'],
  ['hot(?:test)? key(?: share)?', 'hotKeyShare'],
];

/** A parameter's name, then ": =": "qps = 5k" is a number, and "latency = low" no formula. */
const START = /(^|[\n;|,])([ \t]*)([a-z][a-z -]{1,15}?)[ \t]*:[ \t]*=(?!=)[ \t]*([^\n;|]+)/gi;

/** A text without the formulas in it, and these by the parameter they are for. */
export interface ReadFormulas {
  readonly formulas: Readonly<Partial<Record<NumberParameter, string>>>;
  readonly rest: string;
}

/** Reads formulas off a text on a block: "Feed cache", and below it "rate: = read_qps". Each ends at a comma or its line's end. */
export function readFormulas(text: string): ReadFormulas {
  const formulas: Partial<Record<NumberParameter, string>> = {};
  if (!/:[ \t]*=/.test(text)) return { formulas, rest: text };
  const rest = text
    .slice(0, 2000)
    .replace(START, (whole: string, before: string, _space: string, name: string, after: string) => {
      const parameter = parameterNamed(name);
      const end = commaOutside(after);
      const formula = formulaOf(`=${after.slice(0, end)}`);
      if (!parameter || formula === undefined || formulas[parameter] !== undefined) return whole;
      formulas[parameter] = formula;
      return `${before} ${GAP} ${after.slice(end)}`;
    });
  return { formulas, rest: Object.keys(formulas).length ? rest : text };
}

function parameterNamed(name: string): NumberParameter | undefined {
  const words = name.trim().toLowerCase();
  return NAMES.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(words))?.[1];
}

/** Where the formula ends: at a comma that is in no brackets and in no number. */
function commaOutside(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')') depth -= 1;
    else if (text[i] === ',' && depth <= 0 && !/^,\d{3}(?!\d)/.test(text.slice(i, i + 5))) return i;
  }
  return text.length;
}
