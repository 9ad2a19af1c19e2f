import type { SceneElement } from '../scene';
import type { Box } from './geometry';

/** Points kept of a stroke drawn by hand. */
const KEPT_POINTS = 64;
/** Beyond this no coordinate is meant. */
const FAR = 1e9;

/** The box of an element, turned as it is drawn; what is no number counts as 0. */
export function readBox(element: SceneElement): Box {
  const [x, y] = [numberOf(element.x), numberOf(element.y)];
  const [width, height] = [numberOf(element.width), numberOf(element.height)];
  const box = {
    left: Math.min(x, x + width),
    top: Math.min(y, y + height),
    right: Math.max(x, x + width),
    bottom: Math.max(y, y + height),
  };
  const angle = numberOf(element.angle);
  return angle === 0 ? box : turnedBox(box, angle);
}

function turnedBox({ left, top, right, bottom }: Box, angle: number): Box {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const width = ((right - left) * cos + (bottom - top) * sin) / 2;
  const height = ((right - left) * sin + (bottom - top) * cos) / 2;
  return { left: x - width, top: y - height, right: x + width, bottom: y + height };
}

/** Absolute points of a path: x, y, x, y …; at least two points. */
export function readPoints(element: SceneElement): readonly number[] {
  const [x, y] = [numberOf(element.x), numberOf(element.y)];
  const raw: readonly unknown[] = Array.isArray(element.points) ? element.points : [];
  const stride = Math.max(1, Math.floor(raw.length / KEPT_POINTS));
  const points: number[] = [];
  for (let i = 0; i < raw.length; i += 1) {
    const point = raw[i];
    if ((i % stride !== 0 && i !== raw.length - 1) || !Array.isArray(point)) continue;
    points.push(x + numberOf(point[0]), y + numberOf(point[1]));
  }
  if (points.length < 4)
    points.splice(0, points.length, x, y, x + numberOf(element.width), y + numberOf(element.height));
  const angle = numberOf(element.angle);
  return angle === 0 ? points : turnedPoints(points, angle);
}

function turnedPoints(points: readonly number[], angle: number): readonly number[] {
  const { left, top, right, bottom } = boxOfPoints(points);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map((at, i) => {
    const [dx, dy] = i % 2 === 0 ? [at - x, (points[i + 1] ?? y) - y] : [(points[i - 1] ?? x) - x, at - y];
    return i % 2 === 0 ? x + dx * cos - dy * sin : y + dx * sin + dy * cos;
  });
}

/** The box around points. */
export function boxOfPoints(points: readonly number[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(-FAR, Math.min(FAR, value)) : 0;
}
