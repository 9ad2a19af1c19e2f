import * as vscode from 'vscode';
import type { Architecture, Difficulty, ProblemSummary } from '../../core/problems/problem';
import type { OwnProblem } from './problemFiles';

/** How hard it is and what it calls for; of the user's own also where it stands. */
export function describeProblem(problem: ProblemSummary | OwnProblem): string {
  const words = [
    ...('uri' in problem ? [vscode.workspace.asRelativePath(problem.uri)] : []),
    ...(problem.difficulty ? [difficultyName(problem.difficulty)] : []),
    ...problem.architectures.map(architectureName),
  ];
  return words.join(' · ');
}

function difficultyName(difficulty: Difficulty): string {
  const names: Readonly<Record<Difficulty, string>> = {
    easy: vscode.l10n.t('easy'),
    medium: vscode.l10n.t('medium'),
    hard: vscode.l10n.t('hard'),
  };
  return names[difficulty];
}

function architectureName(architecture: Architecture): string {
  const names: Readonly<Record<Architecture, string>> = {
    'read-heavy': vscode.l10n.t('read-heavy'),
    'write-heavy': vscode.l10n.t('write-heavy'),
    'real-time': vscode.l10n.t('real-time'),
    feed: vscode.l10n.t('feed'),
    search: vscode.l10n.t('search'),
    geospatial: vscode.l10n.t('geospatial'),
    collaborative: vscode.l10n.t('collaborative'),
    media: vscode.l10n.t('media'),
    'e-commerce': vscode.l10n.t('e-commerce'),
  };
  return names[architecture];
}
