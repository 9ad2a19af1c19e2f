import type { BlockKindId } from '../kinds';
import type { Flow, FlowStep, GraphArrow, GraphBlock } from './graph';

type Purpose = 'read' | 'write';

/** Where a request is answered or kept: a walk is worth showing when it gets there. */
const GOALS: Readonly<Record<Purpose, ReadonlySet<BlockKindId>>> = {
  read: new Set(['cdn', 'cache', 'sqlDatabase', 'nosqlDatabase', 'timeSeriesStore', 'objectStorage', 'searchEngine']),
  write: new Set([
    ...(['sqlDatabase', 'nosqlDatabase', 'timeSeriesStore', 'objectStorage', 'messageQueue'] as const),
    ...(['searchEngine', 'notificationService', 'externalService'] as const),
  ]),
};

/** What a request of this purpose does not go to unless the arrow says so. */
const AVOIDED: Readonly<Record<Purpose, ReadonlySet<BlockKindId>>> = {
  read: new Set(['messageQueue', 'notificationService', 'client']),
  write: new Set(['cdn', 'cache', 'dns']),
};

const SAYS: Readonly<Record<Purpose, RegExp>> = {
  read: /\b(?:reads?|get|fetch(?:es)?|quer(?:y|ies)|search(?:es)?|look ?ups?|views?|loads?|list|downloads?|miss|hits?|watch|stream)\b/i,
  write:
    /\b(?:writes?|post|put|patch|delete|save[sd]?|stores?|persists?|inserts?|updates?|uploads?|publish(?:es)?|enqueues?|produces?|sends?|creates?|invalidates?|append)\b/i,
};

/** The order in which a block asks others: names and edges first, caches before stores, what may wait last. */
const ORDER: readonly BlockKindId[] = [
  ...(['dns', 'cdn', 'loadBalancer', 'apiGateway', 'webSocketGateway', 'appServer', 'service'] as const),
  ...(['coordination', 'cache', 'searchEngine', 'sqlDatabase', 'nosqlDatabase', 'timeSeriesStore'] as const),
  ...(['objectStorage', 'externalService', 'messageQueue', 'streamProcessor', 'worker'] as const),
  ...(['notificationService', 'client'] as const),
];

interface Edge {
  readonly arrow: GraphArrow;
  readonly back: boolean;
  readonly from: GraphBlock;
  readonly to: GraphBlock;
}

/**
 * A read and a write flow for a design without any: from the clients along the arrows. A cache is asked before the store
 * behind it, a balancer's backends are all walked, and behind a queue the walk goes on with its consumers.
 */
export function derivedFlows(blocks: readonly GraphBlock[], arrows: readonly GraphArrow[]): Flow[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const edges = arrows.flatMap((arrow) => edgesOf(arrow, byId));
  const flows = (['read', 'write'] as const).map((purpose) => derive(purpose, blocks, edges));
  return flows.filter(({ steps }) => steps.length > 0);
}

function edgesOf(arrow: GraphArrow, byId: ReadonlyMap<string, GraphBlock>): Edge[] {
  const [from, to] = [byId.get(arrow.from ?? ''), byId.get(arrow.to ?? '')];
  if (!from || !to || from === to) return [];
  const forth = { arrow, back: false, from, to };
  return arrow.direction === 'forward' ? [forth] : [forth, { arrow, back: true, from: to, to: from }];
}

function derive(purpose: Purpose, blocks: readonly GraphBlock[], edges: readonly Edge[]): Flow {
  const allowed = edges.filter((edge) => isAllowed(edge, purpose) && !goesToOtherRole(edge, edges, purpose));
  const useful = leadingTo(blocks, edges, allowed, purpose);
  const steps = walk(entriesOf(blocks, edges), outgoing(allowed.filter(({ to }) => useful.has(to))));
  return { name: purpose === 'read' ? 'Read' : 'Write', origin: 'derived', steps };
}

function isAllowed({ arrow, to, back }: Edge, purpose: Purpose): boolean {
  // A request does not start by walking an arrow backwards to whoever calls.
  if (back && to.kind === 'client') return false;
  const other = purpose === 'read' ? 'write' : 'read';
  if (SAYS[purpose].test(arrow.label)) return true;
  return !SAYS[other].test(arrow.label) && !AVOIDED[purpose].has(to.kind);
}

/** Reads go to the replicas where there are any, writes to the primary. */
function goesToOtherRole({ from, to, arrow }: Edge, edges: readonly Edge[], purpose: Purpose): boolean {
  const role = to.parameters.role?.value;
  const unwanted = purpose === 'read' ? 'primary' : 'replica';
  if (role !== unwanted || SAYS[purpose].test(arrow.label)) return false;
  return edges.some(
    (each) =>
      each.from === from && each.to !== to && each.to.kind === to.kind && each.to.parameters.role?.value !== role,
  );
}

/** Clients; in a drawing without any, what no arrow leads to. */
function entriesOf(blocks: readonly GraphBlock[], edges: readonly Edge[]): GraphBlock[] {
  const clients = blocks.filter(({ kind }) => kind === 'client');
  const sources = new Set(edges.map(({ from }) => from));
  if (clients.some((client) => sources.has(client))) return clients;
  const reached = new Set(edges.filter(({ back }) => !back).map(({ to }) => to));
  return blocks.filter((block) => sources.has(block) && !reached.has(block));
}

/** Blocks at which the purpose is met, or from which the walk gets there; a part that calls nobody may be one, too. */
function leadingTo(
  blocks: readonly GraphBlock[],
  edges: readonly Edge[],
  allowed: readonly Edge[],
  purpose: Purpose,
): Set<GraphBlock> {
  const calling = new Set(edges.map(({ from }) => from));
  const goals = GOALS[purpose];
  const useful = new Set(blocks.filter((block) => goals.has(block.kind) || !calling.has(block)));
  const incoming = new Map<GraphBlock, GraphBlock[]>();
  for (const { from, to } of allowed) {
    const before = incoming.get(to);
    if (before) before.push(from);
    else incoming.set(to, [from]);
  }
  // Grows while it is walked.
  for (const block of useful) for (const before of incoming.get(block) ?? []) useful.add(before);
  return useful;
}

function outgoing(edges: readonly Edge[]): Map<GraphBlock, Edge[]> {
  const out = new Map<GraphBlock, Edge[]>();
  for (const edge of edges) {
    const list = out.get(edge.from);
    if (list) list.push(edge);
    else out.set(edge.from, [edge]);
  }
  for (const list of out.values()) list.sort((a, b) => stepOf(a) - stepOf(b) || orderOf(a) - orderOf(b));
  return out;
}

function stepOf({ arrow }: Edge): number {
  return arrow.step ?? Number.MAX_SAFE_INTEGER;
}

function orderOf({ to }: Edge): number {
  return ORDER.indexOf(to.kind);
}

/** Every arrow once, each block's calls directly after the arrow that led to it. */
function walk(entries: readonly GraphBlock[], out: ReadonlyMap<GraphBlock, readonly Edge[]>): FlowStep[] {
  const steps: FlowStep[] = [];
  const seen = new Set<GraphBlock>(entries);
  const used = new Set<GraphArrow>();
  const waiting = entries.flatMap((entry) => out.get(entry) ?? []).reverse();
  for (let edge = waiting.pop(); edge; edge = waiting.pop()) {
    if (used.has(edge.arrow)) continue;
    used.add(edge.arrow);
    steps.push({ arrow: edge.arrow.id, back: edge.back });
    if (seen.has(edge.to)) continue;
    seen.add(edge.to);
    for (const next of [...(out.get(edge.to) ?? [])].reverse()) waiting.push(next);
  }
  return steps;
}
