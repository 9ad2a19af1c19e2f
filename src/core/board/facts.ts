import type { BlockKindId } from './kinds';

/** What later rules need to know of a board, small enough to stand in every `boardChanged` event. */
export interface BoardFacts {
  /** Live elements, drawn by hand or not. */
  readonly elements: number;
  /** Number of blocks per kind; kinds without a block are absent. */
  readonly kinds: Readonly<Partial<Record<BlockKindId, number>>>;
  /** Arrows bound at both ends. */
  readonly boundArrows: number;
  /** All arrows, bound or not. */
  readonly arrows: number;
}
