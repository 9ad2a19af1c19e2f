import * as vscode from 'vscode';
import { documentationOf } from '../core/estimate/documentation';
import { tokenAt } from '../core/estimate/names';
import type { Sheet } from '../core/estimate/sheet';
import type { LineToken } from '../core/estimate/tokensOf';
import { documentationText } from './documentationText';
import { lineTooltip } from './lineTooltip';
import { markdownText } from './markdownText';
import { rangeOf } from './ranges';
import { ESTIMATE_DOCUMENTS, type Sheets } from './sheets';

/** Explains results, names, units, functions and known numbers where the mouse rests, or the keyboard asks. */
export function registerHovers(sheets: Sheets): vscode.Disposable {
  return vscode.languages.registerHoverProvider(ESTIMATE_DOCUMENTS, {
    provideHover: async (document, { line, character }) => {
      const sheet = await sheets.forRequest(document);
      const token = sheet && tokenAt(sheet, line, character);
      const text = token && textFor(document.uri, sheet, line, token);
      return text && new vscode.Hover(text, rangeOf(line, token));
    },
  });
}

function textFor(
  document: vscode.Uri,
  sheet: Sheet,
  line: number,
  { role, text }: LineToken,
): vscode.MarkdownString | undefined {
  switch (role) {
    case 'variable':
    case 'definition':
      return lineTooltip(document, sheet, sheet.definitions.get(text) ?? line);
    case 'unit':
    case 'function':
    case 'constant': {
      const known = documentationOf(text, role, vscode.l10n);
      return known && documentationText(known);
    }
    case 'count':
    case 'declaration': {
      const words = new vscode.MarkdownString();
      const sentence = vscode.l10n.t(
        '“{0}” is counted: a plain number that remembers of what, to warn when unlike things are added.',
        text,
      );
      return words.appendMarkdown(markdownText(sentence));
    }
    case 'comment':
    case 'unknown':
      return undefined;
    default:
      return lineTooltip(document, sheet, line);
  }
}
