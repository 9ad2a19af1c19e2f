import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { BoundFigures } from '../../../src/core/board/binding/figures';
import type { BlockChange } from '../../../src/core/board/inspector/change';
import type { InspectedField } from '../../../src/core/board/inspector/fields';
import { readTyped } from '../../../src/core/board/inspector/typed';
import { formatValue } from '../../../src/core/board/inspector/values';
import { assumedText, isBroken, originText, typedProblemText } from '../../inspectorTexts';
import { iconButton } from '../parts';
import { restoreOnEscape } from './blockFields';

/** What the field of a parameter needs. */
export interface ValuePart {
  readonly field: InspectedField;
  /** What the field can be bound to. */
  readonly figures: BoundFigures | undefined;
  readonly readOnly: boolean;
  /** Why what was typed last could not be taken. */
  readonly problem: string | undefined;
  setProblem(text: string | undefined): void;
  change(wanted: BlockChange): void;
}

/** One parameter: its value, or greyed what is assumed, and where that comes from. */
export function valueField(part: ValuePart): TemplateResult {
  const { field, readOnly, problem } = part;
  const { id, label, unit, assumed } = field;
  const hasSteps = unit === 'count' && id !== 'connections' && !readOnly && !field.binding;
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
      class=${problem || field.isUnusual || isBroken(field) ? 'problem' : 'origin'}
      role=${problem ? 'alert' : nothing}
      title=${field.binding ? originText(field) : assumedText(field)}
    >
      ${problem ?? originText(field)}
    </p>
  </div>`;
}

function commit(part: ValuePart, input: HTMLInputElement): void {
  const typed = readTyped(part.field, input.value, part.figures);
  part.setProblem(typedProblemText(typed, part.field));
  if (typed.type !== 'change') return;
  // As it will come back, also when it is what holds already and nothing comes back.
  input.value = typed.text;
  part.change(typed.change);
}

function setValue({ field, change }: ValuePart, value: number | undefined): void {
  change({ type: 'parameter', parameter: field.id, value });
}

function step(part: ValuePart, by: 1 | -1): TemplateResult {
  const { label, value = 1 } = part.field;
  return iconButton({
    icon: by > 0 ? 'add' : 'remove',
    label: by > 0 ? l10n.t('{0}: one more', label) : l10n.t('{0}: one less', label),
    disabled: by < 0 && value <= 1,
    press: () => setValue(part, Math.max(1, Math.round(value) + by)),
  });
}

function reset(part: ValuePart): TemplateResult {
  return iconButton({
    icon: 'discard',
    label: l10n.t('{0}: back to the default', part.field.label),
    press: () => setValue(part, undefined),
  });
}
