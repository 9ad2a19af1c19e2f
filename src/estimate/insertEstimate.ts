import * as vscode from 'vscode';
import { lineForEstimate, placeEstimate } from '../core/estimate/form/place';
import type { EstimateText } from './recentText';

/**
 * Inserts a built estimate at the cursor of a text, or into a new untitled `.estimate` document; one step for undo. The text
 * has the focus then. False when it cannot be edited.
 */
export async function insertEstimate(block: string, target: EstimateText | undefined): Promise<boolean> {
  const editor = target ? await show(target) : await showNew();
  const { document } = editor;
  const language = document.languageId === 'markdown' ? 'markdown' : 'estimate';
  const { active } = editor.selection;
  // Notes that were only opened have their cursor at the very beginning, where an estimate is never meant to go.
  const isUntouched = language === 'markdown' && active.line === 0 && active.character === 0;
  const at = isUntouched ? lineForEstimate(document.getText()) : active.line;
  const { line, column, text } = placeEstimate(document.getText(), language, at, block);
  const start = new vscode.Position(line, column);
  const done = await editor.edit((edit) => edit.insert(start, text));
  if (!done) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The estimate could not be inserted: this text cannot be edited. Save a copy of it and try there.'),
    );
    return false;
  }
  const end = document.positionAt(document.offsetAt(start) + inDocument(text, document).length);
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

function show({ document, viewColumn }: EstimateText): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(document, {
    preview: false,
    ...(viewColumn === undefined ? {} : { viewColumn }),
  });
}

async function showNew(): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'estimate' });
  return vscode.window.showTextDocument(document, { preview: false });
}

function inDocument(text: string, { eol }: vscode.TextDocument): string {
  return eol === vscode.EndOfLine.CRLF ? text.replaceAll('\n', '\r\n') : text;
}
