import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskSnapshot } from '../../../src/core/interview/desk/deskSnapshot';
import type { DeskEntry } from '../../../src/core/interview/desk/log';
import { icon } from '../../shared/icon';
import { section } from '../parts';
import type { Ui } from '../ui';

/** What was said and noted so far, the newest first; open questions wait here for what became of them. */
export function logSection(ui: Ui, { log, interview }: DeskSnapshot): TemplateResult {
  const canSettle = !interview.readOnly && interview.status !== 'ended';
  return section(ui, {
    id: 'log',
    title: l10n.t('Log'),
    note: String(log.length),
    body: () =>
      log.length === 0
        ? html`<p class="hint">${l10n.t('What you ask, say and note appears here with its time.')}</p>`
        : html`<ol class="log" reversed>${log.map((entry) => logRow(ui, entry, canSettle))}</ol>`,
  });
}

function logRow(ui: Ui, entry: DeskEntry, canSettle: boolean): TemplateResult {
  return html`<li class="log-row">
    <time class="log-time">${new Date(entry.at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })}</time>
    <div class="log-text">${entryBody(ui, entry, canSettle)}</div>
  </li>`;
}

function entryBody(ui: Ui, entry: DeskEntry, canSettle: boolean): TemplateResult {
  switch (entry.type) {
    case 'question':
      return html`<p>${icon('comment-discussion')}<span>${entry.text}</span></p>
        ${entry.outcome ? html`<p class="log-fact">${entry.outcome === 'skipped' ? l10n.t('Not answered') : l10n.t('Answered')}</p>` : canSettle ? settleButtons(ui, entry.id, entry.text) : nothing}`;
    case 'answer':
      return html`<p>${icon('question')}<span>${l10n.t('They asked: {0}', entry.text)}</span></p>`;
    case 'signal':
      return html`<p>${icon('megaphone')}<span>“${entry.text}”</span></p>`;
    case 'evidence':
      return html`<p>${icon(evidenceIcon(entry.strength))}<span>${entry.text}</span></p>
        <p class="log-fact">${evidenceText(entry.criterion, entry.strength)}</p>`;
  }
}

function settleButtons(ui: Ui, id: string, text: string): TemplateResult {
  const settle = (how: 'aloud' | 'skipped') => () => ui.post({ type: 'settleQuestion', id, how });
  return html`<div class="log-buttons">
    <button class="link" aria-label=${l10n.t('Answered: {0}', text)} @click=${settle('aloud')}>${l10n.t('Answered')}</button>
    <button class="link" aria-label=${l10n.t('Not answered: {0}', text)} @click=${settle('skipped')}>${l10n.t('Not answered')}</button>
  </div>`;
}

function evidenceIcon(strength: 'strong' | 'weak' | undefined): string {
  if (strength === undefined) return 'note';
  return strength === 'strong' ? 'thumbsup' : 'thumbsdown';
}

function evidenceText(criterion: string, strength: 'strong' | 'weak' | undefined): string {
  if (strength === undefined) return criterion;
  return strength === 'strong' ? l10n.t('{0}: strong', criterion) : l10n.t('{0}: weak', criterion);
}
