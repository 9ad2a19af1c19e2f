import type { GroupKind } from '../../src/core/board/graph/graph';
import type { SceneElement } from '../../src/core/board/scene';
import { type Pen, textSize } from './elements';
import { around, type Rect } from './geometry';
import type { PlacedBlock } from './layout';
import type { Random } from './random';

/** A box around blocks, as drawn. */
export interface DrawnZone {
  readonly id: string;
  readonly elements: readonly SceneElement[];
  readonly rect: Rect;
  readonly isFrame: boolean;
  readonly name: string;
  /** What a reader would be right to take it for. */
  readonly kinds: readonly GroupKind[];
  /** Keys of the blocks in it. */
  readonly members: readonly string[];
}

const NAMES: readonly (readonly [name: string, ...kinds: GroupKind[]])[] = [
  ['us-east-1', 'region'],
  ['Region A', 'region'],
  ['EU region', 'region'],
  ['eu-west-1', 'region'],
  ['AZ 1', 'zone'],
  ['us-east-1a', 'zone'],
  ['Availability zone B', 'zone'],
  ['VPC', 'network'],
  ['Private subnet', 'network'],
  ['AWS VPC', 'network'],
  ['Backend', 'service', 'group'],
  ['Storage layer', 'service', 'group'],
  ['Microservices', 'service', 'group'],
  ['Data tier', 'service', 'group'],
  ['Write path', 'service', 'group'],
];

/** Boxes around neighbouring blocks: none, one, two side by side, or one in the other. */
export function drawZones(blocks: readonly PlacedBlock[], pen: Pen): DrawnZone[] {
  const { random } = pen;
  const plan = random.weighted([
    ['none', 8],
    ['one', 6],
    ['two', 3],
    ['nested', 3],
  ] as const);
  if (plan === 'none') return [];
  const order = [...new Set(blocks.map(({ column }) => column))].sort((a, b) => a - b);
  if (plan === 'two') {
    const middle = random.int(1, Math.max(1, order.length - 1));
    return [order.slice(0, middle), order.slice(middle)].flatMap((part) => zoneOver(blocks, part, 0, pen));
  }
  const start = random.int(0, Math.max(0, order.length - 2));
  const columns = order.slice(start, start + random.int(1, 3));
  const inner = zoneOver(blocks, columns, 0, pen);
  if (plan === 'one') return inner;
  const wider = order.slice(Math.max(0, start - 1), start + columns.length + 1);
  const outer = zoneOver(blocks, wider, 1, pen);
  const [first, second] = [inner[0], outer[0]];
  return first && second && second.members.length > first.members.length ? [second, first] : inner;
}

const PADDING = [14, 30] as const;
const HEADING = 26;

/** One zone around all blocks of these columns; none for fewer than two blocks. Level 1 leaves room for level 0 in it. */
function zoneOver(blocks: readonly PlacedBlock[], columns: readonly number[], level: 0 | 1, pen: Pen): DrawnZone[] {
  const inside = blocks.filter(({ column }) => columns.includes(column));
  if (inside.length < 2) return [];
  const area = around(inside.map(({ extent }) => extent));
  const padding = PADDING[level];
  const top = padding + HEADING * (level + 1);
  const rect = {
    x: area.x - padding,
    y: area.y - top,
    width: area.width + 2 * padding,
    height: area.height + padding + top,
  };
  const [name, ...kinds] = pen.random.pick(NAMES);
  const isFrame = level === 0 && pen.random.chance(0.35); // Excalidraw has no frames in frames
  const elements = isFrame ? [pen.element('frame', rect, { name, ...FRAME })] : box(rect, name, pen);
  const id = elements[0]?.id ?? '';
  return [{ id, elements, rect, isFrame, name, kinds, members: inside.map(({ label }) => label.key) }];
}

const FRAME = {
  strokeColor: '#bbb',
  strokeWidth: 2,
  roughness: 0,
  fillStyle: 'solid',
} as const;

/** A big rectangle with its name in the upper left corner, typed into it or lying there. */
function box(rect: Rect, name: string, pen: Pen): SceneElement[] {
  const { random } = pen;
  const font = { size: 16, family: 5 };
  const area = pen.element('rectangle', rect, {
    strokeStyle: random.pick(['dashed', 'dashed', 'solid', 'dotted']),
    backgroundColor: random.pick(['transparent', 'transparent', '#f8f9fa']),
    ...anyRoundness(random),
  });
  const at = { x: rect.x + 8, y: rect.y + 5 };
  if (random.chance(0.6)) return [area, pen.text([name], at, font)];
  const isCentered = random.chance(0.3);
  const x = isCentered ? rect.x + (rect.width - textSize([name], font).width) / 2 : rect.x + 5;
  const placed = { textAlign: isCentered ? 'center' : 'left', verticalAlign: 'top', containerId: area.id };
  const words = pen.text([name], { x, y: at.y }, font, placed);
  return [{ ...area, boundElements: [{ type: 'text', id: words.id }] }, words];
}

function anyRoundness(random: Random) {
  return { roundness: random.chance(0.5) ? { type: 3 } : null };
}
