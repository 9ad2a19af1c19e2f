import type { SceneElement } from '../../src/core/board/scene';
import { along } from './arrowLabels';
import type { DrawnArrow } from './arrows';
import type { DrawnBlock } from './blocks';
import { type Font, type Pen, textSize, wrapped } from './elements';
import { exitPoint, grown, type Rect } from './geometry';
import { LEGEND, LISTS, REMARKS, STICKIES } from './scenery';

/** Everything on a board that is not part of the design. */
export interface Decoration {
  readonly elements: readonly SceneElement[];
  /** Arrows with a number in a circle on them. */
  readonly numbered: readonly string[];
}

const BODY: Font = { size: 16, family: 5 };

/** Title, notes, legend, scribbles and remarks around the design, which takes `area`. */
export function decorate(
  title: string,
  area: Rect,
  blocks: readonly DrawnBlock[],
  arrows: readonly DrawnArrow[],
  pen: Pen,
): Decoration {
  const { random } = pen;
  const right = area.x + area.width + random.between(90, 160);
  const bottom = area.y + area.height + random.between(90, 140);
  const elements: SceneElement[] = [];
  const add = (probability: number, draw: () => readonly SceneElement[]) => {
    if (random.chance(probability)) elements.push(...draw());
  };
  add(0.8, () => [pen.text([title], { x: area.x, y: area.y - 150 }, { size: 36, family: 5 })]);
  add(0.3, () => [scribble({ x: area.x, y: area.y - 95, width: 220, height: 8 }, pen)]);
  add(0.6, () => [pen.text(random.pick(LISTS).split('\n'), { x: right, y: area.y }, BODY)]);
  add(0.25, () => box(random.pick(LISTS), right, area.y + 240, '#f8f9fa', pen));
  add(0.4, () => box(random.pick(STICKIES), area.x, bottom, '#ffec99', pen));
  add(0.2, () => legend(area.x + 380, bottom, pen));
  add(0.25, () => remark(random.pick(blocks), area, pen));
  add(0.08, () => ring(random.pick(blocks), pen));
  add(0.1, () => box('Redis', right, area.y - 120, '#a5d8ff', pen).map((each) => ({ ...each, isDeleted: true })));
  const numbered = random.chance(0.1) ? arrows.slice(0, random.int(2, 5)) : [];
  elements.push(...numbered.flatMap((arrow, index) => circledNumber(arrow, index + 1, pen)));
  return { elements, numbered: numbered.map(({ element }) => element.id) };
}

function scribble({ x, y, width, height }: Rect, pen: Pen): SceneElement {
  const points = Array.from({ length: 20 }, (_, i) => ({
    x: x + (width * i) / 19,
    y: y + pen.random.between(0, height),
  }));
  return pen.path('freedraw', points, { pressures: [], simulatePressure: true });
}

/** A sticky note, or a box with a list in it. */
function box(text: string, x: number, y: number, backgroundColor: string, pen: Pen): SceneElement[] {
  const lines = wrapped(text, 240, BODY);
  const size = textSize(lines, BODY);
  const rect = { x, y, width: size.width + 24, height: size.height + 24 };
  const card = pen.element('rectangle', rect, { backgroundColor, fillStyle: 'solid' });
  const fields = { containerId: card.id, originalText: text, verticalAlign: 'middle' };
  const words = pen.text(lines, { x: x + 12, y: y + 12 }, BODY, fields);
  return [{ ...card, boundElements: [{ type: 'text', id: words.id }] }, words];
}

/** What the colours mean: small samples with words beside them. */
function legend(x: number, y: number, pen: Pen): SceneElement[] {
  const heading = pen.text(['Legend'], { x, y }, BODY);
  const rows = pen.random.shuffled(LEGEND).slice(0, 3);
  const samples = rows.flatMap((row, index) => {
    const top = y + 30 + index * 28;
    const sample = { x, y: top, width: 24, height: 16 };
    const backgroundColor = pen.random.pick(['#a5d8ff', '#b2f2bb', '#ffc9c9']);
    return [pen.element('rectangle', sample, { backgroundColor }), pen.text([row], { x: x + 34, y: top - 2 }, BODY)];
  });
  const stroke = [
    { x, y: y + 130 },
    { x: x + 26, y: y + 130 },
  ];
  const dashed = pen.path('arrow', stroke, { endArrowhead: 'arrow', strokeStyle: 'dashed', elbowed: false });
  return [heading, ...samples, dashed, pen.text(['async'], { x: x + 34, y: y + 120 }, BODY)];
}

/** A circle around a block, to talk about it. */
function ring({ extent }: DrawnBlock, pen: Pen): SceneElement[] {
  const { x, y, width, height } = grown(extent, 6);
  const [dx, dy] = [width * 0.2, height * 0.2];
  const rect = { x: x - dx, y: y - dy, width: width + 2 * dx, height: height + 2 * dy };
  return [pen.element('ellipse', rect, { strokeColor: '#e03131', strokeWidth: 4 })];
}

/** A remark outside the design with an arrow to the block it is about. */
function remark(block: DrawnBlock, area: Rect, pen: Pen): SceneElement[] {
  const text = pen.random.pick(REMARKS);
  const at = { x: area.x - 320, y: block.shape.y + 10 };
  const words = pen.text([text], at, BODY);
  const start = { x: at.x + words.width + 6, y: at.y + words.height / 2 };
  const end = exitPoint(block.shape, block.outline, start, 5);
  const isBound = pen.random.chance(0.5);
  const bindingTo = (elementId: string | undefined) => (elementId ? { elementId, focus: 0, gap: 5 } : null);
  const arrow = pen.path('arrow', [start, end], {
    startBinding: isBound ? bindingTo(words.id) : null,
    endBinding: isBound ? bindingTo(block.bindable[0]) : null,
    endArrowhead: 'arrow',
    elbowed: false,
    strokeColor: '#e03131',
  });
  return [isBound ? { ...words, boundElements: [{ type: 'arrow', id: arrow.id }] } : words, arrow];
}

/** The number of a step in a small circle on its arrow. */
function circledNumber(arrow: DrawnArrow, step: number, pen: Pen): SceneElement[] {
  const { x, y } = along(arrow.path, 0.25);
  const circle = pen.element(
    'ellipse',
    { x: x - 14, y: y - 14, width: 28, height: 28 },
    { backgroundColor: '#ffffff' },
  );
  const words = pen.text([String(step)], { x: x - 4, y: y - 10 }, BODY, {
    containerId: circle.id,
    textAlign: 'center',
    verticalAlign: 'middle',
  });
  return [{ ...circle, boundElements: [{ type: 'text', id: words.id }] }, words];
}
