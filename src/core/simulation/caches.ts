import { float, int } from './arrays';
import { type KeyTable, keyOf } from './keys';
import type { PlannedCache } from './plan';
import type { KeySpace } from './scenario';

/** What a cache holds: by keys, with a time to live and the least recently used thrown out; or only a share of hits. */
export type Cache = RatioCache | KeyCache;

interface RatioCache {
  readonly type: 'ratio';
  readonly hitRatio: number;
  /** Nothing hits before this time. */
  coldUntil: number;
}

interface KeyCache {
  readonly type: 'keys';
  readonly table: KeyTable;
  readonly ttlMs: number;
  /** How many keys there is room for. */
  readonly entries: number;
  /** When each key runs out; minus infinity for what is not there. */
  readonly expires: Float64Array;
  /** Neighbours in the order of use. */
  readonly newer: Int32Array;
  readonly older: Int32Array;
  newest: number;
  oldest: number;
  held: number;
}

/** An empty cache. `table` makes or finds the table of a population of keys. */
export function makeCache(given: PlannedCache, table: (keys: KeySpace) => KeyTable): Cache {
  if (given.type === 'ratio') return { type: 'ratio', hitRatio: given.hitRatio, coldUntil: Number.NEGATIVE_INFINITY };
  const { keys, ttlMs, entries } = given;
  const known = table(keys);
  return {
    type: 'keys',
    table: known,
    ttlMs,
    entries,
    expires: new Float64Array(known.count).fill(Number.NEGATIVE_INFINITY),
    newer: new Int32Array(known.count).fill(-1),
    older: new Int32Array(known.count).fill(-1),
    newest: -1,
    oldest: -1,
    held: 0,
  };
}

/** Whether the cache answers. `key` is the request's number for its key, `chance` one for this look-up (both 0 to 1). */
export function lookUp(cache: Cache, key: number, chance: number, now: number): boolean {
  if (cache.type === 'ratio') return now >= cache.coldUntil && chance < cache.hitRatio;
  const place = keyOf(cache.table, key);
  if (place < 0 || !(float(cache.expires, place) > now)) return false;
  unlink(cache, place);
  linkNewest(cache, place);
  return true;
}

/** Puts the answer for a key in. */
export function fill(cache: Cache, key: number, now: number): void {
  if (cache.type === 'ratio' || cache.entries === 0) return;
  const place = keyOf(cache.table, key);
  if (place < 0) return;
  if (float(cache.expires, place) > Number.NEGATIVE_INFINITY) unlink(cache, place);
  else if (cache.held === cache.entries) drop(cache, cache.oldest);
  cache.expires[place] = now + cache.ttlMs;
  linkNewest(cache, place);
}

/** Forgets everything; a share of hits counts again after `forMs`. */
export function makeCold(cache: Cache, now: number, forMs: number): void {
  if (cache.type === 'ratio') {
    cache.coldUntil = now + forMs;
    return;
  }
  while (cache.oldest >= 0) drop(cache, cache.oldest);
}

function drop(cache: KeyCache, place: number): void {
  unlink(cache, place);
  cache.expires[place] = Number.NEGATIVE_INFINITY;
}

function unlink(cache: KeyCache, place: number): void {
  const newer = int(cache.newer, place);
  const older = int(cache.older, place);
  if (newer < 0) cache.newest = older;
  else cache.older[newer] = older;
  if (older < 0) cache.oldest = newer;
  else cache.newer[older] = newer;
  cache.held -= 1;
}

function linkNewest(cache: KeyCache, place: number): void {
  cache.newer[place] = -1;
  cache.older[place] = cache.newest;
  if (cache.newest < 0) cache.oldest = place;
  else cache.newer[cache.newest] = place;
  cache.newest = place;
  cache.held += 1;
}
