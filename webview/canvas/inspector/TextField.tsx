import { useDraft } from './useDraft';

interface TextFieldProps {
  readonly id: string;
  /** What holds now. */
  readonly current: string;
  readonly placeholder?: string | undefined;
  readonly readOnly: boolean;
  /** Id of the element that explains the field. */
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
  /** Called with every key; `undefined` when what was typed is dropped. */
  readonly onType?: (text: string | undefined) => void;
  /** Takes what was typed; false when it cannot be taken: then it stays in the field. */
  readonly onCommit: (text: string) => boolean;
}

/** A text field that takes effect by Enter or when it is left; Escape brings the old text back. */
export function TextField({ onCommit, onType, current, isInvalid, readOnly, ...props }: TextFieldProps) {
  const draft = useDraft(current);
  const commit = () => {
    if (!draft.isClean && onCommit(draft.text)) draft.drop();
  };
  const press = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape' && !draft.isClean) {
      draft.drop();
      onType?.(undefined);
      event.preventDefault();
    }
  };
  return (
    <input
      type="text"
      id={props.id}
      value={draft.text}
      placeholder={props.placeholder}
      readOnly={readOnly}
      spellCheck={false}
      autoComplete="off"
      aria-describedby={props.describedBy}
      aria-invalid={isInvalid || undefined}
      // Read by the key policy: Ctrl+Z in a field without a draft is the board's.
      data-clean={draft.isClean || undefined}
      onChange={({ target }) => {
        draft.type(target.value);
        onType?.(target.value);
      }}
      onKeyDown={press}
      onBlur={commit}
    />
  );
}
