import * as vscode from 'vscode';
import type { LineEdit } from '../core/estimate/written';

/** A place in a line of a sheet, as VS Code names it: both count from 0, in UTF-16 code units. */
export function rangeOf(line: number, { start, end }: { readonly start: number; readonly end: number }): vscode.Range {
  return new vscode.Range(line, start, line, end);
}

/** An edit of one line of a sheet. */
export function textEditOf(line: number, edit: LineEdit): vscode.TextEdit {
  return vscode.TextEdit.replace(rangeOf(line, edit), edit.text);
}
