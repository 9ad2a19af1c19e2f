import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { InterviewSnapshot } from '../../../src/core/interview/snapshot';
import { elapsedText } from '../../../src/core/sidebar/countdown';
import { minutesText, type PhaseBar, phaseBars } from '../../../src/core/sidebar/phaseBars';
import type { Ui } from '../ui';
import { header } from './header';

/** What an interview that has ended shows: the minutes of each phase against the plan, and where to go on. */
export function endedPage(ui: Ui, snapshot: InterviewSnapshot): TemplateResult {
  const bars = phaseBars(snapshot, snapshot.now);
  const used = bars.reduce((sum, bar) => sum + bar.usedMs, 0);
  const planned = bars.reduce((sum, bar) => sum + bar.plannedMs, 0);
  return html`${header(ui, snapshot)}
    <p class="ended">${l10n.t('This interview has ended after {0} of {1} planned minutes.', elapsedText(used), minutesText(planned))}</p>
    <table class="summary">
      <thead>
        <tr>
          <th scope="col">${l10n.t('Phase')}</th>
          <th scope="col">${l10n.t('Plan')}</th>
          <th scope="col">${l10n.t('Used')}</th>
          <th scope="col"><span class="sr-only">${l10n.t('Difference')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${bars.map(summaryRow)}
      </tbody>
    </table>
    <p class="facts">${snapshot.signals.length === 1 ? l10n.t('1 signal logged') : l10n.t('{0} signals logged', snapshot.signals.length)}</p>
    <div class="ended-buttons">${endedButtons(ui)}</div>`;
}

function summaryRow({ name, plannedMs, usedMs, overMs }: PhaseBar): TemplateResult {
  const skipped = usedMs < 1000;
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${minutesText(plannedMs)}</td>
    <td>${skipped ? l10n.t('skipped') : elapsedText(usedMs)}</td>
    <td>${overMs >= 1000 ? html`<strong class="over">+${elapsedText(overMs)}</strong>` : nothing}</td>
  </tr>`;
}

function endedButtons(ui: Ui): TemplateResult {
  const open = (what: 'board' | 'notes' | 'start' | 'report') => () => ui.post({ type: 'open', what });
  return html`<vscode-button class="wide" @click=${open('report')}>${l10n.t('Open Report')}</vscode-button>
    <vscode-button class="wide" appearance="secondary" @click=${open('board')}>${l10n.t('Open Board')}</vscode-button>
    <vscode-button class="wide" appearance="secondary" @click=${open('notes')}>${l10n.t('Open Notes')}</vscode-button>
    <vscode-button class="wide" appearance="secondary" @click=${open('start')}>${l10n.t('Start a New Interview')}</vscode-button>`;
}
