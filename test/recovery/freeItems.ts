import type { BlockKindId } from '../../src/core/board/kinds';
import type { SceneElement } from '../../src/core/board/scene';
import { blockOf, type DrawnBlock, type Label } from './blocks';
import { type Font, type Pen, textSize } from './elements';
import type { Point, Rect } from './geometry';

type Item = 'cylinder' | 'figure' | 'cloud' | 'rack';

const ITEM_OF: Readonly<Partial<Record<BlockKindId, Item>>> = {
  sqlDatabase: 'cylinder',
  nosqlDatabase: 'cylinder',
  timeSeriesStore: 'cylinder',
  objectStorage: 'cylinder',
  cache: 'cylinder',
  searchEngine: 'cylinder',
  client: 'figure',
  cdn: 'cloud',
  externalService: 'cloud',
  dns: 'cloud',
};

/** A block as an item of a shared library: a group of several shapes, with its name on it or under it. */
export function libraryBlock(label: Label, font: Font, pen: Pen): DrawnBlock {
  const item = ITEM_OF[label.kind] ?? 'rack';
  const lines = [...label.name.split('\n'), ...(label.note ? [label.note] : [])];
  const size = textSize(lines, font);
  const isBelow = item === 'figure' || item === 'rack' || pen.random.chance(0.4);
  const shape: Rect = isBelow
    ? { x: 0, y: 0, width: pen.random.between(60, 100), height: pen.random.between(70, 100) }
    : { x: 0, y: 0, width: size.width + pen.random.between(30, 60), height: size.height + pen.random.between(60, 90) };
  const parts = DRAW[item](shape, pen);
  const middle = { x: (shape.width - size.width) / 2, y: (shape.height - size.height) / 2 + 8 };
  const words = isBelow ? nameBelow(label, shape, font, pen) : pen.text(lines, middle, font, { textAlign: 'center' });
  const group = pen.newId();
  const isTextGrouped = !isBelow || pen.random.chance(0.6);
  const elements = [
    ...parts.map((part) => ({ ...part, groupIds: [group] })),
    { ...words, groupIds: isTextGrouped ? [group] : [] },
  ];
  const anchors = parts.map(({ id }) => id);
  const closed = parts.filter(({ type }) => type === 'ellipse' || type === 'rectangle').map(({ id }) => id);
  return { ...blockOf(item, label, elements, anchors, shape, 'rectangle'), bindable: [...closed, words.id] };
}

/** The block's name and note as one text under a shape. */
export function nameBelow(label: Label, shape: Rect, font: Font, pen: Pen): SceneElement {
  const lines = [...label.name.split('\n'), ...(label.note ? [label.note] : [])];
  const size = textSize(lines, font);
  const x = shape.x + (shape.width - size.width) / 2 + pen.random.between(-8, 8);
  const y = shape.y + shape.height + pen.random.between(3, 14);
  return pen.text(lines, { x, y }, font, { textAlign: 'center' });
}

const DRAW: Readonly<Record<Item, (shape: Rect, pen: Pen) => SceneElement[]>> = {
  cylinder: drawCylinder,
  figure: drawFigure,
  cloud: drawCloud,
  rack: drawRack,
};

/** A store: the lid, both sides, and the lower half of the bottom. */
function drawCylinder({ width, height }: Rect, pen: Pen): SceneElement[] {
  const lid = Math.min(24, height / 4);
  const left: Point[] = [
    { x: 0, y: lid / 2 },
    { x: 0, y: height - lid / 2 },
  ];
  const bottom = Array.from({ length: 7 }, (_, i) => {
    const angle = (Math.PI * i) / 6;
    return { x: (width / 2) * (1 - Math.cos(angle)), y: height - lid / 2 + (lid / 2) * Math.sin(angle) };
  });
  return [
    pen.element('ellipse', { x: 0, y: 0, width, height: lid }),
    pen.path('line', left),
    pen.path(
      'line',
      left.map(({ x, y }) => ({ x: x + width, y })),
    ),
    pen.path('line', bottom, { roundness: { type: 2 } }),
  ];
}

/** A person: head, body, arms, legs. */
function drawFigure({ width, height }: Rect, pen: Pen): SceneElement[] {
  const head = height * 0.3;
  const middle = width / 2;
  const hip = height * 0.65;
  const limb = (from: Point, to: Point) => pen.path('line', [from, to]);
  return [
    pen.element('ellipse', { x: middle - head / 2, y: 0, width: head, height: head }),
    limb({ x: middle, y: head }, { x: middle, y: hip }),
    limb({ x: 0, y: height * 0.45 }, { x: width, y: height * 0.45 }),
    limb({ x: middle, y: hip }, { x: 0, y: height }),
    limb({ x: middle, y: hip }, { x: width, y: height }),
  ];
}

/** A cloud: one closed, bumpy line. */
function drawCloud({ width, height }: Rect, pen: Pen): SceneElement[] {
  const points = Array.from({ length: 17 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 16;
    const bump = i % 2 ? 0.86 : 1;
    return { x: (width / 2) * (1 + bump * Math.cos(angle)), y: (height / 2) * (1 + bump * Math.sin(angle)) };
  });
  return [pen.path('line', points, { roundness: { type: 2 }, backgroundColor: '#e7f5ff', polygon: true })];
}

/** A server: a case with slots. */
function drawRack(shape: Rect, pen: Pen): SceneElement[] {
  const slots = [0.3, 0.6].map((share) => {
    const y = shape.height * share;
    return pen.path('line', [
      { x: 6, y },
      { x: shape.width - 6, y },
    ]);
  });
  return [pen.element('rectangle', shape, { backgroundColor: '#e9ecef' }), ...slots];
}
