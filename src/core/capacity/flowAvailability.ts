import type { ModelBlock } from './model';
import { type Needs, needsOf } from './needs';
import type { Network } from './network';
import type { CallPlan, PlanNode, RoutingPlan } from './plan';
import { kOfN, type PartState, type Reliability, reliabilityOf, type Works } from './reliability';

/** Share of the time a block is up: enough of its instances, or of the copies that answer. */
export function blockAvailability({
  availability = 1,
  instances = 1,
  needed = 1,
  readReplicas = 0,
}: ModelBlock): number {
  return kOfN(needed, instances + readReplicas, availability);
}

/**
 * Share of the time all is up that a flow waits for, each block counted once.
 */
export function flowAvailability(
  { index }: Network,
  plan: CallPlan | RoutingPlan,
  hits: ReadonlyMap<string, number>,
): Reliability {
  const up = (id: string) => blockAvailability(index.blocks.get(id) ?? { id });
  if (plan.type === 'routing')
    return { probability: plan.blocks.reduce((all, id) => all * up(id), 1), method: 'exact' };
  const needs = needsOf(plan, hits, index.blocks);
  let sum = 0;
  let method: Reliability['method'] = 'exact';
  for (const { node, probability } of plan.roots) {
    const found = rootAvailability(node, needs, up);
    sum += probability * found.probability;
    if (found.method === 'sampled') method = 'sampled';
  }
  return { probability: Math.min(1, sum), method };
}

/** Blocks that are needed whatever is chosen are multiplied; the rest is worked out together. */
function rootAvailability(root: PlanNode, needs: Needs, up: (id: string) => number): Reliability {
  const surely = new Set([root.index]);
  // Grows while it is walked.
  for (const node of surely) for (const next of needs.all[node] ?? []) surely.add(next);
  const sureBlocks = new Set([...surely].flatMap((node) => needs.nodes[node]?.block ?? []));
  const sure = [...sureBlocks].reduce((product, id) => product * up(id), 1);
  const choices = [...surely].flatMap((node) => needs.one[node] ?? []);
  if (choices.length === 0) return { probability: sure, method: 'exact' };
  const places = placesBelow(choices.flat(), needs, sureBlocks);
  const chances = [...places.keys()].map(up);
  const works = (states: readonly PartState[]) => allWork(choices, needs, places, states);
  const rest = reliabilityOf(works, chances);
  return { probability: sure * rest.probability, method: rest.method };
}

/** Blocks that only some choices need, each with its place among them. */
function placesBelow(start: readonly number[], needs: Needs, sure: ReadonlySet<string>): Map<string, number> {
  const seen = new Set(start);
  const places = new Map<string, number>();
  for (const node of seen) {
    const block = needs.nodes[node]?.block;
    if (block !== undefined && !sure.has(block) && !places.has(block)) places.set(block, places.size);
    for (const next of needs.all[node] ?? []) seen.add(next);
    for (const set of needs.one[node] ?? []) for (const next of set) seen.add(next);
  }
  return places;
}

function allWork(
  choices: readonly (readonly number[])[],
  needs: Needs,
  places: ReadonlyMap<string, number>,
  states: readonly PartState[],
): Works {
  const known = new Map<number, Works>();
  // Visits are listed before what they need, so that none is asked for before it is known.
  for (let node = needs.nodes.length - 1; node >= 0; node -= 1) {
    const place = places.get(needs.nodes[node]?.block ?? '');
    const own = place === undefined ? true : states[place];
    const below = [
      ...(needs.all[node] ?? []).map((next) => known.get(next)),
      ...(needs.one[node] ?? []).map((set) => anyOf(set.map((next) => known.get(next)))),
    ];
    known.set(node, allOf([own, ...below]));
  }
  return allOf(choices.map((set) => anyOf(set.map((node) => known.get(node)))));
}

function allOf(parts: readonly Works[]): Works {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

function anyOf(parts: readonly Works[]): Works {
  if (parts.includes(true)) return true;
  return parts.includes(undefined) ? undefined : false;
}
