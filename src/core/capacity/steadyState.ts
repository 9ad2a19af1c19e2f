import { expectedAttempts } from './attempts';
import { type BlockState, ownOf, solveBlocks } from './blockStates';
import { gridResponse } from './gridTimes';
import { fixedHits, updateHits } from './hitRatios';
import type { Operation } from './model';
import type { Network, NetworkFlow } from './network';
import { type NodeTimes, nodeTimes, type TimeContext } from './nodeTimes';
import type { PlanCall } from './plan';
import { callsOf, type FlowRates, flowRates, routingVisits } from './rates';

/** A model in its long run. */
export interface SteadyState {
  readonly blocks: ReadonlyMap<string, BlockState>;
  /** By place of the flow. */
  readonly flows: readonly FlowState[];
  readonly hits: ReadonlyMap<string, number>;
  /** False when retries or caches had not come to rest after many rounds. */
  readonly isSettled: boolean;
}

/** A flow in the long run. */
export interface FlowState {
  /** Visits per request of a routed flow; empty for others. */
  readonly visits: Float64Array;
  readonly rates: FlowRates;
  /** Undefined for a routed flow. */
  readonly context: TimeContext | undefined;
  readonly times: NodeTimes | undefined;
  readonly attempts: ReadonlyMap<PlanCall, number>;
}

const MOST_ROUNDS = 40;
const CLOSE = 1e-7;

/**
 * Solves rates and stations until retries, time-outs and caches that depend on the load agree with what they cause. There may be
 * two such states: the one that is come to from `calm`, where every call is made once, and the one from `late`, where every
 * answer comes too late and every call is made as often as its caller tries.
 */
export function steadyState(network: Network, from: 'calm' | 'late' = 'calm'): SteadyState {
  const visits = network.flows.map(({ plan }) => (plan.type === 'routing' ? routingVisits(plan) : new Float64Array()));
  const hits = fixedHits(network.model.blocks);
  const attempts = network.flows.map((each) => (from === 'late' ? mostAttempts(each) : new Map<PlanCall, number>()));
  const answered = network.flows.map((): ReadonlyMap<PlanCall, number> => new Map());
  for (let round = 1; ; round += 1) {
    const rates = network.flows.map((each, index) => ratesOf(each, hits, attempts[index] ?? new Map()));
    const blocks = solveBlocks(network, rates, visits);
    const flows = network.flows.map((each, index): FlowState => {
      const context = contextOf(network, each, blocks, hits, answered[index] ?? new Map());
      const times = context && nodeTimes(context);
      const made = {
        visits: visits[index] ?? new Float64Array(),
        rates: rates[index] ?? { nodes: new Float64Array(), calls: new Map() },
      };
      return { ...made, context, times, attempts: new Map(attempts[index]) };
    });
    const change = Math.max(
      updateHits(network.model.blocks, blocks, hits),
      ...flows.map((state, index) => updateAttempts(state, attempts[index] ?? new Map(), answered, index)),
    );
    if (change < CLOSE || round === MOST_ROUNDS) return { blocks, flows, hits, isSettled: change < CLOSE };
  }
}

function mostAttempts({ plan }: NetworkFlow): Map<PlanCall, number> {
  const calls = plan.type === 'routing' ? [] : plan.nodes.flatMap(callsOf);
  return new Map(calls.map((call) => [call, 1 + (call.arrow?.retries ?? 0)]));
}

function ratesOf(
  { plan, flow }: NetworkFlow,
  hits: ReadonlyMap<string, number>,
  attempts: ReadonlyMap<PlanCall, number>,
): FlowRates {
  if (plan.type === 'routing') return { nodes: new Float64Array(), calls: new Map() };
  return flowRates(plan, flow.ratePerSecond, { hits, attempts });
}

/** Attempts follow from failures and late answers. Returns the largest change. */
function updateAttempts(
  { context, times }: FlowState,
  attempts: Map<PlanCall, number>,
  answered: ReadonlyMap<PlanCall, number>[],
  index: number,
): number {
  if (!context || !times) return 0;
  const calls = context.plan.nodes
    .flatMap(callsOf)
    .filter(({ arrow }) => arrow?.timeoutMs !== undefined || arrow?.retries);
  if (calls.length === 0) return 0;
  const { inTime } = calls.some(({ arrow }) => arrow?.timeoutMs !== undefined)
    ? gridResponse(context, times, true)
    : { inTime: new Map() };
  answered[index] = inTime;
  const known = nodeTimes({ ...context, inTime });
  let change = 0;
  for (const call of calls) {
    const next = expectedAttempts(known.failure.get(call) ?? 0, call.arrow?.retries ?? 0);
    change = Math.max(
      change,
      Math.abs(next - (attempts.get(call) ?? 1)),
      Math.abs((inTime.get(call) ?? 1) - (context.inTime.get(call) ?? 1)),
    );
    attempts.set(call, next);
  }
  return change;
}

function contextOf(
  network: Network,
  { plan, operations }: NetworkFlow,
  blocks: ReadonlyMap<string, BlockState>,
  hits: ReadonlyMap<string, number>,
  inTime: ReadonlyMap<PlanCall, number>,
): TimeContext | undefined {
  if (plan.type === 'routing') return undefined;
  const own = (block: string | undefined, operation: Operation) => ownOf(blocks, block, operation);
  return { plan, operations, hits: new Map(hits), inTime, own, roundTrip: network.roundTrip };
}
