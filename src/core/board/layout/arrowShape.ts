import type { Area } from '../blockElements';
import type { Point } from './design';

/** The fields of an arrow's element that say where it runs. */
export interface ArrowShape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Relative to (x, y). */
  readonly points: readonly Point[];
}

/** An arrow through these points of the scene, as Excalidraw stores it. */
export function arrowShape(points: readonly Point[]): ArrowShape {
  const [x, y] = points[0] ?? [0, 0];
  const relative = points.map(([px, py]): Point => [px - x, py - y]);
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return {
    x,
    y,
    width: span(relative.map(([px]) => px)),
    height: span(relative.map(([, py]) => py)),
    points: relative,
  };
}

/** The middle of an arrow's label as Excalidraw places it: the middle corner, or the middle of the middle segment. */
export function labelCenter(points: readonly Point[]): Point {
  const middle = points.length / 2;
  const [a, b] =
    points.length % 2 ? [points[middle - 0.5], points[middle - 0.5]] : [points[middle - 1], points[middle]];
  if (!a || !b) return points[0] ?? [0, 0];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

/**
 * Where a point lies relative to a block, for the binding of an elbow arrow: 0 is the block's left or top edge, 1 the
 * opposite one. Exactly the middle is avoided, as Excalidraw does: it makes the arrow's direction jump.
 */
export function fixedPoint([x, y]: Point, { x: left, y: top, width, height }: Area): Point {
  const ratio = (value: number) => (Math.abs(value - 0.5) < 0.0001 ? 0.5001 : value);
  return [ratio((x - left) / width), ratio((y - top) / height)];
}
