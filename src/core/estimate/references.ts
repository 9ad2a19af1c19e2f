import type { Place } from './ast';
import { lexLine } from './lexer';
import type { Sheet } from './sheet';
import { KEYWORDS } from './tokenReader';
import { tokensOf } from './tokensOf';
import { UNITS } from './units';

/** Where a name stands in a document; `line` counts from 0. */
export interface Reference extends Place {
  readonly line: number;
  /** True where the name is defined; a line that only states its result is no definition. */
  readonly isDefinition: boolean;
}

/** Every place of a name that a line defines or "unit" declares, in order. */
export function referencesOf(sheet: Sheet, name: string): Reference[] {
  const definition = sheet.definitions.get(name);
  return sheet.lines.flatMap((line, index) => {
    const { uses = [], name: own, declares } = line?.parsed ?? {};
    if (own?.text !== name && declares?.text !== name && !uses.includes(name)) return [];
    return tokensOf(sheet, index)
      .filter(({ text, role }) => text === name && role !== 'comment' && role !== 'function')
      .map(({ start, end, role }) => ({
        line: index,
        start,
        end,
        isDefinition: role === 'declaration' || (role === 'definition' && index === definition),
      }));
  });
}

/** A line with other names in it: those that `rename` gives. Everything it gives none for stays as it was written. */
export function withNames(line: string, rename: (name: string) => string | undefined): string {
  let result = '';
  let at = 0;
  for (const token of lexLine(line).tokens) {
    const renamed = token.type === 'name' ? rename(token.text) : undefined;
    if (renamed === undefined) continue;
    result += line.slice(at, token.start) + renamed;
    at = token.end;
  }
  return result + line.slice(at);
}

/** True for what a line can be named: letters, digits and underscores, no unit, no word of the language. */
export function isLegalName(name: string): boolean {
  const { tokens } = lexLine(name);
  const [token] = tokens;
  const isOneName = tokens.length === 1 && token?.type === 'name' && token.text === name;
  return isOneName && !UNITS.has(name) && !KEYWORDS.has(name);
}
