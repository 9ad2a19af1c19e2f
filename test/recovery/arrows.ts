import type { SceneElement } from '../../src/core/board/scene';
import type { DrawnBlock } from './blocks';
import type { DesignArrow } from './design';
import type { Pen } from './elements';
import { distanceTo, type Point } from './geometry';
import { type PathEnd, pathBetween, type Route } from './paths';

/** An arrow as drawn. */
export interface DrawnArrow {
  readonly design: DesignArrow;
  readonly element: SceneElement;
  readonly path: readonly Point[];
  readonly direction: 'forward' | 'both' | 'none';
  /** Blocks by element an end is bound to. */
  readonly boundTo: readonly string[];
}

/** Habits of the person who draws. */
export interface ArrowHabits {
  /** Share of arrows with an end that is not bound, 0 to 1. */
  readonly unbound: number;
  /** Share of elbow arrows, 0 to 1. */
  readonly elbows: number;
  /** Bindings as Excalidraw writes them since fixed points replaced focus and gap. */
  readonly newBindings: boolean;
}

type Loose = 'none' | 'start' | 'end' | 'both';

/** All arrows of a design. The share of unbound ones is met exactly; which ones is chance. */
export function drawArrows(
  arrows: readonly DesignArrow[],
  blocks: ReadonlyMap<string, DrawnBlock>,
  habits: ArrowHabits,
  pen: Pen,
): DrawnArrow[] {
  const order = pen.random.shuffled(arrows.map((_, index) => index));
  const unbound = new Set(order.slice(0, Math.round(arrows.length * habits.unbound)));
  return arrows.flatMap((design, index) => {
    const [from, to] = [blocks.get(design.from), blocks.get(design.to)];
    if (!from || !to) return [];
    const loose: Loose = unbound.has(index) ? pen.random.pick(['start', 'end', 'both', 'both']) : 'none';
    return [drawArrow(design, from, to, loose, [...blocks.values()], habits, pen)];
  });
}

function drawArrow(
  design: DesignArrow,
  from: DrawnBlock,
  to: DrawnBlock,
  loose: Loose,
  all: readonly DrawnBlock[],
  habits: ArrowHabits,
  pen: Pen,
): DrawnArrow {
  const { random } = pen;
  const isLine = loose === 'both' && random.chance(0.2);
  const heads = isLine
    ? 'headless'
    : random.weighted([
        ['end', 44],
        ['two', 2],
        ['headless', 2],
        ['start', 2],
      ] as const);
  const [first, last] = heads === 'start' ? [to, from] : [from, to];
  const [looseStart, looseEnd] = [loose === 'start' || loose === 'both', loose === 'end' || loose === 'both'];
  const route: Route = !isLine && random.chance(habits.elbows) ? 'elbow' : random.chance(0.15) ? 'bent' : 'straight';
  const path = clearPath({ block: first, isLoose: looseStart }, { block: last, isLoose: looseEnd }, route, all, pen);
  const isElbow = route === 'elbow';
  const startBinding = looseStart ? null : binding(first, path[0], isElbow, habits, pen);
  const endBinding = looseEnd ? null : binding(last, path.at(-1), isElbow, habits, pen);
  const head = random.pick(['arrow', 'arrow', 'arrow', 'triangle']);
  const element = pen.path(isLine ? 'line' : 'arrow', path, {
    startBinding,
    endBinding,
    startArrowhead: heads === 'start' || heads === 'two' ? head : null,
    endArrowhead: heads === 'end' || heads === 'two' ? head : null,
    strokeStyle: /async|enqueue|publish/.test(design.label) && random.chance(0.5) ? 'dashed' : 'solid',
    roundness: route === 'elbow' ? null : { type: 2 },
    ...(isLine ? { polygon: false } : { elbowed: isElbow, ...(isElbow ? ELBOW : {}) }),
  });
  const direction = heads === 'two' ? 'both' : heads === 'headless' ? 'none' : 'forward';
  const boundTo = [startBinding, endBinding].flatMap((end) => (end ? [end.elementId] : []));
  return { design, element, path, direction, boundTo };
}

const ELBOW = { fixedSegments: null, startIsSpecial: null, endIsSpecial: null } as const;

type End = Omit<PathEnd, 'gap'>;

/**
 * A path whose loose ends are nearer to their own block than to any other: what lies between two blocks nobody could tell
 * apart. Bound ends need no such care.
 */
function clearPath(start: End, end: End, route: Route, all: readonly DrawnBlock[], pen: Pen): Point[] {
  const gap = (isLoose: boolean) => {
    if (!isLoose) return pen.random.between(1, 8);
    // Some arrows run on to the name or the icon.
    return pen.random.chance(0.15) ? pen.random.between(-22, -8) : pen.random.between(-8, 20);
  };
  const isClear = ({ block, isLoose }: End, point: Point | undefined) => {
    if (!isLoose || !point) return true;
    const own = distanceTo(block.extent, point);
    return all.every((other) => other === block || distanceTo(other.extent, point) > own + 12);
  };
  const draw = () =>
    pathBetween({ ...start, gap: gap(start.isLoose) }, { ...end, gap: gap(end.isLoose) }, route, pen.random);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const path = draw();
    if (isClear(start, path[0]) && isClear(end, path.at(-1))) return path;
  }
  throw new Error('Blocks stand too near to each other for an arrow between them.');
}

function binding(block: DrawnBlock, end: Point | undefined, isElbow: boolean, habits: ArrowHabits, pen: Pen) {
  const elementId = pen.random.pick(block.bindable);
  const { x, y, width, height } = block.shape;
  const fixedPoint = [((end?.x ?? 0) - x) / width, ((end?.y ?? 0) - y) / height];
  if (habits.newBindings) return { elementId, mode: 'orbit', fixedPoint };
  const classic = { elementId, focus: pen.random.between(-0.4, 0.4), gap: pen.random.between(1, 8) };
  return isElbow ? { ...classic, fixedPoint } : classic;
}
