import { type BlockKindId, findKind } from './kinds';
import type { SceneElement } from './scene';

/** What later rules need to know of a board, small enough to stand in every `boardChanged` event. */
export interface BoardFacts {
  /** Live elements, drawn by hand or not. */
  readonly elements: number;
  /** Number of blocks per kind; kinds without a block are absent. */
  readonly kinds: Readonly<Partial<Record<BlockKindId, number>>>;
  /** Arrows bound at both ends. */
  readonly boundArrows: number;
  /** All arrows, bound or not. */
  readonly arrows: number;
}

/** Reads the facts off the elements of a scene (deleted ones must be left out). */
export function readFacts(elements: Iterable<SceneElement>): BoardFacts {
  const kinds: Partial<Record<BlockKindId, number>> = {};
  let count = 0;
  let arrows = 0;
  let boundArrows = 0;
  for (const element of elements) {
    count += 1;
    const block = element.customData?.block;
    const kind = typeof block === 'string' ? findKind(block) : undefined;
    if (kind) kinds[kind.id] = (kinds[kind.id] ?? 0) + 1;
    if (element.type !== 'arrow') continue;
    arrows += 1;
    if (element.startBinding && element.endBinding) boundArrows += 1;
  }
  return { elements: count, kinds, boundArrows, arrows };
}

/** True when two sets of facts say the same. */
export function sameFacts(a: BoardFacts, b: BoardFacts): boolean {
  const kinds = Object.keys({ ...a.kinds, ...b.kinds }) as BlockKindId[];
  return (
    a.elements === b.elements &&
    a.arrows === b.arrows &&
    a.boundArrows === b.boundArrows &&
    kinds.every((kind) => a.kinds[kind] === b.kinds[kind])
  );
}
