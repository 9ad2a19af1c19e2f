import type { SaidLimit } from './limits';
import type { Outcome } from './outcomes';
import type { RunEnd } from './state';
import type { Times } from './times';

/**
 * What a run has shown so far. Flows are counted from the first request on, so that generated = completed + rejected +
 * failed + in flight; times, blocks and calls from the end of the warm-up.
 */
export interface SimulationResult {
  readonly seed: number;
  readonly events: number;
  readonly nowMs: number;
  readonly measuredFromMs: number;
  /** Why the run is over; null while it is not. */
  readonly end: RunEnd | null;
  readonly flows: readonly FlowResult[];
  readonly blocks: readonly BlockResult[];
  readonly calls: readonly CallResult[];
  /** Changes that automatic scaling has made. */
  readonly scalings: readonly { readonly atMs: number; readonly block: string; readonly instances: number }[];
  /** Everything the run has not looked at, or could not. */
  readonly limits: readonly SaidLimit[];
}

/** One flow. */
export interface FlowResult {
  readonly name: string;
  readonly generated: number;
  readonly completed: number;
  readonly rejected: number;
  readonly failed: number;
  readonly inFlight: number;
  /** How many ended in which way; only what has happened. */
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  /** Requests completed per second since the warm-up. */
  readonly completedPerSecond: number;
  /** Share of the requests since the warm-up that were rejected or failed. */
  readonly lostShare: number;
  /** How fast requests pile up. */
  readonly backlogPerSecond: number;
  /** From the client's sending to the answer it gets; completed requests only. */
  readonly latency: Times;
}

/** One block. */
export interface BlockResult {
  readonly id: string;
  readonly instances: number;
  readonly served: number;
  readonly servedPerSecond: number;
  /** Share of the time its servers were busy; null for a block without a limit to how much it does at a time. */
  readonly utilisation: number | null;
  readonly meanWaitMs: number | null;
  /** Requests in line now, and how fast they pile up. */
  readonly waiting: number;
  readonly backlogPerSecond: number;
  /** From a request's coming to the end of its service: waiting included, calls to others not. */
  readonly residence: Times;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  readonly hitRatio: number | null;
  readonly staleShare: number | null;
  /** Answers nobody was waiting for any more. */
  readonly forNobody: number;
  readonly openConnections: number | null;
}

/** One arrow with a time-out, further tries, a breaker or messages; what several flows do over it is added up. */
export interface CallResult {
  readonly arrow: string;
  readonly tries: number;
  readonly retried: number;
  readonly timedOut: number;
  readonly messages: {
    readonly sent: number;
    readonly handled: number;
    readonly deadLetters: number;
    readonly dropped: number;
  } | null;
  readonly breaker: readonly { readonly atMs: number; readonly to: 'closed' | 'open' | 'halfOpen' }[] | null;
}
