import type { BoardDefaults } from '../core/capacity/boardDefaults';

/** What is assumed of blocks and of designs, for whoever asks now. */
export interface Assumed {
  readonly current: BoardDefaults;
}
