import { ownOf } from './blockStates';
import { exactResponse, exactRouting } from './exactTimes';
import { flowAvailability } from './flowAvailability';
import { gridResponse } from './gridTimes';
import type { Network, NetworkFlow } from './network';
import type { TimeContext } from './nodeTimes';
import type { RoutingPlan } from './plan';
import { gridPercentiles, type Percentiles } from './quantile';
import { callsOf, chanceOf } from './rates';
import type { FlowSolution, TimeMethod } from './solution';
import type { FlowState, SteadyState } from './steadyState';

/** What is known of a flow's response time. */
interface ResponseSolution {
  readonly meanMs: number | undefined;
  readonly percentiles: Percentiles | undefined;
  readonly method: TimeMethod;
  readonly errors: number;
}

/** Puts together what there is to say of a flow; `p99` holds that of every block by its id. */
export function solveFlow(
  network: Network,
  state: SteadyState,
  { flow, plan }: NetworkFlow,
  index: number,
  p99: ReadonlyMap<string, number | undefined>,
): FlowSolution {
  const found = state.flows[index];
  const { probability, method } = flowAvailability(network, plan, state.hits);
  const response =
    plan.type === 'routing' ? routedResponse(state, plan, found, flow.operation ?? 'read') : callResponse(found);
  const waited = plan.type === 'routing' ? plan.blocks : found?.context ? waitedBlocks(found.context) : [];
  const hops = waited.map((id) => p99.get(id));
  return {
    name: flow.name,
    ratePerSecond: flow.ratePerSecond,
    ...response,
    sumOfHopP99Ms: sumOfKnown(hops),
    availability: probability,
    availabilityMethod: method,
    blocks: plan.type === 'routing' ? plan.blocks : [...new Set(plan.nodes.flatMap(({ block }) => block ?? []))],
    saturated: [...new Set(waited)].filter((id) =>
      state.blocks.get(id)?.parts.some(({ figures }) => figures.isSaturated),
    ),
  };
}

function sumOfKnown(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

function callResponse(state: FlowState | undefined): ResponseSolution {
  const { context, times } = state ?? {};
  if (!context || !times) return { meanMs: undefined, percentiles: undefined, method: 'none', errors: 0 };
  const { roots } = context.plan;
  const errors =
    1 - roots.reduce((sum, { node, probability }) => sum + probability * (times.success[node.index] ?? 1), 0);
  const mean = roots.reduce((sum, { node, probability }) => sum + probability * (times.meanMs[node.index] ?? 0), 0);
  if (mean === Number.POSITIVE_INFINITY) return { meanMs: undefined, percentiles: undefined, method: 'none', errors };
  if (mean === 0) return { meanMs: 0, percentiles: { p50: 0, p95: 0, p99: 0 }, method: 'exact', errors };
  const exact = Number.isNaN(mean) ? undefined : exactResponse(context, times);
  if (exact) {
    const { shiftMs, phases } = exact;
    const beyond = phases.percentiles();
    const percentiles = { p50: beyond.p50 + shiftMs, p95: beyond.p95 + shiftMs, p99: beyond.p99 + shiftMs };
    return { meanMs: mean, percentiles, method: 'exact', errors };
  }
  const { time } = gridResponse(context, times);
  if (!time) return { meanMs: undefined, percentiles: undefined, method: 'none', errors };
  const percentiles = gridPercentiles(time.masses, time.stepMs);
  return { meanMs: Number.isNaN(mean) ? time.meanMs : mean, percentiles, method: 'grid', errors };
}

/** Blocks a flow waits for, in order; one that is visited twice stands there twice. */
function waitedBlocks({ plan, hits }: TimeContext): readonly string[] {
  const reached = new Set(plan.roots.map(({ node }) => node));
  // Grows while it is walked.
  for (const node of reached) {
    for (const call of callsOf(node)) if (!call.isAsync && chanceOf(call, hits) > 0) reached.add(call.node);
  }
  return [...reached].flatMap(({ block }) => block ?? []);
}

function routedResponse(
  state: SteadyState,
  plan: RoutingPlan,
  found: FlowState | undefined,
  operation: 'read' | 'write',
): ResponseSolution {
  const own = plan.blocks.map((block) => ownOf(state.blocks, block, operation));
  const visits = found?.visits ?? new Float64Array();
  const meanMs = own.reduce((sum, { meanMs: mean }, place) => sum + (visits[place] ?? 0) * mean, movesMs(plan, visits));
  const lost = own.reduce((kept, { rejected }, place) => kept * (1 - rejected) ** (visits[place] ?? 0), 1);
  const errors = 1 - lost;
  if (!Number.isFinite(meanMs)) return { meanMs: undefined, percentiles: undefined, method: 'none', errors };
  const variance = own.reduce((sum, each, place) => sum + (visits[place] ?? 0) * (each.variance + each.meanMs ** 2), 0);
  const exact = movesMs(plan, visits) > 0 ? undefined : exactRouting(plan, own, meanMs, Math.sqrt(variance) + meanMs);
  if (!exact) return { meanMs, percentiles: undefined, method: 'none', errors };
  return { meanMs, percentiles: exact.phases.percentiles(), method: 'exact', errors };
}

function movesMs({ moves }: RoutingPlan, visits: Float64Array): number {
  return moves.reduce(
    (sum, { from, probability, arrow }) => sum + (visits[from] ?? 0) * probability * (arrow.roundTripMs ?? 0),
    0,
  );
}
