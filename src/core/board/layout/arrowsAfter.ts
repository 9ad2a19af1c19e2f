import type { Area } from '../blockElements';
import { elbowRoute } from '../elbowRoute';
import type { Graph, GraphArrow, GraphBlock } from '../graph/graph';
import type { SceneElement } from '../scene';
import { arrowShape, fixedPoint, labelCenter } from './arrowShape';
import type { LayoutArrow, Point } from './design';
import { kindStage } from './stages';
import { type Outline, straightLine } from './straightLine';
import { isInside, type Tidying, tidyNumber } from './tidying';

/** The arrows between moving blocks, as the layout takes them; a line without one direction runs towards the storage. */
export function designArrows(
  elements: readonly SceneElement[],
  graph: Graph,
  blocks: ReadonlyMap<string, GraphBlock>,
): readonly LayoutArrow[] {
  const labels = labelsOf(elements);
  return graph.arrows.flatMap((arrow) => {
    const [from, to] = [blocks.get(arrow.from ?? ''), blocks.get(arrow.to ?? '')];
    if (!from || !to || from === to) return [];
    const text = labels.get(arrow.id);
    const label = text && { width: Math.ceil(text.width), height: Math.ceil(text.height) };
    const swap = arrow.direction !== 'forward' && kindStage(from.kind) > kindStage(to.kind);
    return [{ id: arrow.id, from: swap ? to.id : from.id, to: swap ? from.id : to.id, label }];
  });
}

function labelsOf(elements: readonly SceneElement[]): ReadonlyMap<string, SceneElement> {
  return new Map(
    elements.flatMap((each) =>
      each.type === 'text' && typeof each.containerId === 'string' ? [[each.containerId, each]] : [],
    ),
  );
}

/** All arrows that touch a moving block, and their labels, where they end up. */
export function arrowsAfter(tidying: Tidying): SceneElement[] {
  const { graph, byId, blocks, elements } = tidying;
  const labels = labelsOf(elements);
  return graph.arrows.flatMap((arrow) => {
    const element = byId.get(arrow.id);
    const touches = blocks.has(arrow.from ?? '') || blocks.has(arrow.to ?? '');
    if (!element || !touches) return [];
    const after = arrowAfter(element, arrow, tidying);
    if (!after) return [];
    const label = labels.get(arrow.id);
    return label ? [after, labelAfter(label, after)] : [after];
  });
}

function labelAfter(label: SceneElement, arrow: SceneElement): SceneElement {
  const [x, y] = labelCenter(pointsOf(arrow));
  return { ...label, x: tidyNumber(x - label.width / 2), y: tidyNumber(y - label.height / 2) };
}

function pointsOf({ x, y, points }: SceneElement): readonly Point[] {
  const list = Array.isArray(points) ? points : [];
  return list.map(([px, py]: Point): Point => [x + px, y + py]);
}

function arrowAfter(element: SceneElement, arrow: GraphArrow, tidying: Tidying): SceneElement | undefined {
  const from = endAfter(arrow.from, tidying);
  const to = endAfter(arrow.to, tidying);
  const moving = from ?? to;
  if (!moving) return undefined;
  if (!from || !to || arrow.from === arrow.to) {
    // An end that hangs loose, or a loop: the arrow goes along with its block as it is.
    return { ...element, x: tidyNumber(element.x + moving.dx), y: tidyNumber(element.y + moving.dy) };
  }
  if (isStill(from) && isStill(to) && !tidying.layout.arrows.has(arrow.id)) return undefined;
  const turned = isTurned(element, arrow, tidying);
  const [start, end] = turned ? [to, from] : [from, to];
  const route = routeAfter(element, arrow, tidying, start, end);
  return withRoute(element, route, tidying, start, end);
}

/** A block at an arrow's end: where it ends up, and how far it has moved. */
interface End extends Outline {
  readonly block: string;
  readonly dx: number;
  readonly dy: number;
}

function endAfter(id: string | undefined, { graph, layout, byId }: Tidying): End | undefined {
  const block = id === undefined ? undefined : graph.blocks.find((each) => each.id === id);
  if (!block) return undefined;
  const { x, y, width, height } = block.bounds;
  const area = layout.blocks.get(block.id) ?? block.bounds;
  const shape = byId.get(block.id)?.type ?? 'rectangle';
  return { block: block.id, shape, area: { x: area.x, y: area.y, width, height }, dx: area.x - x, dy: area.y - y };
}

function isStill({ dx, dy }: End): boolean {
  return dx === 0 && dy === 0;
}

/** True when the arrow was drawn from its `to` to its `from`, with its only head at the start. */
function isTurned(element: SceneElement, { to, direction }: GraphArrow, { graph }: Tidying): boolean {
  if (direction !== 'forward') return false;
  const target = graph.blocks.find(({ id }) => id === to);
  const start = boundId(element.startBinding);
  if (start !== undefined && boundId(element.endBinding) !== undefined) {
    return start === to || (target?.elements.includes(start) ?? false);
  }
  return Boolean(element.startArrowhead) && !element.endArrowhead;
}

function boundId(binding: unknown): string | undefined {
  if (typeof binding !== 'object' || binding === null || !('elementId' in binding)) return undefined;
  return typeof binding.elementId === 'string' ? binding.elementId : undefined;
}

/** The corners of the arrow from its drawn start to its drawn end. */
function routeAfter(
  element: SceneElement,
  arrow: GraphArrow,
  { layout, graph }: Tidying,
  start: End,
  end: End,
): readonly Point[] {
  const laid = layout.arrows.get(arrow.id);
  const isElbow = element.elbowed === true;
  if (!laid) return isElbow ? elbowRoute(start.area, end.area).points : straightLine(start, end, gaps(element));
  const corners = startsAt(laid, start) ? laid : [...laid].reverse();
  // The line between their middles is the same for all arrows between two blocks; their lanes lie apart.
  if (isElbow || hasTwin(arrow, graph)) return corners;
  const others = [...layout.blocks].flatMap(([block, area]) =>
    block === start.block || block === end.block ? [] : [area],
  );
  const direct = straightLine(start, end, gaps(element));
  return others.some((area) => isCut(area, direct)) ? corners : direct;
}

/** True when another arrow joins the same two blocks. */
function hasTwin({ id, from, to }: GraphArrow, { arrows }: Graph): boolean {
  return arrows.some(
    (each) => each.id !== id && ((each.from === from && each.to === to) || (each.from === to && each.to === from)),
  );
}

function startsAt(points: readonly Point[], { area }: End): boolean {
  const [first, last] = [points[0], points.at(-1)];
  const middle: Point = [area.x + area.width / 2, area.y + area.height / 2];
  return !first || !last || distance(first, middle) <= distance(last, middle);
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(ax - bx, ay - by);
}

function gaps({ startBinding, endBinding }: SceneElement): readonly [number, number] {
  const gap = (binding: unknown) =>
    typeof binding === 'object' && binding !== null && 'gap' in binding && typeof binding.gap === 'number'
      ? Math.max(1, binding.gap)
      : 1;
  return [gap(startBinding), gap(endBinding)];
}

/** True when a straight line runs through a rectangle: it is followed in small steps. */
function isCut({ x, y, width, height }: Area, points: readonly Point[]): boolean {
  const [a, b] = [points[0], points.at(-1)];
  if (!a || !b) return false;
  const steps = Math.ceil(distance(a, b) / 10) + 1;
  return Array.from({ length: steps + 1 }, (_, i) => i / steps).some((t) => {
    const [px, py] = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
    return px > x && px < x + width && py > y && py < y + height;
  });
}

function withRoute(
  element: SceneElement,
  points: readonly Point[],
  { byId, layout, groups }: Tidying,
  start: End,
  end: End,
): SceneElement {
  const rounded = points.map(([x, y]): Point => [tidyNumber(x), tidyNumber(y)]);
  const shape = arrowShape(rounded);
  const isElbow = element.elbowed === true;
  const bind = (binding: unknown, at: Point | undefined, { block, area, dx, dy }: End) => {
    const id = boundId(binding);
    const bound = id === undefined ? undefined : byId.get(id);
    if (!bound || !at || typeof binding !== 'object') return binding;
    if (!isElbow) return { ...binding, focus: 0 };
    const target = id === block ? area : { x: bound.x + dx, y: bound.y + dy, width: bound.width, height: bound.height };
    return { ...binding, fixedPoint: fixedPoint(at, target) };
  };
  const frame = byId.get(String(element.frameId));
  const area = frame && (layout.groups.get(frame.id) ?? frame);
  const leaves =
    frame && area && !groups.has(frame.id) && ![start.area, end.area].every((each) => isInside(each, area));
  return {
    ...element,
    ...shape,
    startBinding: bind(element.startBinding, rounded[0], start),
    endBinding: bind(element.endBinding, rounded.at(-1), end),
    ...(isElbow ? { fixedSegments: null, startIsSpecial: null, endIsSpecial: null } : {}),
    ...(leaves ? { frameId: null } : {}),
  };
}
