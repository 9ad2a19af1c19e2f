import type { BlockKindId } from '../board/kinds';
import { cutOffBy, immediateDominators } from './dominators';
import type { ModelBlock } from './model';
import type { Network } from './network';
import { isCache } from './planCalls';
import { callsOf, chanceOf } from './rates';
import type { WeakPoint } from './solution';

/** Run by others, with spares of their own, or outside of the design. */
const NOT_OURS: ReadonlySet<BlockKindId> = new Set<BlockKindId>([
  ...(['client', 'dns', 'cdn', 'objectStorage', 'notificationService', 'externalService'] as const),
]);
/** Ids of blocks that are listed for each. */
const LISTED = 50;

/** Blocks without a spare that flows stop without, or that cut others off from every client; the worst first. */
export function findWeakPoints(network: Network, hits: ReadonlyMap<string, number>): readonly WeakPoint[] {
  const { blocks } = network.model;
  const places = new Map(blocks.map(({ id }, place) => [id, place]));
  const { leaving, roots } = waysOf(network, places);
  const cut = cutOffBy(immediateDominators(leaving, roots), LISTED);
  const stops = stoppedFlows(network, hits);
  const found = blocks.flatMap((block, place): WeakPoint[] => {
    if (hasSpare(block)) return [];
    const { count = 0, nodes = [] } = cut[place] ?? {};
    const stopped = stops.get(block.id) ?? [];
    if (count === 0 && stopped.length === 0) return [];
    const cutsOff = nodes.flatMap((node) => blocks[node]?.id ?? []);
    return [{ block: block.id, stops: stopped, cutOffCount: count, cutsOff }];
  });
  return found.sort(
    (a, b) => b.stops.length - a.stops.length || b.cutOffCount - a.cutOffCount || order(a.block, b.block),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function hasSpare({ kind, instances = 1, needed = 1, readReplicas = 0 }: ModelBlock): boolean {
  return (kind !== undefined && NOT_OURS.has(kind)) || instances > needed || readReplicas > 0;
}

/** The ways requests and messages take, and where they begin. */
function waysOf(
  { model, flows }: Network,
  places: ReadonlyMap<string, number>,
): { readonly leaving: readonly (readonly number[])[]; readonly roots: readonly number[] } {
  const leaving = model.blocks.map(() => new Set<number>());
  const roots = new Set<number>();
  const add = (from: string | undefined, to: string | undefined) => {
    const [start, end] = [places.get(from ?? ''), places.get(to ?? '')];
    if (start !== undefined && end !== undefined) leaving[start]?.add(end);
    else if (end !== undefined) roots.add(end);
  };
  for (const { from, to } of model.arrows) add(from, to);
  for (const { plan } of flows) {
    if (plan.type === 'routing') {
      for (const [place, chance] of plan.entry.entries()) if (chance > 0) add(undefined, plan.blocks[place]);
      continue;
    }
    for (const { node } of plan.roots) if (node.block !== undefined) add(undefined, node.block);
    for (const node of plan.nodes) for (const call of callsOf(node)) add(node.block, call.node.block);
  }
  return { leaving: leaving.map((set) => [...set]), roots: [...roots] };
}

/** For each block the names of the flows that always wait for it. */
function stoppedFlows(
  { flows, index }: Network,
  hits: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly string[]> {
  const stops = new Map<string, string[]>();
  for (const { flow, plan } of flows) {
    const needed = new Set<string>();
    if (plan.type === 'routing') for (const block of plan.blocks) needed.add(block);
    else if (plan.roots.length === 1) {
      const surely = new Set(plan.roots.map(({ node }) => node));
      // Grows while it is walked.
      for (const node of surely) {
        if (node.block !== undefined) needed.add(node.block);
        for (const { type, calls } of node.groups) {
          if (type === 'choice' && calls.length > 1) continue;
          for (const call of calls) if (!call.isAsync && chanceOf(call, hits) > 0) surely.add(call.node);
        }
      }
    }
    for (const block of needed) {
      const found = index.blocks.get(block);
      if (found && !isCache(found)) stops.set(block, [...(stops.get(block) ?? []), flow.name]);
    }
  }
  return stops;
}
