import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import type { InterviewSnapshot } from '../../../src/core/interview/snapshot';
import type { ClockIntent } from '../../../src/core/protocol/sidebar';
import { type Countdown, countdown } from '../../../src/core/sidebar/countdown';
import { type IconButton, iconButton } from '../parts';
import type { Ui } from '../ui';

/** The current phase, its time left in large figures, and the buttons of the clock. */
export function clockPanel(ui: Ui, snapshot: InterviewSnapshot, now: number): TemplateResult {
  const { text, tone } = countdown(snapshot, now);
  const name = phaseName(snapshot);
  // A timer is not announced as it changes; the change of tone is, once (see `sayTone`).
  return html`<div class="clock" data-tone=${tone}>
    <p class="phase">
      <span class="phase-name">${name}</span>
      <span class="phase-count">${l10n.t('{0} of {1}', snapshot.phaseIndex + 1, snapshot.phases.length)}</span>
    </p>
    <p class="time">
      <span role="timer" aria-label=${l10n.t('Time left in {0}', name)} class="figures">${text}</span>
      <span class="tone">${toneText(tone)}</span>
    </p>
    <div class="buttons" role="group" aria-label=${l10n.t('Clock')}>${clockButtons(ui, snapshot).map(iconButton)}</div>
  </div>`;
}

function phaseName({ phases, phaseIndex }: InterviewSnapshot): string {
  return phases[phaseIndex]?.name ?? '';
}

function clockButtons(ui: Ui, snapshot: InterviewSnapshot): readonly IconButton[] {
  const { phases, phaseIndex, readOnly, status } = snapshot;
  const button = (id: ClockIntent, image: string, label: string, possible = true): IconButton => ({
    id,
    icon: image,
    label,
    disabled: readOnly || !possible,
    press: () => ui.post({ type: 'clock', intent: id }),
  });
  const previous = phases[phaseIndex - 1];
  const next = phases[phaseIndex + 1];
  return [
    button(
      'previous',
      'chevron-left',
      previous ? l10n.t('Back to {0}', previous.name) : l10n.t('Previous phase'),
      !!previous,
    ),
    status === 'paused'
      ? button('resume', 'debug-start', l10n.t('Resume the clock'))
      : button('pause', 'debug-pause', l10n.t('Pause the clock')),
    button('next', 'chevron-right', next ? l10n.t('On to {0}', next.name) : l10n.t('Next phase'), !!next),
    button('addFive', 'add', l10n.t('Add 5 minutes to this phase')),
    button('end', 'debug-stop', l10n.t('End the interview')),
  ];
}

function toneText(tone: Countdown['tone']): string {
  switch (tone) {
    case 'over':
      return l10n.t('over time');
    case 'soon':
      return l10n.t('last minute');
    case 'paused':
      return l10n.t('paused');
    case 'calm':
    case 'ended':
      return l10n.t('left');
  }
}

let said = '';

/** Tells screen readers when the last minute of a phase begins and when its time is over; each once. */
export function sayTone(ui: Ui, snapshot: InterviewSnapshot, now: number): void {
  const { tone } = countdown(snapshot, now);
  const key = `${snapshot.phaseIndex} ${tone}`;
  if (key === said) return;
  said = key;
  if (tone === 'soon') ui.announce(l10n.t('Last minute of {0}.', phaseName(snapshot)));
  if (tone === 'over') ui.announce(l10n.t('{0} is over its time.', phaseName(snapshot)));
}
