import type { Place } from './ast';

/** A piece of a line. */
export type Token = NumberToken | TextToken;

export interface NumberToken extends Place {
  readonly type: 'number';
  readonly value: number;
  readonly suffix: string;
}

/** A name, a symbol, or something no line can hold. */
export interface TextToken extends Place {
  readonly type: 'name' | 'symbol' | 'unknown';
  readonly text: string;
}

/** A line in pieces; the comment is left out. */
export interface LexedLine {
  readonly tokens: readonly Token[];
  /** Where the comment begins; the line's length when there is none. */
  readonly end: number;
}

/** What a suffix written directly at a number multiplies it by. */
export const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['B', 1e9],
  ['G', 1e9],
  ['T', 1e12],
  ['Ki', 1024],
  ['Mi', 1024 ** 2],
  ['Gi', 1024 ** 3],
  ['Ti', 1024 ** 4],
]);

/** White space, and the marks that steer the direction of text: they stand in what is pasted from right-to-left text. */
const SPACE = /[\s\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/y;
const DIGIT_START = /[\d.]/;
const GROUPED = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /(?:\d[\d_]*(?:\.(?!\.)\d[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+(?![\p{L}\d]))?/uy;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const SYMBOL = /\.\.|\+-|[-+*/^()=,%±$×·÷–−~≈]/y;

/** Other ways to write an operator, as people paste them. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
  ['–', '-'],
  ['−', '-'],
  ['+-', '±'],
  ['≈', '~'],
]);

/** Takes a line apart. Never throws; what fits nowhere becomes an `unknown` token. */
export function lexLine(line: string): LexedLine {
  const text = narrow(line);
  const tokens: Token[] = [];
  /** For each open bracket, whether it holds the arguments of a call. */
  const open: boolean[] = [];
  let at = 0;
  for (;;) {
    at += take(SPACE, text, at)?.length ?? 0;
    if (at >= text.length) return { tokens, end: line.length };
    if (text[at] === '#' || text.startsWith('//', at)) return { tokens, end: at };
    const token = tokenAt(text, at, open.at(-1) === true);
    if (token.type === 'symbol') followBrackets(token, tokens.at(-1), open);
    tokens.push(token);
    at = token.end;
  }
}

function take(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function tokenAt(text: string, start: number, isArgument: boolean): Token {
  const digits = DIGIT_START.test(text.charAt(start)) ? digitsAt(text, start, isArgument) : undefined;
  if (digits !== undefined) return numberToken(text, start, digits);
  const name = take(NAME, text, start);
  if (name !== undefined) return { type: 'name', text: name, start, end: start + name.length };
  const symbol = take(SYMBOL, text, start);
  if (symbol !== undefined) {
    return { type: 'symbol', text: SAME.get(symbol) ?? symbol, start, end: start + symbol.length };
  }
  const unknown = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return { type: 'unknown', text: unknown, start, end: start + unknown.length };
}

/** In the arguments of a call a comma separates: min(1,234) has two of them. */
function digitsAt(text: string, start: number, isArgument: boolean): string | undefined {
  return (isArgument ? undefined : take(GROUPED, text, start)) ?? take(PLAIN, text, start);
}

function numberToken(text: string, start: number, digits: string): NumberToken {
  const end = start + digits.length;
  const letters = take(NAME, text, end) ?? '';
  const factor = SUFFIXES.get(letters);
  const value = Number(digits.replace(/[,_]/g, '')) * (factor ?? 1);
  return factor === undefined
    ? { type: 'number', value, suffix: '', start, end }
    : { type: 'number', value, suffix: letters, start, end: end + letters.length };
}

function followBrackets(token: TextToken, before: Token | undefined, open: boolean[]): void {
  if (token.text === '(') open.push(before?.type === 'name' && before.end === token.start);
  else if (token.text === ')') open.pop();
}

/** Full-width digits and signs as their narrow forms, one code unit each, so that offsets stay what they are. */
function narrow(line: string): string {
  return line.replace(/[\uff01-\uff5e\u3000]/g, (wide) =>
    wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}
