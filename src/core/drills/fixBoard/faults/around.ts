import type { DesignArrow } from '../../../content/boardDesign';
import type { ReviewedDesign } from '../reviewedDesign';

/** The arrow between two blocks, whichever way it runs. */
export function arrowBetween({ design }: ReviewedDesign, a: string, b: string): DesignArrow | undefined {
  return design.arrows.find(({ from, to }) => (from === a && to === b) || (from === b && to === a));
}

/** Blocks with an arrow to this one. */
export function callers({ design }: ReviewedDesign, id: string): readonly string[] {
  return design.arrows.filter(({ to }) => to === id).map(({ from }) => from);
}

/** Blocks with an arrow from this one. */
export function callees({ design }: ReviewedDesign, id: string): readonly string[] {
  return design.arrows.filter(({ from }) => from === id).map(({ to }) => to);
}

/** The arrows somebody waits at, of a block. */
export function waitedFor({ design }: ReviewedDesign, id: string): readonly DesignArrow[] {
  return design.arrows.filter(({ from, async }) => from === id && !async);
}
