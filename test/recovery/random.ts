/** A source of chance that repeats: the same seed gives the same choices in the same order. */
export interface Random {
  /** A number from `min` (included) to `max` (not included). */
  between(min: number, max: number): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean;
  /** One of the items. Throws for an empty list. */
  pick<T>(items: readonly T[]): T;
  /** One of the items, `weight` times as likely as one of weight 1. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
  /** The items in another order. */
  shuffled<T>(items: readonly T[]): T[];
}

/** Chance that repeats from a seed (the mulberry32 generator). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number) => min + next() * (max - min);
  const int = (min: number, max: number) => Math.floor(between(min, max + 1));
  const pick = <T>(items: readonly T[]): T => {
    if (!items.length) throw new Error('Nothing to pick from.');
    return items[int(0, items.length - 1)] as T;
  };
  return {
    between,
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted: (items) => pick(items.flatMap(([item, weight]) => Array.from({ length: weight }, () => item))),
    shuffled: (items) => {
      const mixed = [...items];
      for (let i = mixed.length - 1; i > 0; i -= 1) {
        const j = int(0, i);
        [mixed[i], mixed[j]] = [mixed[j] as (typeof mixed)[number], mixed[i] as (typeof mixed)[number]];
      }
      return mixed;
    },
  };
}
