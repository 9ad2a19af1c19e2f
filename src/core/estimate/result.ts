import type { Rounding } from './ast';
import { exactText } from './exactText';
import { displayOf, type Sheet, type SheetLine } from './sheet';

/** Hints are cut by VS Code at 43 characters a line; longer results are told in the tooltip. UTF-16 code units. */
export const MAX_LABEL = 40;

/** What is shown at the end of a line. */
export interface LineResult {
  /** `✓`: the stated result holds; `≈`: rounded as at a whiteboard. */
  readonly mark: '=' | '≈' | '✓';
  /** In full: "231k/s (20B/day)". */
  readonly display: string;
  /** Without its second forms, as it is written into the text: "231k/s". */
  readonly brief: string;
  /** The line whose value it is: another one where a result is stated again. */
  readonly source: number;
  /** With all digits: "231,481.48148148146/s". */
  readonly exact: string;
  /** Whether the line states a result itself. */
  readonly isClaim: boolean;
}

/** What a line comes to; undefined when it has no value, or says nothing but its value already ("dau = 500M"). */
export function resultOf(sheet: Sheet, index: number, rounding: Rounding): LineResult | undefined {
  const line = sheet.lines[index];
  const source = (line && statedAgain(sheet, line, index)) ?? index;
  const computed = sheet.lines[source];
  if (!line || !computed?.value) return undefined;
  const isClaim = source !== index || line.parsed.claim !== undefined;
  if (!isClaim && isEcho(computed)) return undefined;
  const shown = displayOf(computed, rounding);
  const display = shown.replace(/^≈ /, '');
  const exact = exactText(computed.value.si, computed.value.dimension);
  const mark = isClaim && holds(line) ? '✓' : display === shown ? '=' : '≈';
  return { mark, display, brief: briefOf(display), source, exact, isClaim };
}

/** The line that defines the name for which this one only states a result once more. */
function statedAgain(sheet: Sheet, { parsed, problems }: SheetLine, index: number): number | undefined {
  const first = parsed.name && sheet.definitions.get(parsed.name.text);
  if (first === undefined || first === index || problems.some(({ code }) => code === 'twice')) return undefined;
  return first;
}

function holds({ problems }: SheetLine): boolean {
  return problems.every(({ code }) => code === 'billion');
}

function isEcho(line: SheetLine): boolean {
  const { value, unit, text } = line.parsed;
  if (!value || unit) return false;
  const bare = (written: string) => written.replace(/\s/g, '');
  return bare(text.slice(value.start, value.end)) === bare(displayOf(line));
}

function briefOf(display: string): string {
  return display.split(/ \(| · /)[0] ?? display;
}

/** The label of a hint: as many of the result's forms as there is room for. */
export function labelOf({ mark, display }: LineResult): string {
  const forms = display.split(/(?= \(| · )/);
  for (let count = forms.length; count > 0; count -= 1) {
    const label = `${mark} ${forms.slice(0, count).join('')}`;
    if (label.length <= MAX_LABEL) return label;
  }
  return `${mark} ${display}`.slice(0, MAX_LABEL - 1).concat('…');
}
