import { describe } from '../../estimate/messages';
import { evaluate, type SheetLine } from '../../estimate/sheet';
import type { Value } from '../../estimate/value';
import type { DrillWords } from '../drill';

/** What a candidate's figure comes to, or what cannot be read in it. */
export type FigureReading =
  | { readonly type: 'ok'; readonly value: Value }
  | { readonly type: 'unreadable'; readonly message: string };

/** Reads a figure or the way to it: lines of the estimate language, the last of which with a value is the answer. */
export function readFigure(text: string, l10n: DrillWords): FigureReading {
  const { lines } = evaluate(asWritten(text));
  const wrong = lines.findIndex((line) => line?.problems.some(({ severity }) => severity === 'error'));
  if (wrong >= 0) return { type: 'unreadable', message: whatIsWrong(lines, wrong, l10n) };
  const value = lines.filter((line) => line?.value).at(-1)?.value;
  if (value && Number.isFinite(value.si)) return { type: 'ok', value };
  const message = l10n.t('There is no figure in it yet: write one with its unit, such as 200k/s, or the way to it.');
  return { type: 'unreadable', message };
}

function whatIsWrong(lines: readonly (SheetLine | undefined)[], index: number, l10n: DrillWords): string {
  const problem = lines[index]?.problems.find(({ severity }) => severity === 'error');
  const text = problem ? describe(problem, l10n) : '';
  const said = lines.length === 1 ? text : l10n.t('Line {0}: {1}', index + 1, text);
  return l10n.t('That cannot be read as a figure. {0}', said);
}

/** People write “about 700k per second”, and units the language has no word for. */
function asWritten(text: string): string {
  return text
    .replace(/^[ \t]*(?:about|approx\.?|approximately|roughly|ca\.?|~|≈)[ \t]*/gim, '')
    .replace(/\b(?:per|a|each)[ \t]+(?=(?:s|sec|second|min|minute|h|hour|day|month|year)\b)/gi, '/ ')
    .replace(/\/[ \t]+/g, '/')
    .replace(/\b(\d[\d.,]*)[ \t]+(thousand|million|billion|trillion)\b/gi, (_match, digits: string, word: string) => {
      const suffixes: Readonly<Record<string, string>> = { thousand: 'k', million: 'M', billion: 'G', trillion: 'T' };
      return `${digits}${suffixes[word.toLowerCase()] ?? ''}`;
    });
}
