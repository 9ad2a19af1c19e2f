import { type BlockPart, busiest, copiesOfRecord } from './blockLoad';
import type { BlockState } from './blockStates';
import { serversFor } from './erlang';
import { blockAvailability } from './flowAvailability';
import { gridOwnTime } from './gridTimes';
import type { ModelBlock } from './model';
import { hasSurvival, type OwnTime, ownSurvival } from './ownTime';
import { gridPercentiles, type Percentiles, percentilesOf } from './quantile';
import type { Backlog, BlockSolution, PartSolution, Storage, TimeMethod, Usage } from './solution';

/** Most of its servers busy, and one in five waiting: what capacity is planned for. */
const PLANNED = { utilisation: 0.7, waitProbability: 0.2 } as const;
const DAY_SECONDS = 86_400;

/** What the rest of the design tells about a block. */
export interface BlockSurroundings {
  readonly hitRatio: number | undefined;
  /** Mean time a request is at the block with all it waits for there; Infinity when it never ends. */
  readonly heldMs: number;
}

/** Puts together what there is to say of a block. */
export function solveBlock(block: ModelBlock, state: BlockState, around: BlockSurroundings): BlockSolution {
  const { demand, parts } = state;
  const { readsPerSecond, writesPerSecond } = demand;
  const rate = readsPerSecond + writesPerSecond;
  const busy = busiest(parts);
  const utilisation = busy?.figures.utilisation ?? 0;
  const isSaturated = parts.some(({ figures }) => figures.isSaturated);
  const time = ownPercentiles(state);
  return {
    id: block.id,
    name: block.name ?? block.id,
    kind: block.kind,
    readsPerSecond,
    writesPerSecond,
    parts: parts.map(partSolution),
    utilisation,
    breaksAt: finite(1 / utilisation),
    isSaturated,
    rejected: time.rejected,
    meanMs: finite(time.meanMs),
    percentiles: time.percentiles,
    method: time.method,
    hitRatio: around.hitRatio,
    threads: usage(block.threads, block, heldAtOnce(rate, around.heldMs)),
    connections: usage(block.connections, block, block.openConnections ?? heldAtOnce(rate, around.heldMs)),
    backlog: backlogOf(parts, workPerRequest(block, demand)),
    instances: block.instances ?? 1,
    instancesNeeded: instancesNeeded(block, busy, demand),
    recordCopies: copiesOfRecord(block),
    replicaLagMs: block.readReplicas ? block.replicaLagMs : undefined,
    storage: storageOf(block, writesPerSecond),
    availability: blockAvailability(block),
    dollarsPerMonth: priceOf(block),
  };
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

function partSolution({ role, isHot, copies, station, figures }: BlockPart): PartSolution {
  return {
    role,
    isHot,
    copies,
    servers: station.servers,
    ratePerSecond: station.ratePerSecond,
    arrivalCv2: station.arrivalCv2,
    utilisation: figures.utilisation,
    method: figures.method,
    waitProbability: figures.waitProbability,
    meanWaitMs: finite(figures.meanWaitMs),
    rejected: figures.rejected,
  };
}

interface OwnSolution {
  readonly meanMs: number;
  readonly rejected: number;
  readonly percentiles: Percentiles | undefined;
  readonly method: TimeMethod;
}

/** The time at the block itself, over its reads and writes as they come. */
function ownPercentiles({ demand, read, write }: BlockState): OwnSolution {
  const total = demand.readsPerSecond + demand.writesPerSecond;
  const share = total > 0 ? demand.readsPerSecond / total : 1;
  const mixture = [
    { share, own: read },
    { share: 1 - share, own: write },
  ].filter((each) => each.share > 0);
  const sum = (value: (own: OwnTime) => number) => mixture.reduce((all, each) => all + each.share * value(each.own), 0);
  const [meanMs, rejected] = [sum(({ meanMs: mean }) => mean), sum((own) => own.rejected)];
  if (!Number.isFinite(meanMs)) return { meanMs, rejected, percentiles: undefined, method: 'none' };
  if (meanMs === 0) return { meanMs, rejected, percentiles: { p50: 0, p95: 0, p99: 0 }, method: 'exact' };
  if (mixture.every(({ own }) => hasSurvival(own))) {
    const percentiles = percentilesOf((t) => sum((own) => ownSurvival(own, t)), meanMs);
    return { meanMs, rejected, percentiles, method: 'exact' };
  }
  const { masses, stepMs } = gridOwnTime(mixture);
  return { meanMs, rejected, percentiles: gridPercentiles(masses, stepMs), method: 'grid' };
}

/** Little's law. */
function heldAtOnce(ratePerSecond: number, heldMs: number): number {
  return ratePerSecond === 0 ? 0 : (ratePerSecond * heldMs) / 1000;
}

function usage(limit: number | undefined, { instances = 1 }: ModelBlock, held: number): Usage | undefined {
  return limit === undefined ? undefined : { held: finite(held), limit: limit * instances };
}

/** How many pieces of work a request is on average: a write is one on each instance that keeps the record. */
function workPerRequest(block: ModelBlock, { readsPerSecond, writesPerSecond }: BlockState['demand']): number {
  const total = readsPerSecond + writesPerSecond;
  return total > 0 ? (readsPerSecond + writesPerSecond * copiesOfRecord(block)) / total : 1;
}

function backlogOf(parts: readonly BlockPart[], work: number): Backlog | undefined {
  const over = parts.filter(({ figures }) => figures.isSaturated);
  if (over.length === 0) return undefined;
  let growth = 0;
  let drain: number | undefined = 0;
  for (const { station, copies } of over) {
    const capacity = (station.servers / station.busyMs) * 1000;
    const surplus = station.ratePerSecond - capacity;
    growth += (copies * surplus) / work;
    const left = capacity - station.ratePerSecond / 2;
    drain = drain === undefined || left <= 0 ? undefined : Math.max(drain, surplus / left);
  }
  return { growthPerSecond: growth, drainSecondsPerSecond: drain };
}

/** With more instances, records may be kept on more of them, and each write is more work. */
function instancesNeeded(
  block: ModelBlock,
  part: BlockPart | undefined,
  demand: BlockState['demand'],
): number | undefined {
  if (!part || part.station.servers === Number.POSITIVE_INFINITY) return undefined;
  const { instances = 1, recordCopies = 1 } = block;
  const { servers, ratePerSecond, busyMs } = part.station;
  const now = workPerRequest(block, demand);
  const needed = (work: number) =>
    Math.ceil(serversFor((ratePerSecond * (work / now) * busyMs) / 1000, PLANNED) / (servers / instances));
  for (let copies = 1; copies < recordCopies; copies += 1) {
    const found = needed(workPerRequest({ ...block, instances: copies }, demand));
    if (found <= copies) return found;
  }
  return needed(workPerRequest({ ...block, instances: recordCopies }, demand));
}

function storageOf(block: ModelBlock, writesPerSecond: number): Storage | undefined {
  const bytes = block.storedBytesPerWrite;
  if (bytes === undefined || writesPerSecond === 0) return undefined;
  const copies = copiesOfRecord(block) + (block.readReplicas ?? 0);
  const bytesPerDay = writesPerSecond * bytes * copies * DAY_SECONDS;
  const { retentionDays } = block;
  return {
    bytesPerDay,
    bytesPerYear: bytesPerDay * 365,
    bytesAtMost: retentionDays === undefined ? undefined : bytesPerDay * retentionDays,
  };
}

function priceOf({
  dollarsPerInstanceMonth,
  instances = 1,
  shards = 1,
  readReplicas = 0,
}: ModelBlock): number | undefined {
  return dollarsPerInstanceMonth === undefined
    ? undefined
    : dollarsPerInstanceMonth * instances * shards * (1 + readReplicas);
}
