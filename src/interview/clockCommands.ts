import * as vscode from 'vscode';
import type { InterviewState } from '../core/app';
import { formatUsed, totalUsedMs } from '../core/interview/clock';
import type { ClockIntent } from '../core/protocol/sidebar';
import { COMMANDS } from '../ids';
import { now } from '../util/clock';
import type { Deed } from './fileFacts';

/** What the clock's commands work on. */
export interface ClockHost {
  readonly state: InterviewState | undefined;
  readonly readOnly: boolean;
  canChange(): boolean;
  tell(deed: Deed): boolean;
  flush(): Promise<void>;
  /** Brings the last strokes into the recording. */
  settle(): Promise<void>;
  runClock(intent: ClockIntent): Promise<void>;
  open(what: 'room'): Promise<void>;
  takeOver(): Promise<void>;
}

const FIVE_MINUTES_MS = 5 * 60_000;

/** Runs one wish about the clock; says so when it cannot be. */
export async function runClock(host: ClockHost, intent: ClockIntent): Promise<void> {
  if (!host.canChange() || !host.state) return;
  const { clock, setup } = host.state;
  switch (intent) {
    case 'next':
      if (clock.phaseIndex === setup.plan.phases.length - 1) return confirmEnd(host);
      host.tell({ type: 'phaseEntered', index: clock.phaseIndex + 1 });
      return;
    case 'previous':
      host.tell({ type: 'phaseEntered', index: clock.phaseIndex - 1 });
      return;
    case 'pause':
      host.tell({ type: 'clockPaused' });
      return;
    case 'resume':
      host.tell({ type: 'clockResumed' });
      return;
    case 'addFive':
      host.tell({ type: 'timeAdded', ms: FIVE_MINUTES_MS });
      return;
    case 'end':
      return confirmEnd(host);
  }
}

async function confirmEnd(host: ClockHost): Promise<void> {
  if (!host.state) return;
  const { clock, setup } = host.state;
  const end: vscode.QuickPickItem = {
    label: `$(debug-stop) ${vscode.l10n.t('End Interview')}`,
    detail: vscode.l10n.t('The clock stops for good; board and notes stay as they are.'),
  };
  const stay: vscode.QuickPickItem = { label: `$(watch) ${vscode.l10n.t('Go On')}` };
  const choice = await vscode.window.showQuickPick([end, stay], {
    title: vscode.l10n.t('End “{0}”?', setup.problem.title),
    ignoreFocusOut: true, // a board that comes up meanwhile takes the focus
    placeHolder: vscode.l10n.t('{0} used', formatUsed(totalUsedMs(clock, setup.plan, now()))),
  });
  if (choice !== end) return;
  await host.settle();
  if (!host.tell({ type: 'interviewEnded' })) return;
  await host.flush();
  void vscode.window.showInformationMessage(vscode.l10n.t('The interview has ended. Its files stay in its folder.'));
}

interface ClockAction extends vscode.QuickPickItem {
  readonly run: () => Promise<void>;
}

function clockActions(host: ClockHost): readonly ClockAction[] {
  const { state } = host;
  const room = action('split-horizontal', vscode.l10n.t('Open Board and Notes'), () => host.open('room'));
  if (!state || state.clock.status === 'ended') return [room];
  if (host.readOnly) {
    const other = vscode.l10n.t('Another window runs this interview.');
    return [action('debug-start', vscode.l10n.t('Take Over Here'), () => host.takeOver(), other), room];
  }
  const { clock, setup } = state;
  const phaseName = (index: number) => setup.plan.phases[index]?.name;
  const ask = (icon: string, label: string, intent: ClockIntent, description?: string) =>
    action(icon, label, () => host.runClock(intent), description);
  const next = phaseName(clock.phaseIndex + 1);
  const previous = phaseName(clock.phaseIndex - 1);
  return [
    ...(next ? [ask('chevron-right', vscode.l10n.t('Next Phase'), 'next', next)] : []),
    clock.status === 'running'
      ? ask('debug-pause', vscode.l10n.t('Pause Clock'), 'pause')
      : ask('debug-start', vscode.l10n.t('Resume Clock'), 'resume'),
    ask('add', vscode.l10n.t('Add 5 Minutes to This Phase'), 'addFive'),
    ...(previous ? [ask('chevron-left', vscode.l10n.t('Previous Phase'), 'previous', previous)] : []),
    room,
    ask('debug-stop', vscode.l10n.t('End Interview'), 'end'),
  ];
}

function action(icon: string, label: string, run: () => Promise<void>, description?: string): ClockAction {
  return { label: `$(${icon}) ${label}`, run, ...(description === undefined ? {} : { description }) };
}

async function chooseAction(host: ClockHost): Promise<void> {
  if (!host.state) {
    host.canChange();
    return;
  }
  const choice = await vscode.window.showQuickPick([...clockActions(host)], {
    title: vscode.l10n.t('Clock of “{0}”', host.state.setup.problem.title),
    ignoreFocusOut: true, // a board that comes up meanwhile takes the focus
  });
  await choice?.run();
}

/** Registers the commands of the clock. */
export function registerClockCommands(host: ClockHost): vscode.Disposable {
  const intents: readonly (readonly [string, ClockIntent])[] = [
    [COMMANDS.nextPhase, 'next'],
    [COMMANDS.previousPhase, 'previous'],
    [COMMANDS.pauseClock, 'pause'],
    [COMMANDS.resumeClock, 'resume'],
    [COMMANDS.addFiveMinutes, 'addFive'],
    [COMMANDS.endInterview, 'end'],
  ];
  return vscode.Disposable.from(
    ...intents.map(([command, intent]) => vscode.commands.registerCommand(command, () => host.runClock(intent))),
    vscode.commands.registerCommand(COMMANDS.clockActions, () => chooseAction(host)),
    vscode.commands.registerCommand(COMMANDS.openRoom, () => host.open('room')),
  );
}
