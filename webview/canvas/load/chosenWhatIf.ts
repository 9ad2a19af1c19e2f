import type { BoardLoad } from '../../../src/core/capacity/boardLoad';
import { type LoadPicture, lossGroups, type Named } from '../../../src/core/capacity/loadPicture';
import type { WhatIf } from '../../../src/core/capacity/whatIf';
import type { ChosenWhatIf, LoadState } from './loadState';

/** What a what-if can happen to, the best to begin with at the front; undefined when it happens to the whole design. */
export function targetsOf(
  chosen: ChosenWhatIf,
  { targets, zones }: Pick<LoadPicture, 'targets' | 'zones'>,
): readonly Named[] | undefined {
  if (chosen === 'tenfold' || chosen === 'coldCaches') return undefined;
  return chosen === 'loseZone' ? zones : targets[chosen];
}

/** What it happens to: what was chosen, else what is selected on the board, else the first. */
export function aimedAt(
  { chosen, target }: Pick<LoadState, 'chosen' | 'target'>,
  picture: Pick<LoadPicture, 'targets' | 'zones'>,
  selected: string | undefined,
): string | undefined {
  const targets = (chosen && targetsOf(chosen, picture)) ?? [];
  const found = [target, selected].find((wanted) => targets.some(({ id }) => id === wanted));
  return found ?? targets[0]?.id;
}

/** The what-if to be solved; undefined when there is nothing it could happen to. */
export function whatIfOf(
  chosen: ChosenWhatIf | undefined,
  at: string | undefined,
  { graph, hotKey }: Pick<BoardLoad, 'graph' | 'hotKey'>,
): WhatIf | undefined {
  switch (chosen) {
    case undefined:
      return undefined;
    case 'tenfold':
      return { type: 'load', multiple: 10 };
    case 'coldCaches':
      return { type: 'coldCaches' };
    case 'lose':
      return at === undefined ? undefined : { type: 'lose', blocks: [at] };
    case 'loseZone': {
      const group = lossGroups(graph).find(({ id }) => id === at);
      return group && { type: 'lose', blocks: group.blocks };
    }
    case 'hotKey':
      return at === undefined ? undefined : { type: 'hotKey', block: at, share: hotKey.value };
    default:
      return at === undefined ? undefined : { type: chosen, block: at };
  }
}
