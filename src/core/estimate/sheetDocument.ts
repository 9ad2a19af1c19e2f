import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import type { Problem } from './ast';
import type { Dimension } from './dimension';
import { describe } from './messages';
import { displayOf, type Sheet, type SheetLine } from './sheet';
import { quantilesOfValue } from './spread';
import type { Value } from './value';

/**
 * An evaluated estimate as scripts read it (`mockboard estimate --json`). Every field is always there; what does not
 * apply is null. A change that could break a reader raises `version`; new fields do not.
 */
export interface EstimateDocument {
  readonly format: 'mockboard-estimate';
  readonly version: 1;
  /** Every line that has a value, in order. */
  readonly lines: readonly DocumentLine[];
  readonly diagnostics: readonly DocumentDiagnostic[];
}

/** A line with a value; `line` counts from 1. */
export interface DocumentLine {
  readonly line: number;
  readonly name: string | null;
  /** In SI units: bytes, seconds, dollars and their products. */
  readonly value: number;
  /** Exponents of byte, second and dollar. */
  readonly dimension: Dimension;
  readonly display: string;
  /** The 90% interval when the value is uncertain, in SI units. */
  readonly interval: { readonly p5: number; readonly p95: number } | null;
}

/** Something to say about a place; lines and columns count from 1 in UTF-16 code units, `endColumn` is excluded. */
export interface DocumentDiagnostic {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly severity: Problem['severity'];
  readonly code: string;
  readonly message: string;
}

/** The sheet as a document for scripts. */
export function sheetDocument(sheet: Sheet, l10n: Translator<l10n.L10nReplacement>): EstimateDocument {
  return {
    format: 'mockboard-estimate',
    version: 1,
    lines: sheet.lines.flatMap((line, index) => (line?.value ? documentLine(sheet, line, line.value, index) : [])),
    diagnostics: sheet.lines.flatMap((line, index) =>
      (line?.problems ?? []).map((problem) => ({
        line: index + 1,
        column: problem.start + 1,
        endColumn: problem.end + 1,
        severity: problem.severity,
        code: problem.code,
        message: describe(problem, l10n),
      })),
    ),
  };
}

function documentLine(sheet: Sheet, line: SheetLine, value: Value, index: number): DocumentLine {
  const { si, dimension, samples } = value;
  const { p5, p95 } = quantilesOfValue(value);
  return {
    line: index + 1,
    name: line.parsed.name?.text ?? null,
    value: si,
    dimension,
    display: displayOf(line, sheet.rounding),
    interval: samples ? { p5, p95 } : null,
  };
}
