import type { Operation } from './model';
import type { CallPlan, PlanCall, PlanNode, RoutingPlan } from './plan';

/** Rates beyond this are no rates any more; a design that comes to them is told so. */
export const HIGHEST_RATE = 1e15;

/** How often a flow comes to its visits and makes its calls. */
export interface FlowRates {
  /** Per second, by the place of the visit in the plan. */
  readonly nodes: Float64Array;
  /** Per second, attempts included. */
  readonly calls: ReadonlyMap<PlanCall, number>;
}

/** What makes calls more or fewer than the plan says. */
export interface CallFactors {
  /** Share of look-ups a cache answers, by the id of its block. */
  readonly hits: ReadonlyMap<string, number>;
  /** Attempts per call; 1 for those that are not in it. */
  readonly attempts: ReadonlyMap<PlanCall, number>;
}

/** A chance so small that dividing by it leaves the range of numbers; no request of any system would see it. */
const NEVER = 1e-100;

/** Chance that a visit makes a call, 0 to 1. */
export function chanceOf({ probability, onMissOf }: PlanCall, hits: ReadonlyMap<string, number>): number {
  const chance = onMissOf === undefined ? probability : probability * (1 - (hits.get(onMissOf) ?? 0));
  return chance < NEVER ? 0 : chance;
}

/** Rates of a plan whose requests come so often a second. */
export function flowRates(plan: CallPlan, ratePerSecond: number, { hits, attempts }: CallFactors): FlowRates {
  const nodes = new Float64Array(plan.nodes.length);
  const calls = new Map<PlanCall, number>();
  for (const { node, probability } of plan.roots)
    nodes[node.index] = (nodes[node.index] ?? 0) + probability * ratePerSecond;
  for (const node of plan.nodes) {
    const rate = nodes[node.index] ?? 0;
    for (const { calls: made } of node.groups) {
      for (const call of made) {
        const wanted = rate * chanceOf(call, hits) * call.count * (attempts.get(call) ?? 1);
        const calling = Math.min(wanted, HIGHEST_RATE);
        calls.set(call, calling);
        nodes[call.node.index] = Math.min((nodes[call.node.index] ?? 0) + calling, HIGHEST_RATE);
      }
    }
  }
  return { nodes, calls };
}

/** What each visit is for: what the first call to it is, the flow's own operation for those it begins with. */
export function nodeOperations(plan: CallPlan, operation: Operation): readonly Operation[] {
  const found: (Operation | undefined)[] = plan.nodes.map(() => undefined);
  for (const { node } of plan.roots) found[node.index] = operation;
  for (const node of plan.nodes) for (const call of callsOf(node)) found[call.node.index] ??= call.operation;
  return found.map((each) => each ?? operation);
}

/** All calls of a visit. */
export function callsOf({ groups }: PlanNode): readonly PlanCall[] {
  return groups.flatMap(({ calls }) => calls);
}

const DENSE = 400;
const MOST_ROUNDS = 20_000;

/** Visits per request of every block of a routed flow: v = entry + vP. By elimination, for many blocks by iteration. */
export function routingVisits(plan: RoutingPlan): Float64Array {
  return plan.blocks.length <= DENSE ? eliminate(plan) : iterate(plan);
}

function eliminate({ entry, moves }: RoutingPlan): Float64Array {
  const size = entry.length;
  // Row i says v_i − Σ v_j p_ji = entry_i. No column has a sum above 1, so that no pivot is needed.
  const rows = entry.map((value, i) => {
    const row = new Float64Array(size + 1);
    row[i] = 1;
    row[size] = value;
    return row;
  });
  for (const { from, to, probability } of moves) {
    const row = rows[to];
    if (row) row[from] = (row[from] ?? 0) - probability;
  }
  for (const [i, row] of rows.entries()) {
    for (const other of rows.slice(i + 1)) subtract(other, row, i);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    const row = rows[i];
    if (row) for (const other of rows.slice(0, i)) subtract(other, row, i);
  }
  return Float64Array.from(rows, (row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}

function subtract(target: Float64Array, row: Float64Array, column: number): void {
  const factor = (target[column] as number) / (row[column] as number);
  if (factor === 0) return;
  for (let k = column; k < row.length; k += 1) target[k] = (target[k] as number) - factor * (row[k] as number);
}

function iterate({ entry, moves }: RoutingPlan): Float64Array {
  const visits = Float64Array.from(entry);
  let wave = Float64Array.from(entry);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = new Float64Array(entry.length);
    for (const { from, to, probability } of moves)
      next[to] = (next[to] as number) + (wave[from] as number) * probability;
    let left = 0;
    for (const [place, value] of next.entries()) {
      visits[place] = (visits[place] as number) + value;
      left += value;
    }
    if (left < 1e-13) break;
    wave = next;
  }
  return visits;
}
