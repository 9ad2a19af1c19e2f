import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { InspectedField } from '../../../src/core/board/inspector/fields';
import { formatValue, parseValue } from '../../../src/core/board/inspector/values';
import { assumedText, originText, problemText } from '../../inspectorTexts';
import { iconButton } from '../parts';
import { restoreOnEscape } from './blockFields';

/** What the field of a parameter needs. */
export interface ValuePart {
  readonly field: InspectedField;
  readonly readOnly: boolean;
  /** Why what was typed last could not be taken. */
  readonly problem: string | undefined;
  setProblem(text: string | undefined): void;
  /** Sets the value; without one the block falls back to what is written on it, or to the default. */
  change(value: number | undefined): void;
}

/** One parameter: its value, or greyed what is assumed, and where that comes from. */
export function valueField(part: ValuePart): TemplateResult {
  const { field, readOnly, problem } = part;
  const { id, label, unit, assumed } = field;
  const hasSteps = unit === 'count' && id !== 'connections' && !readOnly;
  return html`<div class="field" data-field=${id} data-origin=${field.origin}>
    <label for=${id}>${label}</label>
    <div class="field-value">
      ${hasSteps ? step(part, -1) : nothing}
      <input
        id=${id}
        type="text"
        spellcheck="false"
        autocomplete="off"
        placeholder=${assumed ? formatValue(unit, assumed.value) : ''}
        .value=${field.text}
        ?readonly=${readOnly}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${`${id}-origin`}
        @change=${({ target }: Event) => commit(part, target as HTMLInputElement)}
        @keydown=${restoreOnEscape(field.text)}
      />
      ${hasSteps ? step(part, 1) : nothing} ${field.origin === 'set' && !readOnly ? reset(part) : nothing}
    </div>
    <p
      id=${`${id}-origin`}
      class=${problem || field.isUnusual ? 'problem' : 'origin'}
      role=${problem ? 'alert' : nothing}
      title=${assumedText(field)}
    >
      ${problem ?? originText(field)}
    </p>
  </div>`;
}

function commit(part: ValuePart, input: HTMLInputElement): void {
  const { unit } = part.field;
  const typed = parseValue(unit, input.value);
  part.setProblem(typed.type === 'problem' ? problemText(typed.problem, unit) : undefined);
  if (typed.type === 'problem') return;
  const value = typed.type === 'value' ? typed.value : undefined;
  // As it will come back, also when it is what holds already and nothing comes back.
  input.value = value === undefined ? '' : formatValue(unit, value);
  part.change(value);
}

function step({ field, change }: ValuePart, by: 1 | -1): TemplateResult {
  const { label, value = 1 } = field;
  return iconButton({
    icon: by > 0 ? 'add' : 'remove',
    label: by > 0 ? l10n.t('{0}: one more', label) : l10n.t('{0}: one less', label),
    disabled: by < 0 && value <= 1,
    press: () => change(Math.max(1, Math.round(value) + by)),
  });
}

function reset({ field, change }: ValuePart): TemplateResult {
  return iconButton({
    icon: 'discard',
    label: l10n.t('{0}: back to the default', field.label),
    press: () => change(undefined),
  });
}
