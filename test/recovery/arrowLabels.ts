import type { SceneElement } from '../../src/core/board/scene';
import type { DrawnArrow } from './arrows';
import type { DrawnBlock } from './blocks';
import { type Font, type Pen, textSize } from './elements';
import { centerOf, distanceToSegment, grown, overlap, type Point, type Rect } from './geometry';

/** What is written on an arrow, and how. */
export interface DrawnArrowLabel {
  readonly arrow: string;
  readonly text: string;
  readonly elements: readonly SceneElement[];
  /** Typed into the arrow: Excalidraw keeps them together. */
  readonly isBound: boolean;
}

const GENERAL = ['reads', 'writes', 'async', 'gRPC', 'HTTPS', 'REST', '2. validate', '100k qps', 'events'];
const FONT: Font = { size: 16, family: 5 };

/** Labels for a share of the arrows, bound to them or lying beside them where nobody could mistake which one they mean. */
export function labelArrows(
  arrows: readonly DrawnArrow[],
  blocks: readonly DrawnBlock[],
  share: number,
  pen: Pen,
): DrawnArrowLabel[] {
  const taken: Rect[] = blocks.map(({ extent }) => grown(extent, 8));
  return arrows.flatMap((arrow) => {
    if (!pen.random.chance(share)) return [];
    const text = arrow.design.label || pen.random.pick(GENERAL);
    const spot = pen.random.chance(0.35) ? spotBeside(arrow, arrows, taken, text, pen) : undefined;
    const isLine = arrow.element.type === 'line';
    if (!spot && isLine) return [];
    const label = spot ? pen.text([text], spot, FONT) : boundLabel(arrow, text, pen);
    taken.push(grown(label, 6));
    return [{ arrow: arrow.element.id, text, elements: [label], isBound: !spot }];
  });
}

function boundLabel({ element, path }: DrawnArrow, text: string, pen: Pen): SceneElement {
  const { width, height } = textSize([text], FONT);
  const middle = along(path, 0.5);
  const at = { x: middle.x - width / 2, y: middle.y - height / 2 };
  return pen.text([text], at, FONT, { containerId: element.id, textAlign: 'center', verticalAlign: 'middle' });
}

/** A place next to the arrow that is clear of blocks and labels, and much nearer to it than to any other arrow. */
function spotBeside(
  arrow: DrawnArrow,
  arrows: readonly DrawnArrow[],
  taken: readonly Rect[],
  text: string,
  pen: Pen,
): Point | undefined {
  const size = textSize([text], FONT);
  for (const share of pen.random.shuffled([0.35, 0.45, 0.5, 0.55, 0.65])) {
    const point = along(arrow.path, share);
    const above = { x: point.x - size.width / 2, y: point.y - size.height - pen.random.between(2, 8) };
    const beside = { x: point.x + pen.random.between(4, 10), y: point.y - size.height / 2 };
    for (const at of [above, beside]) {
      const rect = { ...at, ...size };
      const isFree = !taken.some((area) => overlap(area, rect));
      const own = nearness(rect, arrow);
      if (isFree && own < 30 && arrows.every((other) => other === arrow || nearness(rect, other) > own + 25)) return at;
    }
  }
  return undefined;
}

/** Distance of a label to an arrow: of the nearest of its corners, edges' middles, and centre. */
function nearness(rect: Rect, { path }: DrawnArrow): number {
  const { x, y } = centerOf(rect);
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
  const points = [rect.x, x, right].flatMap((px) => [rect.y, y, bottom].map((py) => ({ x: px, y: py })));
  const pieces = path.slice(1).map((point, index) => [path[index] ?? point, point] as const);
  return Math.min(...points.flatMap((point) => pieces.map(([a, b]) => distanceToSegment(point, a, b))));
}

/** The point at a share of the path's length. */
export function along(path: readonly Point[], share: number): Point {
  const pieces = path.slice(1).map((to, index) => {
    const from = path[index] ?? to;
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
  });
  let rest = share * pieces.reduce((sum, { length }) => sum + length, 0);
  for (const { from, to, length } of pieces) {
    if (rest <= length && length > 0) {
      const t = rest / length;
      return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
    }
    rest -= length;
  }
  return path.at(-1) ?? { x: 0, y: 0 };
}
