import type { Bounds } from '../../src/core/board/graph/graph';
import { overlaps } from '../../src/core/board/graph/walk';

/** Kept between what is shown and what lies over the canvas, and its edges; pixels. */
const MARGIN = 16;
/** Places tried along each side. */
const STEPS = 12;

/**
 * Where on a canvas something of this size can be seen: its upper left corner in pixels, as near to the middle as nothing lies
 * over it. Undefined when it does not fit anywhere.
 */
export function freeSpot(
  canvas: Pick<Bounds, 'width' | 'height'>,
  size: Pick<Bounds, 'width' | 'height'>,
  covers: readonly Bounds[],
): { readonly x: number; readonly y: number } | undefined {
  const room = { x: canvas.width - size.width - 2 * MARGIN, y: canvas.height - size.height - 2 * MARGIN };
  if (room.x < 0 || room.y < 0) return undefined;
  const xs = [...places(room.x), ...beside(covers, 'x', 'width', size.width)];
  const ys = [...places(room.y), ...beside(covers, 'y', 'height', size.height)];
  const spots = xs
    .flatMap((x) => ys.map((y) => ({ x, y })))
    .filter(({ x, y }) => x >= MARGIN && x <= MARGIN + room.x && y >= MARGIN && y <= MARGIN + room.y)
    .map((spot) => ({ ...spot, away: Math.hypot(spot.x - MARGIN - room.x / 2, spot.y - MARGIN - room.y / 2) }))
    .sort((a, b) => a.away - b.away);
  const isFree = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const box = {
      x: x - MARGIN,
      y: y - MARGIN,
      width: size.width + 2 * MARGIN,
      height: size.height + 2 * MARGIN,
    };
    return !covers.some((cover) => overlaps(box, cover));
  };
  const found = spots.find(isFree);
  return found && { x: found.x, y: found.y };
}

function places(room: number): readonly number[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => MARGIN + (room * step) / STEPS);
}

/** Just before and just after everything that lies over the canvas. */
function beside(covers: readonly Bounds[], at: 'x' | 'y', length: 'width' | 'height', size: number): readonly number[] {
  return covers.flatMap((cover) => [cover[at] + cover[length] + MARGIN, cover[at] - size - MARGIN]);
}
