import * as vscode from 'vscode';
import type { Problem } from '../core/estimate/ast';
import { describe } from '../core/estimate/messages';
import type { Sheet } from '../core/estimate/sheet';
import { Disposables } from '../util/dispose';
import { rangeOf } from './ranges';
import { canBeChanged, type Sheets } from './sheets';

/** What our diagnostics are told apart by from those of other extensions. */
export const SOURCE = 'Mockboard';

const SEVERITIES: Readonly<Record<Problem['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** Marks what is wrong with the estimates of all open documents that can be changed. */
export function registerDiagnostics(sheets: Sheets): vscode.Disposable {
  const disposables = new Disposables();
  const marks = disposables.add(vscode.languages.createDiagnosticCollection('mockboard-estimate'));
  const mark = (document: vscode.TextDocument) => {
    const sheet = document.isClosed || !canBeChanged(document) ? undefined : sheets.latest(document);
    if (sheet) marks.set(document.uri, diagnosticsOf(document.uri, sheet));
    else marks.delete(document.uri);
  };
  disposables.add(sheets.onDidEvaluate(mark));
  vscode.workspace.textDocuments.forEach(mark); // what was evaluated before
  return disposables;
}

function diagnosticsOf(uri: vscode.Uri, sheet: Sheet): vscode.Diagnostic[] {
  return sheet.lines.flatMap((line, index) =>
    (line?.problems ?? []).map((problem) => diagnosticOf(uri, sheet, index, problem)),
  );
}

function diagnosticOf(uri: vscode.Uri, sheet: Sheet, line: number, problem: Problem): vscode.Diagnostic {
  const message = describe(problem, vscode.l10n);
  const mark = new vscode.Diagnostic(rangeOf(line, problem), message, SEVERITIES[problem.severity]);
  mark.source = SOURCE;
  mark.code = problem.code;
  const elsewhere = relatedLine(sheet, line, problem);
  if (elsewhere !== undefined) {
    const place = sheet.lines[elsewhere]?.parsed.name ?? { start: 0, end: 0 };
    const location = new vscode.Location(uri, rangeOf(elsewhere, place));
    mark.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, vscode.l10n.t('It is defined here.'))];
  }
  return mark;
}

/** The line a problem really comes from: where the name is defined that a line waits for, or that it defines again. */
function relatedLine(sheet: Sheet, line: number, { code, start, end }: Problem): number | undefined {
  const parsed = sheet.lines[line]?.parsed;
  const name = code === 'waiting' ? parsed?.text.slice(start, end) : parsed?.name?.text;
  const definition = name === undefined ? undefined : sheet.definitions.get(name);
  return definition === line ? undefined : definition;
}
