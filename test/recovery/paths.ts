import type { DrawnBlock } from './blocks';
import { centerOf, exitPoint, grown, type Point, type Rect } from './geometry';
import type { Random } from './random';

export type Route = 'straight' | 'bent' | 'elbow';

/** One end of a path: the block it runs up to, and how far from it it stops (negative: inside). */
export interface PathEnd {
  readonly block: DrawnBlock;
  readonly gap: number;
  /** Drawn by hand: it stops at the name below or above the shape where that is in the way. */
  readonly isLoose: boolean;
}

/** The points of an arrow between two blocks, in scene units. */
export function pathBetween(start: PathEnd, end: PathEnd, route: Route, random: Random): Point[] {
  if (route === 'elbow') return elbow(start, end, random);
  const [from, to] = [aimAt(start.block, random), aimAt(end.block, random)];
  if (route === 'straight') return [leave(start, to), leave(end, from)];
  const bend = bendBetween(from, to, random);
  return [leave(start, bend), bend, leave(end, bend)];
}

/** Nobody aims at the very middle. */
function aimAt({ shape }: DrawnBlock, random: Random): Point {
  const { x, y } = centerOf(shape);
  return {
    x: x + shape.width * random.between(-0.15, 0.15),
    y: y + shape.height * random.between(-0.15, 0.15),
  };
}

function bendBetween(from: Point, to: Point, random: Random): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [along, aside] = [random.between(0.4, 0.6), random.between(0.1, 0.25) * random.pick([-1, 1])];
  return { x: from.x + dx * along - dy * aside, y: from.y + dy * along + dx * aside };
}

function leave({ block, gap, isLoose }: PathEnd, towards: Point): Point {
  const { shape, extent } = block;
  const center = centerOf(shape);
  const down = towards.y - center.y;
  const isSteep = Math.abs(down) > Math.abs(towards.x - center.x) * 0.5;
  const isNameInTheWay = down > 0 ? bottomOf(extent) > bottomOf(shape) + 1 : extent.y < shape.y - 1;
  if (isLoose && isSteep && isNameInTheWay) return exitPoint(extent, 'rectangle', towards, gap);
  return exitPoint(shape, block.outline, towards, gap);
}

function bottomOf({ y, height }: Rect): number {
  return y + height;
}

type Side = 'left' | 'right' | 'top' | 'bottom';

/** Three pieces at right angles, out of one side and into the opposite one. */
function elbow(start: PathEnd, end: PathEnd, random: Random): Point[] {
  const [a, b] = [start.block.shape, end.block.shape];
  const gapX = Math.max(b.x - a.x - a.width, a.x - b.x - b.width);
  const gapY = Math.max(b.y - a.y - a.height, a.y - b.y - b.height);
  const isAcross = gapX >= gapY;
  const isForward = isAcross ? b.x > a.x : b.y > a.y;
  const sides: readonly [Side, Side] = isAcross ? ['right', 'left'] : ['bottom', 'top'];
  const from = onSide(start, sides[isForward ? 0 : 1], random);
  const to = onSide(end, sides[isForward ? 1 : 0], random);
  const share = random.between(0.3, 0.7);
  if (isAcross) {
    const x = from.x + (to.x - from.x) * share;
    return Math.abs(from.y - to.y) < 1 ? [from, to] : [from, { x, y: from.y }, { x, y: to.y }, to];
  }
  const y = from.y + (to.y - from.y) * share;
  return Math.abs(from.x - to.x) < 1 ? [from, to] : [from, { x: from.x, y }, { x: to.x, y }, to];
}

function isUpright(side: Side): boolean {
  return side === 'top' || side === 'bottom';
}

function onSide({ block, gap, isLoose }: PathEnd, side: Side, random: Random): Point {
  const area: Rect = grown(isUpright(side) && isLoose ? block.extent : block.shape, gap);
  const share = block.outline === 'rectangle' ? random.between(0.3, 0.7) : 0.5;
  const [x, y] = [area.x + area.width * share, area.y + area.height * share];
  if (side === 'left') return { x: area.x, y };
  if (side === 'right') return { x: area.x + area.width, y };
  return { x, y: side === 'top' ? area.y : area.y + area.height };
}
