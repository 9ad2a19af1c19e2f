import { boundedQueue } from './boundedQueue';
import { erlangC } from './erlang';
import { type ServiceTime, serviceMoments, serviceTime } from './serviceTime';

/** One queue with servers: a block, or one shard or replica of it. */
export interface Station {
  /** Requests served at the same time; Infinity for a pure delay. */
  readonly servers: number;
  readonly ratePerSecond: number;
  /** Squared coefficient of variation of the time between arrivals. */
  readonly arrivalCv2: number;
  /** How long a request takes a server; more than `serviceTimeMs` under a rate limit, less when part of it is only delay. */
  readonly busyMs: number;
  /** How long a request takes when nobody is in its way. */
  readonly serviceTimeMs: number;
  readonly serviceCv2: number;
  /** Requests that may wait; undefined for any number. */
  readonly queueLimit?: number;
}

/** The formula a station was solved by. `G/G/c` is Allen and Cunneen's approximation; `delay` has no queue. */
export type StationMethod = 'idle' | 'delay' | 'M/M/1' | 'M/M/c' | 'M/M/c/K' | 'M/G/1' | 'G/G/c';

/** The time a request waits for a server. */
export type WaitTime =
  | { readonly type: 'none' }
  /** With a chance, an exponential time. */
  | { readonly type: 'exponential'; readonly probability: number; readonly ratePerMs: number }
  /** A geometric number of services in progress (Pollaczek and Khinchine). */
  | { readonly type: 'residuals'; readonly utilisation: number; readonly service: ServiceTime }
  /**
   * The sum of j exponential times, j from 1 to `limit`, each `ratio` times as likely as the one before. `weight` is the
   * chance of the likelier end: of j = 1 for a ratio up to 1, else of j = `limit`.
   */
  | {
      readonly type: 'bounded';
      readonly weight: number;
      readonly ratio: number;
      readonly limit: number;
      readonly ratePerMs: number;
    };

/** What comes of a station in the long run. */
export interface StationFigures {
  readonly method: StationMethod;
  /** Offered load per server: what utilisation would be if nothing were rejected. Linear in the rate. */
  readonly utilisation: number;
  /** Work comes faster than it is done, and nothing is rejected: there is no steady state and no waiting time. */
  readonly isSaturated: boolean;
  /** Share of arrivals turned away at a full queue. */
  readonly rejected: number;
  /** Chance that an accepted request waits. */
  readonly waitProbability: number;
  /** Mean and variance of the wait of accepted requests, in ms and ms²; Infinity when saturated. */
  readonly meanWaitMs: number;
  readonly waitVariance: number;
  readonly wait: WaitTime;
}

/** Solves a station. Exact for M/M/c, M/M/c/K and M/G/1; Allen and Cunneen's approximation for the rest. */
export function solveStation(station: Station): StationFigures {
  const { servers, ratePerSecond, busyMs, serviceCv2, arrivalCv2, queueLimit } = station;
  const offered = (ratePerSecond / 1000) * busyMs;
  if (offered === 0) return withoutWait('idle', 0);
  if (servers === Number.POSITIVE_INFINITY) return withoutWait('delay', 0);
  if (queueLimit !== undefined) return boundedQueue(servers, offered, busyMs, queueLimit);
  const utilisation = offered / servers;
  if (utilisation >= 1) return saturated(servers, utilisation);
  if (servers === 1 && arrivalCv2 === 1 && serviceCv2 !== 1) return generalService(utilisation, busyMs, serviceCv2);
  return endlessQueue(station, offered, utilisation);
}

function withoutWait(method: StationMethod, utilisation: number): StationFigures {
  const none = { rejected: 0, waitProbability: 0, meanWaitMs: 0, waitVariance: 0, isSaturated: false };
  return { method, utilisation, ...none, wait: { type: 'none' } };
}

function saturated(servers: number, utilisation: number): StationFigures {
  const endless = Number.POSITIVE_INFINITY;
  return {
    method: servers === 1 ? 'M/M/1' : 'M/M/c',
    utilisation,
    isSaturated: true,
    rejected: 0,
    waitProbability: 1,
    meanWaitMs: endless,
    waitVariance: endless,
    wait: { type: 'none' },
  };
}

/** M/M/c, and with other variability Allen and Cunneen's correction of its mean wait (Allen 1990, 5.5). */
function endlessQueue(
  { servers, busyMs, serviceCv2, arrivalCv2 }: Station,
  offered: number,
  utilisation: number,
): StationFigures {
  const waitProbability = erlangC(servers, offered);
  const variability = (arrivalCv2 + serviceCv2) / 2;
  const isExact = arrivalCv2 === 1 && serviceCv2 === 1;
  const meanGivenWait = (busyMs / (servers - offered)) * variability;
  const meanWaitMs = waitProbability * meanGivenWait;
  return {
    method: isExact ? (servers === 1 ? 'M/M/1' : 'M/M/c') : 'G/G/c',
    utilisation,
    isSaturated: false,
    rejected: 0,
    waitProbability: variability === 0 ? 0 : waitProbability,
    meanWaitMs,
    waitVariance: 2 * waitProbability * meanGivenWait ** 2 - meanWaitMs ** 2,
    wait:
      meanWaitMs === 0
        ? { type: 'none' }
        : { type: 'exponential', probability: waitProbability, ratePerMs: 1 / meanGivenWait },
  };
}

/** M/G/1 by Pollaczek and Khinchine, with the second moment of the wait (Kleinrock 1975, 5.7). */
function generalService(utilisation: number, busyMs: number, serviceCv2: number): StationFigures {
  const service = serviceTime(busyMs, serviceCv2);
  const { second, third } = serviceMoments(service);
  const ratePerMs = utilisation / busyMs;
  const meanWaitMs = (ratePerMs * second) / (2 * (1 - utilisation));
  return {
    method: 'M/G/1',
    utilisation,
    isSaturated: false,
    rejected: 0,
    waitProbability: utilisation,
    meanWaitMs,
    waitVariance: meanWaitMs ** 2 + (ratePerMs * third) / (3 * (1 - utilisation)),
    wait: { type: 'residuals', utilisation, service },
  };
}
