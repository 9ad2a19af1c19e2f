import type { ParsedLine, Problem, Rounding } from './ast';
import { findDefinitions } from './definitions';
import { type DocumentLines, editLines, readLines } from './documentLines';
import { Evaluator } from './evaluator';
import { formatValue } from './format';
import { threeDigits } from './numbers';
import { quantilesOfValue } from './spread';
import type { Value } from './value';
import { formatForInterview } from './whiteboard';

/** The language of a document: an `.estimate` file as a whole, or the estimate fences of a Markdown file. */
export type EstimateLanguage = 'estimate' | 'markdown';

/** What one line comes to. Lines without an expression have no value. */
export interface SheetLine {
  readonly parsed: ParsedLine;
  readonly value?: Value;
  /** The unit asked for by "to", with its value. */
  readonly unit?: { readonly text: string; readonly value: Value };
  readonly problems: readonly Problem[];
}

/** An evaluated document. Immutable: an edit makes a new one, which shares what did not change. */
export interface Sheet {
  readonly language: EstimateLanguage;
  readonly text: string;
  /** Where each line of the text starts. */
  readonly starts: readonly number[];
  /** All lines of the document; undefined for those outside of estimate fences. */
  readonly lines: readonly (SheetLine | undefined)[];
  /** Line of each definition, by name. */
  readonly definitions: ReadonlyMap<string, number>;
  /** Words declared by "unit things". */
  readonly declared: ReadonlySet<string>;
  /** How the document wants its results shown, when a line "// rounding: interview" (or "exact") says so. */
  readonly rounding?: Rounding;
  /** False when too many lines are uncertain: every range is its middle then. */
  readonly isDrawn: boolean;
}

/** Replaces the text between two offsets (UTF-16 code units, end excluded). */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Evaluates a document. Never throws, whatever the text. */
export function evaluate(text: string, language: EstimateLanguage = 'estimate'): Sheet {
  return build(readLines(text, language), language, undefined);
}

/** The sheet after an edit; equal to evaluating the new text, but only what depends on the edit is reckoned anew. */
export function update(sheet: Sheet, edit: TextEdit): Sheet {
  return build(editLines(sheet, edit), sheet.language, sheet);
}

function build(source: DocumentLines, language: EstimateLanguage, before: Sheet | undefined): Sheet {
  const definitions = findDefinitions(source.parsed);
  const { lines, declared, rounding, undrawnFrom } = definitions;
  const isDrawn = undrawnFrom === undefined;
  const isComparable = before && isDrawn && before.isDrawn && sameWords(declared, before.declared);
  return {
    language,
    text: source.text,
    starts: source.starts,
    lines: new Evaluator(source, definitions, isComparable ? before : undefined).run(),
    definitions: lines,
    declared,
    ...(rounding ? { rounding } : {}),
    isDrawn,
  };
}

function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

/** A named figure as other capabilities bind to it. Plain data: it is sent to pages as it is. */
export interface ExportedFigure {
  readonly name: string;
  /** In SI units. */
  readonly value: number;
  readonly dimension: Value['dimension'];
  readonly display: string;
  /** The 90% interval in SI units, only when the figure is uncertain. */
  readonly p5?: number;
  readonly p95?: number;
}

/** All named lines that have a value, in order. */
export function exportsOf(sheet: Sheet): ExportedFigure[] {
  return sheet.lines.flatMap((line, index) => {
    const name = line?.parsed.name?.text;
    if (!line?.value || name === undefined || sheet.definitions.get(name) !== index) return [];
    const { si, dimension, samples } = line.value;
    const { p5, p95 } = quantilesOfValue(line.value);
    return [{ name, value: si, dimension, display: displayOf(line), ...(samples ? { p5, p95 } : {}) }];
  });
}

/** What is shown at a line's end: in the unit asked for, else in the one people would choose. */
export function displayOf({ value, unit }: SheetLine, rounding: Rounding = 'exact'): string {
  if (!value) return '';
  if (unit) return inUnit(value, unit);
  return rounding === 'interview' ? formatForInterview(value) : formatValue(value);
}

/** In a unit somebody asked for, nothing is rounded further. */
function inUnit(value: Value, unit: NonNullable<SheetLine['unit']>): string {
  const show = (x: number) => threeDigits(x / unit.value.si);
  const { p5, p95 } = quantilesOfValue(value);
  return `${show(value.si)}${value.samples ? ` [${show(p5)} … ${show(p95)}]` : ''} ${unit.text}`;
}
