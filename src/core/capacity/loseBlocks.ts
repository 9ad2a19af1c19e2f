import type { CapacityModel, FlowRoute, ModelArrow, ModelBlock, ModelFlow, WalkStep } from './model';
import { forwardsToOne, isCache } from './planCalls';

/**
 * The model without some of its blocks. Calls to them fail at once, and nothing comes from them; what a lost cache would have
 * answered goes to the store behind it; a balancer passes requests on to those that are left. The lost blocks stay in the
 * model, without work of their own, and flows that begin at one of them are gone.
 */
export function loseBlocks(model: CapacityModel, lost: ReadonlySet<string>): CapacityModel {
  const blocks = new Map(model.blocks.map((block) => [block.id, block]));
  const isSpared = spared(model.arrows, blocks, lost);
  const arrows = model.arrows.filter(({ from, to }) => !lost.has(from) && !isLostCache(blocks, lost, to));
  const kept = new Set(arrows.map(({ id }) => id));
  return {
    ...model,
    blocks: model.blocks.map((block) => (lost.has(block.id) ? withoutWork(block) : block)),
    arrows: arrows.map((arrow) => (lost.has(arrow.to) ? { ...arrow, failureProbability: 1, retries: 0 } : arrow)),
    flows: model.flows.flatMap((flow): ModelFlow[] => {
      const route = routeWithout(flow.route, { model, lost, kept, isSpared });
      return route ? [{ ...flow, route }] : [];
    }),
  };
}

function withoutWork({ id, name, kind, region, instances }: ModelBlock): ModelBlock {
  return {
    id,
    availability: 0,
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(region === undefined ? {} : { region }),
    ...(instances === undefined ? {} : { instances }),
  };
}

function isLostCache(blocks: ReadonlyMap<string, ModelBlock>, lost: ReadonlySet<string>, id: string): boolean {
  const block = blocks.get(id);
  return block !== undefined && lost.has(id) && isCache(block);
}

/** Tells arrows to a lost block of which another way of the same balancer takes the requests. */
function spared(
  arrows: readonly ModelArrow[],
  blocks: ReadonlyMap<string, ModelBlock>,
  lost: ReadonlySet<string>,
): (arrow: ModelArrow) => boolean {
  const alive = new Set(arrows.filter(({ to }) => !lost.has(to)).map(({ from }) => from));
  return ({ from, to }) => {
    const caller = blocks.get(from);
    return lost.has(to) && caller !== undefined && forwardsToOne(caller) && alive.has(from);
  };
}

interface Loss {
  readonly model: CapacityModel;
  readonly lost: ReadonlySet<string>;
  /** Ids of the arrows that are left. */
  readonly kept: ReadonlySet<string>;
  readonly isSpared: (arrow: ModelArrow) => boolean;
}

function routeWithout(route: FlowRoute, loss: Loss): FlowRoute | undefined {
  const { model, lost, kept, isSpared } = loss;
  switch (route.type) {
    case 'walk':
      return walkWithout(route.steps, loss);
    case 'calls': {
      const from = route.from.filter((id) => !lost.has(id));
      if (from.length === 0) return undefined;
      const taken = new Set(route.arrows ?? model.arrows.map(({ id }) => id));
      const arrows = model.arrows.filter((arrow) => taken.has(arrow.id) && kept.has(arrow.id) && !isSpared(arrow));
      return { ...route, from, arrows: arrows.map(({ id }) => id) };
    }
    case 'visits': {
      const visits = Object.entries(route.visits).filter(([id]) => !lost.has(id));
      return visits.length === 0 ? undefined : { ...route, visits: Object.fromEntries(visits) };
    }
    case 'routing': {
      const entry = Object.entries(route.entry).filter(([id]) => !lost.has(id));
      return entry.length === 0 ? undefined : { ...route, entry: Object.fromEntries(entry) };
    }
  }
}

/** A walk as far as it comes: a step that leaves a lost block, or one the walk never gets to, is not made. */
function walkWithout(steps: readonly WalkStep[], { model, lost, kept }: Loss): FlowRoute | undefined {
  const arrows = new Map(model.arrows.map((arrow) => [arrow.id, arrow]));
  const reached = new Set<string>();
  const made = steps.filter(({ arrow: id, back }) => {
    const arrow = arrows.get(id);
    if (!arrow) return false;
    const [from, to] = back ? [arrow.to, arrow.from] : [arrow.from, arrow.to];
    if (reached.size === 0) reached.add(from);
    if (lost.has(from) || !reached.has(from) || !kept.has(id)) return false;
    reached.add(to);
    return true;
  });
  return made.length === 0 ? undefined : { type: 'walk', steps: made };
}
