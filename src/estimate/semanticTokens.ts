import * as vscode from 'vscode';
import type { Sheet } from '../core/estimate/sheet';
import { type TokenRole, tokensOf } from '../core/estimate/tokensOf';
import { Disposables } from '../util/dispose';
import { rangeOf } from './ranges';
import { ESTIMATE_DOCUMENTS, type Sheets } from './sheets';

const LEGEND = new vscode.SemanticTokensLegend(
  ['unit', 'variable', 'function'],
  ['declaration', 'readonly', 'defaultLibrary'],
);

/** What only the whole document tells: whether a name is a figure of its own, a unit, or a known number. */
const STYLES: { readonly [role in TokenRole]?: readonly [type: string, ...modifiers: string[]] } = {
  unit: ['unit'],
  count: ['unit'],
  declaration: ['unit', 'declaration'],
  definition: ['variable', 'declaration'],
  variable: ['variable'],
  constant: ['variable', 'readonly', 'defaultLibrary'],
  function: ['function', 'defaultLibrary'],
};

/** Colours names by their meaning. */
export function registerSemanticTokens(sheets: Sheets): vscode.Disposable {
  const disposables = new Disposables();
  const { languages } = vscode;
  const provider: vscode.DocumentSemanticTokensProvider & vscode.DocumentRangeSemanticTokensProvider = {
    provideDocumentSemanticTokens: async (document) => {
      const sheet = await sheets.forRequest(document);
      return sheet && coloursOf(sheet, 0, sheet.lines.length - 1);
    },
    provideDocumentRangeSemanticTokens: async (document, { start, end }) => {
      const sheet = await sheets.forRequest(document);
      return sheet && coloursOf(sheet, start.line, Math.min(end.line, sheet.lines.length - 1));
    },
  };
  disposables.add(languages.registerDocumentSemanticTokensProvider(ESTIMATE_DOCUMENTS, provider, LEGEND));
  disposables.add(languages.registerDocumentRangeSemanticTokensProvider(ESTIMATE_DOCUMENTS, provider, LEGEND));
  return disposables;
}

function coloursOf(sheet: Sheet, first: number, last: number): vscode.SemanticTokens {
  const builder = new vscode.SemanticTokensBuilder(LEGEND);
  for (let line = first; line <= last; line += 1) {
    for (const token of tokensOf(sheet, line)) {
      const [type, ...modifiers] = STYLES[token.role] ?? [];
      if (type !== undefined) builder.push(rangeOf(line, token), type, modifiers);
    }
  }
  return builder.build();
}
