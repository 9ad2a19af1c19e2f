import type { Graph, GraphArrow, GraphBlock } from '../board/graph/graph';
import type { BlockKindId } from '../board/kinds';
import { AssumedValues, type Assumption, type BoardDefaults } from './boardDefaults';
import { boardFlows } from './boardFlows';
import { keyedParts, withHotKey } from './hotKey';
import type { CapacityModel, ModelArrow, ModelBlock, RegionLink } from './model';
import type { EstimatedRate, RateSource } from './rateSource';

/** What a board comes to as a model, and every default that went into it. */
export interface BoardModel {
  readonly model: CapacityModel;
  readonly assumptions: readonly Assumption[];
  /** Where the rate of each flow comes from, in the order of the model's flows; empty for a model file, which says it. */
  readonly rates: readonly RateSource[];
}

/** Copies of one of these hold all of the data: one takes the writes, the others answer reads. */
const REPLICATED: ReadonlySet<BlockKindId> = new Set<BlockKindId>(['sqlDatabase']);
/** Their partitions lie on the instances there are; they are no machines of their own. */
const PARTITIONED: ReadonlySet<BlockKindId> = new Set<BlockKindId>(['messageQueue', 'streamProcessor']);
const STORES: ReadonlySet<BlockKindId> = new Set<BlockKindId>([
  ...(['sqlDatabase', 'nosqlDatabase', 'timeSeriesStore', 'objectStorage', 'searchEngine'] as const),
]);
/** In flows nobody has drawn, a request goes on to one of the parts these lead to. */
const ONE_OF: ReadonlySet<BlockKindId> = new Set<BlockKindId>(['client', 'dns', 'cdn', 'loadBalancer', 'apiGateway']);

/**
 * The model of a board: what is drawn, and the defaults of each kind for what is not. Times begin where requests enter the
 * design: the way between a client and its first block is not counted.
 */
export function modelOfBoard(
  graph: Graph,
  defaults: BoardDefaults,
  estimates: readonly EstimatedRate[] = [],
): BoardModel {
  const values = new AssumedValues(defaults);
  const isDerived = graph.flows.every(({ origin }) => origin === 'derived');
  const blocks = graph.blocks.map((block) => modelBlock(graph, block, values, isDerived));
  const kinds = new Map(graph.blocks.map(({ id, kind }) => [id, kind]));
  const regions = new Map(blocks.flatMap(({ id, region }) => (region === undefined ? [] : [[id, region] as const])));
  const arrows = withoutLookups(graph, isDerived).flatMap((arrow) => modelArrow(arrow, kinds, regions, values));
  const flows = boardFlows({ ...graph, arrows: withoutLookups(graph, isDerived) }, values, estimates);
  const model: CapacityModel = {
    blocks,
    arrows,
    flows: flows.map(({ flow }) => flow),
    regions: graph.groups.filter(({ kind }) => kind === 'region').map(({ id, name }) => ({ id, name })),
    links: linksOf(arrows, regions, values),
    dollarsPerEgressGigabyte: values.ofDesign('dollarsPerEgressGigabyte'),
  };
  return { model, assumptions: values.taken, rates: flows.map(({ source }) => source) };
}

function modelBlock(graph: Graph, block: GraphBlock, values: AssumedValues, isDerived: boolean): ModelBlock {
  const { id, kind, name } = block;
  const region = regionOf(graph, block.group);
  const made: ModelBlock = {
    id,
    kind,
    ...(name === '' ? {} : { name }),
    ...(region === undefined ? {} : { region }),
    ...(isDerived && ONE_OF.has(kind) ? { forwards: 'one' as const } : {}),
    ...copiesOf(block, values),
    ...serviceOf(block, values),
    ...keptOf(block, values),
    ...numbers({
      hitRatio: values.ofBlock(block, 'hitRatio'),
      availability: values.ofKind(block, 'availability'),
      dollarsPerInstanceMonth: values.ofKind(block, 'dollarsPerInstanceMonth'),
    }),
  };
  const hotKeyShare = keyedParts(made) > 1 ? values.ofBlock(block, 'hotKeyShare') : undefined;
  return hotKeyShare ? withHotKey(made, hotKeyShare) : made;
}

/** The properties that have a value. */
function numbers<T extends Readonly<Record<string, number | undefined>>>(
  given: T,
): { readonly [K in keyof T]?: number } {
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as { readonly [K in keyof T]?: number };
}

/**
 * Copies, shards and replicas. Copies of a SQL database are a primary and its replicas; those of other stores share the records
 * among them, each kept by as many as its kind keeps it on.
 */
function copiesOf(block: GraphBlock, values: AssumedValues): Partial<ModelBlock> {
  const { kind, parameters } = block;
  const instances = values.ofBlock(block, 'instances');
  const shards = PARTITIONED.has(kind) ? undefined : values.ofBlock(block, 'shards');
  if (REPLICATED.has(kind) && instances !== undefined && instances > 1 && parameters.role === undefined) {
    const replicas = { instances: 1, readReplicas: instances - 1, replicaLagMs: values.ofDesign('replicaLagMs') };
    return { ...replicas, ...numbers({ shards }) };
  }
  const needed = kind === 'coordination' && instances !== undefined ? Math.floor(instances / 2) + 1 : undefined;
  const isAlone = instances === undefined || instances === 1 || parameters.role !== undefined;
  const recordCopies = isAlone ? undefined : values.ofKind(block, 'recordCopies');
  return numbers({ instances, shards, needed, recordCopies });
}

/** What one instance can do; what has no capacity of its own is a delay. */
function serviceOf(block: GraphBlock, values: AssumedValues): Partial<ModelBlock> {
  const serviceTimeMs = values.ofBlock(block, 'serviceTimeMs');
  const capacityPerSecond = values.ofBlock(block, 'capacityPerSecond');
  const connections = values.ofBlock(block, 'connections');
  if (serviceTimeMs === undefined && capacityPerSecond === undefined) return numbers({ connections });
  const serviceCv2 = values.ofDesign('serviceCv2');
  const isDelay = capacityPerSecond === undefined;
  return {
    ...numbers({ serviceTimeMs, capacityPerSecond, connections, serviceCv2 }),
    ...(isDelay ? { concurrency: 'unlimited' as const } : {}),
  };
}

/** What a store keeps of each write, and its price. */
function keptOf(block: GraphBlock, values: AssumedValues): Partial<ModelBlock> {
  if (!STORES.has(block.kind)) return {};
  return numbers({
    storedBytesPerWrite: values.ofDesign('requestBytes'),
    dollarsPerGigabyteMonth: values.ofKind(block, 'dollarsPerGigabyteMonth'),
  });
}

function regionOf({ groups }: Graph, innermost: string | undefined): string | undefined {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const seen = new Set<string>();
  for (let group = byId.get(innermost ?? ''); group && !seen.has(group.id); group = byId.get(group.group ?? '')) {
    if (group.kind === 'region') return group.id;
    seen.add(group.id);
  }
  return undefined;
}

/** A name is looked up once in a while, not for every request: beside other ways a client has, it is left out. */
function withoutLookups({ arrows, blocks }: Graph, isDerived: boolean): readonly GraphArrow[] {
  if (!isDerived) return arrows;
  const dns = new Set(blocks.filter(({ kind }) => kind === 'dns').map(({ id }) => id));
  const elsewhere = new Set(arrows.filter(({ to }) => to !== undefined && !dns.has(to)).map(({ from }) => from));
  return arrows.filter(({ from, to }) => !dns.has(to ?? '') || !elsewhere.has(from));
}

function modelArrow(
  { id, from, to, label, isAsync }: GraphArrow,
  kinds: ReadonlyMap<string, BlockKindId>,
  regions: ReadonlyMap<string, string>,
  values: AssumedValues,
): readonly ModelArrow[] {
  if (from === undefined || to === undefined) return [];
  const touchesClient = kinds.get(from) === 'client' || kinds.get(to) === 'client';
  const isLocal = regions.get(from) === regions.get(to) || !regions.has(from) || !regions.has(to);
  const network = touchesClient ? { roundTripMs: 0 } : isLocal ? { roundTripMs: values.ofDesign('roundTripMs') } : {};
  // A queue acknowledges what it was given; only what comes after it is not waited for.
  const async = isAsync && kinds.get(to) !== 'messageQueue' ? { async: true } : {};
  const sizes = { requestBytes: values.ofDesign('requestBytes'), responseBytes: values.ofDesign('responseBytes') };
  return [{ id, from, to, ...(label === '' ? {} : { label }), ...network, ...async, ...sizes }];
}

/** Ways between the regions that arrows join. */
function linksOf(
  arrows: readonly ModelArrow[],
  regions: ReadonlyMap<string, string>,
  values: AssumedValues,
): readonly RegionLink[] {
  const links = new Map<string, RegionLink>();
  for (const { from, to, roundTripMs } of arrows) {
    const [here, there] = [regions.get(from), regions.get(to)].sort();
    if (roundTripMs !== undefined || here === undefined || there === undefined) continue;
    const link = { from: here, to: there, roundTripMs: values.ofDesign('regionRoundTripMs') };
    links.set(JSON.stringify([here, there]), link);
  }
  return [...links.values()];
}
