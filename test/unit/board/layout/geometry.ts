import type { Area } from '../../../../src/core/board/blockElements';
import type { Point } from '../../../../src/core/board/layout/design';

/** True when two rectangles share more than an edge. */
export function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** All pairs of a list for which `test` holds. */
export function pairs<T>(list: readonly T[], test: (a: T, b: T) => boolean): [T, T][] {
  return list.flatMap((a, i) => list.slice(i + 1).flatMap((b): [T, T][] => (test(a, b) ? [[a, b]] : [])));
}

/** The straight stretches of a line as rectangles without thickness. */
export function segments(points: readonly Point[]): Area[] {
  return points.slice(1).map(([x, y], i) => {
    const [px, py] = points[i] ?? [x, y];
    return { x: Math.min(x, px), y: Math.min(y, py), width: Math.abs(x - px), height: Math.abs(y - py) };
  });
}

/** True when a segment runs through a rectangle, touching an edge aside. */
export function cuts(segment: Area, area: Area): boolean {
  return (
    segment.x < area.x + area.width &&
    segment.x + segment.width > area.x &&
    segment.y < area.y + area.height &&
    segment.y + segment.height > area.y
  );
}
