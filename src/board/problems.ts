import * as vscode from 'vscode';
import type { SceneProblem } from '../core/board/canonical';

/** Says what is wrong with a board's file and what to do; the file itself is never touched. */
export function describeProblem(problem: SceneProblem, uri: vscode.Uri): string {
  const file = vscode.workspace.asRelativePath(uri);
  // The parser quotes the text around the place, line breaks included.
  const detail = problem.type === 'notJson' ? problem.detail.replace(/\s+/g, ' ') : '';
  switch (problem.type) {
    case 'notJson':
      return problem.line === undefined
        ? vscode.l10n.t(
            '{0} is not valid JSON ({1}). Repair it as text or restore an earlier version; nothing was changed.',
            file,
            detail,
          )
        : vscode.l10n.t(
            '{0} is not valid JSON near line {1} ({2}). Repair it as text or restore an earlier version; nothing was changed.',
            file,
            problem.line,
            detail,
          );
    case 'notABoard':
      return vscode.l10n.t(
        '{0} holds {1}, not an Excalidraw drawing. Open it as text to see what it is; nothing was changed.',
        file,
        problem.found,
      );
    case 'newer':
      return vscode.l10n.t(
        '{0} was written by a newer version of Excalidraw (format {1}). Update Mockboard to edit it; nothing was changed.',
        file,
        problem.version,
      );
    case 'badElement':
      return vscode.l10n.t(
        'Element {1} of {0} has no type or no numeric position. Repair it as text; nothing was changed.',
        file,
        problem.index + 1,
      );
  }
}
