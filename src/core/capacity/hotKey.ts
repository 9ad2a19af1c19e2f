import type { BlockKindId } from '../board/kinds';
import { copiesOfRecord } from './blockLoad';
import type { ModelBlock } from './model';

/** Kinds whose instances each hold a part of the keys. */
const KEYED: ReadonlySet<BlockKindId> = new Set<BlockKindId>([
  ...(['cache', 'nosqlDatabase', 'timeSeriesStore', 'searchEngine'] as const),
]);

/** Parts of a block the keys are spread over; one when a hot key finds all of it: instances that keep the same records are one. */
export function keyedParts(block: ModelBlock): number {
  const { kind, shards = 1, instances = 1 } = block;
  if (shards > 1) return shards;
  return kind !== undefined && KEYED.has(kind) ? Math.floor(instances / copiesOfRecord(block)) : 1;
}

/** The block with a key that gets this share of all requests and lies on one of its parts; as it is where it has one part only. */
export function withHotKey(block: ModelBlock, hotKeyShare: number): ModelBlock {
  const parts = keyedParts(block);
  if (!(parts > 1)) return block;
  const { shards = 1 } = block;
  return shards > 1 ? { ...block, hotKeyShare } : { ...splitByKey(block, parts), hotKeyShare };
}

/** The same block as parts of their own, with as much capacity and as many connections as before. */
function splitByKey(block: ModelBlock, parts: number): ModelBlock {
  const { instances = 1, capacityPerSecond, connections } = block;
  const each = copiesOfRecord(block);
  // Seven instances that keep everything three times are two parts of three, each a little larger.
  const grown = instances / (parts * each);
  return {
    ...block,
    ...(capacityPerSecond === undefined ? {} : { capacityPerSecond: capacityPerSecond * grown }),
    ...(connections === undefined ? {} : { connections: (connections * instances) / each }),
    shards: parts,
    instances: each,
  };
}
