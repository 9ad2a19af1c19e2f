import type { GraphArrow, GraphBlock } from '../../board/graph/graph';
import type { BlockKindId } from '../../board/kinds';
import type { Facts } from '../facts';
import type { Match } from '../rule';

/** An arrow whose ends a rule is about. */
export interface Between extends Match {
  readonly arrow: GraphArrow;
}

/** Arrows from blocks of one kind to blocks a test holds for. */
export function arrowsBetween(facts: Facts, from: BlockKindId, isMeant: (to: GraphBlock) => boolean): Between[] {
  return facts.graph.arrows.flatMap((arrow): Between[] => {
    const to = facts.block(arrow.to);
    if (facts.kindOf(arrow.from) !== from || !to || !isMeant(to) || arrow.from === undefined) return [];
    return [{ element: arrow.id, also: [arrow.from, to.id], impact: Math.max(0.3, facts.shareOf(to.id)), arrow }];
  });
}
