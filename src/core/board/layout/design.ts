import type { Area } from '../blockElements';

/** A point in scene units. */
export type Point = readonly [x: number, y: number];

/** A block to be placed. */
export interface LayoutBlock {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Where its kind stands between client (0) and storage; decides which arrow of a circle is drawn backwards. */
  readonly stage: number;
  /** Id of the innermost group it is in. */
  readonly group?: string | undefined;
}

/** An arrow between two blocks; `label` is the size of its text in scene units. */
export interface LayoutArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label?: { readonly width: number; readonly height: number } | undefined;
}

/** A box around blocks; `group` is the one around it. */
export interface LayoutGroup {
  readonly id: string;
  readonly group?: string | undefined;
}

/** What is to be laid out. Arrows whose ends are not among the blocks, or at one block, are left out. */
export interface Design {
  readonly blocks: readonly LayoutBlock[];
  readonly arrows: readonly LayoutArrow[];
  readonly groups: readonly LayoutGroup[];
}

/** Where everything goes; the top left corner of all blocks and groups is (0, 0). Coordinates are whole numbers. */
export interface Layout {
  readonly blocks: ReadonlyMap<string, Area>;
  /** Corners of each arrow, horizontal and vertical segments in turn, from `from` to `to`; ends keep `END_GAP`. */
  readonly arrows: ReadonlyMap<string, readonly Point[]>;
  readonly groups: ReadonlyMap<string, Area>;
}

/** Distance between an arrow's end and the block it is bound to, as Excalidraw keeps it for elbow arrows. */
export const END_GAP = 5;

/** Space inside a group around its blocks. */
export const GROUP_PADDING = 24;
