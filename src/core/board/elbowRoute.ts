import type { Bounds } from './graph/graph';

/** A point in scene units. */
export type Point = readonly [x: number, y: number];

/** A way from one box to another: along the axes, with the places it leaves and enters as shares of each box. */
export interface ElbowRoute {
  /** In scene units, first and last a little off the boxes; each differs from the one before in x or in y only. */
  readonly points: readonly Point[];
  readonly startShare: Point;
  readonly endShare: Point;
}

/** Excalidraw keeps this distance between an arrow's end and the outline it is bound to. */
const DISTANCE = 5;
/** Boxes nearer than this leave no room for an arrow between them. */
const ROOM = 4 * DISTANCE;
/** How far a way around leads past the boxes. */
const DETOUR = 40;
/** Where along a side the first, second … arrow between the same two boxes goes. */
const LANES = [0.5, 0.3, 0.7, 0.15, 0.85] as const;

/**
 * The way an elbow arrow takes from box to box: out of the side that faces the other box, into the opposite one, straight
 * when the boxes are (nearly) in line. `lane` counts the arrows that join the two boxes already, so that arrows do not
 * cover one another.
 */
export function elbowRoute(from: Bounds, to: Bounds, lane = 0): ElbowRoute {
  const gapX = gap(from.x, from.width, to.x, to.width);
  const gapY = gap(from.y, from.height, to.y, to.height);
  if (Math.max(gapX, gapY) < ROOM) return shares(routeAround(from, to), from, to);
  if (gapX >= gapY) return shares(routeAcross(from, to, lane), from, to);
  const turned = routeAcross(turn(from), turn(to), lane);
  return shares(
    turned.map(([x, y]): Point => [y, x]),
    from,
    to,
  );
}

/** Room between two spans; negative when they overlap. */
function gap(a: number, aSize: number, b: number, bSize: number): number {
  return Math.max(b - (a + aSize), a - (b + bSize));
}

function turn({ x, y, width, height }: Bounds): Bounds {
  return { x: y, y: x, width: height, height: width };
}

/** The way between boxes beside one another. */
function routeAcross(from: Bounds, to: Bounds, lane: number): Point[] {
  const share = LANES[lane % LANES.length] ?? 0.5;
  const isRightward = to.x > from.x;
  const startX = isRightward ? from.x + from.width + DISTANCE : from.x - DISTANCE;
  const endX = isRightward ? to.x - DISTANCE : to.x + to.width + DISTANCE;
  const startY = from.y + from.height * share;
  const endY = to.y + to.height * share;
  // A step this small looks like a mistake.
  if (Math.abs(startY - endY) <= Math.min(from.height, to.height) / 8) {
    const y = (startY + endY) / 2;
    return [
      [startX, y],
      [endX, y],
    ];
  }
  const middle = (startX + endX) / 2;
  return [
    [startX, startY],
    [middle, startY],
    [middle, endY],
    [endX, endY],
  ];
}

/** The way between boxes that overlap or touch: around their right side. */
function routeAround(from: Bounds, to: Bounds): Point[] {
  const startY = from.y + from.height * 0.3;
  const wanted = to.y + to.height * 0.7;
  const endY = Math.abs(wanted - startY) < 1 ? to.y + to.height * 0.9 : wanted;
  const far = Math.max(from.x + from.width, to.x + to.width) + DETOUR;
  return [
    [from.x + from.width + DISTANCE, startY],
    [far, startY],
    [far, endY],
    [to.x + to.width + DISTANCE, endY],
  ];
}

function shares(points: readonly Point[], from: Bounds, to: Bounds): ElbowRoute {
  return { points, startShare: shareOf(points[0], from), endShare: shareOf(points.at(-1), to) };
}

function shareOf(point: Point | undefined, box: Bounds): Point {
  const [x, y] = point ?? [box.x, box.y];
  return [offHalf((x - box.x) / (box.width || 1)), offHalf((y - box.y) / (box.height || 1))];
}

/** Excalidraw's own convention: at exactly half it could not tell which way an arrow heads. */
function offHalf(share: number): number {
  return Math.abs(share - 0.5) < 1e-4 ? 0.5001 : share;
}
