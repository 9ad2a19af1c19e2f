import * as l10n from '@vscode/l10n';
import { useId, useState } from 'react';
import type { BoundFigures } from '../../../src/core/board/binding/figures';
import type { BlockChange } from '../../../src/core/board/inspector/change';
import type { InspectedField } from '../../../src/core/board/inspector/fields';
import { readTyped } from '../../../src/core/board/inspector/typed';
import { formatValue } from '../../../src/core/board/inspector/values';
import { assumedText, isBroken, originText, typedProblemText } from '../../inspectorTexts';
import { TextField } from './TextField';

interface ValueFieldProps {
  readonly field: InspectedField;
  /** What the field can be bound to. */
  readonly figures: BoundFigures | undefined;
  readonly readOnly: boolean;
  readonly onChange: (change: BlockChange) => void;
}

/** One parameter: its value, or greyed what is assumed, and where that comes from. */
export function ValueField({ field, figures, readOnly, onChange }: ValueFieldProps) {
  const id = useId();
  const [problem, setProblem] = useState<string>();
  const { unit, label, assumed } = field;
  const commit = (text: string) => {
    const typed = readTyped(field, text, figures);
    setProblem(typedProblemText(typed, field));
    if (typed.type === 'change') onChange(typed.change);
    return typed.type === 'change';
  };
  const check = (text: string | undefined) => {
    // While something is being typed it is not held against the user that it is not finished.
    if (text === undefined) setProblem(undefined);
    else if (problem) setProblem(typedProblemText(readTyped(field, text, figures), field));
  };
  const set = (value: number | undefined) => onChange({ type: 'parameter', parameter: field.id, value });
  const step = (by: number) => set(Math.max(1, Math.round(field.value ?? 1) + by));
  const hasSteps = unit === 'count' && field.id !== 'connections' && !readOnly && !field.binding;
  return (
    <div
      className="inspector-field"
      data-field={field.id}
      data-origin={field.origin}
      data-bound={field.binding ? true : undefined}
    >
      <label htmlFor={id} title={label}>
        {label}
      </label>
      <div className="inspector-value">
        {hasSteps ? (
          <StepButton label={l10n.t('{0}: one less', label)} onClick={() => step(-1)} disabled={field.value === 1}>
            −
          </StepButton>
        ) : null}
        <TextField
          id={id}
          current={field.text}
          placeholder={assumed && formatValue(unit, assumed.value)}
          readOnly={readOnly}
          describedBy={`${id}-origin`}
          isInvalid={problem !== undefined}
          onType={check}
          onCommit={commit}
        />
        {hasSteps ? (
          <StepButton label={l10n.t('{0}: one more', label)} onClick={() => step(1)}>
            +
          </StepButton>
        ) : null}
        {field.origin === 'set' && !readOnly ? (
          <StepButton label={l10n.t('{0}: back to the default', label)} onClick={() => set(undefined)}>
            ↺
          </StepButton>
        ) : null}
      </div>
      <p
        id={`${id}-origin`}
        className={problem || field.isUnusual || isBroken(field) ? 'inspector-problem' : 'inspector-origin'}
        role={problem ? 'alert' : undefined}
        title={field.binding ? originText(field) : assumedText(field)}
      >
        {problem ?? originText(field)}
      </p>
    </div>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

function StepButton({ label, disabled, onClick, children }: StepButtonProps) {
  return (
    <button
      type="button"
      className="inspector-step"
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      // Not `disabled`: a button that is switched off under the pointer loses the focus to nowhere.
      onClick={() => !disabled && onClick()}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
