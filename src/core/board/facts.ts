import type { Graph } from './graph/graph';
import type { BlockKindId } from './kinds';

/** What later rules need to know of a board, small enough to stand in every `boardChanged` event. */
export interface BoardFacts {
  /** Live elements, drawn by hand or not. */
  readonly elements: number;
  /** Number of blocks per kind, those recognised in free sketches too; kinds without a block are absent. */
  readonly kinds: Readonly<Partial<Record<BlockKindId, number>>>;
  /** Arrows and connecting lines that lead from one block to another. */
  readonly boundArrows: number;
  /** All arrows and connecting lines, those with loose ends too. */
  readonly arrows: number;
}

/** The facts of a board with this many elements that mean this. */
export function readFacts(elements: number, { blocks, arrows, problems }: Graph): BoardFacts {
  const kinds: Partial<Record<BlockKindId, number>> = {};
  for (const { kind } of blocks) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const joining = arrows.filter(({ from, to }) => from !== undefined && to !== undefined);
  const loose = problems.filter(({ type }) => type === 'looseArrow');
  return { elements, kinds, boundArrows: joining.length, arrows: arrows.length + loose.length };
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
