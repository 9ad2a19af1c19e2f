import { copiesOfRecord } from '../capacity/blockLoad';
import type { CapacityModel, ModelBlock } from '../capacity/model';
import { NO_LIMIT, type PlannedCache, type Station, type UnitPick } from './plan';
import { type BlockBehaviour, type Scenario, saidOf } from './scenario';

/** A station with the law of its service time. */
export interface BuiltStation {
  readonly station: Station;
  readonly serviceMs: number;
  readonly cv2: number;
}

/** Id of the station for who walks a list of visits; no block can be called so. */
export const NOWHERE = '';

/** The stations of a model: one a block, and one that takes no time for those who are nowhere. */
export function buildStations(model: CapacityModel, scenario: Scenario): BuiltStation[] {
  const consumers = consumersOf(model);
  const takers = new Set([...consumers.values()].flat());
  let firstUnit = 0;
  return [...model.blocks, { id: NOWHERE }].map((block, index) => {
    const behaviour = saidOf(scenario.blocks, block.id) ?? {};
    const built = buildStation(block, behaviour, index, firstUnit, takers.has(index), consumers.get(block.id) ?? []);
    firstUnit += built.station.units;
    return built;
  });
}

/** Places of the blocks that take messages, by the id of the queue they take them from. */
function consumersOf({ blocks, arrows }: CapacityModel): ReadonlyMap<string, number[]> {
  const places = new Map(blocks.map(({ id }, place) => [id, place]));
  const found = new Map<string, number[]>();
  for (const { id } of blocks.filter(({ kind }) => kind === 'messageQueue')) {
    found.set(
      id,
      arrows.filter(({ from }) => from === id).flatMap(({ to }) => places.get(to) ?? []),
    );
  }
  return found;
}

function buildStation(
  block: ModelBlock,
  behaviour: BlockBehaviour,
  index: number,
  firstUnit: number,
  isPatient: boolean,
  consumers: readonly number[],
): BuiltStation {
  const { busyMs, delayMs, concurrency } = workOf(block);
  const shape = shapeOf(block, behaviour);
  const queueLimit = block.queueLimit ?? NO_LIMIT;
  const isQueue = consumers.length > 0;
  const cache = cacheOf(block);
  const connections =
    block.connections === undefined
      ? undefined
      : { each: block.connections, open: Math.floor(block.openConnections ?? 0) };
  const { errorShare = 0, poisonShare = 0, dataKeys, rateLimit, autoscale, failoverMs, detectMs = 0 } = behaviour;
  const recordCopies = shape.unitPick === 'role' ? 1 : copiesOfRecord(block);
  const station: Station = {
    ...{ index, id: block.id, firstUnit, ...shape, concurrency, delayMs, isPatient, consumers, cache, connections },
    ...{ errorShare, poisonShare, dataKeys, rateLimit, autoscale, detectMs },
    queueLimit: isQueue || isPatient || queueLimit === NO_LIMIT ? NO_LIMIT : Math.floor(queueLimit / shape.units),
    threads: block.threads ?? NO_LIMIT,
    isPassage: busyMs === 0 && block.threads === undefined,
    backlogLimit: isQueue ? queueLimit : NO_LIMIT,
    hasGuard: rateLimit !== undefined || connections !== undefined || (isQueue && queueLimit !== NO_LIMIT),
    hasEffects:
      errorShare > 0 ||
      poisonShare > 0 ||
      cache !== undefined ||
      dataKeys !== undefined ||
      shape.unitPick === 'role' ||
      recordCopies > 1 ||
      connections !== undefined,
    hotKeyShare: block.hotKeyShare ?? 0,
    availability: block.availability ?? 1,
    replicaLagMs: block.replicaLagMs ?? 0,
    recordCopies,
    failoverMs: failoverMs ?? Number.POSITIVE_INFINITY,
  };
  return { station, serviceMs: busyMs, cv2: block.serviceCv2 ?? 1 };
}

interface Work {
  /** How long a request takes a server. */
  readonly busyMs: number;
  /** How much longer its answer takes. */
  readonly delayMs: number;
  /** Servers of an instance. */
  readonly concurrency: number;
}

function workOf({ serviceTimeMs, capacityPerSecond, concurrency }: ModelBlock): Work {
  const timeMs = serviceTimeMs ?? 0;
  if (concurrency === 'unlimited') return { busyMs: timeMs, delayMs: 0, concurrency: NO_LIMIT };
  if (capacityPerSecond === undefined) return { busyMs: timeMs, delayMs: 0, concurrency: concurrency ?? 1 };
  const servers = concurrency ?? Math.max(1, Math.floor((capacityPerSecond * timeMs) / 1000 + 1e-9));
  const busyMs = (servers * 1000) / capacityPerSecond;
  return { busyMs, delayMs: Math.max(0, timeMs - busyMs), concurrency: servers };
}

function shapeOf(
  { instances = 1, shards = 1, readReplicas = 0 }: ModelBlock,
  { lines }: BlockBehaviour,
): { readonly units: number; readonly instances: number; readonly unitPick: UnitPick } {
  if (shards > 1) return { units: shards, instances, unitPick: 'key' };
  if (readReplicas > 0) return { units: 1 + readReplicas, instances, unitPick: 'role' };
  if (lines !== undefined && instances > 1) return { units: instances, instances: 1, unitPick: lines };
  return { units: 1, instances, unitPick: 'only' };
}

function cacheOf({ hitRatio, keys, ttlSeconds }: ModelBlock): PlannedCache | undefined {
  if (hitRatio !== undefined) return { type: 'ratio', hitRatio };
  if (keys === undefined) return undefined;
  const { count, zipf = 0, cached = count } = keys;
  const ttlMs = ttlSeconds === undefined ? Number.POSITIVE_INFINITY : ttlSeconds * 1000;
  return { type: 'keys', keys: { count, exponent: zipf }, ttlMs, entries: Math.min(count, Math.floor(cached)) };
}
