import type { ParsedLine } from './ast';
import type { LineResult } from './result';

/** A replacement in one line: offsets in it, `end` excluded. */
export interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A result that was written into a comment. It ends where a remark of the author's begins: at a comma, a semicolon, a dash
 * or another comment ("// = 231k/s, fine for one node").
 */
const WRITTEN = /\/\/ ?[=≈] ?(?:(?!\s*(?:[,;](?!\d)|\/\/|#|[–—]|$)).)+/u;

/** Where a result stands in a line's comment, if one was written there. */
export function findWritten({ text, end }: ParsedLine): LineEdit | undefined {
  const found = WRITTEN.exec(text.slice(end));
  if (!found) return undefined;
  const start = end + found.index;
  return { start, end: start + found[0].length, text: found[0] };
}

/** How a result is written into the text: "// = 231k/s". */
export function writtenForm({ mark, brief }: LineResult): string {
  return `// ${mark === '≈' ? '≈' : '='} ${brief}`;
}

/** Writes a result at the end of its line, or over the one written earlier; undefined when that says the same. */
export function writeResult(parsed: ParsedLine, result: LineResult): LineEdit | undefined {
  const text = writtenForm(result);
  const earlier = findWritten(parsed);
  if (earlier) return earlier.text === text ? undefined : { ...earlier, text };
  const bare = parsed.text.trimEnd();
  return { start: bare.length, end: parsed.text.length, text: ` ${text}` };
}
