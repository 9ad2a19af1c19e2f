import type { BlockKindId } from '../board/kinds';
import type { Percentiles } from './quantile';
import type { StationMethod } from './station';

/** What a design comes to under its load. Everything is per second, in ms, bytes and dollars as the names say. */
export interface Solution {
  readonly flows: readonly FlowSolution[];
  readonly blocks: readonly BlockSolution[];
  readonly arrows: readonly ArrowSolution[];
  /** Blocks that can be overloaded, the first to break at the front. */
  readonly breaking: readonly Breaking[];
  readonly weakPoints: readonly WeakPoint[];
  readonly cost: Cost;
  readonly warnings: readonly SolverWarning[];
}

/**
 * How percentiles were found: `exact` in closed form or by uniformization, `grid` as a distribution on a grid of 1,024 or 4,096
 * points, `none` where there are none.
 */
export type TimeMethod = 'exact' | 'grid' | 'none';

/** A kind of request. Times are those of requests that are answered. */
export interface FlowSolution {
  readonly name: string;
  readonly ratePerSecond: number;
  /** Undefined when it has no end: a block on the way is overloaded. */
  readonly meanMs: number | undefined;
  readonly percentiles: Percentiles | undefined;
  readonly method: TimeMethod;
  /** What adding up the hops' own p99s gives, which is too much. */
  readonly sumOfHopP99Ms: number | undefined;
  /** Share of requests that are turned away, fail or time out in the end. */
  readonly errors: number;
  /** Share of the time all it waits for is up, failures being independent. */
  readonly availability: number;
  readonly availabilityMethod: 'exact' | 'sampled';
  /** Ids of the blocks it visits. */
  readonly blocks: readonly string[];
  /** Ids of the overloaded blocks it waits for. */
  readonly saturated: readonly string[];
}

/** A block. */
export interface BlockSolution {
  readonly id: string;
  readonly name: string;
  readonly kind: BlockKindId | undefined;
  readonly readsPerSecond: number;
  readonly writesPerSecond: number;
  /** Shards and replicas that differ; none for a block that takes no time. */
  readonly parts: readonly PartSolution[];
  /** Offered load per server of the busiest part; above 1 it is overloaded. */
  readonly utilisation: number;
  /** Load at which it breaks, as a multiple of this one; undefined when it never does. */
  readonly breaksAt: number | undefined;
  readonly isSaturated: boolean;
  /** Share of requests turned away at a full queue. */
  readonly rejected: number;
  /** Own time, waiting included, without what it calls. */
  readonly meanMs: number | undefined;
  readonly percentiles: Percentiles | undefined;
  readonly method: TimeMethod;
  readonly hitRatio: number | undefined;
  readonly threads: Usage | undefined;
  readonly connections: Usage | undefined;
  readonly backlog: Backlog | undefined;
  /** Instances now, and the fewest with utilisation up to 0.7 and a chance to wait up to 0.2; of each shard. */
  readonly instances: number;
  readonly instancesNeeded: number | undefined;
  /** Instances that keep each record and apply each write, of each shard; 1 where nothing is kept twice. */
  readonly recordCopies: number;
  /** How old an answer of a replica may be. */
  readonly replicaLagMs: number | undefined;
  readonly storage: Storage | undefined;
  readonly availability: number;
  readonly dollarsPerMonth: number | undefined;
}

/** Stations of a block that do the same. */
export interface PartSolution {
  readonly role: 'all' | 'primary' | 'replica';
  readonly isHot: boolean;
  /** How many such stations there are; the other figures are those of one. */
  readonly copies: number;
  readonly servers: number;
  readonly ratePerSecond: number;
  readonly arrivalCv2: number;
  readonly utilisation: number;
  readonly method: StationMethod;
  readonly waitProbability: number;
  readonly meanWaitMs: number | undefined;
  readonly rejected: number;
}

/** Something of which only so many can be held. */
export interface Usage {
  /** Mean number held; undefined when requests never end. */
  readonly held: number | undefined;
  readonly limit: number;
}

/** What an overload leaves behind. */
export interface Backlog {
  readonly growthPerSecond: number;
  /** Seconds at half the load that each second of this one takes to work off; undefined when half is too much, too. */
  readonly drainSecondsPerSecond: number | undefined;
}

/** Data a block keeps, copies included. */
export interface Storage {
  readonly bytesPerDay: number;
  readonly bytesPerYear: number;
  /** What it grows to when entries are deleted after a time; undefined when they never are. */
  readonly bytesAtMost: number | undefined;
}

/** An arrow. */
export interface ArrowSolution {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Calls, further attempts included. */
  readonly callsPerSecond: number;
  /** Attempts per call; 1 without retries. */
  readonly attempts: number;
  readonly requestBytesPerSecond: number | undefined;
  readonly responseBytesPerSecond: number | undefined;
}

/** When a block breaks. */
export interface Breaking {
  readonly block: string;
  readonly multiple: number;
}

/** A block without a spare that others need. */
export interface WeakPoint {
  readonly block: string;
  /** Names of the flows that stop without it. */
  readonly stops: readonly string[];
  /** How many blocks cannot be reached without it, and the ids of the first of them. */
  readonly cutOffCount: number;
  readonly cutsOff: readonly string[];
}

/** Price of a month; undefined parts have no price in the model. */
export interface Cost {
  readonly instances: number | undefined;
  /** Of what is kept after a year. */
  readonly storage: number | undefined;
  readonly egress: number | undefined;
  readonly total: number | undefined;
}

/** Where figures are off, or a design is. */
export type SolverWarning =
  | { readonly type: 'saturated'; readonly block: string; readonly utilisation: number }
  | { readonly type: 'rejecting'; readonly block: string; readonly rejected: number }
  | { readonly type: 'approximate'; readonly block: string; readonly arrivalCv2: number; readonly serviceCv2: number }
  | { readonly type: 'bursty'; readonly block: string; readonly serviceCv2: number }
  | { readonly type: 'boundedApproximate'; readonly block: string }
  | { readonly type: 'threads'; readonly block: string; readonly held: number | undefined; readonly limit: number }
  | { readonly type: 'connections'; readonly block: string; readonly held: number | undefined; readonly limit: number }
  | { readonly type: 'fanOut'; readonly arrow: string; readonly calls: number }
  | { readonly type: 'cycle'; readonly flow: string; readonly arrow: string }
  | { readonly type: 'retryStorm'; readonly arrow: string; readonly attempts: number }
  /** It is calm, but does not come to rest again when its answers were too late for a moment. */
  | { readonly type: 'metastable'; readonly block: string; readonly utilisation: number }
  | { readonly type: 'unsettled' }
  | { readonly type: 'noPercentiles'; readonly flow: string }
  | { readonly type: 'feedback'; readonly flow: string }
  | { readonly type: 'tooMuch'; readonly flow: string }
  /** Requests of a flow begin at a block that is no client: they are work there. */
  | { readonly type: 'beginsInside'; readonly flow: string; readonly block: string }
  /** Nobody waits for these blocks (by id, all that a flow comes to): they are in no time of the flow. */
  | { readonly type: 'unawaited'; readonly flow: string; readonly blocks: readonly string[] }
  /** A store gets only what a cache its caller asks before does not have, which no arrow between them says. */
  | { readonly type: 'onMissesOnly'; readonly flow: string; readonly cache: string; readonly block: string };
