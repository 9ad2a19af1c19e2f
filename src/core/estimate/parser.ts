import type { NameNode, ParsedLine, Problem, Rounding } from './ast';
import { ExpressionParser } from './expressionParser';
import { lexLine, type Token } from './lexer';
import { problem, Refusal, refusal } from './problems';
import { KEYWORDS, TokenReader } from './tokenReader';
import { UNITS } from './units';

/** Longer lines are not read: nobody writes them by hand. UTF-16 code units. */
export const MAX_LINE = 2000;

const NOTHING = { uses: [], size: 0, ranges: 0, problems: [] } as const;

/** The line with nothing in it: one for all, as long documents have many. */
export const EMPTY_LINE: ParsedLine = { ...NOTHING, text: '', end: 0 };

const ROUNDING = /^\s*(?:\/\/|#)\s*rounding:\s*(interview|exact)\s*$/i;

/**
 * Parses one line: `[name =] expression [to unit] [= stated result] [// comment]`. Never throws: what is wrong stands in
 * `problems`, with offsets inside the line.
 */
export function parseLine(text: string): ParsedLine {
  if (text.length > MAX_LINE) {
    return failed(text, problem('error', 'tooLong', { start: 0, end: text.length }, String(MAX_LINE)));
  }
  if (text === '') return EMPTY_LINE;
  const { tokens, end } = lexLine(text);
  if (!tokens.length) return { ...NOTHING, text, end, ...roundingOf(text) };
  try {
    return { text, ...parseTokens(tokens, text.slice(0, end).trimEnd().length), end };
  } catch (error) {
    if (error instanceof Refusal) return { ...failed(text, error.problem), end };
    throw error;
  }
}

function failed(text: string, found: Problem): ParsedLine {
  return { ...NOTHING, text, problems: [found], end: text.length };
}

function roundingOf(comment: string): { readonly rounding?: Rounding } {
  const word = ROUNDING.exec(comment)?.[1]?.toLowerCase();
  return word === 'interview' || word === 'exact' ? { rounding: word } : {};
}

function parseTokens(tokens: readonly Token[], end: number): Omit<ParsedLine, 'text' | 'end'> {
  const declares = declaration(tokens);
  if (declares) return { ...NOTHING, declares };
  const reader = new TokenReader(tokens, end);
  const name = definedName(tokens, reader);
  const parser = new ExpressionParser(reader, name?.text);
  const value = parser.expression();
  const unit = reader.takeKeyword() ? parser.expression() : undefined;
  const claim = reader.takeSymbol('=') || reader.isSymbol('~') ? claimed(reader, parser) : undefined;
  if (reader.current) throw reader.unexpected(reader.current);
  return {
    ...(name ? { name } : {}),
    value,
    ...(unit ? { unit } : {}),
    ...(claim ? { claim } : {}),
    uses: [...parser.uses],
    size: tokens.length,
    ranges: parser.ranges,
    problems: [],
  };
}

/** A result is stated by "= 46 TB/s", "= ~46 TB/s" or "≈ 46 TB/s". */
function claimed(reader: TokenReader, parser: ExpressionParser): ParsedLine['claim'] {
  reader.takeSymbol('~');
  return parser.expression();
}

function declaration([first, second, more]: readonly Token[]): NameNode | undefined {
  if (first?.type !== 'name' || first.text !== 'unit' || second?.type !== 'name' || more) return undefined;
  if (UNITS.has(second.text)) throw refusal('reserved', second, second.text);
  return { type: 'name', text: second.text, start: second.start, end: second.end };
}

function definedName([first, second]: readonly Token[], reader: TokenReader): NameNode | undefined {
  if (first?.type !== 'name' || second?.type !== 'symbol' || second.text !== '=') return undefined;
  if (UNITS.has(first.text)) throw refusal('reserved', first, first.text);
  if (KEYWORDS.has(first.text)) throw refusal('keyword', first, first.text);
  reader.skip();
  reader.skip();
  return { type: 'name', text: first.text, start: first.start, end: first.end };
}
