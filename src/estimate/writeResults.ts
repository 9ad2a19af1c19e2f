import * as vscode from 'vscode';
import { resultOf } from '../core/estimate/result';
import type { Sheet } from '../core/estimate/sheet';
import { writeResult } from '../core/estimate/written';
import { COMMANDS } from '../ids';
import { rangeOf } from './ranges';
import { roundingOf } from './rounding';
import type { Sheets } from './sheets';

/** Registers "Write Results into Text": behind all lines, or those selected, as one step of the undo history. */
export function registerWriteResults(sheets: Sheets): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.writeResults, async () => {
    const editor = vscode.window.activeTextEditor;
    const sheet = editor && (await sheets.settled(editor.document));
    if (!sheet) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a text with an estimate in it first.'));
      return;
    }
    const edits = editsOf(editor.document, sheet, linesOf(editor, sheet));
    if (!edits.length) {
      void vscode.window.showInformationMessage(vscode.l10n.t('All results stand in the text already.'));
      return;
    }
    const done = await editor.edit((builder) => {
      for (const { range, newText } of edits) builder.replace(range, newText);
    });
    if (!done) {
      const text = vscode.l10n.t('The results could not be written: this text is read-only, or has just changed.');
      void vscode.window.showWarningMessage(text);
    }
  });
}

/** Lines of the selections; all lines when nothing is selected. */
function linesOf({ selections }: vscode.TextEditor, sheet: Sheet): Iterable<number> {
  const selected = selections.filter(({ isEmpty }) => !isEmpty);
  if (!selected.length) return sheet.lines.keys();
  return new Set(
    selected.flatMap(({ start, end }) => {
      // A selection of whole lines ends at the beginning of the next one.
      const last = end.character === 0 ? end.line - 1 : end.line;
      return Array.from({ length: last - start.line + 1 }, (_, index) => start.line + index);
    }),
  );
}

function editsOf(document: vscode.TextDocument, sheet: Sheet, lines: Iterable<number>): vscode.TextEdit[] {
  const rounding = roundingOf(document, sheet);
  return [...lines].flatMap((line) => {
    const parsed = sheet.lines[line]?.parsed;
    const result = parsed && resultOf(sheet, line, rounding);
    const edit = result && !result.isClaim ? writeResult(parsed, result) : undefined;
    return edit ? [vscode.TextEdit.replace(rangeOf(line, edit), edit.text)] : [];
  });
}
