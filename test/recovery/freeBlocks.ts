import type { SceneElement } from '../../src/core/board/scene';
import { blockOf, type DrawnBlock, type Label } from './blocks';
import { type Font, type Pen, textSize, wrapped } from './elements';
import { libraryBlock, nameBelow } from './freeItems';
import type { Outline, Rect } from './geometry';

const FILLS = ['transparent', 'transparent', '#a5d8ff', '#b2f2bb', '#ffec99', '#ffc9c9', '#e9ecef', '#eebefa'];

/** Share of an outline's width and height that its text can use. */
const USABLE: Readonly<Record<Outline, number>> = { rectangle: 1, ellipse: Math.SQRT1_2, diamond: 0.5 };

/** A block drawn by hand, without anything that says what it is but its words and its shape. */
export function freeBlock(label: Label, font: Font, pen: Pen): DrawnBlock {
  const form = pen.random.weighted([
    ['bound', 20],
    ['stack', 1],
    ['inside', 8],
    ['below', 4],
    ['above', 1],
    ['picture', 1],
    ['item', 5],
  ] as const);
  if (form === 'bound') return boundBlock(label, font, pen);
  if (form === 'stack') return stackedBlock(label, font, pen);
  if (form === 'inside') return insideBlock(label, font, pen);
  if (form === 'item') return libraryBlock(label, font, pen);
  return namedBlock(form, label, font, pen);
}

function anyOutline(pen: Pen): Outline {
  return pen.random.weighted([
    ['rectangle', 8],
    ['ellipse', 3],
    ['diamond', 1],
  ] as const);
}

/** Text typed into a shape: Excalidraw wraps it, centres it and lets the shape grow with it. */
function boundBlock(label: Label, font: Font, pen: Pen, outline = anyOutline(pen)): DrawnBlock {
  const text = label.note ? `${label.name}\n${label.note}` : label.name;
  const longestWord = Math.max(...text.split(/\s/).map((word) => textSize([word], font).width));
  const usable = Math.max(pen.random.between(90, 190), longestWord + 4);
  const lines = wrapped(text, usable, font);
  const size = textSize(lines, font);
  const shape: Rect = {
    x: 0,
    y: 0,
    width: usable / USABLE[outline] + 10,
    height: Math.max(pen.random.between(45, 110), size.height / USABLE[outline] + 10),
  };
  const box = pen.element(outline, shape, { backgroundColor: pen.random.pick(FILLS), ...rounded(outline, pen) });
  const at = { x: (shape.width - size.width) / 2, y: (shape.height - size.height) / 2 };
  const centered = { textAlign: 'center', verticalAlign: 'middle', containerId: box.id, originalText: text };
  const words = pen.text(lines, at, font, centered);
  const container = { ...box, boundElements: [{ type: 'text', id: words.id }] };
  return blockOf('bound', label, [container, words], [box.id], shape, outline);
}

/** Text typed beside the shape and moved onto it, or typed on an empty spot of it: only its place ties it to the shape. */
function insideBlock(label: Label, font: Font, pen: Pen): DrawnBlock {
  const outline = anyOutline(pen);
  const lines = label.name.split('\n');
  const size = textSize(lines, font);
  const note = label.note ? pen.text([label.note], { x: 0, y: 0 }, { ...font, size: font.size * 0.8 }) : undefined;
  const content = { width: Math.max(size.width, note?.width ?? 0), height: size.height + (note?.height ?? 0) };
  const shape: Rect = {
    x: 0,
    y: 0,
    width: content.width / USABLE[outline] + pen.random.between(16, 60),
    height: content.height / USABLE[outline] + pen.random.between(16, 60),
  };
  const slack = { x: (shape.width - content.width) / 2, y: (shape.height - content.height) / 2 };
  const spread = outline === 'rectangle' ? 0.8 : 0.3;
  const at = {
    x: slack.x * (1 + pen.random.between(-spread, spread)),
    y: slack.y * (1 + pen.random.between(-spread, spread)),
  };
  const box = pen.element(outline, shape, { backgroundColor: pen.random.pick(FILLS), ...rounded(outline, pen) });
  const words = pen.text(lines, at, font);
  const below = note ? [{ ...note, x: at.x, y: at.y + size.height }] : [];
  const elements = maybeGrouped([box, words, ...below], 0.4, pen);
  const bindable = pen.random.chance(0.75) ? [box.id] : [box.id, words.id];
  return { ...blockOf('inside', label, elements, [box.id], shape, outline), bindable };
}

/** Copies of a box behind it: several servers of one kind. */
function stackedBlock(label: Label, font: Font, pen: Pen): DrawnBlock {
  const front = boundBlock(label, font, pen, 'rectangle');
  const [box, ...words] = front.elements;
  if (!box) return front;
  const behind = [2, 1].map((step) => {
    const at = { x: step * 7, y: step * -7, width: box.width, height: box.height };
    return pen.element('rectangle', at, { backgroundColor: box.backgroundColor, roundness: box.roundness });
  });
  const elements = maybeGrouped([...behind, box, ...words], 0.5, pen);
  const anchors = [box.id, ...behind.map(({ id }) => id)];
  return { ...blockOf('stack', label, elements, anchors, front.shape, 'rectangle'), bindable: [box.id] };
}

/** A small shape or a pasted picture, often a symbol, with its name under or above it. */
function namedBlock(form: 'below' | 'above' | 'picture', label: Label, font: Font, pen: Pen): DrawnBlock {
  const outline = form === 'picture' ? 'rectangle' : anyOutline(pen);
  const shape: Rect = { x: 0, y: 0, width: pen.random.between(60, 110), height: pen.random.between(50, 90) };
  const picture = { fileId: pen.newId(), status: 'saved', scale: [1, 1], crop: null };
  const filled = { backgroundColor: pen.random.pick(FILLS), ...rounded(outline, pen) };
  const box = form === 'picture' ? pen.element('image', shape, picture) : pen.element(outline, shape, filled);
  const below = nameBelow(label, shape, font, pen);
  const words = form === 'above' ? { ...below, y: shape.y - below.height - pen.random.between(3, 10) } : below;
  return blockOf(form, label, maybeGrouped([box, words], 0.5, pen), [box.id], shape, outline);
}

/** The elements in one group, with this probability. */
function maybeGrouped(elements: readonly SceneElement[], probability: number, pen: Pen): readonly SceneElement[] {
  if (!pen.random.chance(probability)) return elements;
  const group = pen.newId();
  return elements.map((element) => ({ ...element, groupIds: [group] }));
}

function rounded(outline: Outline, pen: Pen) {
  return { roundness: pen.random.chance(0.7) ? { type: outline === 'rectangle' ? 3 : 2 } : null };
}
