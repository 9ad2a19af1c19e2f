import * as l10n from '@vscode/l10n';
import { memo, useEffect, useRef } from 'react';
import { formatUsed } from '../../src/core/interview/clock';
import type { ReplayMark } from '../../src/core/timeline/player/marks';
import { markText } from '../../src/core/timeline/player/markText';
import type { Film } from './film';
import { iconOf } from './markLook';

interface MomentsProps {
  readonly film: Film;
  /** Place of the moment that was passed last; -1 before the first. */
  readonly current: number;
  readonly onGo: (ms: number) => void;
}

/** All marks as a list: one stop of the Tab key, arrows go through it. */
export const Moments = memo(function Moments({ film, current, onGo }: MomentsProps) {
  const list = useRef<HTMLOListElement>(null);
  const { marks, signals } = film;
  useEffect(() => {
    const rows = list.current;
    if (!rows) return undefined;
    const keepInSight = () => {
      if (!rows.contains(document.activeElement))
        rows.children[Math.max(0, current)]?.scrollIntoView({ block: 'nearest' });
    };
    keepInSight();
    const observer = new ResizeObserver(keepInSight);
    observer.observe(rows);
    return () => observer.disconnect();
  }, [current]);
  const step = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const rows = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = rows[rows.findIndex((row) => row.matches(':focus')) + by];
    if (!by || !next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <section className="replay-panel replay-moments-panel" aria-label={l10n.t('Moments')}>
      <h2>
        {l10n.t('Moments')} <span className="replay-count">{marks.length}</span>
      </h2>
      <ol className="replay-moments" ref={list} onKeyDown={step}>
        {[...marks.entries()].map(([index, mark]) => (
          <li key={index} data-type={mark.type}>
            <button
              type="button"
              tabIndex={index === Math.max(0, current) ? 0 : -1}
              aria-current={index === current ? 'step' : undefined}
              onClick={() => onGo(mark.ms)}
            >
              <Moment mark={mark} signals={signals} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
});

function Moment({ mark, signals }: { readonly mark: ReplayMark; readonly signals: Film['signals'] }) {
  const { kind, text } = markText(mark, signals, l10n);
  return (
    <>
      <span className="moment-time">{formatUsed(mark.ms)}</span>
      <i className={`codicon codicon-${iconOf(mark)}`} aria-hidden="true" />
      <span className="moment-words">
        <span className="moment-kind">{kind}</span> {text ? <span className="moment-text">{text}</span> : null}
      </span>
    </>
  );
}
