import { catalogue } from '../board/graph/catalogue';
import { blockName } from '../board/graph/describe';
import type { Graph, GraphBlock } from '../board/graph/graph';
import { BLOCK_KINDS, type BlockKindId } from '../board/kinds';
import { once } from '../once';
import type { NoteItem } from './notes/readItems';
import { isPlainWord, stemOf, wordsOf } from './notes/words';

/** What each kind is called when nobody names the product. */
const CALLED: Readonly<Partial<Record<BlockKindId, string>>> = {
  dns: 'dns',
  cdn: 'cdn, edge',
  loadBalancer: 'lb, balancer, load balancer',
  apiGateway: 'api gateway, gateway, gw',
  webSocketGateway: 'gateway, gateways, gw, gws, ws server, ws gateway, socket server, websocket gateway',
  appServer: 'app server, api server, web server, app node, api node',
  worker: 'worker, consumer',
  cache: 'cache, cache node',
  sqlDatabase: 'db, database, sql, primary',
  nosqlDatabase: 'db, database, nosql, message store, wide column',
  timeSeriesStore: 'tsdb, olap, time series',
  objectStorage: 'blob, bucket, object store, object storage, blob store',
  searchEngine: 'search index, search cluster, index server',
  messageQueue: 'queue, topic, broker, stream, mq',
  streamProcessor: 'stream processor, stream job, aggregator',
  coordination: 'lock service, coordinator',
  notificationService: 'push service, notification service, push provider',
  externalService: 'provider, psp, third party',
};

const products = once(productsByStem);
/** Stems of what kinds of blocks are called. */
const kindStems = once(
  () => new Set(BLOCK_KINDS.flatMap(({ id, name }) => wordsOf(`${name}, ${CALLED[id] ?? ''}`).map(stemOf))),
);

/** A way to name blocks, as stems in a row. */
interface Name {
  readonly stems: readonly string[];
  readonly blocks: readonly string[];
}

/** The blocks of a board, found in what somebody wrote. */
export class Components {
  private readonly byFirst = new Map<string, Name[]>();
  private readonly found = new WeakMap<NoteItem, ReadonlySet<string>>();

  constructor(graph: Graph) {
    const known = graph.blocks.filter(({ recognition, kind }) => recognition !== 'shape' && kind !== 'client');
    for (const block of known) for (const stems of ownNames(block)) this.add(stems, [block.id]);
    for (const [kind, words] of Object.entries(CALLED)) {
      const blocks = known.filter((block) => block.kind === kind).map(({ id }) => id);
      if (blocks.length === 0) continue;
      for (const name of words.split(', ')) this.add(wordsOf(name).map(stemOf), blocks);
    }
    for (const [stem, { kind, row }] of products()) {
      // A product that is not on the board is not meant by a block that names another one.
      const meant = known.filter((block) => block.kind === kind && !namesOther(block, stem));
      if (meant.length > 0)
        this.add(
          row,
          meant.map(({ id }) => id),
        );
    }
  }

  /** Ids of the blocks an item names; a word for several of them is one of these: the first in drawing order. */
  in(item: NoteItem): ReadonlySet<string> {
    const known = this.found.get(item);
    if (known) return known;
    const ids = this.inStems(item.stems);
    this.found.set(item, ids);
    return ids;
  }

  /** The same for the stems of all words of a text. */
  inStems(stems: readonly string[]): ReadonlySet<string> {
    const ids = new Set<string>();
    const open: (readonly string[])[] = [];
    for (let at = 0; at < stems.length; ) {
      const name = this.longestAt(stems, at);
      if (name?.blocks.length === 1) ids.add(name.blocks[0] ?? '');
      else if (name) open.push(name.blocks);
      at += name?.stems.length ?? 1;
    }
    // "Redis goes down: the cache …" is about one block, not about Redis and another cache.
    for (const blocks of open) if (!blocks.some((id) => ids.has(id))) ids.add(blocks[0] ?? '');
    return ids;
  }

  /** The stems of a text without those that name blocks: "counter" of the counter worker says nothing of how it works. */
  besides(stems: readonly string[]): readonly string[] {
    const rest: string[] = [];
    for (let at = 0; at < stems.length; ) {
      const name = this.longestAt(stems, at);
      if (!name) rest.push(stems[at] ?? '');
      at += name?.stems.length ?? 1;
    }
    return rest;
  }

  private longestAt(stems: readonly string[], at: number): Name | undefined {
    return this.byFirst
      .get(stems[at] ?? '')
      ?.find((name) => name.stems.every((stem, index) => stems[at + index] === stem));
  }

  private add(stems: readonly string[], blocks: readonly string[]): void {
    const [first] = stems;
    if (first === undefined) return;
    const names = this.byFirst.get(first) ?? [];
    names.push({ stems, blocks });
    names.sort((a, b) => b.stems.length - a.stems.length || a.blocks.length - b.blocks.length);
    this.byFirst.set(first, names);
  }
}

/** The name as a whole, and the products in it; a word alone only when it is one of these. */
function ownNames(block: GraphBlock): (readonly string[])[] {
  const words = wordsOf(blockName(block)).filter((word) => !/^(?:x?\d+x?|the|a|of)$/.test(word));
  const whole = words.map(stemOf);
  const own = words.map(stemOf).filter((stem) => products().has(stem));
  const bare = words.filter((word) => !isPlainWord(word)).map(stemOf);
  const names = [whole, ...own.map((stem) => [stem]), ...(bare.length > 1 ? [bare] : [])];
  return names.filter((stems) => stems.length > 1 || products().has(stems[0] ?? '') || isTelling(stems[0]));
}

/** One word names a block only when it says more than what the problem is about: "registry", but not "feed". */
function isTelling(stem: string | undefined): boolean {
  return (
    stem !== undefined &&
    /(?:base|registri|queue|cach|work|worker|gatewai|broker|shorten|fanout|index|ledger|store|storag)$/.test(stem)
  );
}

/** True for the stem of a product's name. */
export function isProduct(stem: string): boolean {
  return products().has(stem);
}

/** True for the stem of a word that only says which kind or product a block is. */
export function isNameOfBlock(stem: string): boolean {
  return products().has(stem) || kindStems().has(stem);
}

function namesOther(block: GraphBlock, product: string): boolean {
  const named = wordsOf(block.name)
    .map(stemOf)
    .filter((stem) => products().get(stem)?.kind === block.kind);
  return named.length > 0 && !named.some((stem) => isSameProduct(stem, product));
}

/** "Postgres" is PostgreSQL, "Dynamo" DynamoDB. */
function isSameProduct(a: string, b: string): boolean {
  const family = (stem: string) => (stem === 'pg' || stem === 'psql' ? 'postg' : stem.slice(0, 5));
  return family(a) === family(b);
}

function productsByStem(): ReadonlyMap<string, { readonly kind: BlockKindId; readonly row: readonly string[] }> {
  const found = new Map<string, { kind: BlockKindId; row: readonly string[] }>();
  for (const { name, kind } of catalogue()) {
    const row = wordsOf(name).map(stemOf);
    const [first] = row;
    if (first !== undefined && row.length === 1 && !found.has(first)) found.set(first, { kind, row });
  }
  return found;
}
