import type { BlockKindId } from '../board/kinds';
import type { ModelArrow, ModelBlock, Operation } from './model';
import type { PlanCall, PlanGroup, PlanNode } from './plan';

/** A visit while its plan is put together. */
export interface DraftNode {
  index: number;
  readonly block: ModelBlock | undefined;
  readonly calls: DraftCall[];
  /** The caller has its answer already. */
  hasAnswered: boolean;
}

/** A call while the plan is put together. */
export interface DraftCall {
  readonly arrow: ModelArrow | undefined;
  readonly back: boolean;
  readonly count: number;
  readonly isAsync: boolean;
  readonly operation: Operation;
  readonly node: DraftNode;
}

const CACHES: ReadonlySet<BlockKindId> = new Set<BlockKindId>(['cache', 'cdn']);
const STORES: ReadonlySet<BlockKindId> = new Set<BlockKindId>([
  ...(['sqlDatabase', 'nosqlDatabase', 'timeSeriesStore', 'objectStorage', 'searchEngine'] as const),
]);

/** True for a block that answers look-ups from memory. */
export function isCache({ kind, hitRatio, keys }: ModelBlock): boolean {
  return hitRatio !== undefined || keys !== undefined || (kind !== undefined && CACHES.has(kind));
}

/** True for a block a cache may stand before: a store, or a plain station. */
function isBehindCaches(block: ModelBlock | undefined): boolean {
  return block !== undefined && !isCache(block) && (block.kind === undefined || STORES.has(block.kind));
}

/** True for a block that passes each request on to one of the blocks it calls. */
export function forwardsToOne({ forwards, kind }: ModelBlock): boolean {
  return (forwards ?? (kind === 'loadBalancer' ? 'one' : 'all')) === 'one';
}

/** A call over an arrow as the model and the state of its caller have it. */
export function draftCall(
  caller: DraftNode,
  arrow: ModelArrow,
  back: boolean,
  node: DraftNode,
  operation: Operation,
): DraftCall {
  const isAsync = arrow.async === true || caller.hasAnswered || caller.block?.kind === 'messageQueue';
  return { arrow, back, count: arrow.calls ?? 1, isAsync, operation: arrow.operation ?? operation, node };
}

/** Puts the calls of every visit into groups: what is called one after the other, at the same time, or instead. */
export function finishNodes(drafts: readonly DraftNode[]): PlanNode[] {
  const nodes = drafts.map((draft, index) => ({ index, block: draft.block?.id, groups: [] as PlanGroup[] }));
  for (const [index, draft] of drafts.entries()) {
    const calls = withMisses(draft).map((call) => finishCall(call, nodes));
    nodes[index]?.groups.push(...(draft.block && forwardsToOne(draft.block) ? choices(calls, draft) : inTurn(calls)));
  }
  return nodes;
}

type MissedCall = DraftCall & { readonly onMissOf: string | undefined };

/** What a cache calls, and the stores that are read after it, are called on its misses. */
function withMisses({ block, calls }: DraftNode): MissedCall[] {
  let asked = block && isCache(block) ? block.id : undefined;
  return calls.map((call) => {
    const said = call.arrow?.onMissOf;
    const { node, operation, isAsync } = call;
    const isRead = operation === 'read' && !isAsync;
    const applies = isRead && asked !== undefined && (asked === block?.id || isBehindCaches(node.block));
    const onMissOf = said === undefined ? (applies ? asked : undefined) : said || undefined;
    if (isRead && node.block && isCache(node.block)) asked = node.block.id;
    return { ...call, onMissOf };
  });
}

function finishCall(call: MissedCall, nodes: readonly PlanNode[]): PlanCall {
  const { arrow, back, count, isAsync, operation, onMissOf } = call;
  const node = nodes[call.node.index];
  if (!node) throw new Error('A call leads to a visit of no plan.');
  const isParallel = arrow?.parallel === true;
  return { arrow, back, probability: arrow?.probability ?? 1, count, isParallel, isAsync, operation, onMissOf, node };
}

/** One after the other, but those of one fork at the same time, where the first of them stands. */
function inTurn(calls: readonly PlanCall[]): PlanGroup[] {
  const groups: { type: PlanGroup['type']; calls: PlanCall[] }[] = [];
  const forks = new Map<string, PlanCall[]>();
  for (const call of calls) {
    const fork = call.arrow?.fork;
    const known = fork === undefined || call.isAsync ? undefined : forks.get(fork);
    if (known) {
      known.push(call);
      continue;
    }
    const group = {
      type: fork === undefined || call.isAsync ? ('single' as const) : ('parallel' as const),
      calls: [call],
    };
    groups.push(group);
    if (group.type === 'parallel' && fork !== undefined) forks.set(fork, group.calls);
  }
  return groups;
}

/** One of all calls: by their chances where any is given, else by how many instances each leads to. */
function choices(calls: readonly PlanCall[], { calls: drafts }: DraftNode): PlanGroup[] {
  if (calls.length === 0) return [];
  const isGiven = calls.some(({ arrow }) => arrow?.probability !== undefined);
  const weights = drafts.map(({ node, arrow }) => (isGiven ? (arrow?.probability ?? 0) : (node.block?.instances ?? 1)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const scale = isGiven && sum <= 1 ? 1 : sum || 1;
  return [
    { type: 'choice', calls: calls.map((call, index) => ({ ...call, probability: (weights[index] ?? 0) / scale })) },
  ];
}
