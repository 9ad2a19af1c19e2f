import * as l10n from '@vscode/l10n';
import type { BlockLoad } from '../../../src/core/capacity/loadPicture';

interface ExplainedProps {
  readonly block: BlockLoad;
  /** A screen reader is told the sentence when it changes. */
  readonly isSaid?: boolean;
  /** It stands away from the dock, at the lower left. */
  readonly isAway?: boolean;
}

/** Why a block bears its load as it does and what would help, and how that was computed. */
export function Explained({ block, isSaid, isAway }: ExplainedProps) {
  const { sentence, computed, assumed } = block;
  return (
    <div
      className={`flow-panel load-explained ${isAway ? 'away' : ''}`}
      data-explained={block.id}
      data-level={block.level}
    >
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
      ) : null}
    </div>
  );
}

/** A list of sentences. */
export function Lines({ lines, isAssumed }: { readonly lines: readonly string[]; readonly isAssumed?: boolean }) {
  return (
    <ul className={isAssumed ? 'load-lines assumed' : 'load-lines'}>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
