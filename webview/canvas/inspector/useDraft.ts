import { useState } from 'react';

/** A text being typed that has not taken effect yet. */
export interface Draft {
  /** What the field shows. */
  readonly text: string;
  /** Nothing was typed since the field last showed what holds. */
  readonly isClean: boolean;
  type(text: string): void;
  /** Drops what was typed. */
  drop(): void;
}

/** The draft of a field that shows `current` until the user types; a change of `current` (undo, another editor) wins. */
export function useDraft(current: string): Draft {
  const [typed, setTyped] = useState({ text: current, over: current });
  const text = typed.over === current ? typed.text : current;
  return {
    text,
    isClean: text === current,
    type: (next) => setTyped({ text: next, over: current }),
    drop: () => setTyped({ text: current, over: current }),
  };
}
