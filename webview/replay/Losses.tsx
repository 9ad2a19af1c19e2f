import * as l10n from '@vscode/l10n';
import { useState } from 'react';
import type { RecordedInterview } from '../../src/core/protocol/replay';

/** So many are listed; more of them say nothing new. */
const MOST_LISTED = 3;

interface LossesProps {
  readonly losses: RecordedInterview['losses'];
  readonly onOpen: (file: string, line: number) => void;
}

/** What of the recording cannot be read, with the way to it; can be put away. */
export function Losses({ losses, onOpen }: LossesProps) {
  const [isAway, setAway] = useState(false);
  if (isAway || losses.length === 0) return null;
  const more = losses.length - MOST_LISTED;
  return (
    <div className="replay-losses" role="status">
      <ul>
        {losses.slice(0, MOST_LISTED).map(({ text, file, line }) => (
          <li key={`${file} ${line}`}>
            <span>{text}</span>{' '}
            {line > 0 ? (
              <button type="button" onClick={() => onOpen(file, line)}>
                {l10n.t('Open as Text')}
              </button>
            ) : null}
          </li>
        ))}
        {more > 0 ? <li>{l10n.t('… and {0} more lines that cannot be read.', more)}</li> : null}
      </ul>
      <button type="button" className="replay-button" aria-label={l10n.t('Close')} onClick={() => setAway(true)}>
        <i className="codicon codicon-close" aria-hidden="true" />
      </button>
    </div>
  );
}
