import type { Connection } from './connections';
import type { Drawing } from './drawing';
import { type Box, grow, segmentDistance } from './geometry';
import type { Item } from './items';
import type { End } from './reach';

/** How far from the shaft of an arrow another one may end and still join it, in scene units. */
const JOIN_REACH = 16;
/** Arrows that join arrows that join arrows: deeper than this nobody draws. */
const DEEPEST = 4;

type Side = 'start' | 'end';

/** What joining needs to find. */
export interface Surroundings {
  /** The arrows whose path may come near a box. */
  readonly shaftsNear: (box: Box) => readonly number[];
  /** True when something that may be a block is so near a point that an arrow may have been meant for that. */
  readonly isNearBlock: (x: number, y: number) => boolean;
}

/**
 * Attaches the loose ends that lie on the shaft of another arrow: an arrow that leads there goes where that one goes, one
 * that leads away comes from where that one comes.
 */
export function joinShafts(
  drawing: Drawing,
  connections: readonly Connection[],
  surroundings: Surroundings,
): readonly Connection[] {
  let current = connections;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    if (!current.some((connection) => looseSide(drawing, connection))) break;
    const byItem = new Map(current.map((connection) => [connection.item, connection]));
    const next = current.map((connection) => join(drawing, connection, byItem, surroundings));
    if (next.every((connection, index) => connection === current[index])) break;
    current = next;
  }
  return current;
}

/** The one end of an arrow that is attached to nothing. */
function looseSide({ items }: Drawing, { item, start, end }: Connection): Side | undefined {
  if (items[item]?.form !== 'arrow' || !start.unit === !end.unit) return undefined;
  return start.unit ? 'end' : 'start';
}

function join(
  drawing: Drawing,
  connection: Connection,
  byItem: ReadonlyMap<number, Connection>,
  { shaftsNear, isNearBlock }: Surroundings,
): Connection {
  const side = looseSide(drawing, connection);
  const arrow = drawing.items[connection.item];
  if (!side || !arrow) return connection;
  const [x, y] = pointOf(arrow, side);
  if (isNearBlock(x, y)) return connection;
  const other = connection[side === 'start' ? 'end' : 'start'].unit;
  let best: { readonly end: End; readonly item: number } | undefined;
  for (const item of shaftsNear(grow({ left: x, top: y, right: x, bottom: y }, JOIN_REACH))) {
    const shaft = byItem.get(item);
    const drawn = drawing.items[item];
    if (!shaft || !drawn || item === connection.item || isAtLooseEnd(x, y, drawn, shaft)) continue;
    const distance = shaftDistance(x, y, drawn);
    if (distance > JOIN_REACH || (best && !isNearer({ distance, item }, best))) continue;
    const unit = meantEnds(drawn, side === targetSide(arrow))
      .map((each) => shaft[each].unit)
      .find((each) => each !== undefined && each !== other);
    if (unit) best = { end: { unit, attached: 'joined', distance }, item };
  }
  return best ? { ...connection, [side]: best.end } : connection;
}

function isNearer(
  { distance, item }: { readonly distance: number; readonly item: number },
  best: { readonly end: End; readonly item: number },
): boolean {
  return distance < best.end.distance || (distance === best.end.distance && item < best.item);
}

/** The end an arrow leads to: the one with its head; without heads the one it was drawn to. */
function targetSide({ startHead, endHead }: Item): Side {
  return startHead && !endHead ? 'start' : 'end';
}

/** The ends of a shaft that one who joins it may mean, the likelier first; a line that leads nowhere leads both ways. */
function meantEnds(shaft: Item, isTarget: boolean): readonly Side[] {
  const target = targetSide(shaft);
  const source = target === 'start' ? 'end' : 'start';
  const likely = isTarget ? target : source;
  if (shaft.startHead !== shaft.endHead) return [likely];
  return isTarget ? [target, source] : [source, target];
}

/** Two arrows that meet with loose ends do not say where they lead. */
function isAtLooseEnd(x: number, y: number, drawn: Item, shaft: Connection): boolean {
  return (['start', 'end'] as const).some((side) => {
    const [ex, ey] = pointOf(drawn, side);
    return !shaft[side].unit && Math.hypot(x - ex, y - ey) <= JOIN_REACH;
  });
}

function pointOf({ points }: Item, side: Side): readonly [x: number, y: number] {
  const at = side === 'start' ? 0 : points.length - 2;
  return [points[at] ?? 0, points[at + 1] ?? 0];
}

function shaftDistance(x: number, y: number, { points }: Item): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i] ?? 0, points[i + 1] ?? 0, points[i + 2] ?? 0, points[i + 3] ?? 0];
    least = Math.min(least, segmentDistance(x, y, ax, ay, bx, by));
  }
  return least;
}
