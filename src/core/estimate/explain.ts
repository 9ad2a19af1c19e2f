import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import { CONSTANTS } from './constants';
import { conventionsOf } from './conventions';
import { exactText } from './exactText';
import { formatShort } from './format';
import { type Sensitivity, sensitivitiesOf } from './sensitivities';
import type { Sheet } from './sheet';
import { quantilesOfValue } from './spread';
import { tokensOf } from './tokensOf';
import { quantity, type Value } from './value';

/** What there is to say about the result of a line. */
export interface Explanation {
  /** The whole value in SI units: "231,481.481481481/s". Reading it as an estimate gives the same value. */
  readonly exact: string;
  /** The formula with numbers put in for its names; undefined when it has none: "500M * 40 / day". */
  readonly formula?: string;
  /** What the result takes for granted, a sentence each: "A month has 30 days." */
  readonly conventions: readonly string[];
  /** The 5%, 50% and 95% quantiles as they are shown, when the result is uncertain. */
  readonly interval?: { readonly p5: string; readonly p50: string; readonly p95: string };
  /** What the spread comes from, the largest share first. */
  readonly sensitivities: readonly Sensitivity[];
}

/** Explains the result of a line; undefined for lines without one. */
export function explain(sheet: Sheet, index: number, l10n: Translator<l10n.L10nReplacement>): Explanation | undefined {
  const value = sheet.lines[index]?.value;
  if (!value) return undefined;
  const formula = formulaWithNumbers(sheet, index);
  return {
    exact: exactText(value.si, value.dimension),
    ...(formula === undefined ? {} : { formula }),
    conventions: conventionsOf(sheet, index, l10n),
    ...(value.samples ? { interval: intervalOf(value) } : {}),
    sensitivities: sensitivitiesOf(sheet, index),
  };
}

function intervalOf(value: Value): NonNullable<Explanation['interval']> {
  const { p5, p50, p95 } = quantilesOfValue(value);
  const show = (x: number) => formatShort(x, value.dimension, value.style);
  return { p5: show(p5), p50: show(p50), p95: show(p95) };
}

/** The expression of a line with the values of its names; undefined when it has no names to put numbers in for. */
export function formulaWithNumbers(sheet: Sheet, index: number): string | undefined {
  const line = sheet.lines[index]?.parsed;
  const expression = line?.value;
  if (!line || !expression) return undefined;
  const pieces: string[] = [];
  let at = expression.start;
  for (const { start, end, text } of tokensOf(sheet, index)) {
    const value = start >= expression.start && end <= expression.end ? valueNamed(sheet, index, text) : undefined;
    if (!value) continue;
    pieces.push(line.text.slice(at, start), bracketed(formatShort(value.si, value.dimension, value.style)));
    at = end;
  }
  return pieces.length ? [...pieces, line.text.slice(at, expression.end)].join('') : undefined;
}

function valueNamed(sheet: Sheet, index: number, text: string): Value | undefined {
  const line = sheet.definitions.get(text);
  if (line !== undefined) return line === index ? undefined : sheet.lines[line]?.value;
  const constant = CONSTANTS.get(text);
  return constant && quantity(constant.si, constant.dimension);
}

function bracketed(text: string): string {
  return /^[\d.,]+[A-Za-z]{0,2}$/.test(text) ? text : `(${text})`;
}
