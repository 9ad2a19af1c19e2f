import * as l10n from '@vscode/l10n';
import { memo, useEffect, useRef } from 'react';

interface NotesProps {
  readonly text: string | undefined;
  /** Lines changed just before, counted from 0. */
  readonly changed: ReadonlySet<number>;
}

/** The notes of a moment, to be read; what was written just before is marked and kept in sight. */
export function Notes({ text, changed }: NotesProps) {
  const body = useRef<HTMLDivElement>(null);
  const last = Math.max(-1, ...changed);
  useEffect(() => {
    if (text !== undefined) body.current?.querySelectorAll('.note-line')[last]?.scrollIntoView({ block: 'nearest' });
  }, [last, text]);
  return (
    <section className="replay-panel replay-notes-panel" aria-label={l10n.t('Notes')}>
      <h2>{l10n.t('Notes')}</h2>
      <div className="replay-notes" ref={body} role="document" aria-label={l10n.t('Notes at this moment')}>
        {text === undefined ? (
          <p className="replay-empty">{l10n.t('The notes were not recorded yet.')}</p>
        ) : (
          [...text.split('\n').entries()].map(([place, line]) => (
            <Line key={place} text={line} isChanged={changed.has(place)} />
          ))
        )}
      </div>
    </section>
  );
}

const Line = memo(function Line({ text, isChanged }: { readonly text: string; readonly isChanged: boolean }) {
  const kind = /^#{1,6} /.test(text) ? ' heading' : '';
  return <div className={`note-line${kind}${isChanged ? ' changed' : ''}`}>{text || '\u200b'}</div>;
});
