import { blockName, oneLine } from '../../board/graph/describe';
import type { Graph } from '../../board/graph/graph';
import { type BlockKindId, findKind } from '../../board/kinds';
import type { BoardDesign } from '../../content/boardDesign';
import { termsOf } from '../../interview/asking/terms';
import { isProduct } from '../components';
import { stemOf, wordsOf } from '../notes/words';

/** Where a block stands: what a cache is read before, what a queue joins, what a worker takes its work from. Names of blocks. */
export type RolePlace =
  | { readonly type: 'before'; readonly blocks: readonly string[] }
  | { readonly type: 'between'; readonly from: readonly string[]; readonly to: readonly string[] }
  | { readonly type: 'after'; readonly blocks: readonly string[] }
  | { readonly type: 'anywhere' };

/** A block with what it does in its design. */
export interface Role {
  readonly kind: BlockKindId;
  readonly kindName: string;
  readonly name: string;
  readonly place: RolePlace;
}

/** The same with what it is compared by. */
export interface RoleBlock extends Role {
  /** What it is named for, as stems of which synonyms share one; empty where its name only says what kind it is. */
  readonly about: ReadonlySet<string>;
  /** What the blocks of its place are named for. */
  readonly around: ReadonlySet<string>;
}

interface PlanBlock {
  readonly id: string;
  readonly kind: BlockKindId;
  readonly name: string;
}

/** A board or a reference, as far as roles go by it. */
interface Plan {
  readonly blocks: readonly PlanBlock[];
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly label: string }[];
}

/** The recognised blocks of a board and the arrows between them. */
export function planOfBoard({ blocks, arrows }: Graph): Plan {
  return {
    blocks: blocks
      .filter((block) => block.recognition !== 'shape' && !isCopy(block))
      .map((block) => ({ id: block.id, kind: block.kind, name: blockName(block) })),
    arrows: arrows.flatMap(({ from, to, label }) => (from && to ? [{ from, to, label: oneLine(label) }] : [])),
  };
}

/** Replicas of a store are no store for something else. */
function isCopy({ parameters, name }: Graph['blocks'][number]): boolean {
  return parameters.role?.value === 'replica' || /\breplicas?\b/i.test(name);
}

/** The same of a reference. */
export function planOfReference({ blocks, arrows }: Pick<BoardDesign, 'blocks' | 'arrows'>): Plan {
  return { blocks, arrows: arrows.map(({ from, to, label = '' }) => ({ from, to, label })) };
}

/** What each block of a design does in it. */
export function rolesOf(plan: Plan): readonly RoleBlock[] {
  return plan.blocks.map((block) => {
    const place = placeOf(plan, block);
    const names = new Set(namesIn(place));
    const beside = SERVES.has(block.kind)
      ? neighbours(plan, block.id).filter(({ kind }) => KEEPS.has(kind) || HOLDS.has(kind))
      : plan.blocks.filter(({ name }) => names.has(name));
    return {
      kind: block.kind,
      kindName: findKind(block.kind)?.name ?? block.kind,
      name: block.name,
      place,
      about: aboutOf(block),
      around: new Set(beside.flatMap((each) => [...aboutOf(each)])),
    };
  });
}

/** Words that go with any block. */
const PLAIN = new Set(
  wordsOf(
    'service services server servers cluster node nodes db database databases store storage pool primary main app api cache caches queue topic log ' +
      'worker workers process read write',
  ).map(stemOf),
);

function aboutOf({ kind, name }: PlanBlock): ReadonlySet<string> {
  const kindWords = new Set(wordsOf(findKind(kind)?.name ?? '').map(stemOf));
  const telling = wordsOf(name).filter((word) => {
    const own = stemOf(word);
    return !PLAIN.has(own) && !kindWords.has(own) && !isProduct(own) && !/^\d/.test(word);
  });
  return new Set(termsOf(telling.join(' ')).map(({ stem }) => stem));
}

function namesIn(place: RolePlace): readonly string[] {
  switch (place.type) {
    case 'before':
    case 'after':
      return place.blocks;
    case 'between':
      return [...place.from, ...place.to];
    case 'anywhere':
      return [];
  }
}

const KEEPS: ReadonlySet<BlockKindId> = new Set<BlockKindId>([
  ...(['sqlDatabase', 'nosqlDatabase', 'timeSeriesStore', 'searchEngine', 'objectStorage'] as const),
]);
const TAKES: ReadonlySet<BlockKindId> = new Set<BlockKindId>(['worker', 'streamProcessor']);
/** What a service is known by beside its name: what it keeps things in. */
const SERVES: ReadonlySet<BlockKindId> = new Set<BlockKindId>(['appServer', 'service']);
const HOLDS: ReadonlySet<BlockKindId> = new Set<BlockKindId>(['cache', 'messageQueue']);
const HOLDS_WORK: ReadonlySet<BlockKindId> = new Set<BlockKindId>(['messageQueue']);

function placeOf(plan: Plan, { id, kind }: PlanBlock): RolePlace {
  if (kind === 'cache') return beforeStores(plan, id);
  if (HOLDS_WORK.has(kind)) return between(plan, id);
  if (TAKES.has(kind)) {
    const queues = neighbours(plan, id).filter((block) => HOLDS_WORK.has(block.kind));
    if (queues.length > 0) return { type: 'after', blocks: namesOf(queues) };
  }
  return { type: 'anywhere' };
}

/** A cache stands before the stores that are read by who reads it, or that it reads itself. */
function beforeStores(plan: Plan, id: string): RolePlace {
  const readers = plan.arrows.filter(({ to }) => to === id).map(({ from }) => from);
  const read = plan.arrows.filter(({ from }) => from === id || readers.includes(from)).map(({ to }) => to);
  const stores = plan.blocks.filter((block) => KEEPS.has(block.kind) && read.includes(block.id));
  return stores.length > 0 ? { type: 'before', blocks: namesOf(stores) } : { type: 'anywhere' };
}

function between(plan: Plan, id: string): RolePlace {
  const around = neighbours(plan, id);
  const sends = (block: PlanBlock) =>
    !TAKES.has(block.kind) && plan.arrows.some(({ from, to }) => from === block.id && to === id);
  const from = around.filter(sends);
  const to = around.filter((block) => !from.includes(block));
  return from.length + to.length === 0
    ? { type: 'anywhere' }
    : { type: 'between', from: namesOf(from), to: namesOf(to) };
}

function neighbours({ blocks, arrows }: Plan, id: string): readonly PlanBlock[] {
  const ids = new Set(arrows.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])));
  return blocks.filter((block) => ids.has(block.id));
}

function namesOf(blocks: readonly PlanBlock[]): readonly string[] {
  return [...new Set(blocks.map(({ name }) => name))];
}
