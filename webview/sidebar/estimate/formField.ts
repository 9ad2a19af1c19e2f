import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { FieldProblem } from '../../../src/core/estimate/form/check';
import type { FormField } from '../../../src/core/estimate/form/fields';
import { fieldHint, fieldLabel, fieldProblemText } from '../../../src/core/estimate/form/texts';
import type { FieldElement } from '../../shared/controls';

/** One question of the form. */
export interface FormPart {
  readonly field: FormField;
  readonly value: string;
  /** Why it cannot be taken; undefined as long as the user has not left it. */
  readonly problem: FieldProblem | undefined;
  type(text: string): void;
  leave(): void;
  /** Enter was pressed. */
  send(): void;
}

/** A label, a field, and below it what it wants or what is wrong with it. */
export function formField(part: FormPart): TemplateResult {
  const { field, value, problem } = part;
  const label = fieldLabel(field, l10n);
  const hint = problem ? fieldProblemText(field, problem, l10n) : fieldHint(field, l10n);
  const describe = (element: Element | undefined) => nameField(element, label, hint, problem !== undefined);
  return html`<div class="form-field" data-field=${field} ?data-invalid=${problem !== undefined}>
    <label for=${`field-${field}`}>${label}</label>
    <vscode-text-field
      id=${`field-${field}`}
      spellcheck="false"
      ${ref(describe)}
      .value=${live(value)}
      @input=${({ target }: Event) => part.type((target as FieldElement).value)}
      @blur=${part.leave}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        part.send();
      }}
    ></vscode-text-field>
    <p class=${problem ? 'problem' : 'form-hint'} role=${problem ? 'alert' : 'note'}>${hint}</p>
  </div>`;
}

/** Names the field for screen readers; late, as the toolkit puts a name of its own when the field enters the page. */
function nameField(field: Element | undefined, label: string, hint: string, isInvalid: boolean): void {
  queueMicrotask(() => {
    field?.setAttribute('aria-label', label);
    field?.setAttribute('aria-description', hint);
    if (isInvalid) field?.setAttribute('aria-invalid', 'true');
    else field?.removeAttribute('aria-invalid');
  });
}
