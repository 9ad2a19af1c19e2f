import type { Graph } from '../../../src/core/board/graph/graph';
import { arrowPath, distanceToPath, type Point } from '../../../src/core/board/graph/walk';
import type { SceneElement } from '../../../src/core/board/scene';

/** How far from an arrow a click may be, in pixels. */
const REACH_PX = 14;

/** The arrow of the graph a click at this point of the drawing means: by its line, or by a label that is bound to it. */
export function pickArrow(
  graph: Graph,
  elements: readonly SceneElement[],
  point: Point,
  zoom: number,
  reachPx: number = REACH_PX,
): string | undefined {
  const arrows = new Set(graph.arrows.map(({ id }) => id));
  const reach = reachPx / zoom;
  let picked: string | undefined;
  let nearest = reach;
  for (const element of elements) {
    const owner = typeof element.containerId === 'string' ? element.containerId : element.id;
    if (!arrows.has(owner)) continue;
    const isLabel = owner !== element.id;
    if (isLabel ? !isInside(element, point) : !isNear(element, point, reach)) continue;
    const distance = isLabel ? 0 : distanceToPath(point, arrowPath(element));
    if (distance > nearest) continue;
    nearest = distance;
    picked = owner;
  }
  return picked;
}

function isInside({ x, y, width, height }: SceneElement, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

/** Whether the point can be near the arrow at all; a turned or rounded one may leave its box by as much as its size. */
function isNear({ x, y, width, height }: SceneElement, point: Point, reach: number): boolean {
  const slack = reach + Math.max(width, height);
  return (
    point.x >= x - width - slack &&
    point.x <= x + width + slack &&
    point.y >= y - height - slack &&
    point.y <= y + height + slack
  );
}
