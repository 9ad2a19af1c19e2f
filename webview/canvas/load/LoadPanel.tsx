import * as l10n from '@vscode/l10n';
import type { LoadPicture } from '../../../src/core/capacity/loadPicture';
import { FlowIcon } from '../flows/FlowButton';
import { Lines } from './Explained';
import { LoadBrief, LoadResult, LoadSummary } from './LoadResult';
import { LoadSlider } from './LoadSlider';
import type { LoadDesk } from './loadDesk';
import type { LoadState } from './loadState';
import { RateField } from './RateField';
import { SimulatedLoad, SimulatedSign } from './SimulatedLoad';
import { ChosenChip, WhatIfChips } from './WhatIfChips';

interface LoadPanelProps {
  readonly desk: LoadDesk;
  readonly state: LoadState;
  /** Id of the one selected block. */
  readonly selected: string | undefined;
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
  /** Says of a block how many requests come from it; undefined while the board cannot be edited. */
  readonly onRate: ((block: string, perSecond: number) => void) | undefined;
}

/** How much comes, what if, and what comes of it; folded, one line that can be changed and one that tells. */
export function LoadPanel(props: LoadPanelProps) {
  const { state, folded } = props;
  const { shown } = state;
  if (shown.type !== 'ready') {
    return (
      <div className="flow-panel load-panel" data-shown={shown.type}>
        <Nothing {...props} />
      </div>
    );
  }
  const { picture } = shown;
  return (
    <div className={`flow-panel load-panel ${folded ? 'folded' : ''}`} data-shown={shown.type}>
      <div className="load-top">
        <LoadBar {...props} picture={picture} />
        {folded ? (
          <div className="load-folded">
            <ChosenChip desk={props.desk} state={state} picture={picture} />
            <SimulatedSign simulation={state.simulation} />
          </div>
        ) : null}
        <LoadSummary picture={picture} />
        {folded && !picture.change ? <LoadBrief picture={picture} /> : null}
      </div>
      {folded ? null : <Opened {...props} picture={picture} />}
    </div>
  );
}

type PictureProps = LoadPanelProps & { readonly picture: LoadPicture };

/** How much comes, and how many times that; opens and folds the rest. */
function LoadBar({ desk, state, folded, onFold, picture: { enters } }: PictureProps) {
  return (
    <div className="load-bar">
      <button
        type="button"
        className="load-fold"
        aria-expanded={!folded}
        title={folded ? l10n.t('Show what-ifs and figures') : l10n.t('Fold to one line')}
        onClick={() => onFold(!folded)}
      >
        <FlowIcon icon={folded ? 'unfold' : 'fold'} />
        <span>
          {enters.isAssumed ? l10n.t('≈{0} requests, assumed', enters.text) : l10n.t('{0} requests', enters.text)}
        </span>
      </button>
      <LoadSlider multiple={state.multiple} onMultiple={(multiple) => desk.choose({ multiple })} />
    </div>
  );
}

function Opened(props: PictureProps) {
  const { desk, state, picture, onRate, selected } = props;
  const missing = state.shown.type === 'ready' ? state.shown.missing : undefined;
  return (
    <>
      {missing ? <RateField missing={missing} onRate={onRate} /> : null}
      <WhatIfChips desk={desk} state={state} picture={picture} selected={selected} />
      <LoadResult picture={picture} />
      <SimulatedLoad simulation={state.simulation} />
      {picture.limits.length > 0 ? (
        <details>
          <summary>{l10n.t('Where this is not exact ({0})', picture.limits.length)}</summary>
          <Lines lines={picture.limits} />
        </details>
      ) : null}
      {picture.assumed.length > 0 ? (
        <details>
          <summary>{l10n.t('Assumed values ({0})', picture.assumed.length)}</summary>
          <Lines lines={picture.assumed} isAssumed />
        </details>
      ) : null}
    </>
  );
}

/** Why there are no numbers yet. */
function Nothing({ desk, state: { shown }, onRate }: LoadPanelProps) {
  switch (shown.type) {
    case 'noRate':
      return (
        <>
          <p>{l10n.t('Nobody has said how many requests come, so there are no numbers yet.')}</p>
          <RateField missing={shown.missing} onRate={onRate} />
          <button type="button" className="flow-button load-accept" onClick={() => desk.choose({ acceptsRates: true })}>
            <span>{l10n.t('Go on with {0}, assumed', shown.missing.assumed)}</span>
          </button>
        </>
      );
    case 'empty':
      return <p>{l10n.t('No request goes anywhere yet: draw a client, and arrows from it to what it calls.')}</p>;
    case 'failed':
      return <p role="alert">{l10n.t('The load could not be computed: {0}', shown.message)}</p>;
    default:
      return <p>{l10n.t('Computing…')}</p>;
  }
}
