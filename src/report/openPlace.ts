import * as vscode from 'vscode';
import { INTERVIEW_FILES } from '../core/interview/setup';
import type { EvidencePlace } from '../core/scorecard/evidence';
import { COMMANDS } from '../ids';

/** Brings a board to the front and selects elements on it. */
export type RevealOnBoard = (
  board: vscode.Uri,
  elements: readonly string[],
  newTabIn: vscode.ViewColumn,
) => Promise<void>;

/** Opens where evidence stands, beside the report that is in column `from`. */
export async function openPlace(
  folder: vscode.Uri,
  place: EvidencePlace,
  from: vscode.ViewColumn | undefined,
  reveal: RevealOnBoard,
): Promise<void> {
  switch (place.type) {
    case 'line':
    case 'figure':
      return openLine(vscode.Uri.joinPath(folder, INTERVIEW_FILES.notes), place, from);
    case 'element':
      return reveal(vscode.Uri.joinPath(folder, INTERVIEW_FILES.board), [place.element], columnBeside(from));
    case 'time':
      await vscode.commands.executeCommand(COMMANDS.openReplay, {
        folder: folder.toString(),
        atMs: place.seconds * 1000,
      });
  }
}

async function openLine(
  notes: vscode.Uri,
  place: Extract<EvidencePlace, { type: 'line' | 'figure' }>,
  from: vscode.ViewColumn | undefined,
): Promise<void> {
  const line = place.line - 1;
  const [start, end] = place.type === 'line' ? [place.column - 1, place.endColumn - 1] : [0, 0];
  const selection = new vscode.Range(line, start, line, end);
  const viewColumn = columnOf(notes) ?? columnBeside(from);
  await vscode.window.showTextDocument(notes, { viewColumn, selection, preview: false });
}

/** The column in which a tab shows a text already. */
function columnOf(file: vscode.Uri): vscode.ViewColumn | undefined {
  return vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === file.toString()),
  )?.viewColumn;
}

/** Another column than the report's, so that it stays in sight; a new one when there is no other. */
function columnBeside(from: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const other = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== from);
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}
