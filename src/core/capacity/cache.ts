import type { KeyPopulation } from './model';

/** Keys that are looked at one by one; the rest in groups of nearly equal chance. */
const SINGLE_KEYS = 4096;
/** A group reaches from a rank to this much more. */
const GROUP_GROWTH = 1.004;

/** Keys of (nearly) the same chance. */
interface KeyGroup {
  readonly count: number;
  readonly probability: number;
}

/** What a cache comes to. */
export interface CacheFigures {
  /** Share of look-ups that are answered. */
  readonly hitRatio: number;
  /** Characteristic time: look-ups of any key for which an entry stays without being asked for; Infinity when all keys fit. */
  readonly lookupsToEviction: number;
}

/**
 * Hit ratio of a cache that drops the least recently used entry (Che, Tung, Wang 2002): with T from Σ(1 − e^(−p T)) = C, a
 * key of chance p is there with 1 − e^(−p T).
 */
export function lruCache({ count, zipf = 0, cached = count }: KeyPopulation): CacheFigures {
  if (cached >= count) return { hitRatio: 1, lookupsToEviction: Number.POSITIVE_INFINITY };
  if (cached <= 0) return { hitRatio: 0, lookupsToEviction: 0 };
  const groups = keyGroups(count, zipf);
  const lookups = characteristicTime(groups, cached);
  const hitRatio = groups.reduce(
    (sum, group) => sum - group.count * group.probability * Math.expm1(-group.probability * lookups),
    0,
  );
  return { hitRatio: Math.min(1, hitRatio), lookupsToEviction: lookups };
}

/**
 * Hit ratio when an entry is valid for a time after it was fetched: a key asked for λ times a second is found with
 * λT / (1 + λT) when requests for it are Poisson.
 */
export function ttlHitRatio(
  keys: Pick<KeyPopulation, 'count' | 'zipf'>,
  ratePerSecond: number,
  ttlSeconds: number,
): number {
  if (!(ratePerSecond > 0)) return 0;
  return keyGroups(keys.count, keys.zipf ?? 0).reduce((sum, { count, probability }) => {
    const expected = ratePerSecond * probability * ttlSeconds;
    return sum + (count * probability * expected) / (1 + expected);
  }, 0);
}

/** Share of look-ups for the `cached` most popular keys: what a cache that knew the future would answer at least. */
export function popularShare({ count, zipf = 0, cached = count }: KeyPopulation): number {
  let left = Math.min(cached, count);
  let share = 0;
  for (const group of keyGroups(count, zipf)) {
    const taken = Math.min(left, group.count);
    share += taken * group.probability;
    left -= taken;
    if (left <= 0) break;
  }
  return share;
}

/** Keys from the most to the least popular. A group has the chance of its integral, so that chances come to 1. */
function keyGroups(count: number, zipf: number): readonly KeyGroup[] {
  if (zipf === 0) return [{ count, probability: 1 / count }];
  const groups: { count: number; weight: number }[] = [];
  const single = Math.min(count, SINGLE_KEYS);
  for (let rank = 1; rank <= single; rank += 1) groups.push({ count: 1, weight: rank ** -zipf });
  for (let rank = single + 1; rank <= count; ) {
    const next = Math.min(count + 1, Math.max(rank + 1, Math.floor(rank * GROUP_GROWTH)));
    groups.push({ count: next - rank, weight: zipfIntegral(rank - 0.5, next - 0.5, zipf) / (next - rank) });
    rank = next;
  }
  const total = groups.reduce((sum, group) => sum + group.count * group.weight, 0);
  return groups.map((group) => ({ count: group.count, probability: group.weight / total }));
}

function zipfIntegral(from: number, to: number, zipf: number): number {
  if (zipf === 1) return Math.log(to / from);
  return (to ** (1 - zipf) - from ** (1 - zipf)) / (1 - zipf);
}

/** Newton's method from below: the sum is concave in T, so that it never overshoots. */
function characteristicTime(groups: readonly KeyGroup[], cached: number): number {
  let lookups = cached;
  for (let step = 0; step < 200; step += 1) {
    let held = 0;
    let slope = 0;
    for (const { count, probability } of groups) {
      const gone = Math.exp(-probability * lookups);
      held -= count * Math.expm1(-probability * lookups);
      slope += count * probability * gone;
    }
    const change = (cached - held) / slope;
    if (!Number.isFinite(change)) break;
    lookups += change;
    if (Math.abs(change) <= 1e-14 * lookups) break;
  }
  return lookups;
}
