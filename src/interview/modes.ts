import * as vscode from 'vscode';
import { type InterviewMode, modeOf } from '../core/interview/conduct';
import { COMMANDS } from '../ids';
import type { InterviewHost } from './host';
import { pickStep, type StepItem } from './steps';

/** A mode that a window conducts by itself. */
export type OwnMode = Exclude<InterviewMode, 'table'>;

/** The modes a window conducts by itself, to choose from. */
export function modeItems(): readonly StepItem<OwnMode>[] {
  return [
    {
      label: vscode.l10n.t('Guided'),
      detail: vscode.l10n.t(
        'A checklist, lines to say and reminders beside the clock; the interviewer asks questions.',
      ),
      value: 'guided',
    },
    {
      label: vscode.l10n.t('Realistic'),
      detail: vscode.l10n.t('The clock and the interviewer, nothing else.'),
      value: 'realistic',
    },
  ];
}

/** Registers "Change Interview Mode…": for the rest of the interview that runs in this window. */
export function registerModes(host: InterviewHost): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.changeMode, () => changeMode(host));
}

async function changeMode(host: InterviewHost): Promise<void> {
  if (!host.canChange() || !host.state) return;
  const { setup, conduct } = host.state;
  const items = modeItems();
  const active = items.find(({ value }) => value === modeOf(conduct));
  const frame = {
    title: vscode.l10n.t('Mode of “{0}”', setup.problem.title),
    placeholder: vscode.l10n.t('How shall it go on?'),
  };
  const result = await pickStep(frame, items, active);
  // Meanwhile another interview may have begun.
  if (result.type !== 'chosen' || host.state?.setup.id !== setup.id) return;
  if (result.value !== modeOf(host.state.conduct)) host.tell({ type: 'modeChosen', mode: result.value });
}
