import * as vscode from 'vscode';
import { type Explanation, explain } from '../core/estimate/explain';
import { displayOf, type Sheet } from '../core/estimate/sheet';
import { COMMANDS } from '../ids';
import { markdownText } from './markdownText';

/** Inputs whose share of the spread is named at once; the command shows them all. */
const MOST_INPUTS = 3;

/**
 * All there is to say about the result of a line: exact value, formula with numbers, interval, what drives it, conventions.
 * undefined for lines without a result. Whatever names stand in it, they stay text.
 */
export function lineTooltip(document: vscode.Uri, sheet: Sheet, line: number): vscode.MarkdownString | undefined {
  const found = sheet.lines[line];
  const explanation = explain(sheet, line, vscode.l10n);
  if (!found || !explanation) return undefined;
  const text = new vscode.MarkdownString();
  const name = found.parsed.name?.text;
  const shown = displayOf(found);
  text.appendCodeblock(name === undefined ? shown : `${name} = ${shown}`, 'estimate');
  if (explanation.formula !== undefined) text.appendCodeblock(`= ${explanation.formula}`, 'estimate');
  text.appendMarkdown(markdownText(vscode.l10n.t('Exactly {0}', explanation.exact)));
  addSpread(text, explanation, document, line);
  if (explanation.conventions.length)
    text.appendMarkdown('\n\n').appendMarkdown(markdownText(explanation.conventions.join(' ')));
  return text;
}

function addSpread(
  text: vscode.MarkdownString,
  { interval, sensitivities }: Explanation,
  document: vscode.Uri,
  line: number,
): void {
  if (!interval) return;
  const { p5, p50, p95 } = interval;
  text.appendMarkdown('\n\n');
  text.appendMarkdown(
    markdownText(vscode.l10n.t('With 90% probability between {0} and {1}; half of the time below {2}.', p5, p95, p50)),
  );
  for (const { input, share } of sensitivities.slice(0, MOST_INPUTS)) {
    text
      .appendMarkdown('\n- ')
      .appendMarkdown(markdownText(vscode.l10n.t('{0} explains {1} of the spread', input, percent(share))));
  }
  const args = encodeURIComponent(JSON.stringify([document.toString(), line]));
  text.appendMarkdown(`\n\n[${vscode.l10n.t('What drives this?')}](command:${COMMANDS.whatDrives}?${args})`);
  text.isTrusted = { enabledCommands: [COMMANDS.whatDrives] };
}

/** A share as people say it: "71%". */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
