import * as vscode from 'vscode';
import { fixesFor } from '../core/estimate/fixes/fixes';
import type { Fix } from '../core/estimate/fixes/spot';
import { SOURCE } from './diagnostics';
import { rangeOf } from './ranges';
import { ESTIMATE_DOCUMENTS, type Sheets } from './sheets';

/** Offers to mend what is marked. */
export function registerFixes(sheets: Sheets): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    ESTIMATE_DOCUMENTS,
    {
      provideCodeActions: async (document, _range, { diagnostics }) => {
        const own = diagnostics.filter(({ source }) => source === SOURCE);
        const sheet = own.length ? await sheets.forRequest(document) : undefined;
        if (!sheet) return [];
        return own.flatMap((diagnostic) => {
          const line = diagnostic.range.start.line;
          const problem = sheet.lines[line]?.problems.find(
            (each) => each.code === diagnostic.code && rangeOf(line, each).isEqual(diagnostic.range),
          );
          const fixes = problem ? fixesFor(sheet, line, problem, vscode.l10n) : [];
          return fixes.map((fix) => actionOf(document.uri, fix, diagnostic));
        });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function actionOf(uri: vscode.Uri, fix: Fix, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = fix.isPreferred;
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(uri, [editOf(fix)]);
  return action;
}

/** What a person has to type over is left selected. */
function editOf({ line, edit, placeholder }: Fix): vscode.TextEdit | vscode.SnippetTextEdit {
  const range = rangeOf(line, edit);
  if (placeholder === undefined) return vscode.TextEdit.replace(range, edit.text);
  const at = edit.text.lastIndexOf(placeholder);
  const snippet = new vscode.SnippetString()
    .appendText(edit.text.slice(0, at))
    .appendPlaceholder(placeholder)
    .appendText(edit.text.slice(at + placeholder.length));
  return vscode.SnippetTextEdit.replace(range, snippet);
}
