import type { ModelArrow, Operation } from './model';

/**
 * A flow as both engines work it off: visits and the calls each of them makes. A visit that several callers share stands
 * there once, so that a plan is a graph without loops, not a tree.
 */
export interface CallPlan {
  readonly type: 'calls';
  /** Where requests begin, with the chance of each. */
  readonly roots: readonly { readonly node: PlanNode; readonly probability: number }[];
  /** Every visit, callers before what they call. */
  readonly nodes: readonly PlanNode[];
  /** Ids of arrows that were left out because they lead back to a block that is waiting for them. */
  readonly cycles: readonly string[];
}

/** One visit of a block. */
export interface PlanNode {
  /** Place in `CallPlan.nodes`. */
  readonly index: number;
  /** Id of the block; undefined for whoever walks a list of visits. */
  readonly block: string | undefined;
  /** What it calls, one group after the other. */
  readonly groups: readonly PlanGroup[];
}

/** Calls of one visit: a single one, several at the same time, or one of several. */
export interface PlanGroup {
  readonly type: 'single' | 'parallel' | 'choice';
  readonly calls: readonly PlanCall[];
}

/** A call from a visit to another. */
export interface PlanCall {
  /** Undefined in a list of visits. */
  readonly arrow: ModelArrow | undefined;
  /** The arrow is walked from `to` to `from`. */
  readonly back: boolean;
  /** Chance that the visit makes it (before misses); the chances of a choice come to at most 1. */
  readonly probability: number;
  /** How many calls; a fraction is a chance of one more. */
  readonly count: number;
  /** They are made at the same time. */
  readonly isParallel: boolean;
  readonly isAsync: boolean;
  readonly operation: Operation;
  /** Id of the cache on whose misses alone it is made. */
  readonly onMissOf: string | undefined;
  readonly node: PlanNode;
}

/** A flow whose requests go from block to block. */
export interface RoutingPlan {
  readonly type: 'routing';
  /** Ids of the blocks requests come to. */
  readonly blocks: readonly string[];
  /** Chance to begin at each, by place in `blocks`. */
  readonly entry: readonly number[];
  /** Chances to go on, `from` and `to` by place in `blocks`. */
  readonly moves: readonly RoutingMove[];
}

/** One way a request may go on. */
export interface RoutingMove {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
  readonly arrow: ModelArrow;
}

/** A compiled flow. */
export type FlowPlan = CallPlan | RoutingPlan;
