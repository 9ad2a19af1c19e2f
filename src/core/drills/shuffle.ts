import { chance } from '../interview/questioning/chance';

/** A list in an order that depends on the seed and on the items' own ids only: an item more moves no other two past each other. */
export function shuffled<T>(items: readonly T[], seed: number, idOf: (item: T) => string): readonly T[] {
  const keyed = items.map((item) => ({ item, id: idOf(item) }));
  const placed = keyed.map(({ item, id }) => ({ item, id, place: chance(`${seed} ${id}`) }));
  return placed.sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1)).map(({ item }) => item);
}

/** One of a list that is not empty, by the seed and what it is chosen for. */
export function chosen<T>(items: readonly [T, ...T[]], seed: number, purpose: string): T {
  return items[Math.floor(chance(`${seed} ${purpose}`) * items.length)] ?? items[0];
}
