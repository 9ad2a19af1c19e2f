import type { Area } from '../blockElements';
import type { Point } from './design';

/** A shape an arrow ends at; all but ellipses and diamonds count as rectangles. */
export interface Outline {
  readonly shape: string;
  readonly area: Area;
}

/** A straight line from shape to shape along the line between their middles; the ends keep the gaps to the outlines. */
export function straightLine(
  start: Outline,
  end: Outline,
  [startGap, endGap]: readonly [number, number],
): readonly Point[] {
  const [from, to] = [middleOf(start.area), middleOf(end.area)];
  return [outlinePoint(start, to, startGap), outlinePoint(end, from, endGap)];
}

function middleOf({ x, y, width, height }: Area): Point {
  return [x + width / 2, y + height / 2];
}

/** Where the line from a shape's middle towards a point leaves the shape, `gap` away from its outline. */
function outlinePoint({ shape, area }: Outline, [towardsX, towardsY]: Point, gap: number): Point {
  const [x, y] = middleOf(area);
  const [dx, dy] = [towardsX - x, towardsY - y];
  const [w, h] = [area.width / 2 + gap, area.height / 2 + gap];
  const share = leaving(shape, Math.abs(dx) / w, Math.abs(dy) / h);
  return Number.isFinite(share) ? [x + dx * share, y + dy * share] : [x + w, y];
}

function leaving(shape: string, across: number, down: number): number {
  if (shape === 'ellipse') return 1 / Math.hypot(across, down);
  return 1 / (shape === 'diamond' ? across + down : Math.max(across, down));
}
