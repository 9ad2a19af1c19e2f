import type { BlockKindId } from '../board/kinds';

/**
 * What the solver and the simulation work on: blocks that take time, arrows that call, flows that bring requests. It is
 * literal: what is left out is the simplest case (one instance, no queue limit, no network time). What a drawing leaves
 * out gets the defaults of its kind in `modelOfBoard`, and only there.
 *
 * Times are in milliseconds (`…Ms`), rates per second, shares from 0 to 1, sizes in bytes.
 */
export interface CapacityModel {
  readonly blocks: readonly ModelBlock[];
  readonly arrows: readonly ModelArrow[];
  readonly flows: readonly ModelFlow[];
  readonly regions: readonly ModelRegion[];
  /** Between blocks of different regions; both directions. */
  readonly links: readonly RegionLink[];
  /** Price of what is sent to clients. */
  readonly dollarsPerEgressGigabyte?: number;
}

/** A part of the design. */
export interface ModelBlock {
  readonly id: string;
  /** What it is called; its id when absent. */
  readonly name?: string;
  /** Without one it is a plain station of a queueing network. */
  readonly kind?: BlockKindId;
  /** Running copies that share the load; 1 when absent. */
  readonly instances?: number;
  /** Copies that must be up for the block to be up; 1 when absent. */
  readonly needed?: number;
  /**
   * Requests one instance serves at the same time; `unlimited` for a pure delay. When absent: what `capacityPerSecond` and
   * `serviceTimeMs` come to, else 1.
   */
  readonly concurrency?: number | 'unlimited';
  /** Mean time one request is worked on, without waiting and without the blocks it calls. Absent: 1 / capacity, else none. */
  readonly serviceTimeMs?: number;
  /** Squared coefficient of variation of the service time: 0 constant, 1 exponential (when absent), 4 bursty. */
  readonly serviceCv2?: number;
  /** Requests per second one instance can take. */
  readonly capacityPerSecond?: number;
  /** Requests that may wait at the block (all its instances together); more are rejected. Absent: any number. */
  readonly queueLimit?: number;
  /** Threads (or pooled connections) of one instance; one is held from a request's arrival to its answer. */
  readonly threads?: number;
  /** Connections one instance can hold open. */
  readonly connections?: number;
  /** Clients that stay connected, over all instances. */
  readonly openConnections?: number;
  /** Share of look-ups a cache answers; overrides `keys`. */
  readonly hitRatio?: number;
  /** What is looked up in a cache, for a hit ratio that follows from it. */
  readonly keys?: KeyPopulation;
  /** How long a cached entry is valid. */
  readonly ttlSeconds?: number;
  /** Parts the keys are split over, each with `instances` of its own; 1 when absent. */
  readonly shards?: number;
  /** Share of all requests for the one hottest key; the rest is spread evenly over the shards. 0 when absent. */
  readonly hotKeyShare?: number;
  /** Copies that answer the reads; every write is applied on each of them, too. 0 when absent: the block answers itself. */
  readonly readReplicas?: number;
  /**
   * Instances of a part that keep each record: every one of them applies its writes, any one answers its reads. 1 when absent, and
   * never more than there are instances.
   */
  readonly recordCopies?: number;
  /** How far the replicas are behind. */
  readonly replicaLagMs?: number;
  /** Share of the time one instance is up; 1 when absent. */
  readonly availability?: number;
  /** Id of its region. */
  readonly region?: string;
  /** `one`: each request is passed on to one of its arrows only (a balancer). `all` when absent, `one` for a load balancer. */
  readonly forwards?: 'all' | 'one';
  /** What one write leaves on disk, before replication. */
  readonly storedBytesPerWrite?: number;
  /** How long it stays; for ever when absent. */
  readonly retentionDays?: number;
  /** Price of one instance. */
  readonly dollarsPerInstanceMonth?: number;
  /** Price of what is stored. */
  readonly dollarsPerGigabyteMonth?: number;
}

/** What is asked of a cache: Zipf's law over its keys, or any key as likely as another (`zipf` 0). */
export interface KeyPopulation {
  /** Different keys. */
  readonly count: number;
  /** Exponent of Zipf's law; 0 when absent. */
  readonly zipf?: number;
  /** Keys the cache holds (least recently used goes first); all when absent, so that only `ttlSeconds` makes it miss. */
  readonly cached?: number;
}

/** A call from one block to another, or in a routed flow the way a request goes on. */
export interface ModelArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /**
   * Chance that a visit of `from` makes this call; 1 when absent. From a block that forwards to one, and in routed flows, it is
   * the chance of this arrow among its siblings.
   */
  readonly probability?: number;
  /** Calls per visit of `from`; 1 when absent. A fraction is a chance of one more. */
  readonly calls?: number;
  /** All calls at the same time, the slowest counts; one after the other when absent. */
  readonly parallel?: boolean;
  /** Arrows of one block with the same name here are called at the same time; the slowest counts. */
  readonly fork?: string;
  /** Nobody waits for the answer. What leaves a message queue is asynchronous always. */
  readonly async?: boolean;
  /** That of its flow when absent. */
  readonly operation?: Operation;
  /** Network time there and back; in a routed flow the time it takes to go on. That of the regions when absent, else 0. */
  readonly roundTripMs?: number;
  readonly requestBytes?: number;
  readonly responseBytes?: number;
  /** The caller gives up then; the work goes on. */
  readonly timeoutMs?: number;
  /** Further attempts after one that failed or timed out; 0 when absent. */
  readonly retries?: number;
  /** Mean pause before each further attempt; 0 when absent. */
  readonly backoffMs?: number;
  /** Chance that an attempt fails, whatever the load; 0 when absent. */
  readonly failureProbability?: number;
  /**
   * Id of the cache on whose misses alone this call is made. When absent, `compileFlow` works it out: what a cache calls, and the
   * stores its caller reads after it; "" says that the call is always made.
   */
  readonly onMissOf?: string;
}

/** Whether a request reads or changes data. */
export type Operation = 'read' | 'write';

/** One kind of request. */
export interface ModelFlow {
  readonly name: string;
  readonly ratePerSecond: number;
  /** Squared coefficient of variation of the time between arrivals; 1 (Poisson) when absent. */
  readonly arrivalCv2?: number;
  /** What its calls are; `read` when absent. */
  readonly operation?: Operation;
  readonly route: FlowRoute;
}

/** How the requests of a flow go through the design. */
export type FlowRoute = WalkRoute | CallsRoute | RoutingRoute | VisitsRoute;

/** An ordered walk over arrows, as it is drawn: each step leaves a block the walk has been at. */
export interface WalkRoute {
  readonly type: 'walk';
  readonly steps: readonly WalkStep[];
}

/** One arrow of a walk. */
export interface WalkStep {
  readonly arrow: string;
  /** Walked from `to` to `from`: the answer to the call that came this way, else a call the other way. */
  readonly back?: boolean;
}

/** From a block along all its arrows, and theirs: every visit makes every call, in the order of the arrows. */
export interface CallsRoute {
  readonly type: 'calls';
  /** Where requests begin; the rate is shared evenly. */
  readonly from: readonly string[];
  /** Only these arrows; all when absent. */
  readonly arrows?: readonly string[];
}

/** A request is at one block at a time and goes on along one arrow by its probability; with the rest it leaves. Loops are fine. */
export interface RoutingRoute {
  readonly type: 'routing';
  /** Chance to begin at a block, by its id; they come to 1. */
  readonly entry: Readonly<Record<string, number>>;
}

/** Only how often each block is visited, one visit after the other; arrows are not used. */
export interface VisitsRoute {
  readonly type: 'visits';
  /** Visits per request, by the id of the block. */
  readonly visits: Readonly<Record<string, number>>;
}

/** A place on earth. */
export interface ModelRegion {
  readonly id: string;
  readonly name?: string;
}

/** The way between two regions. */
export interface RegionLink {
  readonly from: string;
  readonly to: string;
  readonly roundTripMs: number;
}
