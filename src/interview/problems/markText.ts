import * as vscode from 'vscode';
import type { BoardDefaults } from '../../core/capacity/boardDefaults';
import { examineProblem } from '../../core/problems/checkProblem';
import { findPlace, type Place } from '../../core/problems/findPlace';
import { readProblemText } from '../../core/problems/readProblemText';

/** Something wrong in a problem file, and where. */
export interface Mark extends Place {
  readonly message: string;
}

/** What is wrong in a problem file beyond its form, which the JSON schema holds. */
export function markText(text: string, defaults: BoardDefaults): readonly Mark[] {
  const reading = readProblemText(text, vscode.l10n);
  if (reading.type === 'form') return [];
  const faults = reading.type === 'ok' ? examineProblem(reading.problem, defaults, vscode.l10n).faults : [reading];
  return faults.map(({ path, message }) => ({ ...findPlace(text, path), message }));
}
