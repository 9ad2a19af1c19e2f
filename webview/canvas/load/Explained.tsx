import * as l10n from '@vscode/l10n';
import type { BlockLoad } from '../../../src/core/capacity/loadPicture';

/** What can be explained: a block, or an arrow, of which there is less to say. */
export type Explainable = Pick<BlockLoad, 'id' | 'sentence' | 'assumed'> &
  Partial<Pick<BlockLoad, 'level' | 'computed'>>;

interface ExplainedProps {
  readonly load: Explainable;
  /** A screen reader is told the sentence when it changes. */
  readonly isSaid?: boolean;
  /** It stands away from the dock, at the lower left. */
  readonly isAway?: boolean;
}

/** Why a block bears its load as it does and what would help, or what goes along an arrow, and how that was computed. */
export function Explained({ load, isSaid, isAway }: ExplainedProps) {
  const { id, level, sentence, computed = [], assumed } = load;
  return (
    <div className={`flow-panel load-explained ${isAway ? 'away' : ''}`} data-explained={id} data-level={level}>
      <p className="load-sentence" role={isSaid ? 'status' : undefined}>
        {sentence}
      </p>
      {computed.length > 0 ? (
        <details>
          <summary>{l10n.t('How was this computed?')}</summary>
          <Lines lines={computed} />
          {assumed.length > 0 ? (
            <>
              <p className="load-heading">{l10n.t('Assumed, because nothing else is said:')}</p>
              <Lines lines={assumed} isAssumed />
            </>
          ) : null}
        </details>
      ) : assumed.length > 0 && level === undefined ? (
        <details>
          <summary>{l10n.t('Assumed values ({0})', assumed.length)}</summary>
          <Lines lines={assumed} isAssumed />
        </details>
      ) : null}
    </div>
  );
}

/** Nobody reads more of them, and a list of thousands takes a second to lay out. */
const MOST_LINES = 300;

/** A list of sentences. */
export function Lines({ lines, isAssumed }: { readonly lines: readonly string[]; readonly isAssumed?: boolean }) {
  const different = [...new Set(lines)];
  const more = different.length - MOST_LINES;
  return (
    <ul className={isAssumed ? 'load-lines assumed' : 'load-lines'}>
      {different.slice(0, MOST_LINES).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {more > 0 ? <li>{l10n.t('{0} more, which “mockboard solve” lists.', more)}</li> : null}
    </ul>
  );
}
