import * as l10n from '@vscode/l10n';
import { useId, useState } from 'react';
import type { InspectedField } from '../../../src/core/board/inspector/fields';
import { formatValue, parseValue, type ValueProblem } from '../../../src/core/board/inspector/values';
import { assumedText, originText, problemText } from '../../inspectorTexts';
import { TextField } from './TextField';

interface ValueFieldProps {
  readonly field: InspectedField;
  readonly readOnly: boolean;
  /** Sets the value; without one the block falls back to what is written on it, or to the default. */
  readonly onChange: (value: number | undefined) => void;
}

/** One parameter: its value, or greyed what is assumed, and where that comes from. */
export function ValueField({ field, readOnly, onChange }: ValueFieldProps) {
  const id = useId();
  const [problem, setProblem] = useState<ValueProblem>();
  const { unit, label, assumed } = field;
  const commit = (text: string) => {
    const typed = parseValue(unit, text);
    if (typed.type === 'problem') {
      setProblem(typed.problem);
      return false;
    }
    setProblem(undefined);
    onChange(typed.type === 'value' ? typed.value : undefined);
    return true;
  };
  const check = (text: string | undefined) => {
    const typed = text === undefined ? undefined : parseValue(unit, text);
    // While something is being typed it is not held against the user that it is not finished.
    if (problem || !typed) setProblem(typed?.type === 'problem' ? typed.problem : undefined);
  };
  const step = (by: number) => onChange(Math.max(1, Math.round(field.value ?? 1) + by));
  const hasSteps = unit === 'count' && field.id !== 'connections' && !readOnly;
  return (
    <div className="inspector-field" data-field={field.id} data-origin={field.origin}>
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
          <StepButton label={l10n.t('{0}: back to the default', label)} onClick={() => onChange(undefined)}>
            ↺
          </StepButton>
        ) : null}
      </div>
      <p
        id={`${id}-origin`}
        className={problem || field.isUnusual ? 'inspector-problem' : 'inspector-origin'}
        role={problem ? 'alert' : undefined}
        title={assumedText(field)}
      >
        {problem ? problemText(problem, unit) : originText(field)}
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
