import type { NodeTimes, TimeContext } from './nodeTimes';
import type { OwnTime } from './ownTime';
import { type Beginning, mixBeginnings, OVER, PhaseTime } from './phases';
import type { PlanCall, PlanNode, RoutingPlan } from './plan';
import { chanceOf } from './rates';
import type { WaitTime } from './station';

/** A response time of exponential phases after a fixed time. */
export interface ExactTime {
  readonly shiftMs: number;
  readonly phases: PhaseTime;
}

/** Larger chains take longer than a grid. */
const MOST_PHASES = 400;
const BUDGET = 3e6;
/** Visits that are followed, however they are shared: a net of many ways has more of them than anyone can walk. */
const MOST_VISITS = 1000;

/** Not all of it is made of exponential phases. */
class NotExponential extends Error {}

/**
 * The response time of a flow in exponential phases, when it is one: stations with exponential service one after the other and
 * in branches, the same network time on every way, nothing at the same time, no time-outs. Undefined for any other.
 */
export function exactResponse(context: TimeContext, times: NodeTimes): ExactTime | undefined {
  const fixed = fixedTimes(context);
  const shifts = context.plan.roots.map(({ node }) => fixed[node.index]);
  const [shiftMs] = shifts;
  if (shiftMs === undefined || shifts.some((shift) => shift !== shiftMs)) return undefined;
  const phases = new PhaseTime();
  try {
    const parts = context.plan.roots.map(({ node, probability }) => ({
      probability,
      begin: beginVisit(context, phases, node, OVER),
    }));
    const mean = rootSum(context, times.slowMeanMs);
    const deviation = Math.sqrt(rootSum(context, times.slowVariance));
    return phases.prepare(mixBeginnings(parts), mean, deviation, BUDGET) ? { shiftMs, phases } : undefined;
  } catch (error) {
    if (error instanceof NotExponential) return undefined;
    throw error;
  }
}

function rootSum({ plan }: TimeContext, values: Float64Array): number {
  return plan.roots.reduce((most, { node }) => Math.max(most, values[node.index] ?? 0), 0);
}

/** The time every visit takes at least and in which nothing varies; undefined where ways differ in it. */
function fixedTimes({ plan, hits, roundTrip }: TimeContext): readonly (number | undefined)[] {
  const fixed: (number | undefined)[] = [];
  for (let place = plan.nodes.length - 1; place >= 0; place -= 1) {
    let sum: number | undefined = 0;
    for (const { type, calls } of plan.nodes[place]?.groups ?? []) {
      const waited = calls.filter((call) => !call.isAsync && chanceOf(call, hits) > 0 && call.count > 0);
      const each = waited.map((call) => {
        const below = fixed[call.node.index];
        return below === undefined ? undefined : (roundTrip(call) + below) * call.count;
      });
      const chance = waited.reduce((total, call) => total + chanceOf(call, hits), 0);
      const isSure = Math.abs(chance - 1) < 1e-12 && (type === 'choice' || waited.length === 1);
      const [first = 0] = each;
      const isSame = each.every((time) => time !== undefined && Math.abs(time - (first ?? 0)) < 1e-12);
      const isWhole = waited.every(({ count }) => Number.isInteger(count)) || first === 0;
      sum =
        sum !== undefined && first !== undefined && isSame && isWhole && (first === 0 || isSure)
          ? sum + first
          : undefined;
    }
    fixed[place] = sum;
  }
  return fixed;
}

function beginVisit(context: TimeContext, phases: PhaseTime, node: PlanNode, after: Beginning): Beginning {
  phases.visits += 1;
  if (phases.visits > MOST_VISITS) throw new NotExponential();
  let next = after;
  for (const { type, calls } of [...node.groups].reverse()) {
    const waited = calls.filter((call) => !call.isAsync && chanceOf(call, context.hits) > 0);
    if (type === 'parallel' && waited.length > 1) throw new NotExponential();
    const parts = waited.map((call) => ({
      probability: chanceOf(call, context.hits),
      begin: beginCalls(context, phases, call, next),
    }));
    const rest = 1 - parts.reduce((sum, { probability }) => sum + probability, 0);
    next = mixBeginnings([...parts, { probability: Math.max(0, rest), begin: next }]);
  }
  return beginOwn(phases, context.own(node.block, context.operations[node.index] ?? 'read'), next);
}

function beginCalls(context: TimeContext, phases: PhaseTime, call: PlanCall, after: Beginning): Beginning {
  const { arrow, count, isParallel, node } = call;
  const { timeoutMs, retries = 0, failureProbability = 0 } = arrow ?? {};
  if (timeoutMs !== undefined || (retries > 0 && failureProbability > 0) || (isParallel && count > 1)) {
    throw new NotExponential();
  }
  let next = after;
  const rest = count - Math.floor(count);
  if (rest > 0) {
    next = mixBeginnings([
      { probability: rest, begin: beginVisit(context, phases, node, after) },
      { probability: 1 - rest, begin: after },
    ]);
  }
  for (let left = Math.floor(count); left > 0; left -= 1) {
    if (left > MOST_PHASES) throw new NotExponential();
    next = beginVisit(context, phases, node, next);
  }
  return next;
}

/** A wait, then a service, then what comes after. */
function beginOwn(phases: PhaseTime, { cases, isEndless }: OwnTime, after: Beginning): Beginning {
  if (isEndless) throw new NotExponential();
  if (cases.length === 0) return after;
  return mixBeginnings(
    cases.map(({ probability, wait, service }) => {
      if (service.type !== 'exponentials') {
        if (service.meanMs === 0) return { probability, begin: beginWait(phases, wait, after) };
        throw new NotExponential();
      }
      const served = mixBeginnings(
        service.branches.map((branch) => ({
          probability: branch.probability,
          begin: addPhase(phases, 1 / branch.meanMs, after),
        })),
      );
      return { probability, begin: beginWait(phases, wait, served) };
    }),
  );
}

function beginWait(phases: PhaseTime, wait: WaitTime, served: Beginning): Beginning {
  switch (wait.type) {
    case 'none':
      return served;
    case 'exponential':
      return mixBeginnings([
        { probability: wait.probability, begin: addPhase(phases, wait.ratePerMs, served) },
        { probability: 1 - wait.probability, begin: served },
      ]);
    case 'bounded': {
      const { ratio, limit, weight, ratePerMs } = wait;
      if (limit > MOST_PHASES) throw new NotExponential();
      const chanceOfOne = ratio <= 1 ? weight : weight * ratio ** (1 - limit);
      const parts: { probability: number; begin: Beginning }[] = [];
      let begin = served;
      for (let j = 1; j <= limit; j += 1) {
        begin = addPhase(phases, ratePerMs, begin);
        parts.push({ probability: chanceOfOne * ratio ** (j - 1), begin });
      }
      const waits = parts.reduce((sum, { probability }) => sum + probability, 0);
      return mixBeginnings([...parts, { probability: Math.max(0, 1 - waits), begin: served }]);
    }
    case 'residuals':
      throw new NotExponential();
  }
}

function addPhase(phases: PhaseTime, ratePerMs: number, next: Beginning): Beginning {
  if (phases.size >= MOST_PHASES) throw new NotExponential();
  return phases.add(ratePerMs, next);
}

/** The response time of a routed flow, loops and all, under the same conditions; `own` by place in the plan. */
export function exactRouting(
  { entry, moves }: RoutingPlan,
  own: readonly OwnTime[],
  meanMs: number,
  deviationMs: number,
): ExactTime | undefined {
  if (own.some(({ cases, isEndless }) => isEndless || cases.length !== 1)) return undefined;
  const phases = new PhaseTime();
  const served: { phase: number; begin: Beginning }[] = [];
  for (const { cases } of own) {
    const [only] = cases;
    const service = only?.service;
    if (service?.type !== 'exponentials' || service.branches.length !== 1 || only?.wait.type === 'bounded')
      return undefined;
    if (phases.size >= MOST_PHASES || only?.wait.type === 'residuals') return undefined;
    const begin = phases.add(1 / service.meanMs, OVER);
    served.push({ phase: phases.size - 1, begin: only ? beginWait(phases, only.wait, begin) : begin });
  }
  for (const { from, to, probability } of moves) {
    const [here, there] = [served[from], served[to]];
    if (here && there) phases.connect(here.phase, mixBeginnings([{ probability, begin: there.begin }]));
  }
  const begin = mixBeginnings(
    served.map(({ begin: each }, place) => ({ probability: entry[place] ?? 0, begin: each })),
  );
  return phases.prepare(begin, meanMs, deviationMs, BUDGET) ? { shiftMs: 0, phases } : undefined;
}
