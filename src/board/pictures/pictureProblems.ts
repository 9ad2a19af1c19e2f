import * as vscode from 'vscode';
import type { PictureProblem } from '../../core/board/picture/picture';
import { describeProblem } from '../problems';

/** Says why a picture cannot be edited as a board and what to do; the file itself is never touched. */
export function describePictureProblem(problem: PictureProblem, uri: vscode.Uri): string {
  const file = vscode.workspace.asRelativePath(uri);
  switch (problem.type) {
    case 'notAPicture':
      return vscode.l10n.t(
        '{0} is neither an SVG nor a PNG picture. Rename it to what it is; nothing was changed.',
        file,
      );
    case 'noScene':
      return vscode.l10n.t(
        '{0} is a picture without a board in it. Export the board again from where it was drawn, with “Embed scene” on; nothing was changed.',
        file,
      );
    case 'damaged':
      return vscode.l10n.t(
        'The board in {0} is damaged ({1}). Restore an earlier version, or open it as a picture; nothing was changed.',
        file,
        problem.detail,
      );
    case 'unusable':
      return describeProblem(problem.problem, uri);
  }
}
