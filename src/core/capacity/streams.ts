import type { Network, NetworkFlow } from './network';
import type { PlanNode } from './plan';
import type { FlowRates } from './rates';
import type { Stream } from './variability';

/** Between which blocks the requests of all flows go, and how often; `place` knows the blocks that take time. */
export function streamsOf(
  { flows }: Network,
  rates: readonly FlowRates[],
  visits: readonly Float64Array[],
  place: (block: string | undefined) => number | undefined,
): readonly Stream[] {
  return flows.flatMap((each, index) => {
    const found = rates[index];
    const routed = visits[index];
    if (each.plan.type === 'routing') return routed ? routedStreams(each, routed, place) : [];
    return found ? callStreams(each, found, place) : [];
  });
}

function routedStreams(
  { flow, plan }: NetworkFlow,
  visits: Float64Array,
  place: (block: string | undefined) => number | undefined,
): Stream[] {
  if (plan.type !== 'routing') return [];
  const streams: Stream[] = [];
  const add = (from: number | undefined, to: number | undefined, ratePerSecond: number) => {
    if (to !== undefined)
      streams.push({ from, to, ratePerSecond, cv2: from === undefined ? (flow.arrivalCv2 ?? 1) : 1 });
  };
  for (const [block, chance] of plan.entry.entries())
    add(undefined, place(plan.blocks[block]), chance * flow.ratePerSecond);
  for (const { from, to, probability } of plan.moves) {
    add(place(plan.blocks[from]), place(plan.blocks[to]), (visits[from] ?? 0) * probability * flow.ratePerSecond);
  }
  return streams;
}

/** A call comes from the station its request was at last: that of the caller, or of what was called before it. */
function callStreams(
  { flow, plan }: NetworkFlow,
  { nodes, calls }: FlowRates,
  place: (block: string | undefined) => number | undefined,
): Stream[] {
  if (plan.type !== 'calls') return [];
  const streams: Stream[] = [];
  const outside = (node: PlanNode, ratePerSecond: number) => {
    const to = place(node.block);
    if (to !== undefined) streams.push({ from: undefined, to, ratePerSecond, cv2: flow.arrivalCv2 ?? 1 });
  };
  const lastOf = lastStations(plan.nodes, place);
  for (const { node, probability } of plan.roots) outside(node, probability * flow.ratePerSecond);
  for (const node of plan.nodes) {
    let last = place(node.block);
    for (const group of node.groups) {
      for (const call of group.calls) {
        const to = place(call.node.block);
        const ratePerSecond = calls.get(call) ?? 0;
        if (to !== undefined && last !== undefined) streams.push({ from: last, to, ratePerSecond, cv2: 1 });
        else if (to !== undefined && (nodes[node.index] ?? 0) > 0) outside(call.node, ratePerSecond);
      }
      const [first] = group.calls;
      if (first && !first.isAsync && group.type === 'single') last = lastOf[first.node.index] ?? last;
    }
  }
  return streams;
}

/** The station at which a visit, with all it waits for, ends; by the place of the visit. */
function lastStations(
  nodes: readonly PlanNode[],
  place: (block: string | undefined) => number | undefined,
): readonly (number | undefined)[] {
  const last: (number | undefined)[] = [];
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    if (!node) continue;
    last[index] = place(node.block);
    for (const { type, calls } of node.groups) {
      const [first] = calls;
      if (first && !first.isAsync && type === 'single') last[index] = last[first.node.index] ?? last[index];
    }
  }
  return last;
}
