import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { ClarificationSnapshot } from '../../../src/core/interview/conductSnapshot';
import type { InterviewSnapshot } from '../../../src/core/interview/snapshot';
import type { FieldElement } from '../../shared/controls';
import { icon } from '../../shared/icon';
import { iconButton, section } from '../parts';
import type { Ui } from '../ui';
import { questionList } from './questionList';

/** A field to ask the interviewer, and below it what was asked and answered, the newest first. */
export function conversationSection(ui: Ui, snapshot: InterviewSnapshot): TemplateResult {
  const { clarifications } = snapshot.conduct;
  return section(ui, {
    id: 'conversation',
    title: l10n.t('Ask the interviewer'),
    note: l10n.t('{0} asked', clarifications.length),
    body: () =>
      html`${askField(ui, snapshot.readOnly)}
        <ol class="conversation" reversed>
          ${clarifications.map((each, index) => exchange(ui, each, index, snapshot.readOnly)).reverse()}
        </ol>
        ${questionList(ui, snapshot)}`,
  });
}

const field = createRef<FieldElement>();

function askField(ui: Ui, readOnly: boolean): TemplateResult {
  const label = l10n.t('Ask the interviewer…');
  const send = () => {
    const { value: input } = field;
    if (!input) return;
    const text = input.value.trim();
    if (text) ui.post({ type: 'askInterviewer', text });
    input.value = '';
    input.focus();
  };
  const type = (event: KeyboardEvent) => {
    // Enter also ends what an input method composes.
    if (event.key === 'Enter' && !event.isComposing) send();
  };
  return html`<div class="ask">
    <vscode-text-field
      ${ref(field)}
      ${ref((element) => nameField(element, label))}
      placeholder=${label}
      maxlength="300"
      ?disabled=${readOnly}
      @keydown=${type}
    ></vscode-text-field>
    ${iconButton({ id: 'ask', icon: 'send', label: l10n.t('Ask'), disabled: readOnly, press: send })}
  </div>`;
}

/** Late, as the toolkit puts a name of its own when the field enters the page. */
function nameField(element: Element | undefined, label: string): void {
  queueMicrotask(() => element?.setAttribute('aria-label', label));
}

function exchange(ui: Ui, said: ClarificationSnapshot, index: number, readOnly: boolean): TemplateResult {
  return html`<li class="exchange">
    <p class="asked"><span class="sr-only">${l10n.t('You asked:')}</span> <span>${said.text}</span></p>
    ${said.between ? asksBack(ui, said.text, said.between, readOnly) : answer(ui, said, index, readOnly)}
  </li>`;
}

function answer(ui: Ui, { answer: text }: ClarificationSnapshot, index: number, readOnly: boolean): TemplateResult {
  if (text === undefined) return html`<p class="answer no-answer">${noAnswer()}</p>`;
  const insert = () => ui.post({ type: 'insertAnswer', index });
  return html`<div class="answer">
    <p>${text}</p>
    ${iconButton({ id: 'insert', icon: 'insert', label: l10n.t('Insert into notes'), disabled: readOnly, press: insert })}
  </div>`;
}

/** What the interviewer says to a question that was not thought of. */
export function noAnswer(): string {
  return l10n.t('I have not thought about that. Assume what you need, and say it.');
}

function asksBack(ui: Ui, text: string, between: readonly string[], readOnly: boolean): TemplateResult {
  const choose = (question?: string) => () => ui.post({ type: 'meantQuestion', text, question });
  return html`<div class="asks-back">
    <p>${l10n.t('Did you mean…')}</p>
    ${between.map((question) => choice(question, choose(question), readOnly))}
    ${choice(between.length > 1 ? l10n.t('None of these') : l10n.t('No, something else'), choose(), readOnly)}
  </div>`;
}

function choice(label: string, press: () => void, disabled: boolean): TemplateResult {
  return html`<button class="choice" ?disabled=${disabled} @click=${press}>${icon('arrow-small-right')}<span>${label}</span></button>`;
}
