import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { buildEstimate } from '../../../src/core/estimate/form/build';
import { readForm } from '../../../src/core/estimate/form/check';
import { FORM_DEFAULTS, FORM_FIELDS, type FormField, type FormValues } from '../../../src/core/estimate/form/fields';
import { keyFigures } from '../../../src/core/estimate/keyFigures';
import { evaluate } from '../../../src/core/estimate/sheet';
import { mountPage, type PageHost } from '../page';
import type { Receive, Ui } from '../ui';
import { figureTable } from './figures';
import { formField } from './formField';

interface FormState {
  values: FormValues;
  /** Fields the user has left; only their problems are shown before the form is sent. */
  readonly left: Set<FormField>;
  file: string | undefined;
}

/** Mounts the form of "Insert Estimate…": a few numbers, and beside them what they come to. */
export function mountForm(root: HTMLElement, host: PageHost): Receive {
  const state: FormState = { values: FORM_DEFAULTS, left: new Set(), file: undefined };
  let begun = false;
  const ui = mountPage(root, host, (page) => draw(page, state));
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') host.post({ type: 'closeForm', values: state.values });
  });
  return (message) => {
    if (message.type !== 'estimateForm') return;
    state.file = message.file;
    if (!begun && message.values) state.values = message.values;
    ui.redraw();
    if (!begun) focusField('dau');
    begun = true;
  };
}

function draw(ui: Ui, state: FormState): TemplateResult {
  const read = readForm(state.values);
  const block = buildEstimate(read, l10n);
  const send = () => submit(ui, state);
  return html`<form class="estimate-form" aria-labelledby="form-title" novalidate @submit=${(event: Event) => event.preventDefault()}>
    ${heading(state.file)}
    <div class="form-fields">
      ${FORM_FIELDS.map((field) =>
        formField({
          field,
          value: state.values[field],
          problem: state.left.has(field) ? read.problems.get(field) : undefined,
          type: (text) => {
            state.values = { ...state.values, [field]: text };
            ui.redraw();
          },
          leave: () => {
            state.left.add(field);
            ui.redraw();
          },
          send,
        }),
      )}
    </div>
    <footer>
      <vscode-button @click=${send}>${l10n.t('Insert Estimate')}</vscode-button>
      <vscode-button appearance="secondary" @click=${() => ui.post({ type: 'closeForm', values: state.values })}>${l10n.t('Cancel')}</vscode-button>
      ${read.problems.size && state.left.size === FORM_FIELDS.length ? html`<p class="problem" role="alert">${problemCount(read.problems.size)}</p>` : nothing}
    </footer>
    <section class="form-preview" aria-label=${l10n.t('What it comes to')} aria-live="off">
      ${preview(block)}
    </section>
  </form>`;
}

function heading(file: string | undefined): TemplateResult {
  const place = file
    ? l10n.t('Goes into {0}, at the cursor. Every line stays a formula you can edit.', file)
    : l10n.t('Goes into a new document. Every line stays a formula you can edit.');
  return html`<header>
    <h1 id="form-title">${l10n.t('Insert Estimate')}</h1>
    <p>${place}</p>
  </header>`;
}

function preview(block: string | undefined): TemplateResult {
  if (block !== undefined) return figureTable(keyFigures(evaluate(block)));
  return html`<p class="hint-line">${l10n.t('Results show here when every field can be read.')}</p>`;
}

function problemCount(count: number): string {
  return count === 1 ? l10n.t('1 field needs another value.') : l10n.t('{0} fields need another value.', count);
}

/** Sends a sound form; else shows every problem and goes to the first. */
function submit(ui: Ui, state: FormState): void {
  const { problems } = readForm(state.values);
  if (problems.size === 0) {
    ui.post({ type: 'takeEstimate', values: state.values });
    return;
  }
  for (const field of FORM_FIELDS) state.left.add(field);
  ui.redraw();
  const first = FORM_FIELDS.find((field) => problems.has(field));
  if (first) focusField(first);
}

function focusField(field: FormField): void {
  const input = document.getElementById(`field-${field}`);
  // The toolkit's field puts its inner input in place a moment after it was drawn.
  requestAnimationFrame(() => input?.focus());
}
