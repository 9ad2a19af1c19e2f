import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { describe as sentence } from '../../../src/core/estimate/messages';
import { evaluate, type SheetLine } from '../../../src/core/estimate/sheet';

/** What a document says of itself: code, line (from 1) and the columns (from 0, end excluded) of every problem. */
export function problems(text: string): string[] {
  return evaluate(text).lines.flatMap((line, index) =>
    (line?.problems ?? []).map(({ code, severity, start, end }) => `${index + 1}:${start}-${end} ${severity} ${code}`),
  );
}

/** What a document says of itself, in words. */
export function messages(text: string): string[] {
  return evaluate(text).lines.flatMap((line) => (line?.problems ?? []).map((problem) => sentence(problem, l10n)));
}

/** The last line of an estimate. */
export function last(text: string): SheetLine {
  const line = evaluate(text).lines.at(-1);
  assert.ok(line);
  return line;
}

/** The last line's value in SI units, which must be there, without any problem of its own. */
export function si(text: string): number {
  const { value, problems: found } = last(text);
  assert.deepEqual(found, [], text);
  assert.ok(value, text);
  return value.si;
}

/** Fails unless a number is another one to 1e-9. */
export function assertClose(actual: number | undefined, expected: number, what = ''): void {
  const isClose = actual !== undefined && Math.abs(actual - expected) <= 1e-9 * Math.abs(expected);
  assert.ok(isClose, `${what}: ${actual} instead of ${expected}`);
}
