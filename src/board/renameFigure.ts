import * as vscode from 'vscode';
import { renameInScene } from '../core/board/binding/rename';
import { parseScene } from '../core/board/canonical';
import { planEdit } from '../core/board/sceneEdit';
import type { BoardFigures } from './figures';
import { toWorkspaceEdit } from './lineEdits';
import type { OpenCanvases } from './openCanvases';

/** The edits a figure's new name needs on the boards that are bound to its estimate, to be made together with the estimate's own. */
export type RenameFigure = (
  estimate: vscode.Uri,
  from: string,
  to: string,
) => Promise<readonly (readonly [board: vscode.Uri, edits: readonly vscode.TextEdit[]])[]>;

interface RenameDeps {
  readonly canvases: OpenCanvases;
  readonly figures: BoardFigures;
}

/** Follows a rename on the boards beside an estimate. Boards that cannot be read, and boards in pictures, stay as they are. */
export async function renameOnBoards(
  { canvases, figures }: RenameDeps,
  ...[estimate, from, to]: Parameters<RenameFigure>
): ReturnType<RenameFigure> {
  const edits: (readonly [vscode.Uri, readonly vscode.TextEdit[]])[] = [];
  for (const board of await boardsBeside(estimate)) {
    if ((await figures.estimateOf(board))?.toString() !== estimate.toString()) continue;
    // What is drawn but not written yet must not be lost, nor move the lines under the edit.
    await canvases.find(board)?.connection.sendDrawing();
    const document = await vscode.workspace.openTextDocument(board);
    const renamed = renamedText(document, from, to);
    if (renamed.length) edits.push([board, renamed]);
  }
  return edits;
}

function renamedText(document: vscode.TextDocument, from: string, to: string): readonly vscode.TextEdit[] {
  const parsed = parseScene(document.getText());
  if (!parsed.ok) return [];
  const { scene } = parsed;
  const elements = scene.ids.flatMap((id) => scene.elements.get(id) ?? []);
  const changed = renameInScene(elements, from, to);
  if (!changed.length) return [];
  return toWorkspaceEdit(document, planEdit(scene, { changed, deleted: [] }))?.get(document.uri) ?? [];
}

async function boardsBeside(estimate: vscode.Uri): Promise<readonly vscode.Uri[]> {
  if (estimate.scheme === 'untitled') return [];
  const folder = vscode.Uri.joinPath(estimate, '..');
  const entries = await vscode.workspace.fs.readDirectory(folder);
  return entries.flatMap(([name]) => (name.endsWith('.excalidraw') ? [vscode.Uri.joinPath(folder, name)] : []));
}
