import type { CapacityModel } from '../capacity/model';
import type { Solution } from '../capacity/solution';
import type { SimulationResult } from './simulationResult';
import type { Estimated } from './statistics';
import type { Uptime } from './uptime/uptimeRun';

/** Why formulas and a simulation of the same model differ, or why the simulation cannot tell. Blocks and arrows by id. */
export type Cause =
  /** Another block of the same requests is overloaded and lets only so many through; formulas do not hold them back. */
  | { readonly type: 'heldBack'; readonly by: string }
  /** Calls at the same time wait in the same line; formulas take their waits for independent. */
  | { readonly type: 'fanOut'; readonly arrow: string }
  /** Further tries wait in the line that earlier ones have made, and take other times; formulas take them for independent and alike. */
  | { readonly type: 'retries'; readonly arrow: string }
  /** Who gets no answer to a call makes no further ones; formulas count those all the same. */
  | { readonly type: 'failsBefore'; readonly flow: string }
  /** The wait there is an approximation. */
  | { readonly type: 'approximate'; readonly block: string }
  /** Requests come back to a block; formulas take their visits for independent. */
  | { readonly type: 'loops' }
  /** So near its limit a line changes too slowly for a run of this length. */
  | { readonly type: 'nearlyFull'; readonly block: string; readonly utilisation: number; readonly seconds: number }
  | { readonly type: 'fewRequests'; readonly requests: number }
  /** It was down so few times, in so many simulated years. */
  | { readonly type: 'fewOutages'; readonly outages: number; readonly years: number }
  /** There is no formula for this figure. */
  | { readonly type: 'noFormula' };
/**
 * A figure of a design as formulas have it beside what a simulation of the same model has shown: the p99 of a flow in ms, the
 * share of its requests that fail, the share of the time it is up, the share of the time the servers of a block are busy, and
 * how many more requests wait there each second. Of flows it is the name that is given, of blocks the id.
 */
export interface Checked {
  readonly figure: 'p99Ms' | 'lostShare' | 'upShare' | 'busyShare' | 'growthPerSecond';
  readonly of: string;
  /** Undefined for a latency where formulas have none, or none that lasts. */
  readonly computed: number | undefined;
  /** With its 95% interval; undefined where too little was simulated, or there is no latency that lasts. */
  readonly simulated: Estimated | undefined;
  /** How fast requests of a flow pile up in the simulation, where they do. */
  readonly pilesUpPerSecond: number | undefined;
  /** `unknown`: what was simulated is not enough to say. */
  readonly verdict: 'agrees' | 'differs' | 'unknown';
  /** Why it differs or is unknown; undefined where no cause is known. */
  readonly cause: Cause | undefined;
}

/** What is compared. */
export interface Simulated {
  readonly model: CapacityModel;
  readonly solution: Solution;
  readonly result: SimulationResult;
  /** Failures and repairs over many years; undefined when nothing fails by chance. */
  readonly uptime: Uptime | undefined;
}

/** Beyond the interval of a simulated figure, a computed one that is so near it is the same for anybody's purpose. */
export const NEAR_SHARE = 0.02;
/** The same for shares of requests that fail, which are told in points. */
export const NEAR_POINTS = 0.003;
/** Fewer requests than these say nothing of a share. */
export const FEWEST_OF_SHARE = 500;
/** Half the width of a 95% interval in standard deviations. */
export const Z95 = 1.96;

/** A value with so much on either side; it cannot be below 0. */
export function around(value: number, half: number): Estimated {
  return { value, low: Math.max(0, value - half), high: value + half };
}
