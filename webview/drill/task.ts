import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isBlank } from '../../src/core/drills/drill';
import type { TaskView } from '../../src/core/drills/view';
import { field } from './field';
import { notes, verdict, written } from './outcome';
import type { Ui } from './ui';

/** The task that is shown: what is asked, the fields, and once it is answered what is said of it. */
export function currentTask(task: TaskView, ui: Ui): TemplateResult {
  const { view } = ui;
  return html`${repeat(
    [task],
    ({ id }) => id,
    () => html`<section class="task" aria-labelledby="task-title">
      <p class="quiet">${l10n.t('Task {0} of {1}', view.current + 1, view.tasks.length)}</p>
      <h2 id="task-title">${task.title}</h2>
      ${asked(task)} ${task.outcome ? html`${written(task)} ${verdict(task.outcome)} ${afterwards(ui)} ${notes(task.outcome)}` : answering(task, ui)}
    </section>`,
  )}`;
}

/** What is asked, and what is known. */
export function asked({ prompt, given, question }: TaskView): TemplateResult {
  return html`${prompt === '' ? nothing : html`<blockquote class="prompt">${prompt}</blockquote>`}
    ${
      given.length === 0
        ? nothing
        : html`<ul class="given">
            ${given.map((line) => html`<li>${line}</li>`)}
          </ul>`
    }
    <p class="question">${question}</p>`;
}

function answering(task: TaskView, ui: Ui): TemplateResult {
  const answer = ui.answerOf(task);
  return html`<form class="fields" @submit=${(event: Event) => event.preventDefault()}>
      ${task.fields.map((each, index) => field(each, answer[each.id] ?? '', index === 0, ui))}
    </form>
    <div class="buttons">
      <vscode-button data-do="check" ?disabled=${isBlank(answer)} @click=${() => ui.check()}>${l10n.t('Check')}</vscode-button>
      ${nextOpen(ui) === undefined ? nothing : skip(ui)}
    </div>`;
}

function skip(ui: Ui): TemplateResult {
  const press = () => ui.post({ type: 'openTask', task: nextOpen(ui) ?? ui.view.current });
  return html`<vscode-button appearance="secondary" data-do="skip" @click=${press}>${l10n.t('Later')}</vscode-button>`;
}

function afterwards(ui: Ui): TemplateResult {
  const { post, view } = ui;
  const next = nextOpen(ui);
  return html`<div class="buttons">
    ${
      view.isAllAnswered || next === undefined
        ? html`<vscode-button data-first data-do="result" @click=${() => post({ type: 'end' })}>${l10n.t('See the Result')}</vscode-button>`
        : html`<vscode-button data-first data-do="next" @click=${() => post({ type: 'openTask', task: next })}>${l10n.t('Next Task')}</vscode-button>`
    }
  </div>`;
}

/** The next task that is open, round the end; undefined when there is no other. */
function nextOpen({ view }: Ui): number | undefined {
  const order = view.tasks.map((_task, index) => (view.current + 1 + index) % view.tasks.length);
  return order.find((index) => index !== view.current && view.tasks[index]?.outcome === undefined);
}
