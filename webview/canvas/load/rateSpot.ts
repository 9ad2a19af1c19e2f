import type { Bounds } from '../../../src/core/board/graph/graph';
import { around, boundsOf, overlaps, type Point, pointAt } from '../../../src/core/board/graph/walk';

/** Where along an arrow its rate is tried, as shares of its length: the middle first. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9] as const;
/** How far beside it, in widths and heights of the text. */
const BESIDE: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 0.6, y: 0 },
  { x: -0.6, y: 0 },
  { x: 0, y: 0.8 },
  { x: 0, y: -0.8 },
];

/**
 * Middle of a text of this size on or beside a path, where it covers none of the obstacles, as near to the path's middle as
 * that goes; undefined where there is no room: then only its width, and what is said when it is pointed at, tell the rate.
 */
export function rateSpot(
  path: readonly Point[],
  size: Pick<Bounds, 'width' | 'height'>,
  obstacles: readonly Bounds[],
): Point | undefined {
  const box = boundsOf(path);
  if (!box) return undefined;
  const reach = {
    x: box.x - size.width * 1.2,
    y: box.y - size.height * 1.4,
    width: box.width + size.width * 2.4,
    height: box.height + size.height * 2.8,
  };
  const near = obstacles.filter((obstacle) => overlaps(reach, obstacle));
  for (const beside of BESIDE) {
    for (const place of PLACES) {
      const on = pointAt(path, place);
      if (!on) return undefined;
      const spot = { x: on.x + beside.x * size.width, y: on.y + beside.y * size.height };
      const text = around(spot, size);
      if (!near.some((obstacle) => overlaps(text, obstacle))) return spot;
    }
  }
  return undefined;
}
