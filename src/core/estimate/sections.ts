import type { Sheet } from './sheet';

/** A part of a sheet: what stands below a comment that heads it. Lines count from 0, both ends are included. */
export interface Section {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** Lines that belong together: those between two blank lines. Both ends are included. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** The blocks of a sheet, in order; the fences of Markdown bound them as blank lines do. */
export function blocksOf(sheet: Sheet): readonly Block[] {
  const blocks: Block[] = [];
  let start: number | undefined;
  for (let line = 0; line <= sheet.lines.length; line += 1) {
    const isText = (sheet.lines[line]?.parsed.text.trim() ?? '') !== '';
    if (isText) start ??= line;
    else if (start !== undefined) {
      blocks.push({ start, end: line - 1 });
      start = undefined;
    }
  }
  return blocks;
}

/**
 * The sections of a sheet: a comment on a line of its own that begins a block heads the lines from there to the next such
 * comment, or to the end of its fence.
 */
export function sectionsOf(sheet: Sheet): readonly Section[] {
  const heads = blocksOf(sheet).flatMap(({ start }) => {
    const title = headingOf(sheet.lines[start]?.parsed.text ?? '');
    return title ? [{ title, start }] : [];
  });
  return heads.map(({ title, start }, index) => {
    const limit = heads[index + 1]?.start ?? sheet.lines.length;
    let end = start;
    for (let line = start; line < limit && sheet.lines[line]; line += 1) {
      if (sheet.lines[line]?.parsed.text.trim()) end = line;
    }
    return { title, start, end };
  });
}

const HEADING = /^\s*(?:\/\/+|#+)\s*(.*?)[\s/#=-]*$/u;

/** The words of a line that is nothing but a comment; marks of folding regions head nothing. */
function headingOf(text: string): string {
  const words = HEADING.exec(text)?.[1] ?? '';
  return /^(?:#?(?:end)?region\b|[=≈])/.test(words) ? '' : words;
}

const REGION = /^\s*(?:\/\/|#)\s*#?(end)?region\b/;

/** What "// #region" and "// #endregion" enclose, from the outer to the inner ones last. Both ends are included. */
export function regionsOf(sheet: Sheet): readonly Block[] {
  const open: number[] = [];
  const regions: Block[] = [];
  sheet.lines.forEach((line, index) => {
    const mark = line && REGION.exec(line.parsed.text);
    if (!mark) return;
    if (!mark[1]) open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) regions.push({ start, end: index });
    }
  });
  return regions;
}
