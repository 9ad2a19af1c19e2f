import * as l10n from '@vscode/l10n';
import { useRef } from 'react';
import { keepKeys, useFocusKey } from './focus';

interface IgnoredCardProps {
  readonly onRecognise: () => void;
}

/** In place of the inspector for a shape that was said to be no block: the way back. */
export function IgnoredCard({ onRecognise }: IgnoredCardProps) {
  const card = useRef<HTMLElement>(null);
  useFocusKey(card);
  return (
    <section className="inspector inspector-ignored" aria-label={l10n.t('Inspector')} ref={card} onKeyDown={keepKeys}>
      <p>{l10n.t('You said that this shape is no block.')}</p>
      <button type="button" className="inspector-action" onClick={onRecognise}>
        {l10n.t('Make it a block again')}
      </button>
    </section>
  );
}
