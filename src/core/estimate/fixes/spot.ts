import type * as l10n from '@vscode/l10n';
import type { Translator } from '../../translator';
import type { Node, Problem } from '../ast';
import { nodesOf } from '../names';
import { type Sheet, type SheetLine, update } from '../sheet';
import type { LineEdit } from '../written';

/** An edit that mends a problem. */
export interface Fix {
  readonly title: string;
  /** The line edited; a new line is put in at its beginning. */
  readonly line: number;
  readonly edit: LineEdit;
  /** The end of the new text, which a person will want to type over. */
  readonly placeholder?: string;
  /** Whether it is most likely what was meant. */
  readonly isPreferred: boolean;
}

/** Where a problem stands in a sheet. */
export interface Spot {
  readonly sheet: Sheet;
  readonly index: number;
  readonly line: SheetLine;
  readonly problem: Problem;
  readonly l10n: Translator<l10n.L10nReplacement>;
}

/** The text the problem is about. */
export function written({ line, problem }: Spot): string {
  return line.parsed.text.slice(problem.start, problem.end);
}

/** The expression the problem is about, if it is about a whole one. */
export function nodeAt({ line, problem }: Spot): Node | undefined {
  return nodesOf(line.parsed).find(({ start, end }) => start === problem.start && end === problem.end);
}

/** A fix in the problem's own line. */
export function inPlace({ index }: Spot, title: string, { start, end, text }: LineEdit, isPreferred = true): Fix {
  return { title, line: index, edit: { start, end, text }, isPreferred };
}

/** A fix that puts other words in the problem's place. */
export function replace(spot: Spot, text: string, isPreferred = true): Fix {
  const { l10n } = spot;
  return inPlace(spot, l10n.t('Change to “{0}”', text), { ...spot.problem, text }, isPreferred);
}

/** Whether the problem is gone after a fix, and no error has taken its place. */
export function mends({ sheet, index, problem }: Spot, { edit, line }: Fix): boolean {
  const offset = sheet.starts[line] ?? sheet.text.length;
  const after = update(sheet, { start: offset + edit.start, end: offset + edit.end, text: edit.text });
  const left = after.lines[index]?.problems ?? [];
  return left.every(({ code, severity }) => code !== problem.code && severity !== 'error');
}
