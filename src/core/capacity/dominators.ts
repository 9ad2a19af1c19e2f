/**
 * Which node all ways from the roots to a node lead through last: its immediate dominator, -1 for a root or what has several
 * ways from the roots, undefined for what no way leads to. By Cooper, Harvey and Kennedy, "A Simple, Fast Dominance
 * Algorithm" (2001), from a virtual root before all roots.
 */
export function immediateDominators(
  leaving: readonly (readonly number[])[],
  roots: readonly number[],
): (number | undefined)[] {
  const count = leaving.length;
  const virtual = count;
  const order = postorder([...leaving, roots], virtual);
  const rank = new Int32Array(count + 1).fill(-1);
  for (const [place, node] of order.entries()) rank[node] = place;
  const entering = predecessors([...leaving, roots], rank);
  const dominator = new Int32Array(count + 1).fill(-1);
  dominator[virtual] = virtual;
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (let place = order.length - 2; place >= 0; place -= 1) {
      const node = order[place] as number;
      const found = (entering[node] ?? [])
        .filter((each) => dominator[each] !== -1)
        .reduce((a, b) => meet(a, b, dominator, rank));
      if (dominator[node] === found) continue;
      dominator[node] = found;
      hasChanged = true;
    }
  }
  return leaving.map((_, node) => {
    const found = dominator[node] as number;
    if (rank[node] === -1) return undefined;
    return found === virtual ? -1 : found;
  });
}

/** Nodes reached from `start`, each after all it leads to. */
function postorder(leaving: readonly (readonly number[])[], start: number): number[] {
  const seen = new Set([start]);
  const order: number[] = [];
  const open = [{ node: start, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const to = leaving[top.node]?.[top.next];
    top.next += 1;
    if (to === undefined) {
      order.push(top.node);
      open.pop();
    } else if (!seen.has(to)) {
      seen.add(to);
      open.push({ node: to, next: 0 });
    }
  }
  return order;
}

function predecessors(leaving: readonly (readonly number[])[], rank: Int32Array): number[][] {
  const entering = leaving.map((): number[] => []);
  for (const [from, list] of leaving.entries()) {
    if (rank[from] === -1) continue;
    for (const to of list) entering[to]?.push(from);
  }
  return entering;
}

function meet(a: number, b: number, dominator: Int32Array, rank: Int32Array): number {
  let [left, right] = [a, b];
  while (left !== right) {
    if ((rank[left] as number) < (rank[right] as number)) left = dominator[left] as number;
    else right = dominator[right] as number;
  }
  return left;
}

/** What a node cuts off: how many nodes cannot be reached without it, and the first of them. */
export interface CutOff {
  readonly count: number;
  readonly nodes: readonly number[];
}

/** For each node what cannot be reached from the roots without it, itself left out: the tree of dominators below it. */
export function cutOffBy(dominators: readonly (number | undefined)[], most = Number.POSITIVE_INFINITY): CutOff[] {
  const below = dominators.map((): number[] => []);
  for (const [node, above] of dominators.entries()) if (above !== undefined && above >= 0) below[above]?.push(node);
  const counts = new Int32Array(dominators.length);
  const roots = dominators.flatMap((above, node) => (above === -1 ? [node] : []));
  const order = [...roots];
  // Grows while it is walked.
  for (const node of order) order.push(...(below[node] ?? []));
  for (const node of order.reverse()) {
    const above = dominators[node] ?? -1;
    if (above >= 0) counts[above] = (counts[above] as number) + 1 + (counts[node] as number);
  }
  return dominators.map((_, node) => ({ count: counts[node] as number, nodes: firstBelow(below, node, most) }));
}

function firstBelow(below: readonly (readonly number[])[], node: number, most: number): number[] {
  const found = [...(below[node] ?? [])];
  for (const each of found) {
    if (found.length >= most) break;
    found.push(...(below[each] ?? []));
  }
  return found.slice(0, most);
}
