import type { SceneElement } from '../scene';
import type { Bounds } from './graph';

/** A point in scene units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points between two given ones of a rounded arrow; enough that the eye sees a curve. */
const CURVE_STEPS = 12;
/** Where along an arrow its number is tried, as shares of its length: the middle first. */
const BADGE_PLACES = [0.5, 0.36, 0.64, 0.24, 0.76, 0.14, 0.86];

/** The path an arrow is drawn along, in scene units; empty for an element without usable points. */
export function arrowPath(element: SceneElement): readonly Point[] {
  const points = relativePoints(element);
  if (points.length < 2) return [];
  const isCurve = element.elbowed !== true && Boolean(element.roundness) && points.length > 2;
  const drawn = isCurve ? curveThrough(points) : points;
  return turned(
    drawn.map(({ x, y }) => ({ x: element.x + x, y: element.y + y })),
    element,
  );
}

/** Length of a path in scene units. */
export function pathLength(path: readonly Point[]): number {
  return path.slice(1).reduce((sum, point, index) => sum + distance(path[index] ?? point, point), 0);
}

/** The point at a share (0 to 1) of a path's length; undefined for an empty path. */
export function pointAt(path: readonly Point[], share: number): Point | undefined {
  let left = Math.min(Math.max(share, 0), 1) * pathLength(path);
  for (const [index, end] of path.entries()) {
    const start = path[index - 1];
    if (!start) continue;
    const length = distance(start, end);
    if (left <= length && length > 0) return between(start, end, left / length);
    left -= length;
  }
  return path.at(-1);
}

/** Distance of a point from a path, in scene units; infinite from an empty one. */
export function distanceToPath({ x, y }: Point, path: readonly Point[]): number {
  return path.reduce((nearest, end, index) => {
    const start = path[index - 1] ?? end;
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const lengthSquared = dx * dx + dy * dy;
    const share = lengthSquared === 0 ? 0 : ((x - start.x) * dx + (y - start.y) * dy) / lengthSquared;
    return Math.min(nearest, distance({ x, y }, between(start, end, Math.min(Math.max(share, 0), 1))));
  }, Number.POSITIVE_INFINITY);
}

/** The smallest rectangle around points; undefined without any. */
export function boundsOf(points: readonly Point[]): Bounds | undefined {
  if (!points.length) return undefined;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/**
 * Where the middle of a badge of this size goes: as near to the middle of the path as it covers none of the obstacles
 * (labels, other badges), or the middle when it covers one everywhere. Undefined for an empty path.
 */
export function badgeSpot(
  path: readonly Point[],
  size: Pick<Bounds, 'width' | 'height'>,
  obstacles: readonly Bounds[],
): Point | undefined {
  const spots = BADGE_PLACES.flatMap((share) => pointAt(path, share) ?? []);
  return spots.find((spot) => !obstacles.some((obstacle) => overlaps(around(spot, size), obstacle))) ?? spots[0];
}

/** The rectangle of a size around its middle. */
export function around({ x, y }: Point, { width, height }: Pick<Bounds, 'width' | 'height'>): Bounds {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** True when two rectangles share more than an edge. */
export function overlaps(a: Bounds, b: Bounds): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function relativePoints({ points }: SceneElement): readonly Point[] {
  if (!Array.isArray(points)) return [];
  return points.flatMap((point: unknown) => {
    if (!Array.isArray(point)) return [];
    const [x, y]: readonly unknown[] = point;
    return isCoordinate(x) && isCoordinate(y) ? [{ x, y }] : [];
  });
}

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A Catmull-Rom spline through the points, as Excalidraw draws rounded lines. */
function curveThrough(points: readonly Point[]): readonly Point[] {
  return points.flatMap((start, index) => {
    const end = points[index + 1];
    if (!end) return [start];
    const before = points[index - 1] ?? start;
    const after = points[index + 2] ?? end;
    return Array.from({ length: CURVE_STEPS }, (_, step) => {
      const t = step / CURVE_STEPS;
      const along = (p0: number, p1: number, p2: number, p3: number) =>
        p1 + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));
      return { x: along(before.x, start.x, end.x, after.x), y: along(before.y, start.y, end.y, after.y) };
    });
  });
}

/** The path turned by the element's angle about the middle of its box. */
function turned(path: readonly Point[], { angle }: SceneElement): readonly Point[] {
  const box = boundsOf(path);
  if (typeof angle !== 'number' || angle === 0 || !box) return path;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return path.map(({ x, y }) => ({
    x: middle.x + (x - middle.x) * cos - (y - middle.y) * sin,
    y: middle.y + (x - middle.x) * sin + (y - middle.y) * cos,
  }));
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
