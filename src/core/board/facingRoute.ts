import { connectElements, countArrowsBetween } from './connect';
import type { SceneElement } from './scene';

/** So much more of a way may lie inside boxes before another way is clearer, in scene units. */
const GRAZE = 8;

/** Types of elements that a way must not lead through. */
const SOLID = new Set(['rectangle', 'ellipse', 'diamond']);

/**
 * An elbow arrow just drawn from box to box whose way leads through one of them, or through another, because it was begun
 * or ended on the far side of the middle: the same arrow by the way between the sides that face each other, if that is
 * clearer. Undefined for every other element; what the user bent by hand (fixed segments) stays as it is.
 */
export function facingRoute(elements: readonly SceneElement[], id: string): SceneElement | undefined {
  const live = (wanted: unknown) => elements.find((each) => each.id === wanted && !each.isDeleted);
  const arrow = live(id);
  if (arrow?.type !== 'arrow' || arrow.elbowed !== true || arrow.fixedSegments) return undefined;
  const [from, to] = [live(boundTo(arrow.startBinding)), live(boundTo(arrow.endBinding))];
  if (!from || !to || from === to) return undefined;
  const boxes = elements.filter((each) => isInTheWay(each, from, to));
  const covered = (way: SceneElement) => boxes.reduce((sum, each) => sum + lengthInside(pointsOf(way), each), 0);
  const lane = countArrowsBetween(elements, from.id, to.id) - 1;
  const facing = connectElements({ from, to, id, seed: arrow.versionNonce, lane }).arrow;
  if (covered(arrow) <= covered(facing) + GRAZE) return undefined;
  const { x, y, width, height, points, startBinding, endBinding } = facing;
  return { ...arrow, x, y, width, height, points, startBinding, endBinding };
}

/** Whether a shape stands in the way between two boxes: not a zone around one of them. */
function isInTheWay(shape: SceneElement, from: SceneElement, to: SceneElement): boolean {
  if (!SOLID.has(shape.type) || shape.isDeleted) return false;
  return shape === from || shape === to || ![from, to].some((box) => isAround(shape, box));
}

function isAround(zone: SceneElement, box: SceneElement): boolean {
  return (
    zone.x <= box.x &&
    zone.y <= box.y &&
    zone.x + zone.width >= box.x + box.width &&
    zone.y + zone.height >= box.y + box.height
  );
}

function boundTo(binding: unknown): unknown {
  return typeof binding === 'object' && binding !== null && 'elementId' in binding ? binding.elementId : undefined;
}

type Point = readonly [number, number];

function pointsOf({ x, y, points }: SceneElement): readonly Point[] {
  return Array.isArray(points) ? points.map(([px, py]: Point): Point => [x + px, y + py]) : [];
}

/** How much of a way along the axes lies inside a box. */
function lengthInside(way: readonly Point[], { x, y, width, height }: SceneElement): number {
  return way.slice(1).reduce((sum, [bx, by], index) => {
    const [ax, ay] = way[index] ?? [bx, by];
    const across = overlap(ax, bx, x, x + width);
    const down = overlap(ay, by, y, y + height);
    return across === undefined || down === undefined ? sum : sum + across + down;
  }, 0);
}

/** Length of a span that lies within limits; 0 for a point within them, undefined when all of it is outside. */
function overlap(a: number, b: number, low: number, high: number): number | undefined {
  const [from, to] = [Math.max(Math.min(a, b), low), Math.min(Math.max(a, b), high)];
  return from <= to && Math.min(a, b) < high && Math.max(a, b) > low ? to - from : undefined;
}
