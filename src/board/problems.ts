import * as vscode from 'vscode';
import type { SceneProblem } from '../core/board/canonical';
import { describeSceneProblem } from '../core/board/problemText';

/** Says what is wrong with a board's file and what to do; the file itself is never touched. */
export function describeProblem(problem: SceneProblem, uri: vscode.Uri): string {
  return describeSceneProblem(problem, vscode.workspace.asRelativePath(uri), vscode.l10n);
}
