import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { EvidenceStrength } from '../../../src/core/interview/conduct';
import type { DeskCriterion, DeskSnapshot } from '../../../src/core/interview/desk/deskSnapshot';
import type { FieldElement } from '../../shared/controls';
import { section } from '../parts';
import type { Ui } from '../ui';

/** The criteria: evidence for each in a few words, and a rating on the rubric's scale. */
export function criteriaSection(ui: Ui, desk: DeskSnapshot): TemplateResult {
  const { criteria } = desk;
  const rated = criteria.filter(({ value }) => value > 0).length;
  return section(ui, {
    id: 'criteria',
    title: l10n.t('Evidence and ratings'),
    note: l10n.t('{0} of {1} rated', rated, criteria.length),
    body: () => html`<ul class="criteria">${criteria.map((criterion) => criterionItem(ui, criterion, desk))}</ul>`,
  });
}

function criterionItem(ui: Ui, criterion: DeskCriterion, desk: DeskSnapshot): TemplateResult {
  const { id, name, strong, value } = criterion;
  const { bands } = desk;
  const { readOnly } = desk.interview;
  const rate = ({ target }: Event) =>
    ui.post({ type: 'rate', criterion: id, value: Number((target as HTMLSelectElement).value) });
  return html`<li class="criterion">
    <div class="criterion-row">
      <h3 title=${strong}>${name}</h3>
      <select class="rating" aria-label=${l10n.t('Rating: {0}', name)} .value=${live(String(value))} ?disabled=${readOnly} @change=${rate}>
        <option value="0" ?selected=${value === 0}>${l10n.t('Not rated')}</option>
        ${bands.map((band, index) => html`<option value=${index + 1} ?selected=${value === index + 1}>${band}</option>`)}
      </select>
    </div>
    ${evidenceField(ui, criterion, desk)}
  </li>`;
}

function evidenceField(ui: Ui, { id, name }: DeskCriterion, desk: DeskSnapshot): TemplateResult {
  const field = `evidence-${id}`;
  const { readOnly } = desk.interview;
  const keep = (text: string) => ui.memory.setDraft(desk.id, field, text);
  const log = (strength: EvidenceStrength) => () => {
    const input = document.getElementById(field) as FieldElement | null;
    const text = input?.value.trim();
    if (!input) return;
    if (text) {
      ui.post({ type: 'logEvidence', criterion: id, text, strength });
      input.value = '';
      keep('');
    }
    input.focus();
  };
  const type = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing) log(event.shiftKey ? 'weak' : 'strong')();
  };
  return html`<div class="evidence-row">
    <input
      id=${field}
      class="evidence-input"
      maxlength="300"
      placeholder=${l10n.t('What you saw or heard')}
      aria-label=${l10n.t('Evidence: {0}', name)}
      title=${l10n.t('Enter logs it as strong, Shift+Enter as weak')}
      ?disabled=${readOnly}
      .value=${live(ui.memory.draft(desk.id, field))}
      @input=${({ target }: Event) => keep((target as HTMLInputElement).value)}
      @keydown=${type}
    />
    <vscode-button appearance="secondary" aria-label=${l10n.t('Log as strong: {0}', name)} ?disabled=${readOnly} @click=${log('strong')}>${l10n.t('Strong')}</vscode-button>
    <vscode-button appearance="secondary" aria-label=${l10n.t('Log as weak: {0}', name)} ?disabled=${readOnly} @click=${log('weak')}>${l10n.t('Weak')}</vscode-button>
  </div>`;
}
