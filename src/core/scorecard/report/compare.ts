import { blockName } from '../../board/graph/describe';
import type { Graph } from '../../board/graph/graph';
import { type BlockKindId, findKind } from '../../board/kinds';
import type { BoardDesign } from '../../content/boardDesign';

/** A kind of block, and what the blocks of it are called. */
export interface KindOfBlocks {
  readonly kind: BlockKindId;
  /** The kind's name. */
  readonly name: string;
  readonly blocks: readonly string[];
}

/** How a board differs from a reference, by kinds of blocks: another product for the same job is no difference. */
export interface BoardComparison {
  /** Kinds the reference has and the board has not. */
  readonly onlyReference: readonly KindOfBlocks[];
  /** Kinds the board has and the reference has not. */
  readonly onlyBoard: readonly KindOfBlocks[];
  readonly both: readonly KindOfBlocks[];
}

/** Kinds that do each other's job: where one stands, the other is not missed. */
const SAME_JOB: readonly (readonly BlockKindId[])[] = [
  ['appServer', 'service'],
  ['sqlDatabase', 'nosqlDatabase', 'timeSeriesStore'],
  ['loadBalancer', 'apiGateway'],
];

/** Compares a board with the reference of its problem; kinds in the order of the palette's blocks on each side. */
export function compareBoards({ blocks }: Graph, reference: Pick<BoardDesign, 'blocks'>): BoardComparison {
  const known = blocks.filter(({ recognition }) => recognition !== 'shape');
  const own = byKind(known.map((block) => ({ kind: block.kind, name: blockName(block) })));
  const wanted = byKind(reference.blocks);
  const isIn = (kinds: readonly KindOfBlocks[], kind: BlockKindId) =>
    kinds.some((each) => each.kind === kind || SAME_JOB.some((job) => job.includes(kind) && job.includes(each.kind)));
  return {
    onlyReference: wanted.filter(({ kind }) => !isIn(own, kind)),
    onlyBoard: own.filter(({ kind }) => !isIn(wanted, kind)),
    both: own.filter(({ kind }) => isIn(wanted, kind)),
  };
}

function byKind(blocks: readonly { readonly kind: BlockKindId; readonly name: string }[]): readonly KindOfBlocks[] {
  const names = new Map<BlockKindId, string[]>();
  for (const { kind, name } of blocks) {
    const known = names.get(kind);
    if (known) known.push(name);
    else names.set(kind, [name]);
  }
  return [...names].map(([kind, list]) => ({ kind, name: findKind(kind)?.name ?? kind, blocks: list }));
}
