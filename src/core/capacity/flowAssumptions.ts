import type { Network, NetworkFlow } from './network';
import type { CallPlan } from './plan';
import { callsOf, chanceOf } from './rates';
import type { SolverWarning } from './solution';
import type { SteadyState } from './steadyState';

/** How drawn flows are understood where a drawing leaves it open. Plain stations without a kind say it themselves. */
export function flowAssumptions({ index, flows }: Network, { hits }: SteadyState): readonly SolverWarning[] {
  const kindOf = (block: string | undefined) => index.blocks.get(block ?? '')?.kind;
  return flows.flatMap((each): readonly SolverWarning[] => {
    const { plan } = each;
    if (plan.type !== 'calls' || each.flow.ratePerSecond === 0) return [];
    const inside = plan.roots.flatMap(({ node: { block } }): SolverWarning[] => {
      const kind = kindOf(block);
      const isInside = block !== undefined && kind !== undefined && kind !== 'client';
      return isInside ? [{ type: 'beginsInside', flow: each.flow.name, block }] : [];
    });
    return [...inside, ...unawaited(each, plan, hits), ...onMissesOnly(each, plan, hits)];
  });
}

type Hits = SteadyState['hits'];

function unawaited({ flow }: NetworkFlow, plan: CallPlan, hits: Hits): SolverWarning[] {
  const waited = reached(plan, hits, true);
  const blocks = [...reached(plan, hits, false)].filter((block) => !waited.has(block));
  return blocks.length > 0 ? [{ type: 'unawaited', flow: flow.name, blocks }] : [];
}

/** Ids of the blocks a flow comes to, or only those it waits for, in its order. */
function reached({ roots }: CallPlan, hits: Hits, isWaiting: boolean): ReadonlySet<string> {
  const nodes = new Set(roots.map(({ node }) => node));
  // Grows while it is walked.
  for (const node of nodes) {
    for (const call of callsOf(node)) {
      if (!(isWaiting && call.isAsync) && chanceOf(call, hits) > 0) nodes.add(call.node);
    }
  }
  return new Set([...nodes].flatMap(({ block }) => block ?? []));
}

function onMissesOnly({ flow }: NetworkFlow, { nodes }: CallPlan, hits: Hits): SolverWarning[] {
  const found = new Map<string, SolverWarning>();
  for (const node of nodes) {
    for (const { arrow, onMissOf: cache, node: called } of callsOf(node)) {
      const isSaid = arrow?.onMissOf !== undefined || cache === node.block;
      if (cache === undefined || called.block === undefined || isSaid || (hits.get(cache) ?? 0) === 0) continue;
      found.set(`${cache} ${called.block}`, { type: 'onMissesOnly', flow: flow.name, cache, block: called.block });
    }
  }
  return [...found.values()];
}
