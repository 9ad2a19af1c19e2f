import type { ParsedLine, Place } from './ast';
import { CONSTANTS } from './constants';
import { FUNCTIONS } from './functions';
import { lexLine, type Token } from './lexer';
import { MAX_LINE } from './parser';
import type { Sheet } from './sheet';
import { KEYWORDS } from './tokenReader';
import { countLabel, SOFT_UNITS, UNITS } from './units';

/** What a name means. `unknown` names are defined nowhere. */
export type NameRole = 'variable' | 'unit' | 'constant' | 'count' | 'unknown';

/** What a piece of a line is; a `definition` is the name a line defines, a `declaration` the word after "unit". */
export type TokenRole =
  | NameRole
  | 'definition'
  | 'declaration'
  | 'function'
  | 'keyword'
  | 'number'
  | 'operator'
  | 'comment';

/** A piece of a line, in UTF-16 offsets of it. */
export interface LineToken extends Place {
  readonly role: TokenRole;
  readonly text: string;
}

/** The pieces of a line of a sheet, in order; none for lines outside of estimate fences and for lines too long to read. */
export function tokensOf(sheet: Sheet, index: number): LineToken[] {
  const line = sheet.lines[index]?.parsed;
  if (!line || line.text.length > MAX_LINE) return [];
  const { tokens, end } = lexLine(line.text);
  const pieces = tokens.map((token, position) => ({
    role: roleOf(token, tokens[position + 1], line, sheet),
    text: line.text.slice(token.start, token.end),
    start: token.start,
    end: token.end,
  }));
  const comment = line.text.slice(end);
  return comment ? [...pieces, { role: 'comment', text: comment, start: end, end: line.text.length }] : pieces;
}

function roleOf(token: Token, next: Token | undefined, line: ParsedLine, sheet: Sheet): TokenRole {
  if (token.type === 'number') return 'number';
  if (token.type === 'unknown') return 'unknown';
  if (token.type === 'symbol') return token.text === '$' ? 'unit' : 'operator';
  if (line.declares) return token.start === line.declares.start ? 'declaration' : 'keyword';
  if (token.start === line.name?.start) return 'definition';
  if (KEYWORDS.has(token.text)) return 'keyword';
  const isCall = next?.type === 'symbol' && next.text === '(' && next.start === token.end;
  if (isCall) return FUNCTIONS.has(token.text) ? 'function' : 'unknown';
  return nameRole(token.text, sheet);
}

/** What a name means in a sheet: unit names are reserved, and a variable goes before everything else. */
export function nameRole(name: string, { definitions, declared }: Pick<Sheet, 'definitions' | 'declared'>): NameRole {
  if (UNITS.has(name)) return 'unit';
  if (definitions.has(name)) return 'variable';
  if (SOFT_UNITS.has(name)) return 'unit';
  if (CONSTANTS.has(name)) return 'constant';
  return declared.has(name) || countLabel(name) !== undefined ? 'count' : 'unknown';
}
