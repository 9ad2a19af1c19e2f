import * as vscode from 'vscode';
import type { Signal } from '../core/content/signals';
import { heardSignals, logObstacle } from '../core/sidebar/heard';
import type { SidebarInterviews } from './deps';

/**
 * Lets the user choose the signal just given and logs it. With an id as argument (a key binding) nothing is asked. Says
 * why when none can be logged now.
 */
export async function logSignal(
  interviews: SidebarInterviews,
  signals: readonly Signal[],
  wanted: unknown,
): Promise<void> {
  if (logObstacle(interviews.snapshot())) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Signals can be logged while an interview runs in this window.'),
    );
    return;
  }
  const signal = signals.find(({ id }) => id === wanted) ?? (await pickSignal(interviews, signals));
  if (signal) interviews.hearSignal(signal.id);
}

async function pickSignal(interviews: SidebarInterviews, signals: readonly Signal[]): Promise<Signal | undefined> {
  const heard = heardSignals(interviews.snapshot()?.signals ?? []);
  const items = signals.map((signal) => {
    const before = heard.get(signal.id);
    return {
      label: `“${signal.phrase}”`,
      description: signal.tests,
      detail: before ? vscode.l10n.t('Heard {0}×, last at {1}', before.count, before.last) : '',
      signal,
    };
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Log an Interviewer Signal'),
    ignoreFocusOut: true, // a board that comes up meanwhile takes the focus
    placeHolder: vscode.l10n.t('What did the interviewer just say?'),
    matchOnDescription: true,
  });
  return picked?.signal;
}
