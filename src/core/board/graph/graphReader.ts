import type { SceneElement } from '../scene';
import type { Graph } from './graph';
import { readGraph } from './readGraph';

/**
 * Reads a board again and again while it is edited. The result equals `readGraph`; blocks and arrows that mean the same
 * as before are the same objects as before.
 */
export class GraphReader {
  private last: Graph | undefined;

  /** The graph of these elements, which may be the ones of the last call, changed in place (with a new version). */
  read(elements: readonly SceneElement[]): Graph {
    const { last } = this;
    const next = readGraph(elements);
    const graph = last
      ? { ...next, blocks: reuse(last.blocks, next.blocks), arrows: reuse(last.arrows, next.arrows) }
      : next;
    this.last = graph;
    return graph;
  }
}

function reuse<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] {
  const known = new Map(before.map((each) => [each.id, each]));
  return after.map((each) => {
    const old = known.get(each.id);
    return old && JSON.stringify(old) === JSON.stringify(each) ? old : each;
  });
}
