import { expectedAttempts } from './attempts';
import type { Operation } from './model';
import type { OwnTime } from './ownTime';
import type { CallPlan, PlanCall, PlanGroup, PlanNode } from './plan';
import { chanceOf } from './rates';

/** What the times of a flow depend on. */
export interface TimeContext {
  readonly plan: CallPlan;
  readonly operations: readonly Operation[];
  readonly hits: ReadonlyMap<string, number>;
  own(block: string | undefined, operation: Operation): OwnTime;
  /** Network time of a call, there and back. */
  roundTrip(call: PlanCall): number;
  /** Chance that an answer comes before the caller gives up; absent where nobody gives up, or it is not known yet. */
  readonly inTime: ReadonlyMap<PlanCall, number>;
}

/** Times of every visit with what it waits for, by the place of the visit in the plan. */
export interface NodeTimes {
  /** NaN where calls at the same time or time-outs leave the mean to the grid, Infinity where it has no end. */
  readonly meanMs: Float64Array;
  /** Mean and variance of the slowest way that is not very rare: how far a grid must reach. */
  readonly slowMeanMs: Float64Array;
  readonly slowVariance: Float64Array;
  /** Chance that a visit comes to a good end. */
  readonly success: Float64Array;
  /** Chance that one attempt of a call fails. */
  readonly failure: ReadonlyMap<PlanCall, number>;
}

/** What happens more rarely does not stretch a grid. */
const RARE = 0.002;

/** Works the times of a plan out, what is called before its callers. */
export function nodeTimes(context: TimeContext): NodeTimes {
  const { nodes } = context.plan;
  const zeros = () => new Float64Array(nodes.length);
  const failure = new Map<PlanCall, number>();
  const times = { meanMs: zeros(), slowMeanMs: zeros(), slowVariance: zeros(), success: zeros(), failure };
  for (let place = nodes.length - 1; place >= 0; place -= 1) {
    const node = nodes[place];
    if (node) addNode(context, node, times);
  }
  return times;
}

type DraftTimes = NodeTimes & { readonly failure: Map<PlanCall, number> };

function addNode(context: TimeContext, node: PlanNode, times: DraftTimes): void {
  const own = context.own(node.block, context.operations[node.index] ?? 'read');
  let [mean, slowMean, slowVariance, success] = [own.meanMs, own.meanMs, own.variance, 1 - own.rejected];
  for (const group of node.groups) {
    const calls = group.calls.filter(({ isAsync }) => !isAsync).map((call) => callTime(context, call, times));
    const used = calls.filter(({ chance }) => chance > 0);
    if (used.length === 0) continue;
    mean += groupMean(group, used);
    const slowest = used
      .filter(({ chance }) => chance > RARE)
      .reduce<CallTime | undefined>((most, each) => (most && reach(most) >= reach(each) ? most : each), undefined);
    slowMean += slowest?.slowMean ?? 0;
    slowVariance += slowest?.slowVariance ?? 0;
    success *= groupSuccess(group, used);
  }
  const { index } = node;
  times.meanMs[index] = mean;
  times.slowMeanMs[index] = slowMean;
  times.slowVariance[index] = slowVariance;
  times.success[index] = success;
}

interface CallTime {
  readonly chance: number;
  readonly mean: number;
  readonly slowMean: number;
  readonly slowVariance: number;
  readonly success: number;
}

function reach({ slowMean, slowVariance }: CallTime): number {
  return slowMean + 9 * Math.sqrt(slowVariance);
}

function groupMean({ type }: PlanGroup, calls: readonly CallTime[]): number {
  if (type === 'parallel' && calls.length > 1)
    return calls.some(({ mean }) => mean === Infinity) ? Infinity : Number.NaN;
  return calls.reduce((sum, { chance, mean }) => sum + chance * mean, 0);
}

/** A choice fails as often as what was chosen; of the others each must succeed. */
function groupSuccess({ type }: PlanGroup, calls: readonly CallTime[]): number {
  if (type === 'choice') return 1 - calls.reduce((sum, { chance, success }) => sum + chance * (1 - success), 0);
  return calls.reduce((product, { chance, success }) => product * (1 - chance * (1 - success)), 1);
}

function callTime(context: TimeContext, call: PlanCall, times: DraftTimes): CallTime {
  const { arrow, count, node, isParallel } = call;
  const { retries = 0, backoffMs = 0, timeoutMs, failureProbability = 0 } = arrow ?? {};
  const chance = chanceOf(call, context.hits);
  const roundTrip = context.roundTrip(call);
  const answered = context.inTime.get(call) ?? 1;
  const failure = 1 - (1 - failureProbability) * answered * (times.success[node.index] ?? 1);
  times.failure.set(call, failure);
  const attempts = expectedAttempts(failure, retries);
  const likely =
    failure > RARE ? Math.min(retries + 1, Math.ceil(Math.log(RARE) / Math.log(Math.min(failure, 0.999)))) : 1;
  const mean = roundTrip + (times.meanMs[node.index] ?? 0);
  const attempt = cut(roundTrip + (times.slowMeanMs[node.index] ?? 0), times.slowVariance[node.index] ?? 0, timeoutMs);
  const inARow = isParallel ? 1 : count;
  // The slowest of n exponential times is ln n of them later.
  const more = isParallel ? Math.log(Math.max(1, count)) * Math.sqrt(attempt.variance) : 0;
  const isUnknown = timeoutMs !== undefined || (isParallel && count > 1);
  return {
    chance: count > 0 ? chance : 0,
    mean:
      isUnknown && (mean < Infinity || timeoutMs !== undefined)
        ? Number.NaN
        : inARow * (attempts * mean + (attempts - 1) * backoffMs),
    slowMean: Math.max(1, inARow) * (likely * attempt.mean + (likely - 1) * backoffMs) + more,
    slowVariance: Math.max(1, inARow) * likely * attempt.variance,
    success: (1 - failure ** (retries + 1)) ** count,
  };
}

/** No attempt takes longer than its caller waits. */
function cut(
  mean: number,
  variance: number,
  timeoutMs: number | undefined,
): { readonly mean: number; readonly variance: number } {
  if (timeoutMs === undefined || mean + 9 * Math.sqrt(variance) <= timeoutMs) return { mean, variance };
  return { mean: timeoutMs, variance: 0 };
}
