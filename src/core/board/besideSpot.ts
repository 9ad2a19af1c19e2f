import { type Area, BLOCK_SIZE } from './blockElements';

/** Room for an arrow and its label between a block and the one to the right of it. */
const GAP_X = 120;
const GAP_Y = 60;
/** So many columns, and rows up and down, are tried. */
const COLUMNS = 6;
const ROWS = 8;

/**
 * Where the centre of a block goes that belongs to the right of `source`: level with it, else below or above in the same
 * column (several blocks one block leads to stand below one another, and no arrow crosses a block), else further right.
 * Gives up (the place level with it) when all of that is taken.
 */
export function findSpotBeside(source: Area, taken: readonly Area[]): { readonly x: number; readonly y: number } {
  const { width, height } = BLOCK_SIZE;
  const level = { x: source.x + source.width + GAP_X + width / 2, y: source.y + source.height / 2 };
  for (let column = 0; column < COLUMNS; column += 1) {
    for (const row of rowOrder) {
      const spot = { x: level.x + column * (width + GAP_X), y: level.y + row * (height + GAP_Y) };
      if (!taken.some((area) => isNear(spot, area))) return spot;
    }
  }
  return level;
}

/** 0, 1, -1, 2, -2 …: below before above. */
const rowOrder: readonly number[] = Array.from({ length: 2 * ROWS + 1 }, (_, index) =>
  index % 2 ? (index + 1) / 2 : -index / 2,
);

function isNear(center: { readonly x: number; readonly y: number }, area: Area): boolean {
  const dx = Math.abs(center.x - (area.x + area.width / 2));
  const dy = Math.abs(center.y - (area.y + area.height / 2));
  return dx < (BLOCK_SIZE.width + area.width) / 2 + 24 && dy < (BLOCK_SIZE.height + area.height) / 2 + 24;
}
