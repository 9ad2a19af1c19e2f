import type { CallsRoute, CapacityModel, ModelArrow, ModelBlock, ModelFlow, Operation, RoutingRoute } from './model';
import type { CallPlan, FlowPlan, RoutingPlan } from './plan';
import { type DraftNode, draftCall, finishNodes } from './planCalls';
import { walkPlan } from './planWalk';

/** A model with its parts by id; made once, used for every flow. */
export interface ModelIndex {
  readonly blocks: ReadonlyMap<string, ModelBlock>;
  readonly arrows: ReadonlyMap<string, ModelArrow>;
  /** Arrows by the block they leave, in the order of the model. */
  readonly leaving: ReadonlyMap<string, readonly ModelArrow[]>;
}

/** Finds the parts of a model by id. */
export function indexModel({ blocks, arrows }: Pick<CapacityModel, 'blocks' | 'arrows'>): ModelIndex {
  const leaving = new Map<string, ModelArrow[]>();
  for (const arrow of arrows) {
    const list = leaving.get(arrow.from);
    if (list) list.push(arrow);
    else leaving.set(arrow.from, [arrow]);
  }
  return {
    blocks: new Map(blocks.map((block) => [block.id, block])),
    arrows: new Map(arrows.map((arrow) => [arrow.id, arrow])),
    leaving,
  };
}

/**
 * How the requests of a flow are worked off: which blocks they visit, what each visit calls, in which order, what is
 * asynchronous, what only a cache's misses reach. Solver and simulation both go by it.
 */
export function compileFlow(index: ModelIndex, { route, operation = 'read' }: ModelFlow): FlowPlan {
  switch (route.type) {
    case 'walk':
      return walkPlan(index, route.steps, operation);
    case 'calls':
      return callsPlan(index, route, operation);
    case 'visits':
      return visitsPlan(index, route.visits, operation);
    case 'routing':
      return routingPlan(index, route);
  }
}

/** A visit in the depth-first search: which of its arrows comes next. */
interface Open {
  readonly draft: DraftNode;
  readonly arrows: readonly ModelArrow[];
  next: number;
}

function callsPlan(index: ModelIndex, route: CallsRoute, operation: Operation): CallPlan {
  const only = route.arrows && new Set(route.arrows);
  const drafts = new Map<string, DraftNode>();
  const finished = new Set<DraftNode>();
  const cycles: string[] = [];
  const open: Open[] = [];
  const enter = (block: ModelBlock): DraftNode => {
    const draft: DraftNode = { index: -1, block, calls: [], hasAnswered: false };
    const arrows = (index.leaving.get(block.id) ?? []).filter(({ id }) => !only || only.has(id));
    drafts.set(block.id, draft);
    open.push({ draft, arrows, next: 0 });
    return draft;
  };
  const roots = [...new Set(route.from)].flatMap((id) => {
    const block = index.blocks.get(id);
    if (!block) return [];
    const root = drafts.get(id) ?? enter(block);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const arrow = top.arrows[top.next];
      top.next += 1;
      if (!arrow) {
        open.pop();
        finished.add(top.draft);
        continue;
      }
      const to = index.blocks.get(arrow.to);
      if (!to) continue;
      const known = drafts.get(arrow.to);
      // A visit that is still open waits for this very call.
      if (known && !finished.has(known)) cycles.push(arrow.id);
      else top.draft.calls.push(draftCall(top.draft, arrow, false, known ?? enter(to), operation));
    }
    return [root];
  });
  const order = [...finished].reverse();
  for (const [place, draft] of order.entries()) draft.index = place;
  const nodes = finishNodes(order);
  return {
    type: 'calls',
    roots: roots
      .flatMap(({ index: place }) => nodes[place] ?? [])
      .map((node) => ({ node, probability: 1 / roots.length })),
    nodes,
    cycles,
  };
}

function visitsPlan(index: ModelIndex, visits: Readonly<Record<string, number>>, operation: Operation): CallPlan {
  const root: DraftNode = { index: 0, block: undefined, calls: [], hasAnswered: false };
  const drafts = [root];
  for (const [id, count] of Object.entries(visits)) {
    const block = index.blocks.get(id);
    if (!block || count === 0) continue;
    const node: DraftNode = { index: drafts.length, block, calls: [], hasAnswered: false };
    drafts.push(node);
    root.calls.push({ arrow: undefined, back: false, count, isAsync: false, operation, node });
  }
  const nodes = finishNodes(drafts);
  return { type: 'calls', roots: nodes.slice(0, 1).map((node) => ({ node, probability: 1 })), nodes, cycles: [] };
}

function routingPlan(index: ModelIndex, { entry }: RoutingRoute): RoutingPlan {
  const blocks = [...new Set(Object.keys(entry).filter((id) => (entry[id] ?? 0) > 0 && index.blocks.has(id)))];
  const places = new Map(blocks.map((id, place) => [id, place]));
  const moves: { from: number; to: number; probability: number; arrow: ModelArrow }[] = [];
  // Grows while it is walked: every block a request may come to.
  for (const [from, id] of blocks.entries()) {
    for (const arrow of index.leaving.get(id) ?? []) {
      const { to, probability = 1 } = arrow;
      if (probability === 0 || !index.blocks.has(to)) continue;
      let place = places.get(to);
      if (place === undefined) {
        place = blocks.push(to) - 1;
        places.set(to, place);
      }
      moves.push({ from, to: place, probability, arrow });
    }
  }
  return {
    type: 'routing',
    blocks,
    entry: blocks.map((id) => (Object.hasOwn(entry, id) ? (entry[id] ?? 0) : 0)),
    moves,
  };
}
