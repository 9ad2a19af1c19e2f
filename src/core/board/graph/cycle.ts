import type { Graph, GraphArrow } from './graph';
import { readingOrder } from './readingOrder';
import type { GraphSelection } from './selection';

/** A step with the keyboard: to the next or previous in reading order, along an arrow, or back along one. */
export type Move = 'next' | 'previous' | 'along' | 'back';

/** The block an arrow was reached from, and whether it leads away from it. */
export interface Via {
  readonly block: string;
  readonly way: 'out' | 'in';
}

/** What a step leads to. `index` (from 0) and `count` tell which of a block's arrows it is. */
export type Reached =
  | { readonly type: 'block'; readonly id: string }
  | {
      readonly type: 'arrow';
      readonly id: string;
      readonly via: Via;
      readonly index: number;
      readonly count: number;
    };

/**
 * Where a step leads from what is selected; undefined when there is nothing in that direction. Blocks follow one another
 * in reading order, round and round. Along and back go from a block to its first arrow, and from the arrow to the block
 * at its end; next and previous on an arrow go to the block's other arrows. `via` is what the last step came back with.
 */
export function step(graph: Graph, selection: GraphSelection, via: Via | undefined, move: Move): Reached | undefined {
  const [arrowId, ...more] = selection.arrows;
  const arrow = selection.blocks.length || more.length ? undefined : graph.arrows.find(({ id }) => id === arrowId);
  if (arrow) return stepFromArrow(graph, arrow, viaOf(graph, arrow, via), move);
  if (move === 'next' || move === 'previous') return stepInOrder(graph, selection.blocks, move);
  const [block] = selection.blocks;
  if (block === undefined || selection.blocks.length > 1) return undefined;
  return arrowAt(graph, { block, way: move === 'along' ? 'out' : 'in' }, 0);
}

function stepInOrder(graph: Graph, selected: readonly string[], move: 'next' | 'previous'): Reached | undefined {
  const order = readingOrder(graph.blocks).map(({ id }) => id);
  const places = selected.map((id) => order.indexOf(id)).filter((place) => place >= 0);
  const at = move === 'next' ? Math.max(-1, ...places) + 1 : Math.min(order.length, ...places) - 1;
  const id = order[(at + order.length) % order.length];
  return id === undefined ? undefined : { type: 'block', id };
}

function stepFromArrow(graph: Graph, arrow: GraphArrow, via: Via, move: Move): Reached | undefined {
  if (move === 'next' || move === 'previous') {
    const at = arrowsOf(graph, via).indexOf(arrow);
    return arrowAt(graph, via, at + (move === 'next' ? 1 : -1));
  }
  const other = arrow.from === via.block ? arrow.to : arrow.from;
  const id = (move === 'along') === (via.way === 'out') ? other : via.block;
  return id === undefined ? undefined : { type: 'block', id };
}

function arrowAt(graph: Graph, via: Via, place: number): Reached | undefined {
  const arrows = arrowsOf(graph, via);
  const index = (place + arrows.length) % arrows.length;
  const arrow = arrows[index];
  return arrow && { type: 'arrow', id: arrow.id, via, index, count: arrows.length };
}

/** A block's arrows in one direction; those without a direction count as both. */
function arrowsOf({ arrows }: Graph, { block, way }: Via): readonly GraphArrow[] {
  return arrows.filter(({ from, to, direction }) => {
    const [here, there] = way === 'out' ? [from, to] : [to, from];
    return here === block || (direction !== 'forward' && there === block);
  });
}

/** The way an arrow was reached, if that is known and still true; else as if it came from the block it leaves. */
function viaOf(graph: Graph, arrow: GraphArrow, via: Via | undefined): Via {
  if (via && arrowsOf(graph, via).includes(arrow)) return via;
  return arrow.from === undefined ? { block: arrow.to ?? '', way: 'in' } : { block: arrow.from, way: 'out' };
}
