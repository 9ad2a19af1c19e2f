import { type BlockGroup, type BlockKindId, findKind } from '../kinds';

const GROUP_STAGES: Readonly<Record<BlockGroup, number>> = { edge: 1, compute: 2, async: 3, data: 4, other: 4 };

/** Where a kind of block stands on the way of a request, from the client (0) to the storage (4). */
export function kindStage(kind: BlockKindId): number {
  if (kind === 'client') return 0;
  return GROUP_STAGES[findKind(kind)?.group ?? 'other'];
}
