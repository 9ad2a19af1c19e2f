import * as vscode from 'vscode';
import { renamingOf } from '../core/board/binding/rename';
import { parseScene } from '../core/board/canonical';
import { isPictureName } from '../core/board/picture/names';
import { planEdit } from '../core/board/sceneEdit';
import type { BoardFigures } from './figures';
import { toWorkspaceEdit } from './lineEdits';
import type { OpenCanvases } from './openCanvases';
import type { PictureNames } from './pictures/pictureNames';

/** The edits a figure's new name needs on the boards that are bound to its estimate, to be made together with the estimate's own. */
export type RenameFigure = (
  estimate: vscode.Uri,
  from: string,
  to: string,
) => Promise<readonly (readonly [board: vscode.Uri, edits: readonly vscode.TextEdit[]])[]>;

interface RenameDeps {
  readonly canvases: OpenCanvases;
  readonly figures: BoardFigures;
  readonly pictures: PictureNames;
}

/**
 * Follows a rename on the boards beside an estimate. Boards in pictures follow when it has been made: no edit of a text
 * changes them. Boards that cannot be read stay as they are.
 */
export async function renameOnBoards(
  { canvases, figures, pictures }: RenameDeps,
  ...[estimate, from, to]: Parameters<RenameFigure>
): ReturnType<RenameFigure> {
  const edits: (readonly [vscode.Uri, readonly vscode.TextEdit[]])[] = [];
  const inPictures: vscode.Uri[] = [];
  for (const board of await boardsBeside(estimate)) {
    if ((await figures.estimateOf(board))?.toString() !== estimate.toString()) continue;
    if (isPictureName(board.path)) {
      inPictures.push(board);
      continue;
    }
    // What is drawn but not written yet must not be lost, nor move the lines under the edit.
    await canvases.find(board)?.connection.sendDrawing();
    const document = await vscode.workspace.openTextDocument(board);
    const renamed = renamedText(document, from, to);
    if (renamed.length) edits.push([board, renamed]);
  }
  pictures.expect(estimate, inPictures, { from, to });
  return edits;
}

function renamedText(document: vscode.TextDocument, from: string, to: string): readonly vscode.TextEdit[] {
  const parsed = parseScene(document.getText());
  if (!parsed.ok) return [];
  const { scene } = parsed;
  const edit = renamingOf(scene, from, to);
  return (edit && toWorkspaceEdit(document, planEdit(scene, edit))?.get(document.uri)) ?? [];
}

async function boardsBeside(estimate: vscode.Uri): Promise<readonly vscode.Uri[]> {
  if (estimate.scheme === 'untitled') return [];
  const folder = vscode.Uri.joinPath(estimate, '..');
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const isBoard = (name: string) => name.endsWith('.excalidraw') || isPictureName(name);
  return entries.flatMap(([name]) => (isBoard(name) ? [vscode.Uri.joinPath(folder, name)] : []));
}
