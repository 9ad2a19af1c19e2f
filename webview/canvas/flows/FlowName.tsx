import * as l10n from '@vscode/l10n';
import { useId, useState } from 'react';
import { FLOW_NAME_LENGTH } from '../../../src/core/board/graph/flows';

interface FlowNameProps {
  readonly label: string;
  readonly value: string;
  /** Why a name will not do; undefined when it does. */
  readonly refuse: (name: string) => string | undefined;
  readonly action: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the name of a flow. Enter takes it, Escape cancels; a name that will not do says why. */
export function FlowName({ label, value, refuse, action, onName, onCancel }: FlowNameProps) {
  const [name, setName] = useState(value);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const refused = refuse(name);
    if (refused) setProblem(refused);
    else onName(name);
  };
  const cancel = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // the list around it stays open
    onCancel();
  };
  return (
    <form className="flow-name" onSubmit={submit} onKeyDown={cancel}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={name}
        maxLength={FLOW_NAME_LENGTH}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        ref={focusOnce}
        onChange={(event) => {
          setName(event.target.value);
          setProblem(undefined);
        }}
      />
      {problem ? (
        <p id={`${id}-problem`} className="flow-problem" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="flow-row">
        <button type="submit" className="flow-button primary">
          {action}
        </button>
        <button type="button" className="flow-button" onClick={onCancel}>
          {l10n.t('Cancel')}
        </button>
      </div>
    </form>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.select();
  input?.focus();
}
