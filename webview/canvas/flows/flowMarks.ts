import type { FlowStep } from '../../../src/core/board/graph/graph';
import { around, arrowPath, badgeSpot, type Point } from '../../../src/core/board/graph/walk';
import type { SceneElement } from '../../../src/core/board/scene';

/** What is drawn over one arrow of a flow. */
export interface FlowMark {
  readonly arrow: string;
  readonly path: readonly Point[];
  /** Indices of the steps that take it. */
  readonly steps: readonly number[];
  /** The numbers of its steps, such as "2, 7". */
  readonly text: string;
  /** Middle of the badge, in scene units. */
  readonly spot: Point;
  /** Size of the badge in pixels. */
  readonly width: number;
}

/** Height of a badge in pixels. */
export const BADGE_HEIGHT = 20;
const LETTER_WIDTH = 7.2;
const BADGE_PADDING = 12;

/** What is drawn over the arrows of a flow: one badge an arrow, clear of texts and of one another where there is room. */
export function flowMarks(
  steps: readonly FlowStep[],
  elements: readonly SceneElement[],
  zoom: number,
): readonly FlowMark[] {
  const drawn = new Map(elements.map((element) => [element.id, element]));
  const obstacles = elements
    .filter(({ type }) => type === 'text')
    .map(({ x, y, width, height }) => ({ x, y, width, height }));
  const marks: FlowMark[] = [];
  for (const arrow of new Set(steps.map((step) => step.arrow))) {
    const element = drawn.get(arrow);
    const path = element ? arrowPath(element) : [];
    const indices = steps.flatMap((step, index) => (step.arrow === arrow ? [index] : []));
    const text = indices.map((index) => index + 1).join(', ');
    const width = Math.max(BADGE_HEIGHT, text.length * LETTER_WIDTH + BADGE_PADDING);
    const size = { width: width / zoom, height: BADGE_HEIGHT / zoom };
    const spot = badgeSpot(path, size, obstacles);
    if (!spot) continue;
    obstacles.push(around(spot, size));
    marks.push({ arrow, path, steps: indices, text, spot, width });
  }
  return marks;
}
