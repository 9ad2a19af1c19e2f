import { fixedHits } from '../../capacity/hitRatios';
import type { CapacityModel, ModelBlock } from '../../capacity/model';
import { type Needs, needsOf } from '../../capacity/needs';
import { makeNetwork } from '../../capacity/network';

/** A block whose copies fail and are repaired. */
export interface FailingBlock {
  readonly id: string;
  readonly copies: number;
  /** Copies that must be up for the block to be up. */
  readonly needed: number;
  /** Share of the time a copy is up, above 0 and below 1. */
  readonly availability: number;
}

/** A flow, and whether its requests can be served. */
export interface ServedFlow {
  readonly name: string;
  /** Share of its requests, 0 to 1, that find all they need, when these blocks are down. */
  served(down: ReadonlySet<string>): number;
}

/** More copies of a block are up in their mean share, as far as anybody can tell. */
const MOST_COPIES = 1000;

/** The blocks of a model that fail by chance, those that are always down, and what its flows need. */
export function systemOf(model: CapacityModel): {
  readonly failing: readonly FailingBlock[];
  readonly alwaysDown: ReadonlySet<string>;
  readonly flows: readonly ServedFlow[];
} {
  const blocks = model.blocks.map(failingBlock);
  const isSettled = ({ availability, copies }: FailingBlock) =>
    availability <= 0 || availability >= 1 || copies > MOST_COPIES;
  const isDown = ({ availability, copies, needed }: FailingBlock) => copies * Math.max(0, availability) < needed;
  const network = makeNetwork(model);
  const hits = fixedHits(model.blocks);
  return {
    failing: blocks.filter((block) => !isSettled(block)),
    alwaysDown: new Set(blocks.filter((block) => isSettled(block) && isDown(block)).map(({ id }) => id)),
    flows: network.flows.map(({ flow: { name }, plan }): ServedFlow => {
      if (plan.type === 'routing') return { name, served: (down) => (plan.blocks.some((id) => down.has(id)) ? 0 : 1) };
      const needs = needsOf(plan, hits, network.index.blocks);
      return { name, served: (down) => servedShare(plan.roots, needs, down) };
    }),
  };
}

function failingBlock({ id, instances = 1, readReplicas = 0, needed = 1, availability = 1 }: ModelBlock): FailingBlock {
  return { id, copies: instances + readReplicas, needed, availability };
}

/** Whether a visit is served follows from the visits it needs, which stand behind it in the list. */
function servedShare(
  roots: readonly { readonly node: { readonly index: number }; readonly probability: number }[],
  { nodes, all, one }: Needs,
  down: ReadonlySet<string>,
): number {
  const works = new Uint8Array(nodes.length);
  for (let place = nodes.length - 1; place >= 0; place -= 1) {
    const block = nodes[place]?.block;
    const isServed =
      !(block !== undefined && down.has(block)) &&
      (all[place] ?? []).every((next) => works[next] === 1) &&
      (one[place] ?? []).every((set) => set.some((next) => works[next] === 1));
    works[place] = isServed ? 1 : 0;
  }
  return roots.reduce((sum, { node, probability }) => sum + probability * (works[node.index] ?? 0), 0);
}
