import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { InterviewSnapshot } from '../../../src/core/interview/snapshot';
import { icon } from '../../shared/icon';
import type { Ui } from '../ui';

/** What the interviewer asks and waits to hear about; nothing while there is no such question. */
export function openQuestionCard(ui: Ui, { conduct, readOnly }: InterviewSnapshot): TemplateResult | typeof nothing {
  const { open } = conduct;
  if (!open) return nothing;
  const settle = (how: 'notes' | 'aloud' | 'skipped') => () => ui.post({ type: 'settleQuestion', id: open.id, how });
  return html`<section class="question" aria-labelledby="question-head">
    <h2 class="question-head" id="question-head">${icon('comment-discussion')}<span>${l10n.t('The interviewer asks')}</span></h2>
    <p class="question-text">${open.text}</p>
    <div class="buttons">
      ${cardButton(l10n.t('Answered in notes'), settle('notes'), readOnly)}
      ${cardButton(l10n.t('Answered aloud'), settle('aloud'), readOnly)}
      ${cardButton(l10n.t('Skip'), settle('skipped'), readOnly)}
    </div>
  </section>`;
}

function cardButton(label: string, press: () => void, disabled: boolean): TemplateResult {
  return html`<vscode-button appearance="secondary" ?disabled=${disabled} @click=${press}>${label}</vscode-button>`;
}
