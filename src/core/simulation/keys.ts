import { popularShare } from '../capacity/cache';
import { float, int } from './arrays';
import type { KeySpace } from './scenario';

/** Keys by their popularity, ready to be drawn in one step (alias method: Walker 1977, Vose 1991). */
export interface KeyTable {
  /** Keys that are told apart; the rarer ones are all the same. */
  readonly count: number;
  /** Share of requests for one of those. */
  readonly known: number;
  readonly share: Float64Array;
  readonly alias: Int32Array;
}

/** Most keys that are told apart: 12 bytes each, and 16 more in a cache. */
export const MOST_KEYS = 1_000_000;

/** The table of a Zipf law: key number k (from 0) has the weight 1 / (k + 1)^exponent. */
export function makeKeyTable(keys: KeySpace): KeyTable {
  const { exponent } = keys;
  const count = Math.min(MOST_KEYS, keys.count);
  const known = popularShare({ count: keys.count, zipf: exponent, cached: count });
  const share = new Float64Array(count);
  const alias = new Int32Array(count);
  let total = 0;
  for (let key = 0; key < count; key += 1) {
    share[key] = (key + 1) ** -exponent;
    total += float(share, key);
  }
  for (let key = 0; key < count; key += 1) share[key] = (float(share, key) * count) / total;
  pairUp(share, alias);
  return { count, known, share, alias };
}

/** Popular keys give what they have above the average to rare ones, until every place holds a share of one key or two. */
function pairUp(share: Float64Array, alias: Int32Array): void {
  const keys = Array.from(share.keys());
  const rich = keys.filter((key) => float(share, key) >= 1);
  const poor = keys.filter((key) => float(share, key) < 1);
  for (;;) {
    const giver = rich.at(-1);
    const taker = giver === undefined ? undefined : poor.pop();
    if (giver === undefined || taker === undefined) break;
    alias[taker] = giver;
    share[giver] = float(share, giver) + float(share, taker) - 1;
    if (float(share, giver) < 1) poor.push(rich.pop() ?? giver);
  }
  // What rounding has left over is whole.
  for (const key of [...rich, ...poor]) share[key] = 1;
}

/** The key (from 0) that belongs to a number above 0 and below 1: the same for the same number; -1 for a rarer one. */
export function keyOf({ count, known, share, alias }: KeyTable, number: number): number {
  if (number >= known) return -1;
  const place = (number / known) * count;
  const key = Math.min(count - 1, Math.floor(place));
  return place - key < float(share, key) ? key : int(alias, key);
}
