/**
 * What only the simulation looks at, beside the model: how blocks, calls and flows behave under load, and what happens to
 * them at a time. Blocks and arrows are named by id, flows by name. Times are in milliseconds, shares from 0 to 1.
 */
export interface Scenario {
  readonly blocks?: Readonly<Record<string, BlockBehaviour>>;
  readonly arrows?: Readonly<Record<string, CallBehaviour>>;
  readonly flows?: Readonly<Record<string, FlowBehaviour>>;
  readonly incidents?: readonly Incident[];
}

/**
 * How a balancer chooses: in turn or by chance, in proportion to the instances that are up; the one with the fewest requests
 * under way per instance; the better of two taken by chance.
 */
export type Pick = 'roundRobin' | 'random' | 'leastConnections' | 'twoChoices';

/** How a block behaves. */
export interface BlockBehaviour {
  /** How it passes requests on, for a block that forwards to one; `random` when absent. */
  readonly balances?: Pick;
  /** How long it goes on sending to a block that is down; 0 when absent. */
  readonly detectMs?: number;
  /** Its instances have a line each, joined in this way; one line for all when absent. */
  readonly lines?: Pick;
  /** Share of requests that fail after their service. */
  readonly errorShare?: number;
  /** Share of messages that fail at every try. */
  readonly poisonShare?: number;
  /** Token bucket: requests beyond it are turned away. */
  readonly rateLimit?: { readonly perSecond: number; readonly burst: number };
  readonly autoscale?: Autoscale;
  /** After this time a standby takes over from what went down. */
  readonly failoverMs?: number;
  /** Keys of the data that is read and written here, by which a read of a replica is known to be stale. */
  readonly dataKeys?: KeySpace;
}

/** A population of keys; the k-th is asked for in proportion to 1 / k^exponent. */
export interface KeySpace {
  readonly count: number;
  readonly exponent: number;
}

/** Every `everyMs` the use of the instances is compared with `target`; what is added serves after `lagMs`. */
export interface Autoscale {
  readonly min: number;
  readonly max: number;
  readonly target: number;
  readonly everyMs: number;
  readonly lagMs: number;
}

/** How calls over an arrow behave. */
export interface CallBehaviour {
  readonly breaker?: Breaker;
  /** Each pause before a further try is so many times the one before; 1 when absent. */
  readonly backoffFactor?: number;
  /** Longest pause; no limit when absent. */
  readonly mostBackoffMs?: number;
  /** Share of a pause that is left to chance; 0 when absent. */
  readonly jitter?: number;
  /** A failure of the call does not fail its caller. */
  readonly isOptional?: boolean;
  /** Messages that have failed at every try are kept as dead letters; else they are dropped. */
  readonly keepsDeadLetters?: boolean;
}

/** Opens when `failureShare` of the last `window` calls failed, stays open for `openMs`, then lets `trials` calls try. */
export interface Breaker {
  readonly failureShare: number;
  readonly window: number;
  readonly openMs: number;
  readonly trials: number;
}

/** How a flow behaves. */
export interface FlowBehaviour {
  /** 0 (when absent) is served first and shed last; up to 3. */
  readonly priority?: number;
  /** It opens a connection at a block; those that are lost there come back by this flow, spread over `spreadMs`. */
  readonly connects?: { readonly to: string; readonly spreadMs: number };
}

/** Something that happens at a time, and ends after `forMs` where that is given. */
export type Incident = { readonly atMs: number; readonly forMs?: number } & Change;

/** A change of the system: planned as an incident, or made during a run. Factors are above 0. */
export type Change =
  | { readonly type: 'down'; readonly block: string; readonly instances?: number }
  | { readonly type: 'slow'; readonly block: string; readonly factor: number }
  | { readonly type: 'load'; readonly flow?: string; readonly factor: number }
  | { readonly type: 'cold'; readonly block: string }
  | { readonly type: 'instances'; readonly block: string; readonly instances: number };

/** What a scenario says of something by its id or name; undefined when it does not mention it. */
export function saidOf<T>(said: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return said && Object.hasOwn(said, id) ? said[id] : undefined;
}
