import type { LayoutArrow, LayoutBlock } from './design';
import type { Layers } from './layers';
import type { Link, LinkArrow } from './orientation';

/** Where arrows meet a side of a block; all that share a port share their first or last stretch. */
export interface Port {
  readonly block: LayoutBlock;
  readonly side: 'left' | 'right';
  readonly use: string;
}

/** An arrow on its way through the columns. */
export interface Lane {
  readonly arrow: LayoutArrow;
  /** The arrow points from right to left. */
  readonly reversed: boolean;
  readonly left: Port;
  readonly right: Port;
  /** Column of the left block. */
  readonly column: number;
  /** Its y at the left block, at each column it passes, at the right block; scene units. */
  readonly ys: readonly number[];
}

interface OpenPort extends Port {
  readonly lanes: OpenLane[];
}

interface OpenLane extends Lane {
  readonly left: OpenPort;
  readonly right: OpenPort;
  readonly ys: number[];
}

/** Distance between the ports of one side, and between arrows that run in parallel. */
const STEP = { port: 24, parallel: 16 } as const;
/** Distance ports keep from a block's corners. */
const CORNER = 14;
/** Ports give way to straighten an arrow by at most this. */
const SMALL_BEND = 26;

/**
 * Gives every arrow its ports. Arrows that leave a block on one side share a port, and so do those that arrive there;
 * where both kinds meet on one side, or arrows run side by side, each gets its own.
 */
export function assignPorts(blocks: readonly LayoutBlock[], links: readonly Link[], layers: Layers): readonly Lane[] {
  const ports = new Ports(blocks);
  const lanes = links.flatMap((link) => {
    const all = link.arrows.map((each, index) => openLane(link, each, index, layers, ports));
    for (const lane of all) for (const port of [lane.left, lane.right]) port.lanes.push(lane);
    return all;
  });
  for (const side of ports.sides()) spread(side, layers);
  for (const lane of lanes) straighten(lane, ports, layers);
  return lanes;
}

/** The ports of all blocks, made when they are first asked for. */
class Ports {
  private readonly bySide = new Map<string, OpenPort[]>();
  private readonly blocks: ReadonlyMap<string, LayoutBlock>;

  constructor(blocks: readonly LayoutBlock[]) {
    this.blocks = new Map(blocks.map((block) => [block.id, block]));
  }

  take(id: string, side: Port['side'], use: string): OpenPort {
    const block = this.blocks.get(id);
    if (!block) throw new Error(`No block has the id ${id}.`);
    const ports = this.on(block, side);
    const known = ports.find((port) => port.use === use);
    if (known) return known;
    const port: OpenPort = { block, side, use, lanes: [] };
    this.bySide.set(`${side} ${id}`, [...ports, port]);
    return port;
  }

  on(block: LayoutBlock, side: Port['side']): readonly OpenPort[] {
    return this.bySide.get(`${side} ${block.id}`) ?? [];
  }

  sides(): Iterable<readonly OpenPort[]> {
    return this.bySide.values();
  }
}

function openLane(link: Link, { arrow, reversed }: LinkArrow, index: number, layers: Layers, ports: Ports): OpenLane {
  const { left, right, arrows } = link;
  const twin = arrows.filter((other) => other.reversed === reversed).findIndex((other) => other.arrow === arrow);
  const use = (isTail: boolean) => `${isTail ? 'out' : 'in'}${twin || ''}`;
  const shift = Math.round((index - (arrows.length - 1) / 2) * STEP.parallel);
  const between = (layers.lanes.get(link) ?? []).map((y) => y + shift);
  return {
    arrow,
    reversed,
    left: ports.take(left, 'right', use(!reversed)),
    right: ports.take(right, 'left', use(reversed)),
    column: layers.column.get(left) ?? 0,
    ys: [layers.y.get(left) ?? 0, ...between, layers.y.get(right) ?? 0],
  };
}

/** Sets the ports of one side apart, in the order of where their arrows go. */
function spread(ports: readonly OpenPort[], layers: Layers): void {
  const [first] = ports;
  if (!first || ports.length < 2) return;
  const { block, side } = first;
  const aims = new Map(ports.map((port) => [port, aim(port)]));
  const sorted = [...ports].sort((a, b) => (aims.get(a) ?? 0) - (aims.get(b) ?? 0) || tie(a) - tie(b));
  const step = Math.min(STEP.port, (block.height - 2 * CORNER) / (sorted.length - 1));
  sorted.forEach(({ lanes }, index) => {
    const offset = Math.round((index - (sorted.length - 1) / 2) * step);
    for (const { ys } of lanes) ys[side === 'right' ? 0 : ys.length - 1] = (layers.y.get(block.id) ?? 0) + offset;
  });
}

/** Middle of the places the arrows of a port go to next. */
function aim({ lanes, side }: OpenPort): number {
  const next = lanes.map(({ ys }) => (side === 'right' ? ys[1] : ys.at(-2)) ?? 0);
  return next.reduce((sum, y) => sum + y, 0) / next.length;
}

// The same at both ends of two arrows between the same blocks, so that they run in parallel.
function tie({ use, side }: Port): number {
  const number = Number(use.replace(/\D/g, ''));
  return 2 * number + (use.startsWith('out') === (side === 'right') ? 0 : 1);
}

/** Straightens an arrow with a small bend, if the ports at its ends can give way without bending another one. */
function straighten(lane: OpenLane, ports: Ports, layers: Layers): void {
  if (trapsOther(lane)) return;
  const { ys, left, right } = lane;
  const last = ys.length - 1;
  const [start = 0, end = 0, beforeEnd = 0, afterStart = 0] = [ys[0], ys[last], ys[last - 1], ys[1]];
  if (last === 1) {
    // Between neighbours both ends can move: one of them, or each half the way.
    const common = [start, end, Math.round((start + end) / 2)].find(
      (y) => canMove(left, start, y, ports, layers) && canMove(right, end, y, ports, layers),
    );
    if (common !== undefined) for (const port of [left, right]) move(port, common);
    return;
  }
  if (canMove(right, end, beforeEnd, ports, layers)) move(right, beforeEnd);
  if (canMove(left, start, afterStart, ports, layers)) move(left, afterStart);
}

/** True when another arrow leaves with a straight one and would arrive with this one: it had to cross one of their labels. */
function trapsOther({ arrow: own, ys: ownYs, left, right }: OpenLane): boolean {
  // The label of an arrow over several columns stands far from both its ends.
  const isStraight = ({ ys, arrow }: OpenLane) => arrow.label && ys.length === 2 && ys[0] === ys[1];
  if (!own.label || ownYs.length !== 2) return false;
  return (
    right.lanes.some((other) => other.left !== left && other.left.lanes.some(isStraight)) ||
    left.lanes.some((other) => other.right !== right && other.right.lanes.some(isStraight))
  );
}

/** True when a port at `y` may go to `wanted`: it is alone on its side, the place is on that side, nothing straight bends. */
function canMove(port: OpenPort, y: number, wanted: number, ports: Ports, layers: Layers): boolean {
  if (y === wanted) return true;
  const isFirst = port.side === 'right';
  const hasStraight = port.lanes.some(({ ys }) => (isFirst ? ys[0] === ys[1] : ys.at(-1) === ys.at(-2)));
  const reach = Math.min(port.block.height / 2 - CORNER, SMALL_BEND);
  const fits = Math.abs(wanted - (layers.y.get(port.block.id) ?? 0)) <= reach;
  return fits && !hasStraight && ports.on(port.block, port.side).length === 1;
}

function move(port: OpenPort, y: number): void {
  for (const { ys } of port.lanes) ys[port.side === 'right' ? 0 : ys.length - 1] = y;
}
