import type { CapacityModel } from './model';
import type { FlowSolution, Solution } from './solution';

/** A model with what it comes to. */
export interface Solved {
  readonly model: CapacityModel;
  readonly solution: Solution;
}

/** A flow before and after; `after` is undefined when it cannot even begin. */
export interface FlowChange {
  readonly name: string;
  readonly before: FlowSolution;
  readonly after: FlowSolution | undefined;
  /** None of its requests comes to a good end. */
  readonly isStopped: boolean;
}

/** What differs between a design as it is and as it would be. */
export interface LoadChange {
  readonly flows: readonly FlowChange[];
  /** Of the flows that still run the slowest; the one that was faster before where several are. Undefined without one. */
  readonly slowest: FlowChange | undefined;
  /** Ids of the blocks that get more than they can do. */
  readonly overBefore: readonly string[];
  readonly over: readonly string[];
  /** Ids of the blocks no request can come to any more, the lost ones left out. */
  readonly cutOff: readonly string[];
}

/** As good as all of them. */
const NEARLY_ALL = 1 - 1e-9;

/** Compares a design with itself in another situation; `lost` are the ids of blocks that are gone. */
export function compareLoad(before: Solved, after: Solved, lost: ReadonlySet<string>): LoadChange {
  const later = new Map(after.solution.flows.map((flow) => [flow.name, flow]));
  const flows = before.solution.flows.map((flow): FlowChange => {
    const found = later.get(flow.name);
    return { name: flow.name, before: flow, after: found, isStopped: !found || found.errors >= NEARLY_ALL };
  });
  const [was, is] = [reachable(before.model), reachable(after.model)];
  return {
    flows,
    slowest: slowestOf(flows),
    overBefore: saturated(before.solution),
    over: saturated(after.solution),
    cutOff: [...was].filter((id) => !is.has(id) && !lost.has(id)),
  };
}

function slowestOf(flows: readonly FlowChange[]): FlowChange | undefined {
  const p99 = (flow: FlowSolution | undefined) => flow?.percentiles?.p99 ?? Number.POSITIVE_INFINITY;
  return flows
    .filter(({ isStopped }) => !isStopped)
    .reduce<FlowChange | undefined>((most, each) => {
      if (!most || p99(each.after) > p99(most.after) * 1.001) return each;
      const isAsSlow = p99(each.after) >= p99(most.after) * 0.999;
      return isAsSlow && p99(each.before) < p99(most.before) ? each : most;
    }, undefined);
}

function saturated({ blocks }: Solution): readonly string[] {
  return blocks.flatMap(({ id, isSaturated }) => (isSaturated ? [id] : []));
}

/** Ids of the blocks some request may come to, by any arrow. */
function reachable({ arrows, flows }: CapacityModel): ReadonlySet<string> {
  const leaving = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const known = leaving.get(from);
    if (known) known.push(to);
    else leaving.set(from, [to]);
  };
  for (const { from, to, failureProbability } of arrows) if (failureProbability !== 1) add(from, to);
  const byId = new Map(arrows.map((arrow) => [arrow.id, arrow]));
  const reached = new Set<string>();
  for (const { route } of flows) {
    if (route.type === 'calls') for (const id of route.from) reached.add(id);
    else if (route.type === 'visits') for (const id of Object.keys(route.visits)) reached.add(id);
    else if (route.type === 'routing') for (const id of Object.keys(route.entry)) reached.add(id);
    else {
      for (const [index, { arrow: id, back }] of route.steps.entries()) {
        const arrow = byId.get(id);
        if (!arrow) continue;
        if (index === 0) reached.add(back ? arrow.to : arrow.from);
        if (back) add(arrow.to, arrow.from);
      }
    }
  }
  // Grows while it is walked.
  for (const id of reached) for (const next of leaving.get(id) ?? []) reached.add(next);
  return reached;
}
