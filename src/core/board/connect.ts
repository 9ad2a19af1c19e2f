import { elbowRoute } from './elbowRoute';
import type { SceneElement } from './scene';

/** An arrow to draw: from which element to which, and the id and seed (any 31-bit number) it gets. */
export interface Connection {
  readonly from: SceneElement;
  readonly to: SceneElement;
  readonly id: string;
  readonly seed: number;
  /** How many arrows join the two already; moves this one aside. */
  readonly lane?: number;
  /** Fields of Excalidraw's the arrow gets instead of the usual ones: colour, stroke, heads. */
  readonly style?: Readonly<Record<string, unknown>>;
}

/** A new arrow, and the two elements that now know it: each a new version of what it was. */
export interface Connected {
  readonly arrow: SceneElement;
  readonly from: SceneElement;
  readonly to: SceneElement;
}

/**
 * Draws an elbow arrow bound at both ends, so that it follows when one of the two is moved. The elements must be two
 * different ones.
 */
export function connectElements(connection: Connection): Connected {
  const { from, to, id, seed } = connection;
  const route = elbowRoute(from, to, connection.lane);
  const [[x, y] = [0, 0]] = route.points;
  const points = route.points.map(([px, py]) => [px - x, py - y] as const);
  const xs = points.map(([px]) => px);
  const ys = points.map(([, py]) => py);
  const arrow: SceneElement = {
    ...ARROW,
    ...connection.style,
    id,
    seed,
    versionNonce: seed,
    x,
    y,
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
    points,
    startBinding: { elementId: from.id, focus: 0, gap: 5, fixedPoint: route.startShare },
    endBinding: { elementId: to.id, focus: 0, gap: 5, fixedPoint: route.endShare },
  };
  return { arrow, from: withArrow(from, id, seed), to: withArrow(to, id, seed) };
}

const ARROW = {
  type: 'arrow',
  angle: 0,
  strokeColor: '#1e1e1e',
  backgroundColor: 'transparent',
  fillStyle: 'solid',
  strokeWidth: 2,
  strokeStyle: 'solid',
  roughness: 1,
  opacity: 100,
  groupIds: [],
  frameId: null,
  roundness: null,
  version: 1,
  isDeleted: false,
  boundElements: [],
  updated: 1,
  link: null,
  locked: false,
  lastCommittedPoint: null,
  startArrowhead: null,
  endArrowhead: 'arrow',
  elbowed: true,
  fixedSegments: null,
  startIsSpecial: null,
  endIsSpecial: null,
} as const;

/** The element with the arrow among those it carries along; the nonce must differ from the one before. */
function withArrow(element: SceneElement, arrow: string, seed: number): SceneElement {
  const bound = Array.isArray(element.boundElements) ? element.boundElements : [];
  return {
    ...element,
    boundElements: [...bound, { type: 'arrow', id: arrow }],
    version: element.version + 1,
    versionNonce: element.versionNonce === seed ? seed + 1 : seed,
  };
}

/** How many arrows of the scene join two elements, whichever way. */
export function countArrowsBetween(elements: Iterable<SceneElement>, a: string, b: string): number {
  let count = 0;
  for (const element of elements) {
    if (element.type !== 'arrow' || element.isDeleted) continue;
    const start = boundTo(element.startBinding);
    const end = boundTo(element.endBinding);
    if ((start === a && end === b) || (start === b && end === a)) count += 1;
  }
  return count;
}

function boundTo(binding: unknown): unknown {
  return typeof binding === 'object' && binding !== null && 'elementId' in binding ? binding.elementId : undefined;
}
