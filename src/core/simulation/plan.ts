import type { Laws } from './laws';
import type { Autoscale, Breaker, Incident, KeySpace, Pick } from './scenario';
import type { Ways } from './ways';

/** A system ready to run: everything is found by its index. Nothing in it changes during a run. */
export interface Plan {
  readonly stations: readonly Station[];
  readonly visits: readonly Visit[];
  readonly calls: readonly Call[];
  /** What most events need of the visits. */
  readonly ways: Ways;
  /** The visit that brings a write to a replica of the first station; those of the others follow. */
  readonly firstApplyVisit: number;
  readonly flows: readonly PlannedFlow[];
  readonly incidents: readonly Incident[];
  /** Service times of the stations, then the times between arrivals of the flows. */
  readonly laws: Laws;
  /** Levels of priority that are used. */
  readonly levels: number;
  /** Lines with their servers: a station has one or several. */
  readonly units: number;
  /** Requests carry a key. */
  readonly hasKeys: boolean;
}

/** A block as it is run. */
export interface Station {
  readonly index: number;
  readonly id: string;
  readonly firstUnit: number;
  readonly units: number;
  /** Instances of each unit at the start, and requests each of them serves at a time (`NO_LIMIT`: a pure delay). */
  readonly instances: number;
  readonly concurrency: number;
  /** How much longer an answer takes than the server is busy. */
  readonly delayMs: number;
  /** How one of several units is taken. */
  readonly unitPick: UnitPick;
  /** Requests that may wait in each unit; `NO_LIMIT` when there is none. */
  readonly queueLimit: number;
  /** Of each instance; `NO_LIMIT` when there is none. */
  readonly threads: number;
  /** It takes no time: nobody waits. */
  readonly isPassage: boolean;
  /** Something is to be asked before a request may wait. */
  readonly hasGuard: boolean;
  /** Something is to be done after the service. */
  readonly hasEffects: boolean;
  /** Requests stay in line while it is down: they are messages of a queue. */
  readonly isPatient: boolean;
  /** Messages its consumers have not begun may be this many; `NO_LIMIT` for what is no bounded queue. */
  readonly backlogLimit: number;
  /** Stations that take the messages of this queue. */
  readonly consumers: readonly number[];
  readonly cache: PlannedCache | undefined;
  readonly dataKeys: KeySpace | undefined;
  readonly hotKeyShare: number;
  /** Share of the time an instance is up, as the model says: a run does not look at it, and says so. */
  readonly availability: number;
  readonly replicaLagMs: number;
  /** Pieces of work each write is in its unit: one on every instance that keeps the record. */
  readonly recordCopies: number;
  readonly errorShare: number;
  readonly poisonShare: number;
  readonly rateLimit: { readonly perSecond: number; readonly burst: number } | undefined;
  readonly autoscale: Autoscale | undefined;
  readonly connections: { readonly each: number; readonly open: number } | undefined;
  /** Infinite when nobody takes over. */
  readonly failoverMs: number;
  readonly detectMs: number;
}

/** What a cache answers: a given share, or the keys it holds. */
export type PlannedCache =
  | { readonly type: 'ratio'; readonly hitRatio: number }
  | { readonly type: 'keys'; readonly keys: KeySpace; readonly ttlMs: number; readonly entries: number };

/** How a unit is taken: the only one, by the key, the first for writes and another for reads, or as a balancer does. */
export type UnitPick = 'only' | 'key' | 'role' | Pick;

/** What a request does at a station: its service there, then its calls, group after group. */
export interface Visit {
  readonly station: number;
  readonly groups: readonly Group[];
  /** The request counts as being here until its calls are answered, because somebody looks at that. */
  readonly isHeld: boolean;
}

/** Calls that are made by their chances: a single one, all at the same time, one of them; or one as a balancer picks. */
export interface Group {
  readonly type: 'single' | 'parallel' | 'choice' | Pick;
  readonly calls: readonly Call[];
}

/** An arrow as it is walked from one visit. */
export interface Call {
  readonly index: number;
  /** Id of its arrow; undefined where there is none. */
  readonly arrow: string | undefined;
  /** Station it comes from. */
  readonly from: number;
  /** Visit it leads to. */
  readonly target: number;
  readonly probability: number;
  /** How many calls; a fraction is a chance of one more. */
  readonly count: number;
  readonly isParallel: boolean;
  readonly isAsync: boolean;
  readonly isWrite: boolean;
  /** Station of the cache on whose misses alone it is made; -1 for none. */
  readonly onMissOf: number;
  readonly isOptional: boolean;
  /** Time on the wire, there and back. */
  readonly thereMs: number;
  readonly backMs: number;
  /** Infinite when the caller never gives up. */
  readonly timeoutMs: number;
  /** Chance that a try fails, whatever the load. */
  readonly failureShare: number;
  readonly retries: number;
  readonly backoffMs: number;
  readonly backoffFactor: number;
  readonly mostBackoffMs: number;
  readonly jitter: number;
  readonly keepsDeadLetters: boolean;
  readonly breaker: Breaker | undefined;
  /** It takes a frame of its own to watch time, tries or breaker. */
  readonly isWatched: boolean;
}

/** A flow as it is run. */
export interface PlannedFlow {
  readonly name: string;
  readonly ratePerSecond: number;
  readonly level: number;
  readonly isWrite: boolean;
  /** Visits at which requests begin, with the chance of each. */
  readonly entries: readonly { readonly visit: number; readonly probability: number }[];
  /** Station at which it opens a connection; -1 for none. */
  readonly connectsTo: number;
  readonly spreadMs: number;
}

/** More than any count: no limit. */
export const NO_LIMIT = 0x3fffffff;
