import type { ModelBlock, Operation } from './model';
import { NO_TIME, type OwnTime, ownTime } from './ownTime';
import { type ServiceTime, serviceTime } from './serviceTime';
import { type Station, type StationFigures, solveStation } from './station';

/** What comes to a block. */
export interface Demand {
  readonly readsPerSecond: number;
  readonly writesPerSecond: number;
  /** Squared coefficient of variation of the time between arrivals. */
  readonly arrivalCv2: number;
}

/** Stations of a block that do the same: all of it, or its shards, its primaries, its replicas. */
export interface BlockPart {
  readonly role: 'all' | 'primary' | 'replica';
  /** The shard of the hottest key. */
  readonly isHot: boolean;
  /** How many such stations there are. */
  readonly copies: number;
  readonly station: Station;
  readonly figures: StationFigures;
  readonly service: ServiceTime;
  /** Share of the block's reads and writes that these stations answer, together. */
  readonly readShare: number;
  readonly writeShare: number;
}

/** How one instance serves. */
export interface Server {
  /** Requests at the same time; Infinity for a pure delay. */
  readonly concurrency: number;
  readonly busyMs: number;
  readonly serviceTimeMs: number;
}

/** How one instance of a block serves; undefined for a block that takes no time. */
export function serverOf({ concurrency, serviceTimeMs, capacityPerSecond }: ModelBlock): Server | undefined {
  if (serviceTimeMs === undefined && capacityPerSecond === undefined) return undefined;
  if (concurrency === 'unlimited') {
    const delay = serviceTimeMs ?? 0;
    return { concurrency: Number.POSITIVE_INFINITY, busyMs: delay, serviceTimeMs: delay };
  }
  if (capacityPerSecond === undefined) {
    const time = serviceTimeMs ?? 0;
    return { concurrency: concurrency ?? 1, busyMs: time, serviceTimeMs: time };
  }
  const atOnce = concurrency ?? Math.max(1, Math.floor((capacityPerSecond * (serviceTimeMs ?? 0)) / 1000 + 1e-9));
  const busyMs = (atOnce * 1000) / capacityPerSecond;
  return { concurrency: atOnce, busyMs, serviceTimeMs: serviceTimeMs ?? busyMs };
}

/** How often one write is work in a part of a block: on each of its instances that keep the record. */
export function copiesOfRecord({ recordCopies = 1, instances = 1 }: ModelBlock): number {
  return Math.min(recordCopies, instances);
}

/** The stations of a block under a demand; none for a block that takes no time. */
export function solveParts(block: ModelBlock, demand: Demand): readonly BlockPart[] {
  const server = serverOf(block);
  if (!server) return [];
  const shards = shardsOf(block);
  const replicas = block.readReplicas ?? 0;
  const stations = shards.reduce((sum, { copies }) => sum + copies, 0);
  return shards.flatMap(({ isHot, copies, share }) => {
    const reads = (demand.readsPerSecond * share) / copies;
    const writes = (demand.writesPerSecond * share) / copies;
    const limit = block.queueLimit === undefined ? undefined : Math.floor(block.queueLimit / stations);
    const solve = (
      role: BlockPart['role'],
      count: number,
      rate: number,
      answers: readonly [number, number],
    ): BlockPart => {
      const station = stationOf(block, server, demand, rate, limit);
      const [readShare, writeShare] = answers;
      const service = serviceTime(server.serviceTimeMs, block.serviceCv2 ?? 1);
      return {
        role,
        isHot,
        copies: copies * count,
        station,
        figures: solveStation(station),
        service,
        readShare,
        writeShare,
      };
    };
    if (replicas === 0) return [solve('all', 1, reads + writes * copiesOfRecord(block), [share, share])];
    return [solve('primary', 1, writes, [0, share]), solve('replica', replicas, reads / replicas + writes, [share, 0])];
  });
}

function stationOf(
  block: ModelBlock,
  { concurrency, busyMs, serviceTimeMs }: Server,
  demand: Demand,
  ratePerSecond: number,
  queueLimit: number | undefined,
): Station {
  const total = demand.readsPerSecond + demand.writesPerSecond;
  // Requests that are dealt out at random come more evenly the fewer of them one station gets (Whitt 1983).
  const share = total > 0 ? Math.min(1, ratePerSecond / total) : 1;
  return {
    servers: concurrency * (block.instances ?? 1),
    ratePerSecond,
    arrivalCv2: share * demand.arrivalCv2 + 1 - share,
    busyMs,
    serviceTimeMs,
    serviceCv2: block.serviceCv2 ?? 1,
    ...(queueLimit === undefined ? {} : { queueLimit }),
  };
}

interface Shards {
  readonly isHot: boolean;
  readonly copies: number;
  /** Of all requests, for these shards together. */
  readonly share: number;
}

function shardsOf({ shards = 1, hotKeyShare = 0 }: ModelBlock): readonly Shards[] {
  if (shards === 1 || hotKeyShare === 0) return [{ isHot: false, copies: shards, share: 1 }];
  const hot = hotKeyShare + (1 - hotKeyShare) / shards;
  return [
    { isHot: true, copies: 1, share: hot },
    { isHot: false, copies: shards - 1, share: 1 - hot },
  ];
}

/** How long a read or a write takes at a block. */
export function timeOf(parts: readonly BlockPart[], operation: Operation): OwnTime {
  if (parts.length === 0) return NO_TIME;
  return ownTime(
    parts.map((part) => ({
      probability: operation === 'read' ? part.readShare : part.writeShare,
      figures: part.figures,
      service: part.service,
    })),
  );
}

/** The part that works hardest. */
export function busiest(parts: readonly BlockPart[]): BlockPart | undefined {
  return parts.reduce<BlockPart | undefined>(
    (most, part) => (most && most.figures.utilisation >= part.figures.utilisation ? most : part),
    undefined,
  );
}
