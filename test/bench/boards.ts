import { BLOCK_KINDS } from '../../src/core/board/kinds';
import { type DrawnArrow, type DrawnBlock, drawBoard } from '../ui/drawings';

const COLUMNS = 25;
const STEP = { x: 230, y: 130 } as const;
/** Box, label, icon, and the arrow to the next block. */
const ELEMENTS_PER_BLOCK = 4;

/** The text of a board of `elements` elements: rows of blocks, each with its label and icon, joined by bound arrows. */
export function makeBoard(elements: number): string {
  const blocks = Array.from({ length: elements / ELEMENTS_PER_BLOCK }, (_, index) => blockAt(index));
  const arrows = blocks.map((_, index) => arrowFrom(index)).filter(([, to]) => to < blocks.length);
  return drawBoard(blocks, arrows);
}

function blockAt(index: number): DrawnBlock {
  const kind = BLOCK_KINDS[index % BLOCK_KINDS.length]?.id ?? 'service';
  return { kind, x: (index % COLUMNS) * STEP.x, y: Math.floor(index / COLUMNS) * STEP.y };
}

/** To the right neighbour; from the end of a row to the block below. */
function arrowFrom(index: number): DrawnArrow {
  return [index, index % COLUMNS === COLUMNS - 1 ? index + COLUMNS : index + 1];
}
