/** Elements that stand elsewhere than before, each with its new index, in rising order of these. */
export type OrderMoves = readonly (readonly [index: number, id: string])[];

/** The fewest moves that turn one order of the same ids into another; undefined when none is needed. */
export function diffOrder(before: readonly string[], after: readonly string[]): OrderMoves | undefined {
  if (before.every((id, index) => id === after[index])) return undefined;
  const places = new Map(before.map((id, index) => [id, index]));
  const kept = longestRise(after.map((id) => places.get(id) ?? 0));
  const moves = after.flatMap((id, index) => (kept.has(index) ? [] : [[index, id] as const]));
  return moves.length ? moves : undefined;
}

/** The ids in their new order. Moves of ids that are not there are passed over. */
export function applyOrder(ids: readonly string[], moves: OrderMoves): string[] {
  const known = new Set(ids);
  const able = moves.filter(([, id]) => known.has(id));
  const moved = new Set(able.map(([, id]) => id));
  const rest = ids.filter((id) => !moved.has(id));
  const result: string[] = [];
  let next = 0;
  for (const [index, id] of able) {
    while (result.length < index && next < rest.length) result.push(rest[next++] ?? '');
    result.push(id);
  }
  return [...result, ...rest.slice(next)];
}

/**
 * Indexes of a longest rising run of values, not necessarily side by side (patience sorting: M. L. Fredman, "On computing
 * the length of longest increasing subsequences", Discrete Mathematics 11, 1975).
 */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []; // by length - 1: the index with the smallest value a run of that length can end with
  const previous: (number | undefined)[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? ends[low - 1] : undefined);
    ends[low] = index;
  }
  const run = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) run.add(index);
  return run;
}
