import * as vscode from 'vscode';
import type { InterviewSnapshot } from '../core/interview/snapshot';
import { countdownText } from '../core/sidebar/countdown';
import { COMMANDS, STATUS_ITEM } from '../ids';

const MINUTE_MS = 60_000;

/** The status bar item: phase and time left. It changes only what differs, so that nothing flickers or is read twice. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(STATUS_ITEM, vscode.StatusBarAlignment.Left, 100);

  constructor() {
    this.item.name = vscode.l10n.t('Mockboard Clock');
  }

  /** Shows the interview as of now; hides the item when there is none. */
  update(snapshot: InterviewSnapshot | undefined): void {
    if (!snapshot) {
      this.item.hide();
      return;
    }
    const atTable = snapshot.conduct.mode === 'table' && snapshot.status !== 'ended';
    this.item.command = atTable ? COMMANDS.openDesk : COMMANDS.clockActions;
    const shown = atTable ? tableTexts(snapshot) : clockTexts(snapshot);
    const { text, color, tooltip, label } = shown;
    if (this.item.text !== text) this.item.text = text;
    if (this.item.backgroundColor?.id !== color?.id) this.item.backgroundColor = color;
    if (this.item.tooltip !== tooltip) this.item.tooltip = tooltip;
    if (this.item.accessibilityInformation?.label !== label) {
      this.item.accessibilityInformation = { label, role: 'button' };
    }
    this.item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}

interface StatusTexts {
  readonly text: string;
  readonly color: vscode.ThemeColor | undefined;
  readonly tooltip: string;
  readonly label: string;
}

/** The interviewer keeps the clock: the candidate is shown no time. */
function tableTexts({ problem }: InterviewSnapshot): StatusTexts {
  const text = `$(account) ${vscode.l10n.t('Interviewer at the table')}`;
  const tooltip = vscode.l10n.t('{0}: the interviewer keeps the clock. Opens the Interviewer’s Desk.', problem.title);
  return { text, color: undefined, tooltip, label: vscode.l10n.t('Mock interview: interviewer at the table') };
}

function clockTexts(snapshot: InterviewSnapshot): StatusTexts {
  return {
    text: statusText(snapshot),
    color: backgroundOf(snapshot),
    tooltip: tooltipOf(snapshot),
    label: labelOf(snapshot),
  };
}

function statusText(snapshot: InterviewSnapshot): string {
  const icon = { running: 'watch', paused: 'debug-pause', ended: 'check' }[snapshot.status];
  if (snapshot.status === 'ended') return `$(${icon}) ${vscode.l10n.t('Interview ended')}`;
  const time = countdownText(snapshot.leftMs - snapshot.overMs);
  const asks = snapshot.conduct.open ? ' $(comment-discussion)' : '';
  return `$(${snapshot.readOnly ? 'lock' : icon}) ${phaseName(snapshot)} ${time}${asks}`;
}

function backgroundOf({ status, overMs, leftMs }: InterviewSnapshot): vscode.ThemeColor | undefined {
  if (status !== 'running') return undefined;
  if (overMs > 0) return new vscode.ThemeColor('statusBarItem.errorBackground');
  return leftMs <= MINUTE_MS ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
}

/** All phases with the minutes they used; in whole minutes, so that an open tooltip stands still. */
function tooltipOf(snapshot: InterviewSnapshot): string {
  const lines = snapshot.phases.map(({ name, usedMs, plannedMs, state }) => {
    const used = Math.floor(usedMs / MINUTE_MS);
    const planned = Math.round(plannedMs / MINUTE_MS);
    return `${state === 'current' ? '▸ ' : ''}${vscode.l10n.t('{0}: {1} of {2} min', name, used, planned)}`;
  });
  const head = `${snapshot.problem.title} · ${snapshot.planName}`;
  const other = snapshot.readOnly ? [vscode.l10n.t('Another window runs this interview.')] : [];
  const { open } = snapshot.conduct;
  const asked = open ? [vscode.l10n.t('The interviewer asks: {0}', open.text)] : [];
  return [head, ...lines, ...other, ...asked].join('\n');
}

/** What a screen reader says; in minutes, because every change may be read out. */
function labelOf(snapshot: InterviewSnapshot): string {
  const { status, overMs, leftMs } = snapshot;
  const name = phaseName(snapshot);
  if (status === 'ended') return vscode.l10n.t('Mock interview: ended');
  if (status === 'paused') return vscode.l10n.t('Mock interview: {0}, paused', name);
  if (overMs > 0) return vscode.l10n.t('Mock interview: {0}, {1} min over', name, Math.ceil(overMs / MINUTE_MS));
  if (leftMs <= MINUTE_MS) return vscode.l10n.t('Mock interview: {0}, last minute', name);
  return vscode.l10n.t('Mock interview: {0}, {1} min left', name, Math.ceil(leftMs / MINUTE_MS));
}

function phaseName(snapshot: InterviewSnapshot): string {
  return snapshot.phases[snapshot.phaseIndex]?.name ?? '';
}
