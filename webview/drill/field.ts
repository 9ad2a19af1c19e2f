import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DrillField } from '../../src/core/drills/drill';
import type { Ui } from './ui';

/** Fields with more lines are for texts, in which Enter is a new line. */
const SHORT_ROWS = 2;

/** Something to fill in. The first of a task takes the focus. */
export function field(each: DrillField, text: string, isFirst: boolean, ui: Ui): TemplateResult {
  return each.type === 'text' ? textField(each, text, isFirst, ui) : choiceField(each, text, isFirst, ui);
}

type Of<T extends DrillField['type']> = Extract<DrillField, { type: T }>;

function textField(each: Of<'text'>, text: string, isFirst: boolean, ui: Ui): TemplateResult {
  const { id, label, hint, rows, isCode } = each;
  const wrong = ui.unreadable?.field === id ? ui.unreadable.message : undefined;
  const isShort = rows <= SHORT_ROWS;
  const press = (event: KeyboardEvent) => {
    const isCheck = isShort ? !event.shiftKey : event.ctrlKey || event.metaKey;
    if (event.key !== 'Enter' || !isCheck || event.isComposing) return;
    event.preventDefault();
    ui.check();
  };
  const keys = isShort ? l10n.t('Enter checks, Shift+Enter adds a line.') : l10n.t('Ctrl+Enter checks.');
  return html`<div class="field">
    <label for="field-${id}">${label}</label>
    <textarea
      id="field-${id}"
      data-field=${id}
      ?data-first=${isFirst}
      class=${isCode ? 'code' : ''}
      rows=${rows}
      maxlength="4000"
      spellcheck="false"
      aria-describedby="hint-${id}"
      aria-invalid=${wrong === undefined ? 'false' : 'true'}
      .value=${live(text)}
      @input=${(event: Event) => ui.write(id, (event.target as HTMLTextAreaElement).value)}
      @keydown=${press}
    ></textarea>
    <p class="quiet" id="hint-${id}">
      ${wrong === undefined ? nothing : html`<span class="wrong">${wrong}</span>`} ${hint} ${isFirst ? keys : nothing}
    </p>
  </div>`;
}

function choiceField(each: Of<'choice'>, text: string, isFirst: boolean, ui: Ui): TemplateResult {
  const { id, label, options, isMany } = each;
  const chosen = text.split('\n').filter((option) => option !== '');
  const choose = (option: string, isOn: boolean) => {
    const others = isMany ? chosen.filter((other) => other !== option) : [];
    ui.write(id, [...others, ...(isOn ? [option] : [])].join('\n'));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') ui.check();
    const option = isMany ? undefined : options[Number(event.key) - 1];
    if (!option || event.ctrlKey || event.metaKey || event.altKey) return;
    choose(option.id, true);
    const set = event.currentTarget as HTMLElement;
    set.querySelector<HTMLElement>(`[data-option="${CSS.escape(option.id)}"]`)?.focus();
  };
  return html`<fieldset class="field" @keydown=${press}>
    <legend>${label}</legend>
    ${options.map(
      (option, index) => html`<label class="option">
        <input
          type=${isMany ? 'checkbox' : 'radio'}
          name="field-${id}"
          data-option=${option.id}
          ?data-first=${isFirst && index === 0}
          .checked=${live(chosen.includes(option.id))}
          @change=${(event: Event) => choose(option.id, (event.target as HTMLInputElement).checked)}
        />
        ${isMany ? nothing : html`<kbd aria-hidden="true">${index + 1}</kbd>`}
        <span>${option.text}</span>
      </label>`,
    )}
    ${isFirst ? html`<p class="quiet">${isMany ? l10n.t('Space chooses, Enter checks.') : l10n.t('Keys 1 to {0} choose, Enter checks.', options.length)}</p>` : nothing}
  </fieldset>`;
}
