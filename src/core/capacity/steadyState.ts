import { expectedAttempts } from './attempts';
import { type BlockPart, type Demand, serverOf, solveParts, timeOf } from './blockLoad';
import { lruCache, ttlHitRatio } from './cache';
import { gridResponse } from './gridTimes';
import type { ModelBlock, Operation } from './model';
import type { Network, NetworkFlow } from './network';
import { type NodeTimes, nodeTimes, type TimeContext } from './nodeTimes';
import type { OwnTime } from './ownTime';
import type { PlanCall } from './plan';
import { callsOf, type FlowRates, flowRates, routingVisits } from './rates';
import { streamsOf } from './streams';
import { arrivalVariability } from './variability';

/** A model in its long run. */
export interface SteadyState {
  readonly blocks: ReadonlyMap<string, BlockState>;
  /** By place of the flow. */
  readonly flows: readonly FlowState[];
  readonly hits: ReadonlyMap<string, number>;
  /** False when retries or caches had not come to rest after many rounds. */
  readonly isSettled: boolean;
}

/** What comes to a block, and what comes of it. */
export interface BlockState {
  readonly demand: Demand;
  readonly parts: readonly BlockPart[];
  readonly read: OwnTime;
  readonly write: OwnTime;
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

const MOST_ROUNDS = 60;
const CLOSE = 1e-9;

/** Solves rates and stations until retries, time-outs and caches that depend on the load agree with what they cause. */
export function steadyState(network: Network): SteadyState {
  const visits = network.flows.map(({ plan }) => (plan.type === 'routing' ? routingVisits(plan) : new Float64Array()));
  const hits = fixedHits(network.model.blocks);
  const attempts = network.flows.map(() => new Map<PlanCall, number>());
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

function ratesOf(
  { plan, flow }: NetworkFlow,
  hits: ReadonlyMap<string, number>,
  attempts: ReadonlyMap<PlanCall, number>,
): FlowRates {
  if (plan.type === 'routing') return { nodes: new Float64Array(), calls: new Map() };
  return flowRates(plan, flow.ratePerSecond, { hits, attempts });
}

/** Hit ratios that do not depend on the load. */
function fixedHits(blocks: readonly ModelBlock[]): Map<string, number> {
  const hits = new Map<string, number>();
  for (const { id, hitRatio, keys, ttlSeconds } of blocks) {
    if (hitRatio !== undefined) hits.set(id, hitRatio);
    else if (keys && keys.cached !== undefined) hits.set(id, lruCache(keys).hitRatio);
    else if (keys && ttlSeconds === undefined) hits.set(id, 1);
    else if (keys) hits.set(id, 0);
  }
  return hits;
}

/** Entries that expire are found the more often the more they are asked for. Returns the largest change. */
function updateHits(
  blocks: readonly ModelBlock[],
  states: ReadonlyMap<string, BlockState>,
  hits: Map<string, number>,
): number {
  let change = 0;
  for (const { id, hitRatio, keys, ttlSeconds } of blocks) {
    if (hitRatio !== undefined || !keys || ttlSeconds === undefined) continue;
    const fresh = ttlHitRatio(keys, states.get(id)?.demand.readsPerSecond ?? 0, ttlSeconds);
    const next = keys.cached === undefined ? fresh : Math.min(fresh, lruCache(keys).hitRatio);
    change = Math.max(change, Math.abs(next - (hits.get(id) ?? 0)));
    hits.set(id, next);
  }
  return change;
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
    ? gridResponse(context, times)
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

/** The time of a visit of a block. */
export function ownOf(
  blocks: ReadonlyMap<string, BlockState>,
  block: string | undefined,
  operation: Operation,
): OwnTime {
  const state = block === undefined ? undefined : blocks.get(block);
  return state ? state[operation] : timeOf([], operation);
}

function solveBlocks(
  network: Network,
  rates: readonly FlowRates[],
  visits: readonly Float64Array[],
): Map<string, BlockState> {
  const { blocks } = network.model;
  const demands = new Map(blocks.map(({ id }) => [id, { reads: 0, writes: 0 }]));
  for (const [index, each] of network.flows.entries()) addDemand(each, rates[index], visits[index], demands);
  const variability = variabilityOf(network, rates, visits, demands);
  return new Map(
    blocks.map((block) => {
      const { reads = 0, writes = 0 } = demands.get(block.id) ?? {};
      const demand = { readsPerSecond: reads, writesPerSecond: writes, arrivalCv2: variability.get(block.id) ?? 1 };
      const parts = solveParts(block, demand);
      return [block.id, { demand, parts, read: timeOf(parts, 'read'), write: timeOf(parts, 'write') }];
    }),
  );
}

type Demands = ReadonlyMap<string, { reads: number; writes: number }>;

function addDemand(
  { flow, plan, operations }: NetworkFlow,
  rates: FlowRates | undefined,
  visits: Float64Array | undefined,
  demands: Demands,
): void {
  const add = (block: string | undefined, operation: Operation, rate: number) => {
    const demand = block === undefined ? undefined : demands.get(block);
    if (demand && operation === 'write') demand.writes += rate;
    else if (demand) demand.reads += rate;
  };
  if (plan.type === 'routing') {
    for (const [place, block] of plan.blocks.entries()) {
      add(block, flow.operation ?? 'read', flow.ratePerSecond * (visits?.[place] ?? 0));
    }
    return;
  }
  for (const { node, probability } of plan.roots)
    add(node.block, operations[node.index] ?? 'read', probability * flow.ratePerSecond);
  for (const node of plan.nodes) {
    for (const call of callsOf(node)) add(call.node.block, call.operation, rates?.calls.get(call) ?? 0);
  }
}

/** 1 for every block where everything is exponential. */
function variabilityOf(
  network: Network,
  rates: readonly FlowRates[],
  visits: readonly Float64Array[],
  demands: Demands,
): ReadonlyMap<string, number> {
  const timed = network.model.blocks.flatMap((block) => {
    const server = serverOf(block);
    return server ? [{ block, server }] : [];
  });
  const isExponential =
    timed.every(({ block }) => (block.serviceCv2 ?? 1) === 1) &&
    network.flows.every(({ flow }) => (flow.arrivalCv2 ?? 1) === 1);
  if (isExponential) return new Map();
  const places = new Map(timed.map(({ block }, place) => [block.id, place]));
  const stations = timed.map(({ block, server }) => {
    const { reads = 0, writes = 0 } = demands.get(block.id) ?? {};
    const servers = server.concurrency * (block.instances ?? 1) * (block.shards ?? 1);
    const ratePerSecond = reads + writes;
    const utilisation = servers === Infinity ? 0 : (ratePerSecond * server.busyMs) / 1000 / servers;
    return { ratePerSecond, utilisation, servers, serviceCv2: block.serviceCv2 ?? 1 };
  });
  const streams = streamsOf(network, rates, visits, (block) => (block === undefined ? undefined : places.get(block)));
  const found = arrivalVariability(stations, streams);
  return new Map(timed.map(({ block }, place) => [block.id, found[place] ?? 1]));
}
