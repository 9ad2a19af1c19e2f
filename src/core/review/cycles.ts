import type { Facts } from './facts';

/** Circles of fewer blocks are a call and its answer, drawn as two arrows. */
const LEAST = 3;

/**
 * The circles of synchronous calls: sets of blocks that reach one another over arrows somebody waits for, clients left out;
 * each in drawing order. Tarjan's algorithm, without recursion.
 */
export function cycles(facts: Facts): readonly (readonly string[])[] {
  const { blocks, arrows } = facts.graph;
  const places = new Map(blocks.map(({ id }, place) => [id, place]));
  const next: number[][] = blocks.map(() => []);
  for (const { from = '', to = '', isAsync, direction } of arrows) {
    const [start, end] = [places.get(from), places.get(to)];
    if (isAsync || direction !== 'forward' || start === undefined || end === undefined || start === end) continue;
    if (blocks[start]?.kind === 'client' || blocks[end]?.kind === 'client') continue;
    next[start]?.push(end);
  }
  return components(next)
    .filter((each) => each.length >= LEAST)
    .map((each) => each.sort((a, b) => a - b).map((place) => blocks[place]?.id ?? ''));
}

function components(next: readonly (readonly number[])[]): number[][] {
  const order = new Array<number>(next.length).fill(-1);
  const low = new Array<number>(next.length).fill(0);
  const open: number[] = [];
  const isOpen = new Uint8Array(next.length);
  const found: number[][] = [];
  let count = 0;
  for (let root = 0; root < next.length; root += 1) {
    if (order[root] !== -1) continue;
    const path: { node: number; at: number }[] = [{ node: root, at: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { node } = top;
      if (top.at === 0 && order[node] === -1) {
        order[node] = low[node] = count;
        count += 1;
        open.push(node);
        isOpen[node] = 1;
      }
      const child = next[node]?.[top.at];
      top.at += 1;
      if (child === undefined) {
        path.pop();
        const parent = path.at(-1)?.node;
        if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
        if (low[node] === order[node]) found.push(closeAt(node, open, isOpen));
      } else if (order[child] === -1) path.push({ node: child, at: 0 });
      else if (isOpen[child]) low[node] = Math.min(low[node] ?? 0, order[child] ?? 0);
    }
  }
  return found;
}

function closeAt(node: number, open: number[], isOpen: Uint8Array): number[] {
  const component = open.splice(open.lastIndexOf(node));
  for (const each of component) isOpen[each] = 0;
  return component;
}
