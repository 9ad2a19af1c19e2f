import type { Network } from './network';
import type { SteadyState } from './steadyState';

/**
 * Mean time a request is at each block, with all it waits for there, over all flows: how long it holds a thread and a
 * connection. Infinity where it never ends; where only a grid knows a mean, the slowest way's.
 */
export function heldTimes({ flows }: Network, state: SteadyState): ReadonlyMap<string, number> {
  const sums = new Map<string, { rate: number; held: number }>();
  const add = (block: string | undefined, rate: number, heldMs: number) => {
    if (block === undefined || rate === 0) return;
    const known = sums.get(block) ?? { rate: 0, held: 0 };
    sums.set(block, { rate: known.rate + rate, held: known.held + rate * heldMs });
  };
  for (const [index, { flow, plan }] of flows.entries()) {
    const { rates, times, visits } = state.flows[index] ?? {};
    if (plan.type === 'routing') {
      for (const [place, block] of plan.blocks.entries()) {
        add(
          block,
          flow.ratePerSecond * (visits?.[place] ?? 0),
          state.blocks.get(block)?.[flow.operation ?? 'read'].meanMs ?? 0,
        );
      }
      continue;
    }
    for (const { index: place, block } of plan.nodes) {
      const mean = times?.meanMs[place] ?? 0;
      add(block, rates?.nodes[place] ?? 0, Number.isNaN(mean) ? (times?.slowMeanMs[place] ?? 0) : mean);
    }
  }
  return new Map([...sums].map(([block, { rate, held }]) => [block, held / rate]));
}
