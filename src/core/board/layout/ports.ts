import { straighten, stretch } from './bends';
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

/** A port while its place may still change. */
export interface OpenPort extends Port {
  readonly lanes: OpenLane[];
}

/** A lane while its ports may still move. */
export interface OpenLane extends Lane {
  readonly left: OpenPort;
  readonly right: OpenPort;
  readonly ys: number[];
}

/** Distance between the ports of one side, and between arrows that run in parallel. */
const STEP = { port: 24, parallel: 16 } as const;
/** Distance ports keep from a block's corners. */
export const CORNER = 14;

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
  for (const lane of lanes) stretch(lane, ports, layers);
  return lanes;
}

/** The ports of all blocks, made when they are first asked for. */
export class Ports {
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
