import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { InterviewSnapshot } from '../../../src/core/interview/snapshot';
import { icon } from '../../shared/icon';
import type { Ui } from '../ui';
import { factsLine } from './header';
import { readOnlyNotice } from './readOnlyNotice';

/** What the candidate sees while a second person conducts: the prompt. Time, questions and help are the interviewer's. */
export function tablePage(ui: Ui, snapshot: InterviewSnapshot): TemplateResult {
  const { problem, readOnly, status } = snapshot;
  return html`<div class="at-table">
    <h1>${problem.title}</h1>
    ${factsLine(ui, snapshot)} ${readOnly ? readOnlyNotice() : nothing}
    <p class="prompt">${problem.prompt}</p>
    <p class="table-note">
      ${icon('account')}<span>${status === 'paused' ? l10n.t('Paused by the interviewer.') : l10n.t('Your interviewer is at the table: ask, and think aloud.')}</span>
    </p>
    <button class="link" @click=${() => ui.post({ type: 'open', what: 'desk' })}>
      ${icon('link-external')}<span>${l10n.t('For the interviewer: open the desk')}</span>
    </button>
  </div>`;
}
