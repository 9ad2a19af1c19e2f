import type { ParsedLine } from './ast';
import { insideFences } from './fences';
import { parseLine } from './parser';
import type { EstimateLanguage, Sheet, TextEdit } from './sheet';

/** A document, parsed line by line. */
export interface DocumentLines {
  readonly text: string;
  /** Where each line starts; all kinds of line ends end one. */
  readonly starts: readonly number[];
  /** undefined for lines outside of estimate fences. */
  readonly parsed: readonly (ParsedLine | undefined)[];
  /** Which line of the document before the edit a line was; undefined for lines the edit reached. */
  readonly origin: (index: number) => number | undefined;
}

/** Parses a whole document. */
export function readLines(text: string, language: EstimateLanguage): DocumentLines {
  const starts = [0].concat(lineStarts(text, 0));
  const texts = starts.map((start, index) => lineText(text, start, starts[index + 1]));
  const inside = language === 'markdown' ? insideFences(texts) : undefined;
  const parsed = texts.map((line, index) => (inside && !inside[index] ? undefined : parseLine(line)));
  return { text, starts, parsed, origin: () => undefined };
}

/** Parses what an edit has changed; the other lines stay the same objects. */
export function editLines(before: Sheet, edit: TextEdit): DocumentLines {
  const { start, end, text: inserted } = narrowEdit(before.text, edit);
  const [first, last] = reachedLines(before, start, end);
  const from = before.starts[first] ?? 0;
  const to = before.starts[last + 1] ?? before.text.length;
  const region = before.text.slice(from, start) + inserted + before.text.slice(end, to);
  const isAtEnd = last + 1 >= before.starts.length;
  const shift = inserted.length - (end - start);
  const starts = before.starts.slice(0, first).concat(from, lineStarts(region, from, isAtEnd));
  const next = starts.length;
  for (let i = last + 1; i < before.starts.length; i += 1) starts.push((before.starts[i] ?? 0) + shift);
  const origin = (index: number) => (index < first ? index : index >= next ? index - next + last + 1 : undefined);
  const text = before.text.slice(0, start) + inserted + before.text.slice(end);
  const fresh = (index: number) => {
    const lineStart = (starts[index] ?? 0) - from;
    const isLast = isAtEnd && index + 1 === next;
    return lineText(region, lineStart, isLast ? undefined : Math.min((starts[index + 1] ?? 0) - from, region.length));
  };
  return { text, starts, parsed: parseChanged(before, text, starts, origin, fresh), origin };
}

function parseChanged(
  before: Sheet,
  text: string,
  starts: readonly number[],
  origin: DocumentLines['origin'],
  fresh: (index: number) => string,
): (ParsedLine | undefined)[] {
  const textOf = (index: number) => lineText(text, starts[index] ?? 0, starts[index + 1]);
  const inside = before.language === 'markdown' ? insideFences(starts.map((_, index) => textOf(index))) : undefined;
  return starts.map((_, index) => {
    if (inside && !inside[index]) return undefined;
    const old = origin(index);
    // Texts of lines come from the small text around the edit: a piece of the document's would keep all of it in memory.
    return old === undefined ? parseLine(fresh(index)) : (before.lines[old]?.parsed ?? parseLine(textOf(index)));
  });
}

/** The edit without what it leaves as it is: editors also replace whole documents for a character. */
function narrowEdit(text: string, edit: TextEdit): TextEdit {
  let start = Math.min(Math.max(edit.start, 0), text.length);
  let end = Math.min(Math.max(edit.end, start), text.length);
  let from = 0;
  let to = edit.text.length;
  while (start < end && from < to && text[start] === edit.text[from]) {
    start += 1;
    from += 1;
  }
  while (end > start && to > from && text[end - 1] === edit.text[to - 1]) {
    end -= 1;
    to -= 1;
  }
  return { start, end, text: edit.text.slice(from, to) };
}

/** First and last line an edit can change: at a line's start also the one before, as "\r" and "\n" may join or part. */
function reachedLines({ starts }: Sheet, start: number, end: number): readonly [first: number, last: number] {
  const first = lineAt(starts, start);
  return [starts[first] === start ? Math.max(0, first - 1) : first, lineAt(starts, end)];
}

/** The line an offset is in. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const LINE_FEED = 10;
const RETURN = 13;

/** Where the lines after the first start. A line end at the very end starts one more only at the document's end. */
function lineStarts(text: string, offset: number, isAtEnd = true): number[] {
  const starts: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const isEnd = code === LINE_FEED || (code === RETURN && text.charCodeAt(i + 1) !== LINE_FEED);
    if (isEnd && (isAtEnd || i + 1 < text.length)) starts.push(offset + i + 1);
  }
  return starts;
}

function lineText(text: string, start: number, next: number | undefined): string {
  if (next === undefined) return text.slice(start);
  const isPair = text[next - 1] === '\n' && text[next - 2] === '\r' && next - 2 >= start;
  return text.slice(start, next - (isPair ? 2 : 1));
}
