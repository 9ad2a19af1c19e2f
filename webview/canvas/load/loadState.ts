import type { BoundFigures } from '../../../src/core/board/binding/figures';
import type { BoardDefaults } from '../../../src/core/capacity/boardDefaults';
import type { LoadPicture, MissingRate } from '../../../src/core/capacity/loadPicture';
import type { AimedWhatIf } from '../../../src/core/capacity/whatIfTargets';
import type { LoadSimulation } from './loadSimulation';

/** A what-if as it is chosen: one block's, one zone's, or the whole design's. */
export type ChosenWhatIf = 'tenfold' | 'coldCaches' | 'loseZone' | AimedWhatIf;

/** What is shown of the load. */
export type ShownLoad =
  /** Nothing is known yet. */
  | { readonly type: 'solving' }
  /** No flow leads anywhere. */
  | { readonly type: 'empty' }
  /** Nobody has said how many requests come. */
  | { readonly type: 'noRate'; readonly missing: MissingRate }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'ready'; readonly picture: LoadPicture; readonly missing: MissingRate | undefined };

/** What the user has chosen, and what comes of it. */
export interface LoadState {
  /** Times the board's own load. */
  readonly multiple: number;
  readonly chosen: ChosenWhatIf | undefined;
  /** Id of the block or zone it happens to, when one was chosen. */
  readonly target: string | undefined;
  /** Defaults stand in for rates nobody has given. */
  readonly acceptsRates: boolean;
  readonly shown: ShownLoad;
  /** What a simulation says of what is shown. */
  readonly simulation: LoadSimulation;
}

/** Where everything begins. */
export const LOAD_START: LoadState = {
  multiple: 1,
  chosen: undefined,
  target: undefined,
  acceptsRates: false,
  shown: { type: 'solving' },
  simulation: { type: 'none' },
};

/** What is known beside the drawing. */
export interface LoadKnowledge {
  readonly figures: BoundFigures | undefined;
  readonly defaults: BoardDefaults;
}
