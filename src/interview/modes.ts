import * as vscode from 'vscode';
import { type InterviewMode, modeOf } from '../core/interview/conduct';
import { COMMANDS } from '../ids';
import type { InterviewHost } from './host';
import { pickStep, type StepItem } from './steps';

/** The modes to choose from. */
export function modeItems(): readonly StepItem<InterviewMode>[] {
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
    {
      label: vscode.l10n.t('Interviewer at the Table'),
      detail: vscode.l10n.t(
        'A second person conducts at the Interviewer’s Desk; the candidate sees the prompt, and nothing that helps.',
      ),
      value: 'table',
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
  if (result.value === modeOf(host.state.conduct)) return;
  host.tell({ type: 'modeChosen', mode: result.value });
  if (result.value === 'table') offerDesk();
}

/** Offers the desk to the person who conducts; where it opens is theirs to choose. */
export function offerDesk(): void {
  const open = vscode.l10n.t('Open the Desk');
  const text = vscode.l10n.t(
    'The interviewer conducts at the Interviewer’s Desk: open it, then move it to a window the candidate does not see.',
  );
  void vscode.window.showInformationMessage(text, open).then((choice) => {
    if (choice === open) void vscode.commands.executeCommand(COMMANDS.openDesk);
  });
}
