import * as vscode from 'vscode';
import type { PlannedEdit } from '../core/board/sceneEdit';

/** Turns a planned edit into one edit of the document (one step of its undo history); undefined when nothing changes. */
export function toWorkspaceEdit(document: vscode.TextDocument, planned: PlannedEdit): vscode.WorkspaceEdit | undefined {
  const edit = new vscode.WorkspaceEdit();
  if (planned.rewrite !== undefined) {
    if (planned.rewrite === document.getText()) return undefined;
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), planned.rewrite);
    return edit;
  }
  for (const { start, end, lines } of planned.changes) {
    edit.replace(document.uri, new vscode.Range(start, 0, end, 0), lines.map((line) => `${line}\n`).join(''));
  }
  return planned.changes.length ? edit : undefined;
}
