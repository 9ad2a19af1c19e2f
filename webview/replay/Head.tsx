import * as l10n from '@vscode/l10n';
import type { InterviewSetup } from '../../src/core/interview/setup';
import { IconButton } from './IconButton';

interface HeadProps {
  readonly setup: InterviewSetup;
  readonly onReread: () => void;
  /** Undefined while there is no board to copy. */
  readonly onCopy: (() => void) | undefined;
}

/** Which interview it is, and what can be done with it. */
export function Head({ setup, onReread, onCopy }: HeadProps) {
  const day = new Date(setup.startedAt).toLocaleString(document.documentElement.lang || undefined, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <header className="replay-head">
      <h1>{setup.problem.title}</h1>
      <p>{l10n.t('{0} · {1}', setup.plan.name, day)}</p>
      <div className="replay-head-buttons">
        {onCopy ? (
          <IconButton icon="files" label={l10n.t('Open This Moment’s Board as a Copy')} onClick={onCopy} />
        ) : null}
        <IconButton icon="refresh" label={l10n.t('Read the Recording Again')} onClick={onReread} />
      </div>
    </header>
  );
}
