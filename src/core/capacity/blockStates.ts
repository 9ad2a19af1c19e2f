import { type BlockPart, type Demand, serverOf, solveParts, timeOf } from './blockLoad';
import type { Operation } from './model';
import type { Network, NetworkFlow } from './network';
import type { OwnTime } from './ownTime';
import { callsOf, type FlowRates } from './rates';
import { streamsOf } from './streams';
import { arrivalVariability } from './variability';

/** What comes to a block, and what comes of it. */
export interface BlockState {
  readonly demand: Demand;
  readonly parts: readonly BlockPart[];
  readonly read: OwnTime;
  readonly write: OwnTime;
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

/** Solves the stations of all blocks under what all flows bring; rates and visits by place of the flow. */
export function solveBlocks(
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
