import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskSnapshot } from '../../../src/core/interview/desk/deskSnapshot';
import { icon } from '../../shared/icon';
import { section } from '../parts';
import type { Ui } from '../ui';

/** Answers to what the candidate may ask, each to be marked when it was given. */
export function answersSection(ui: Ui, { answers, interview }: DeskSnapshot): TemplateResult | typeof nothing {
  if (answers.length === 0) return nothing;
  const given = answers.filter(({ isGiven }) => isGiven).length;
  return section(ui, {
    id: 'answers',
    title: l10n.t('When the candidate asks'),
    note: l10n.t('{0} of {1} asked', given, answers.length),
    body: () =>
      html`<ul class="probes">
        ${answers.map(
          ({ question, answer, isGiven }) =>
            html`<li class="probe" data-asked=${isGiven}>
              <div class="probe-row">
                <p class="desk-question">${question}</p>
                ${isGiven ? mark() : logButton(l10n.t('They asked: {0}', question), l10n.t('They asked'), interview.readOnly, () => ui.post({ type: 'giveAnswer', question }))}
              </div>
              <p class="desk-answer">${answer}</p>
            </li>`,
        )}
      </ul>`,
  });
}

/** Signals to say, each with what it tests. */
export function signalsSection(ui: Ui, { signals, interview }: DeskSnapshot): TemplateResult {
  const said = signals.filter(({ count }) => count > 0).length;
  return section(ui, {
    id: 'desk-signals',
    title: l10n.t('Signals'),
    note: l10n.t('{0} of {1} said', said, signals.length),
    body: () =>
      html`<ul class="probes">
        ${signals.map(
          ({ id, phrase, tests, count }) =>
            html`<li class="probe" data-asked=${count > 0}>
              <div class="probe-row">
                <p class="desk-question">“${phrase}” ${count > 0 ? html`<span class="heard-mark">${count}×</span>` : nothing}</p>
                ${logButton(l10n.t('I said: {0}', phrase), l10n.t('I said it'), interview.readOnly, () => ui.post({ type: 'signalHeard', signal: id }))}
              </div>
              <p class="desk-answer">${tests}</p>
            </li>`,
        )}
      </ul>`,
  });
}

function mark(): TemplateResult {
  return html`<span class="asked-mark">${icon('check')}${l10n.t('Asked')}</span>`;
}

function logButton(name: string, label: string, disabled: boolean, press: () => void): TemplateResult {
  return html`<vscode-button appearance="secondary" aria-label=${name} ?disabled=${disabled} @click=${press}>${label}</vscode-button>`;
}
