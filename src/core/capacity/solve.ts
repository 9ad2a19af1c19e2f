import { busiest } from './blockLoad';
import { solveBlock } from './blockSolution';
import { costOf } from './cost';
import { solveFlow } from './flowSolution';
import { heldTimes } from './heldTimes';
import type { CapacityModel } from './model';
import { makeNetwork, type Network } from './network';
import type { ArrowSolution, BlockSolution, Breaking, Solution } from './solution';
import { type SteadyState, steadyState } from './steadyState';
import { findWarnings } from './warnings';
import { findWeakPoints } from './weakPoints';

/**
 * What a design comes to under its load: rates, utilisation, waiting and response times, availability, weak points, cost. Never
 * throws for a model that `parseModel` or `modelOfBoard` has made; the same model gives the same solution.
 */
export function solve(model: CapacityModel): Solution {
  const network = makeNetwork(model);
  const state = steadyState(network);
  const held = heldTimes(network, state);
  const blocks = model.blocks.flatMap((block) => {
    const found = state.blocks.get(block.id);
    const around = { hitRatio: state.hits.get(block.id), heldMs: held.get(block.id) ?? 0 };
    return found ? [solveBlock(block, found, around)] : [];
  });
  const p99 = new Map(blocks.map(({ id, percentiles }) => [id, percentiles?.p99]));
  const flows = network.flows.map((each, index) => solveFlow(network, state, each, index, p99));
  const arrows = solveArrows(network, state);
  return {
    flows,
    blocks,
    arrows,
    breaking: breakingOrder(blocks),
    weakPoints: findWeakPoints(network, state.hits),
    cost: costOf(model, blocks, arrows),
    warnings: findWarnings(network, state, blocks, flows, arrows),
  };
}

/** The load of each block alone, without the times of any request: a hundredth of the work on a large design. */
export function solveLoads(model: CapacityModel): readonly Pick<BlockSolution, 'id' | 'utilisation' | 'isSaturated'>[] {
  const { blocks } = steadyState(makeNetwork(model));
  return model.blocks.flatMap(({ id }) => {
    const parts = blocks.get(id)?.parts;
    if (!parts) return [];
    const isSaturated = parts.some(({ figures }) => figures.isSaturated);
    return [{ id, utilisation: busiest(parts)?.figures.utilisation ?? 0, isSaturated }];
  });
}

function breakingOrder(blocks: Solution['blocks']): readonly Breaking[] {
  return blocks
    .flatMap(({ id, breaksAt }) => (breaksAt === undefined ? [] : [{ block: id, multiple: breaksAt }]))
    .sort((a, b) => a.multiple - b.multiple || (a.block < b.block ? -1 : 1));
}

function solveArrows({ model, flows }: Network, state: SteadyState): readonly ArrowSolution[] {
  const calls = new Map<string, { rate: number; attempts: number }>();
  const add = (id: string, rate: number, attempts: number) => {
    const known = calls.get(id) ?? { rate: 0, attempts: 1 };
    calls.set(id, { rate: known.rate + rate, attempts: Math.max(known.attempts, attempts) });
  };
  for (const [index, { flow, plan }] of flows.entries()) {
    const found = state.flows[index];
    if (plan.type === 'routing') {
      for (const { arrow, from, probability } of plan.moves) {
        add(arrow.id, flow.ratePerSecond * (found?.visits[from] ?? 0) * probability, 1);
      }
      continue;
    }
    for (const [call, rate] of found?.rates.calls ?? []) {
      if (call.arrow) add(call.arrow.id, rate, found?.attempts.get(call) ?? 1);
    }
  }
  return model.arrows.map(({ id, from, to, requestBytes, responseBytes }) => {
    const { rate, attempts } = calls.get(id) ?? { rate: 0, attempts: 1 };
    return {
      id,
      from,
      to,
      callsPerSecond: rate,
      attempts,
      requestBytesPerSecond: requestBytes === undefined ? undefined : rate * requestBytes,
      responseBytesPerSecond: responseBytes === undefined ? undefined : rate * responseBytes,
    };
  });
}
