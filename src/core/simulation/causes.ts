import type { ModelArrow } from '../capacity/model';
import type { FlowSolution } from '../capacity/solution';
import type { Cause, Simulated } from './checked';

/** From this load on, the line of a block is not what it is in the long run in a run of some seconds or minutes. */
const NEARLY_FULL = 0.9;
/** A flow of which more fail than this share has calls that are not made. */
const SOME_FAIL = 0.01;

/** What the overload of other blocks keeps from these; undefined when nothing does. */
export function heldBackBy({ model, solution }: Simulated, blocks: readonly string[]): Cause | undefined {
  const held = new Set(blocks);
  const over = new Set(solution.blocks.flatMap(({ id, isSaturated }) => (isSaturated && !held.has(id) ? [id] : [])));
  if (over.size === 0) return undefined;
  // Grows while it is walked: those before them, the nearest first.
  const before = new Set(blocks);
  for (const id of before) for (const { from, to } of model.arrows) if (to === id) before.add(from);
  const earlier = solution.flows.flatMap((flow) => {
    const last = flow.blocks.map((id) => held.has(id)).lastIndexOf(true);
    return flow.blocks.slice(0, Math.max(0, last));
  });
  const by = [...before, ...earlier].find((id) => over.has(id));
  return by === undefined ? undefined : { type: 'heldBack', by };
}

/** What keeps requests from a block: the overload of another one, failures on the way, tries that wait to be repeated. */
export function causeOfLess(simulated: Simulated, block: string): Cause | undefined {
  const { model, solution } = simulated;
  const held = heldBackBy(simulated, [block]);
  if (held) return held;
  const failing = solution.flows.find(({ blocks, errors }) => errors > SOME_FAIL && blocks.includes(block));
  if (failing) return { type: 'failsBefore', flow: failing.name };
  const tried = model.arrows.find((arrow) => arrow.to === block && isTriedAgain(arrow));
  return tried && { type: 'retries', arrow: tried.id };
}

function isTriedAgain({ retries = 0, failureProbability = 0, timeoutMs }: ModelArrow): boolean {
  return retries > 0 && (failureProbability > 0 || timeoutMs !== undefined);
}

/** What may keep a simulated backlog from growing although a block of a flow is over its capacity. */
export function justOver(simulated: Simulated, flow: FlowSolution): Cause | undefined {
  return fullest(simulated, flow, 1);
}

/** Why the time of a flow may differ: what the solver itself says of its figures, and what it leaves out; the strongest first. */
export function causeOfTime(simulated: Simulated, flow: FlowSolution): Cause | undefined {
  const { model, solution } = simulated;
  const blocks = new Set(flow.blocks);
  const arrows = new Map(model.arrows.map((arrow) => [arrow.id, arrow]));
  const isOnTheWay = (id: string) => {
    const arrow = arrows.get(id);
    return arrow !== undefined && blocks.has(arrow.from) && blocks.has(arrow.to);
  };
  const fanOut = solution.warnings.find((warning) => warning.type === 'fanOut' && isOnTheWay(warning.arrow));
  if (fanOut?.type === 'fanOut') return { type: 'fanOut', arrow: fanOut.arrow };
  const full = fullest(simulated, flow, NEARLY_FULL);
  if (full) return full;
  const tried = model.arrows.find((arrow) => isTriedAgain(arrow) && isOnTheWay(arrow.id));
  if (tried) return { type: 'retries', arrow: tried.id };
  if (solution.warnings.some((warning) => warning.type === 'feedback' && warning.flow === flow.name)) {
    return { type: 'loops' };
  }
  const off = solution.warnings.find(
    (warning) =>
      (warning.type === 'bursty' || warning.type === 'boundedApproximate' || warning.type === 'approximate') &&
      blocks.has(warning.block),
  );
  return off && 'block' in off ? { type: 'approximate', block: off.block } : undefined;
}

function fullest({ solution, result }: Simulated, flow: FlowSolution, least: number): Cause | undefined {
  const blocks = new Set(flow.blocks);
  const seconds = (result.nowMs - result.measuredFromMs) / 1000;
  const fuller = solution.blocks.filter(({ id, utilisation }) => blocks.has(id) && utilisation >= least);
  const most = fuller.reduce<(typeof fuller)[number] | undefined>(
    (so, each) => (so && so.utilisation >= each.utilisation ? so : each),
    undefined,
  );
  return most && { type: 'nearlyFull', block: most.id, utilisation: most.utilisation, seconds };
}
