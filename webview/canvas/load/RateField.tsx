import * as l10n from '@vscode/l10n';
import { useId, useState } from 'react';
import { parseValue } from '../../../src/core/board/inspector/values';
import type { MissingRate } from '../../../src/core/capacity/loadPicture';

interface RateFieldProps {
  readonly missing: MissingRate;
  readonly onRate: ((block: string, perSecond: number) => void) | undefined;
}

/** Asks how many requests come; the answer is written to the block they come from. */
export function RateField({ missing, onRate }: RateFieldProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const { block } = missing;
  if (block === undefined || !onRate) return null;
  const take = (event: React.FormEvent) => {
    event.preventDefault();
    const typed = parseValue('perSecond', text);
    setWrong(typed.type !== 'value');
    if (typed.type === 'value') onRate(block, typed.value);
  };
  return (
    <form className="load-rate-form" onSubmit={take}>
      <label htmlFor={id}>{l10n.t('Requests per second from {0}', missing.name)}</label>
      <div className="flow-row">
        <input
          id={id}
          value={text}
          placeholder={l10n.t('{0} (assumed)', missing.assumed)}
          title={missing.source}
          aria-invalid={isWrong || undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="flow-button primary">
          <span>{l10n.t('Set')}</span>
        </button>
      </div>
      {isWrong ? (
        <p className="flow-problem" role="alert">
          {l10n.t('Write it like {0}.', '50k, 1M/day')}
        </p>
      ) : null}
    </form>
  );
}
