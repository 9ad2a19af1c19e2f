import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { InterviewSnapshot } from '../../../src/core/interview/snapshot';
import { icon } from '../../shared/icon';
import type { Ui } from '../ui';

/** The questions the interviewer has answers to: shown only when asked for, because finding them is part of the interview. */
export function questionList(ui: Ui, { conduct, readOnly }: InterviewSnapshot): TemplateResult {
  const { list } = conduct;
  const open = list !== undefined && ui.memory.isOpen('questions', true);
  const toggle = () => {
    if (!list) ui.post({ type: 'showQuestions' });
    ui.memory.setOpen('questions', !open);
    ui.redraw();
  };
  return html`<div class="question-list">
    <button class="link" aria-expanded=${open ? 'true' : 'false'} ?disabled=${readOnly && !list} @click=${toggle}>
      ${icon(open ? 'chevron-down' : 'chevron-right')}<span>${l10n.t('Show questions I could ask')}</span>
    </button>
    ${list ? nothing : html`<p class="hint">${l10n.t('Opening the list is noted: finding the questions is part of the interview.')}</p>`}
    ${open ? listed(ui, list, readOnly) : nothing}
  </div>`;
}

function listed(ui: Ui, list: NonNullable<InterviewSnapshot['conduct']['list']>, readOnly: boolean): TemplateResult {
  if (list.length === 0) {
    return html`<p class="hint">${l10n.t('No answers are prepared for this problem. Assume what you need, and say it.')}</p>`;
  }
  return html`<ul>
    ${list.map(
      ({ question, answer }) =>
        html`<li>
          <button
            class="choice"
            ?disabled=${readOnly || answer !== undefined}
            @click=${() => ui.post({ type: 'askInterviewer', text: question })}
          >
            ${icon(answer === undefined ? 'comment' : 'check')}<span>${question}</span>
          </button>
          ${answer === undefined ? nothing : html`<p class="listed-answer">${answer}</p>`}
        </li>`,
    )}
  </ul>`;
}
