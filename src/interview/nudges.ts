import * as vscode from 'vscode';
import type { InterviewState } from '../core/app';
import { fillBlanks, type NudgeTexts } from '../core/content/nudges';
import { phaseTime, totalUsedMs } from '../core/interview/clock';
import { dueNudges, type NudgeId, SILENCE_MS } from '../core/interview/nudges';
import { now } from '../util/clock';
import { readSetting, writeSetting } from '../util/settings';
import type { InterviewHost } from './host';

const MINUTE_MS = 60_000;

/** Gives the reminders that are due now, as messages that do not ask for attention by force. */
export function giveDueNudges(host: InterviewHost, texts: NudgeTexts): void {
  if (!host.state || host.readOnly) return;
  for (const nudge of dueNudges(host.state, now(), readEnabled())) {
    const message = messageOf(nudge, host.state, texts);
    host.tell({ type: 'nudged', nudge });
    void showNudge(host, nudge, message);
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

async function showNudge(host: InterviewHost, nudge: NudgeId, message: string): Promise<void> {
  const next = vscode.l10n.t('Next Phase');
  const addFive = vscode.l10n.t('Add 5 Minutes');
  const off = vscode.l10n.t('Turn Off This Reminder');
  const actions = { phaseOver: [next, addFive, off], lateDesign: [next, off], silence: [off] }[nudge];
  const choice = await vscode.window.showInformationMessage(message, ...actions);
  if (choice === next) await host.runClock('next');
  if (choice === addFive) await host.runClock('addFive');
  if (choice === off) await writeSetting(`nudges.${nudge}`, false);
}
