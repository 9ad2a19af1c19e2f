import * as vscode from 'vscode';
import type { Documentation } from '../core/estimate/documentation';
import { markdownText } from './markdownText';

/** What is known of a unit, a function or a known number: what it is worth, what it means, its formula and source. */
export function documentationText({ title, summary, formula, source }: Documentation): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendCodeblock(title, 'estimate');
  text.appendMarkdown(markdownText(summary));
  if (formula) text.appendMarkdown('\n\n').appendMarkdown(markdownText(formula));
  if (source) text.appendMarkdown('\n\n').appendMarkdown(markdownText(vscode.l10n.t('Source: {0}', source)));
  return text;
}
