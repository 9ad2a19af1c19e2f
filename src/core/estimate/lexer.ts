/** A piece of a line; `start` and `end` are UTF-16 offsets in it, `end` excluded. */
export type Token =
  | {
      readonly type: 'number';
      readonly value: number;
      readonly suffix: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly type: 'name'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly type: 'symbol'; readonly text: string; readonly start: number; readonly end: number }
  /** Something no line can hold. */
  | { readonly type: 'unknown'; readonly text: string; readonly start: number; readonly end: number };

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

const SPACE = /\s+/uy;
const COMMENT = /(?:\/\/|#).*/uy;
const GROUPED = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const PLAIN = /(?:\d[\d_]*(?:\.(?!\.)\d[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+(?![\p{L}\d]))?/uy;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const SYMBOL = /\.\.|\+-|[-+*/^()=,%±$×·÷–−~≈]/uy;

/** Other ways to write an operator, as people paste them. */
const SAME: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '÷': '/',
  '–': '-',
  '−': '-',
  '+-': '±',
  '≈': '~',
};

/** Takes a line apart. Never throws; what fits nowhere becomes an `unknown` token. */
export function lexLine(line: string): LexedLine {
  const text = narrow(line);
  const tokens: Token[] = [];
  const open: boolean[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  while (at < text.length) {
    const space = take(SPACE);
    if (space) {
      at += space.length;
      continue;
    }
    if (take(COMMENT) !== undefined) return { tokens, end: at };
    const start = at;
    // In the arguments of a call a comma separates: min(1,234) has two of them.
    const digits = (open.at(-1) ? undefined : take(GROUPED)) ?? take(PLAIN);
    if (digits) {
      at += digits.length;
      const suffix = attachedSuffix(take(NAME));
      at += suffix.length;
      const value = Number(digits.replace(/[,_]/g, '')) * (SUFFIXES.get(suffix) ?? 1);
      tokens.push({ type: 'number', value, suffix, start, end: at });
      continue;
    }
    const name = take(NAME);
    const symbol = name ? undefined : take(SYMBOL);
    const piece = name ?? symbol ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += piece.length;
    if (piece === '(') open.push(isCall(tokens.at(-1), start));
    if (piece === ')') open.pop();
    const range = { start, end: at };
    if (name) tokens.push({ type: 'name', text: name, ...range });
    else if (symbol) tokens.push({ type: 'symbol', text: SAME[symbol] ?? symbol, ...range });
    else tokens.push({ type: 'unknown', text: piece, ...range });
  }
  return { tokens, end: line.length };
}

function attachedSuffix(letters: string | undefined): string {
  return letters !== undefined && SUFFIXES.has(letters) ? letters : '';
}

function isCall(before: Token | undefined, at: number): boolean {
  return before?.type === 'name' && before.end === at;
}

/** Full-width digits and signs as their narrow forms, one code unit each, so that offsets stay what they are. */
function narrow(line: string): string {
  return line.replace(/[\uff01-\uff5e\u3000]/g, (wide) =>
    wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}
