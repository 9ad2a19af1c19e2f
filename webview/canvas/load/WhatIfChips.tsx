import * as l10n from '@vscode/l10n';
import { useId } from 'react';
import type { LoadPicture } from '../../../src/core/capacity/loadPicture';
import { aimedAt, targetsOf } from './chosenWhatIf';
import type { LoadDesk } from './loadDesk';
import type { ChosenWhatIf, LoadState } from './loadState';

interface WhatIfChipsProps {
  readonly desk: LoadDesk;
  readonly state: LoadState;
  readonly picture: LoadPicture;
  readonly selected: string | undefined;
}

const CHIPS: readonly ChosenWhatIf[] = ['tenfold', 'coldCaches', 'lose', 'loseZone', 'slow', 'hotKey', 'retries'];

/** What may happen, one at a time, and to what. */
export function WhatIfChips({ desk, state, picture, selected }: WhatIfChipsProps) {
  const { chosen } = state;
  const press = (chip: ChosenWhatIf) => desk.choose({ chosen: chip === chosen ? undefined : chip, target: undefined });
  return (
    <fieldset className="load-chips">
      <legend>{l10n.t('What if')}</legend>
      {CHIPS.map((chip) => {
        const hasNone = targetsOf(chip, picture)?.length === 0;
        return (
          <button
            key={chip}
            type="button"
            className="load-chip"
            data-what-if={chip}
            aria-pressed={chip === chosen}
            aria-disabled={hasNone || undefined}
            title={hasNone ? nothingText(chip) : meaningOf(chip, picture)}
            onClick={() => !hasNone && press(chip)}
          >
            {nameOf(chip)}
          </button>
        );
      })}
      {chosen ? <Target desk={desk} state={state} picture={picture} selected={selected} chosen={chosen} /> : null}
    </fieldset>
  );
}

/** The one that has been chosen, to be taken back where there is no room for all. */
export function ChosenChip({ desk, state: { chosen }, picture }: Omit<WhatIfChipsProps, 'selected'>) {
  if (!chosen) return null;
  return (
    <button
      type="button"
      className="load-chip"
      data-what-if={chosen}
      aria-pressed
      title={meaningOf(chosen, picture)}
      onClick={() => desk.choose({ chosen: undefined, target: undefined })}
    >
      {nameOf(chosen)}
    </button>
  );
}

function Target({ desk, state, picture, selected, chosen }: WhatIfChipsProps & { readonly chosen: ChosenWhatIf }) {
  const id = useId();
  const targets = targetsOf(chosen, picture);
  return (
    <>
      {targets?.length ? (
        <div className="load-target">
          <label htmlFor={id}>{chosen === 'loseZone' ? l10n.t('Zone') : l10n.t('Block')}</label>
          <select
            id={id}
            value={aimedAt(state, picture, selected)}
            onChange={({ target }) => desk.choose({ target: target.value })}
          >
            {targets.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <p className="load-note">{meaningOf(chosen, picture)}</p>
    </>
  );
}

function nameOf(chip: ChosenWhatIf): string {
  switch (chip) {
    case 'tenfold':
      return l10n.t('10× traffic');
    case 'coldCaches':
      return l10n.t('Caches cold');
    case 'lose':
      return l10n.t('Lose a block');
    case 'loseZone':
      return l10n.t('Lose a zone');
    case 'slow':
      return l10n.t('Slow ×10');
    case 'hotKey':
      return l10n.t('Hot key');
    case 'retries':
      return l10n.t('Retry storm');
  }
}

/** What exactly is computed, and what is not. */
function meaningOf(chip: ChosenWhatIf, { hotKey }: LoadPicture): string {
  switch (chip) {
    case 'tenfold':
      return l10n.t('Every flow comes ten times as often.');
    case 'coldCaches':
      return l10n.t('Every look-up misses until the caches have filled; how long that takes is not computed.');
    case 'lose':
      return l10n.t('Calls to it fail at once; balancers use what is left, stores answer for a lost cache.');
    case 'loseZone':
      return l10n.t('All blocks in it are lost at once.');
    case 'slow':
      return l10n.t('It takes ten times as long for a request, and so serves a tenth of them.');
    case 'hotKey':
      return hotKey;
    case 'retries':
      return l10n.t(
        'Half of the calls to it fail, its callers give up after 1 s, and every caller tries up to 3 more times. What nobody waits for any more is worked on all the same.',
      );
  }
}

function nothingText(chip: ChosenWhatIf): string {
  return chip === 'loseZone'
    ? l10n.t('There is no zone: draw a frame around blocks and call it “Zone A” or “Region EU”.')
    : l10n.t('There is no block this could happen to.');
}
