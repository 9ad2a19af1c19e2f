import type { ModelBlock } from './model';
import type { CallPlan, PlanCall, PlanGroup, PlanNode } from './plan';
import { isCache } from './planCalls';
import { chanceOf } from './rates';

/** What each visit of a flow needs to be served: all of some visits, and one of each of some sets; by its place. */
export interface Needs {
  readonly nodes: readonly PlanNode[];
  readonly all: readonly (readonly number[])[];
  readonly one: readonly (readonly (readonly number[])[])[];
}

/**
 * What the visits of a flow need. What is asynchronous is not needed, nor is a cache, for the store behind it can answer. Of the
 * blocks a balancer passes requests on to one is enough, but not where it is said which share of them each gets: those are
 * different requests.
 */
export function needsOf(
  { nodes }: CallPlan,
  hits: ReadonlyMap<string, number>,
  blocks: ReadonlyMap<string, ModelBlock>,
): Needs {
  const isOptional = ({ node: { block } }: PlanCall) => {
    const found = block === undefined ? undefined : blocks.get(block);
    return found !== undefined && isCache(found);
  };
  const isNeeded = (call: PlanCall) => !call.isAsync && call.count > 0 && chanceOf(call, hits) > 0 && !isOptional(call);
  const all = nodes.map(({ groups }) =>
    groups.flatMap((group) => (isEither(group) ? [] : group.calls.filter(isNeeded).map(({ node }) => node.index))),
  );
  const one = nodes.map(({ groups }) =>
    groups
      .filter(isEither)
      .map(({ calls }) => calls.filter((call) => chanceOf(call, hits) > 0).map(({ node }) => node.index)),
  );
  return { nodes, all, one };
}

function isEither({ type, calls }: PlanGroup): boolean {
  return type === 'choice' && calls.length > 1 && calls.every(({ arrow }) => arrow?.probability === undefined);
}
