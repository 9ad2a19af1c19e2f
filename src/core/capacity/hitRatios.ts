import type { BlockState } from './blockStates';
import { lruCache, ttlHitRatio } from './cache';
import type { ModelBlock } from './model';

/** Hit ratios by block that do not depend on the load; a start for the others. */
export function fixedHits(blocks: readonly ModelBlock[]): Map<string, number> {
  const hits = new Map<string, number>();
  for (const { id, hitRatio, keys, ttlSeconds } of blocks) {
    if (hitRatio !== undefined) hits.set(id, hitRatio);
    else if (keys && keys.cached !== undefined) hits.set(id, lruCache(keys).hitRatio);
    else if (keys && ttlSeconds === undefined) hits.set(id, 1);
    else if (keys) hits.set(id, 0);
  }
  return hits;
}

/** Entries that expire are found the more often the more they are asked for. Returns the largest change. */
export function updateHits(
  blocks: readonly ModelBlock[],
  states: ReadonlyMap<string, BlockState>,
  hits: Map<string, number>,
): number {
  let change = 0;
  for (const { id, hitRatio, keys, ttlSeconds } of blocks) {
    if (hitRatio !== undefined || !keys || ttlSeconds === undefined) continue;
    const fresh = ttlHitRatio(keys, states.get(id)?.demand.readsPerSecond ?? 0, ttlSeconds);
    const next = keys.cached === undefined ? fresh : Math.min(fresh, lruCache(keys).hitRatio);
    change = Math.max(change, Math.abs(next - (hits.get(id) ?? 0)));
    hits.set(id, next);
  }
  return change;
}
