import * as vscode from 'vscode';
import type { InterviewState } from '../core/app';
import { fillBlanks, type NudgeTexts } from '../core/content/nudges';
import { phaseTime, totalUsedMs } from '../core/interview/clock';
import { modeOf } from '../core/interview/conduct';
import { dueNudges, type NudgeId, SILENCE_MS } from '../core/interview/nudges';
import { now } from '../util/clock';
import { plainText } from '../util/plainText';
import { readSetting, writeSetting } from '../util/settings';
import type { InterviewHost } from './host';

const MINUTE_MS = 60_000;

/** Gives the reminders that are due now, as messages that do not ask for attention by force. */
export function giveDueNudges(host: InterviewHost, texts: NudgeTexts): void {
  if (!host.state || host.readOnly || modeOf(host.state.conduct) !== 'guided') return;
  for (const nudge of dueNudges(host.state, now(), readEnabled())) {
    const { state } = host;
    host.tell({ type: 'nudged', nudge });
    void showNudge(host, nudge, state, messageOf(nudge, state, texts));
  }
}

function readEnabled(): Readonly<Record<NudgeId, boolean>> {
  return {
    phaseOver: readSetting('nudges.phaseOver'),
    lateDesign: readSetting('nudges.lateDesign'),
    silence: readSetting('nudges.silence'),
  };
}

function messageOf(nudge: NudgeId, { clock, setup }: InterviewState, texts: NudgeTexts): string {
  const phase = setup.plan.phases[clock.phaseIndex]?.name ?? '';
  const minutesOf: Readonly<Record<NudgeId, number>> = {
    phaseOver: phaseTime(clock, setup.plan, clock.phaseIndex, now()).plannedMs,
    lateDesign: wholeMinutes(totalUsedMs(clock, setup.plan, now())),
    silence: SILENCE_MS,
  };
  return fillBlanks(texts[nudge].message, { phase, minutes: Math.floor((10 * minutesOf[nudge]) / MINUTE_MS) / 10 });
}

function wholeMinutes(ms: number): number {
  return Math.floor(ms / MINUTE_MS) * MINUTE_MS;
}

async function showNudge(host: InterviewHost, nudge: NudgeId, about: InterviewState, message: string): Promise<void> {
  const next = vscode.l10n.t('Next Phase');
  const addFive = vscode.l10n.t('Add 5 Minutes');
  const off = vscode.l10n.t('Turn Off This Reminder');
  const actions = { phaseOver: [next, addFive, off], lateDesign: [next, off], silence: [off] }[nudge];
  const choice = await vscode.window.showInformationMessage(plainText(message), ...actions);
  if (choice === off) return writeSetting(`nudges.${nudge}`, false);
  if (choice === undefined) return;
  // The message may have stood there while the interview went on.
  if (isInSamePhase(host.state, about)) return host.runClock(choice === next ? 'next' : 'addFive');
  void vscode.window.showInformationMessage(vscode.l10n.t('That phase is over already; nothing was changed.'));
}

function isInSamePhase(state: InterviewState | undefined, about: InterviewState): boolean {
  return state?.setup.id === about.setup.id && state.clock.phaseIndex === about.clock.phaseIndex;
}
