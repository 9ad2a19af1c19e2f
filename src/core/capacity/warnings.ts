import { flowAssumptions } from './flowAssumptions';
import type { Network } from './network';
import { callsOf, chanceOf, HIGHEST_RATE } from './rates';
import type { ArrowSolution, BlockSolution, FlowSolution, SolverWarning } from './solution';
import type { SteadyState } from './steadyState';
import { findStorms } from './storms';

/** From this many calls at the same time to one pool on, their waits are not independent any more: p99 comes out too low. */
const WIDE_FAN_OUT = 5;
/** From this variation on, a wait is not exponential any more: p50 comes out up to a quarter too high. */
const BURSTY = 4;
/** Retries that make this many attempts of a call are a storm. */
const STORM = 1.5;

/** Everything that is wrong with a design under its load, and every figure a formula is known to get wrong. */
export function findWarnings(
  network: Network,
  state: SteadyState,
  blocks: readonly BlockSolution[],
  flows: readonly FlowSolution[],
  arrows: readonly ArrowSolution[],
): readonly SolverWarning[] {
  return [
    ...blocks.flatMap((block) => blockWarnings(network, block)),
    ...arrows.flatMap(({ id, attempts }): SolverWarning[] =>
      attempts >= STORM ? [{ type: 'retryStorm', arrow: id, attempts }] : [],
    ),
    ...findStorms(network, state),
    ...fanOuts(network, state),
    ...network.flows.flatMap((each, index) => flowWarnings(each, flows[index], state, index)),
    ...flowAssumptions(network, state),
    ...(state.isSettled ? [] : [{ type: 'unsettled' } as const]),
  ];
}

function blockWarnings({ index }: Network, solved: BlockSolution): SolverWarning[] {
  const { id, parts, utilisation, threads, connections, rejected } = solved;
  const serviceCv2 = index.blocks.get(id)?.serviceCv2 ?? 1;
  const found: SolverWarning[] = [];
  if (solved.isSaturated) found.push({ type: 'saturated', block: id, utilisation });
  if (rejected > 1e-6) found.push({ type: 'rejecting', block: id, rejected });
  const approximate = parts.find(({ method }) => method === 'G/G/c');
  if (approximate) found.push({ type: 'approximate', block: id, arrivalCv2: approximate.arrivalCv2, serviceCv2 });
  if (approximate && serviceCv2 >= BURSTY) found.push({ type: 'bursty', block: id, serviceCv2 });
  const isBounded = parts.some(({ method }) => method === 'M/M/c/K');
  if (isBounded && (serviceCv2 !== 1 || parts.some(({ arrivalCv2 }) => arrivalCv2 !== 1))) {
    found.push({ type: 'boundedApproximate', block: id });
  }
  const isOver = (usage: typeof threads) => usage && (usage.held === undefined || usage.held > 0.8 * usage.limit);
  if (threads && isOver(threads)) found.push({ type: 'threads', block: id, ...threads });
  if (connections && isOver(connections)) found.push({ type: 'connections', block: id, ...connections });
  return found;
}

function fanOuts({ flows }: Network, { hits }: SteadyState): SolverWarning[] {
  const widest = new Map<string, number>();
  for (const { plan } of flows) {
    if (plan.type === 'routing') continue;
    for (const node of plan.nodes) {
      for (const call of callsOf(node)) {
        if (!call.arrow || !call.isParallel || call.isAsync || call.count < WIDE_FAN_OUT || chanceOf(call, hits) === 0)
          continue;
        widest.set(call.arrow.id, Math.max(widest.get(call.arrow.id) ?? 0, call.count));
      }
    }
  }
  return [...widest].map(([arrow, calls]) => ({ type: 'fanOut', arrow, calls }));
}

function flowWarnings(
  { flow, plan }: Network['flows'][number],
  solved: FlowSolution | undefined,
  state: SteadyState,
  index: number,
): SolverWarning[] {
  const found: SolverWarning[] = [];
  if (plan.type === 'calls') {
    for (const arrow of new Set(plan.cycles)) found.push({ type: 'cycle', flow: flow.name, arrow });
    const rates = state.flows[index]?.rates.nodes;
    if (rates?.some((rate) => rate >= HIGHEST_RATE)) found.push({ type: 'tooMuch', flow: flow.name });
  } else {
    if (solved?.meanMs !== undefined && !solved.percentiles) found.push({ type: 'noPercentiles', flow: flow.name });
    if (solved?.percentiles) found.push({ type: 'feedback', flow: flow.name });
  }
  return found;
}
