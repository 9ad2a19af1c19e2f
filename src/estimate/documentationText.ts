import * as vscode from 'vscode';
import type { Documentation } from '../core/estimate/documentation';

/** What is known of a unit, a function or a known number: what it is worth, what it means, its formula and source. */
export function documentationText({ title, summary, formula, source }: Documentation): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendCodeblock(title, 'estimate');
  text.appendText(summary);
  if (formula) text.appendMarkdown('\n\n').appendText(formula);
  if (source) text.appendMarkdown('\n\n').appendText(vscode.l10n.t('Source: {0}', source));
  return text;
}
