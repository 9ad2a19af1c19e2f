import { BLOCK_SIZE, blockElements, findFreeSpot } from '../board/blockElements';
import { connectElements } from '../board/connect';
import { readStoredFlows, setFlow } from '../board/graph/flows';
import type { Graph, GraphArrow } from '../board/graph/graph';
import { labelCenter } from '../board/layout/arrowShape';
import type { Point } from '../board/layout/design';
import type { SceneElement } from '../board/scene';
import type { Fix, FixBlock } from './finding';

/** What drawing new elements takes from outside: ids nothing else has, random 31-bit numbers, the width of a label. */
export interface Fresh {
  id(prefix: string): string;
  seed(): number;
  labelWidth(text: string): number | undefined;
}

/** What a fix changes on a board. */
export interface FixedScene {
  /** New states of elements that are there. */
  readonly changed: readonly SceneElement[];
  readonly added: readonly SceneElement[];
  /** Ids of the new blocks. */
  readonly blocks: readonly string[];
}

const LINES: ReadonlySet<string> = new Set(['arrow', 'line', 'frame']);

/**
 * Puts new blocks on the way of an arrow, between its two blocks where there is room and near by where there is not. The arrow
 * keeps its id, label and look and leads to the first of them; flows that went over it go over all of them. Undefined when the
 * arrow or one of its blocks is gone.
 */
export function putBetween(
  scene: readonly SceneElement[],
  graph: Graph,
  fix: Extract<Fix, { type: 'between' }>,
  fresh: Fresh,
): FixedScene | undefined {
  const live = new Map(scene.filter(({ isDeleted }) => !isDeleted).map((element) => [element.id, element]));
  const meant = graph.arrows.find(({ id }) => id === fix.arrow);
  const [old, from, to] = [live.get(fix.arrow), live.get(meant?.from ?? ''), live.get(meant?.to ?? '')];
  if (!meant || !old || !from || !to || from === to) return undefined;
  const parts = newBlocks(fix.blocks, from, to, [...live.values()], fresh);
  const boxes = parts.flatMap(([box]) => box ?? []);
  const drawn = drawLegs(meant, old, [without(from, old.id), ...boxes, without(to, old.id)], fresh);
  const added = [...parts.flat().map((part) => drawn.ends.get(part.id) ?? part), ...drawn.legs.slice(1)];
  const label = [...live.values()].find(({ containerId, type }) => type === 'text' && containerId === old.id);
  const [first = old] = drawn.legs;
  const moved = [
    ...(label ? [labelOn(label, first)] : []),
    drawn.ends.get(from.id) ?? from,
    drawn.ends.get(to.id) ?? to,
  ];
  const next = new Map([...live, ...[...moved, first, ...added].map((element) => [element.id, element] as const)]);
  const flows = withLegs(
    [...next.values()],
    drawn.legs.map(({ id }) => id),
  );
  const ids = new Set(added.map(({ id }) => id));
  const latest = (element: SceneElement) => flows.get(element.id) ?? element;
  const others = [...flows.values()].filter(({ id }) => !ids.has(id) && id !== first.id);
  return {
    changed: [...moved, first, ...others].map(latest),
    added: added.map(latest),
    blocks: boxes.map(({ id }) => id),
  };
}

function newBlocks(
  blocks: readonly FixBlock[],
  from: SceneElement,
  to: SceneElement,
  live: readonly SceneElement[],
  fresh: Fresh,
): readonly (readonly SceneElement[])[] {
  const [start, end] = [centerOf(from), centerOf(to)];
  const taken = live.filter(({ type }) => !LINES.has(type)).map(areaOf);
  return blocks.map(({ kind, name, instances }, index) => {
    const share = (index + 1) / (blocks.length + 1);
    const [x, y] = [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
    const spot = findFreeSpot(x, y, taken);
    taken.push({ x: spot.x - BLOCK_SIZE.width / 2, y: spot.y - BLOCK_SIZE.height / 2, ...BLOCK_SIZE });
    const labelWidth = fresh.labelWidth(name);
    const placement = {
      kind,
      name,
      instances,
      centerX: spot.x,
      centerY: spot.y,
      id: fresh.id('block'),
      seed: fresh.seed(),
      labelWidth,
    };
    return blockElements(placement, 'image');
  });
}

/** The arrows from each element to the next, the first of them the old one; and the elements, which know them. */
function drawLegs(meant: GraphArrow, old: SceneElement, way: readonly SceneElement[], fresh: Fresh) {
  const ends = new Map(way.map((element) => [element.id, element]));
  const end = (index: number) => {
    const element = way[index];
    return (element && ends.get(element.id)) ?? old;
  };
  const legs = way.slice(1).map((_, index) => {
    const id = index === 0 ? old.id : fresh.id('arrow');
    const { arrow, from, to } = connectElements({
      from: end(index),
      to: end(index + 1),
      id,
      seed: fresh.seed(),
      style: lookOf(old, meant),
    });
    ends.set(from.id, from).set(to.id, to);
    return index === 0 ? { ...old, ...routeOf(arrow), ...headsOf(meant) } : arrow;
  });
  return { legs, ends };
}

/** Where an arrow runs, and what it is bound to. */
function routeOf(arrow: SceneElement): Partial<SceneElement> {
  const {
    x,
    y,
    width,
    height,
    points,
    startBinding,
    endBinding,
    elbowed,
    fixedSegments,
    startIsSpecial,
    endIsSpecial,
  } = arrow;
  return {
    x,
    y,
    width,
    height,
    points,
    startBinding,
    endBinding,
    elbowed,
    fixedSegments,
    startIsSpecial,
    endIsSpecial,
    angle: 0,
    roundness: null,
  };
}

function lookOf(old: SceneElement, meant: GraphArrow): Readonly<Record<string, unknown>> {
  const { strokeColor, strokeWidth, strokeStyle, roughness, opacity } = old;
  const look = { strokeColor, strokeWidth, strokeStyle, roughness, opacity };
  const known = Object.entries(look).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(known), ...headsOf(meant) };
}

/** The graph has turned an arrow whose only head was at its start: drawn anew, it has it at its end. */
function headsOf({ direction }: GraphArrow): Readonly<Record<string, unknown>> {
  return {
    startArrowhead: direction === 'both' ? 'arrow' : null,
    endArrowhead: direction === 'none' ? null : 'arrow',
  };
}

function labelOn(label: SceneElement, arrow: SceneElement): SceneElement {
  const points = (Array.isArray(arrow.points) ? arrow.points : []) as readonly Point[];
  const [x, y] = labelCenter(points);
  const { width, height } = areaOf(label);
  return { ...label, x: arrow.x + x - width / 2, y: arrow.y + y - height / 2 };
}

/** Elements whose steps in flows change, when all legs take the place of the first. */
function withLegs(elements: readonly SceneElement[], legs: readonly string[]): ReadonlyMap<string, SceneElement> {
  const [first = ''] = legs;
  const current = new Map(elements.map((element) => [element.id, element]));
  const changed = new Map<string, SceneElement>();
  for (const { name, steps } of readStoredFlows(elements)) {
    if (!steps.some(({ arrow }) => arrow === first)) continue;
    const longer = steps.flatMap((step) => {
      if (step.arrow !== first) return [step];
      const ways = legs.map((arrow) => ({ arrow, back: step.back }));
      return step.back ? ways.reverse() : ways;
    });
    for (const element of setFlow([...current.values()], { name, steps: longer })) {
      current.set(element.id, element);
      changed.set(element.id, element);
    }
  }
  return changed;
}

function without(element: SceneElement, arrow: string): SceneElement {
  const bound = Array.isArray(element.boundElements) ? element.boundElements : [];
  return { ...element, boundElements: bound.filter((each: { readonly id?: unknown }) => each.id !== arrow) };
}

function centerOf(element: SceneElement): readonly [number, number] {
  const { x, y, width, height } = areaOf(element);
  return [x + width / 2, y + height / 2];
}

function areaOf({ x, y, width, height }: SceneElement) {
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}
