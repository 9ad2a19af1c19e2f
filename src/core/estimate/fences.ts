import type { EstimateLanguage } from './sheet';

const FENCE = /^( {0,3})(`{3,}|~{3,})\s*([^`]*)$/;

/** The opening line of an estimate's fence, anywhere in a text. */
const ESTIMATE_FENCE = /^ {0,3}(?:`{3,}|~{3,})[ \t]*estimate(?:[ \t].*)?$/im;

/** Whether a text can hold an estimate at all: cheap, so that Markdown without one is never evaluated. */
export function mayHoldEstimate(text: string, language: EstimateLanguage): boolean {
  return language === 'estimate' || ESTIMATE_FENCE.test(text);
}

/** Whether a line opens an estimate's fence, as long as it does not stand inside another one. */
export function opensEstimate(line: string): boolean {
  return /^estimate(\s|$)/i.test(FENCE.exec(line)?.[3] ?? '');
}

/** Which lines lie inside fences of the language `estimate`; a fence that is not closed goes to the end. */
export function insideFences(lines: readonly string[]): boolean[] {
  let open: { readonly mark: string; readonly isEstimate: boolean } | undefined;
  return lines.map((line) => {
    const match = line.includes('```') || line.includes('~~~') ? FENCE.exec(line) : null;
    const mark = match?.[2];
    if (!open) {
      if (mark) open = { mark, isEstimate: opensEstimate(line) };
      return false;
    }
    if (mark?.startsWith(open.mark) && match?.[3]?.trim() === '') {
      open = undefined;
      return false;
    }
    return open.isEstimate;
  });
}
