import { compileFlow, indexModel, type ModelIndex } from './compileFlow';
import type { CapacityModel, ModelFlow, Operation } from './model';
import type { CallPlan, FlowPlan, PlanCall, RoutingPlan } from './plan';
import { nodeOperations } from './rates';

/** A model made ready to be solved. */
export interface Network {
  readonly model: CapacityModel;
  readonly index: ModelIndex;
  readonly flows: readonly NetworkFlow[];
  /** Network time of a call, there and back. */
  roundTrip(call: Pick<PlanCall, 'arrow'>): number;
}

/** A flow and how it is worked off. */
export interface NetworkFlow {
  readonly flow: ModelFlow;
  readonly plan: CallPlan | RoutingPlan;
  /** What each visit is for; empty for a routed flow. */
  readonly operations: readonly Operation[];
}

/** Compiles every flow of a model. Where requests are routed without a loop, going on is a call at the end. */
export function makeNetwork(model: CapacityModel): Network {
  const index = indexModel(model);
  const links = new Map(
    model.links.flatMap(({ from, to, roundTripMs }) => [
      [JSON.stringify([from, to]), roundTripMs],
      [JSON.stringify([to, from]), roundTripMs],
    ]),
  );
  const flows = model.flows.map((flow): NetworkFlow => {
    const plan = withoutLoops(compileFlow(index, flow), flow.operation ?? 'read');
    return { flow, plan, operations: plan.type === 'calls' ? nodeOperations(plan, flow.operation ?? 'read') : [] };
  });
  const roundTrip = ({ arrow }: Pick<PlanCall, 'arrow'>) => {
    if (!arrow) return 0;
    if (arrow.roundTripMs !== undefined) return arrow.roundTripMs;
    const [from, to] = [index.blocks.get(arrow.from)?.region, index.blocks.get(arrow.to)?.region];
    if (links.size === 0 || from === undefined || to === undefined || from === to) return 0;
    return links.get(JSON.stringify([from, to])) ?? 0;
  };
  return { model, index, flows, roundTrip };
}

/** A routed flow without loops as visits that end with one call to where the request goes on. */
function withoutLoops(plan: FlowPlan, operation: Operation): CallPlan | RoutingPlan {
  if (plan.type === 'calls') return plan;
  const order = topologicalOrder(plan);
  if (!order) return plan;
  const places = new Map(order.map((block, place) => [block, place]));
  const nodes = order.map((block, index) => ({
    index,
    block: plan.blocks[block],
    groups: [] as CallPlan['nodes'][number]['groups'][number][],
  }));
  for (const block of order) {
    const calls = plan.moves
      .filter(({ from }) => from === block)
      .flatMap(({ to, probability, arrow }): PlanCall[] => {
        const node = nodes[places.get(to) ?? -1];
        const once = { back: false, count: 1, isParallel: false, isAsync: false, onMissOf: undefined };
        return node ? [{ arrow, probability, operation, node, ...once }] : [];
      });
    if (calls.length > 0) nodes[places.get(block) ?? -1]?.groups.push({ type: 'choice', calls });
  }
  const roots = order.flatMap((block, place) => {
    const [node, probability = 0] = [nodes[place], plan.entry[block]];
    return node && probability > 0 ? [{ node, probability }] : [];
  });
  return { type: 'calls', roots, nodes, cycles: [] };
}

/** Blocks, each before those requests go on to; undefined when there is a loop. */
function topologicalOrder({ blocks, moves }: RoutingPlan): number[] | undefined {
  const entering = blocks.map(() => 0);
  const leaving = blocks.map((): number[] => []);
  for (const { from, to } of moves) {
    entering[to] = (entering[to] ?? 0) + 1;
    leaving[from]?.push(to);
  }
  const order = blocks.flatMap((_, place) => (entering[place] === 0 ? [place] : []));
  // Grows while it is walked.
  for (const place of order) {
    for (const to of leaving[place] ?? []) {
      entering[to] = (entering[to] ?? 0) - 1;
      if (entering[to] === 0) order.push(to);
    }
  }
  return order.length === blocks.length ? order : undefined;
}
