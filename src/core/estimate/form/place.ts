import { insideFences, opensEstimate } from '../fences';
import { withNames } from '../references';
import { type EstimateLanguage, evaluate } from '../sheet';

/** A text to insert, and where; lines and columns count from zero. */
export interface Placed {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Where and how a built estimate goes into a document when the cursor is in `line`: inside a fence or an `.estimate` file as
 * plain lines, elsewhere in Markdown in a fence of its own. It never starts in the middle of a line, nor takes a name that
 * the document has defined already.
 */
export function placeEstimate(text: string, language: EstimateLanguage, line: number, block: string): Placed {
  const lines = text.split(/\r\n|\n|\r/);
  const at = Math.max(0, Math.min(line, lines.length - 1));
  const own = withFreshNames(block, evaluate(text, language).definitions);
  const isPlain = language === 'estimate' || isInFence(lines, at);
  const body = isPlain ? own : `\`\`\`estimate\n${own}\n\`\`\``;
  const current = lines[at] ?? '';
  const gap = isPlain ? '' : '\n';
  const isBlank = current.trim() === '';
  const before = isBlank ? (at > 0 && (lines[at - 1] ?? '').trim() !== '' ? gap : '') : `\n${gap}`;
  const next = lines[at + 1];
  const after = !isPlain && next !== undefined && next.trim() !== '' ? '\n' : '';
  return { line: at, column: isBlank ? 0 : current.length, text: before + body + after };
}

/**
 * The line to insert after when nobody has put the cursor anywhere: the last one written in the section on estimates, else
 * the last of all.
 */
export function lineForEstimate(text: string): number {
  const lines = text.split(/\r\n|\n|\r/);
  const heading = lines.findIndex((line) => /^#{1,6}\s.*estimat/i.test(line));
  const after = heading < 0 ? -1 : lines.findIndex((line, index) => index > heading && /^#{1,6}\s/.test(line));
  let end = after < 0 ? lines.length - 1 : after - 1;
  while (end > Math.max(heading, 0) && (lines[end] ?? '').trim() === '') end -= 1;
  return end;
}

/** The line lies inside an estimate fence, or opens one. */
function isInFence(lines: readonly string[], at: number): boolean {
  return insideFences(lines)[at] === true || opensEstimate(lines[at] ?? '');
}

/** The block with "_2" (or the next free number) at its names, when the document has some of them already. */
export function withFreshNames(block: string, taken: ReadonlyMap<string, unknown>): string {
  const names = [...evaluate(block).definitions.keys()];
  if (!names.some((name) => taken.has(name))) return block;
  let number = 2;
  while (names.some((name) => taken.has(`${name}_${number}`))) number += 1;
  const own = new Set(names);
  return block
    .split('\n')
    .map((line) => withNames(line, (name) => (own.has(name) ? `${name}_${number}` : undefined)))
    .join('\n');
}
