import type { ServiceTime } from './serviceTime';
import { serviceMoments } from './serviceTime';
import { meanDecay } from './special';
import type { StationFigures, WaitTime } from './station';

/** The time a visit of a block takes there: waiting and service, without what it calls. One of several cases. */
export interface OwnTime {
  readonly cases: readonly OwnCase[];
  /** One of the cases never comes to an end. */
  readonly isEndless: boolean;
  /** Share of visits turned away at once. */
  readonly rejected: number;
  readonly meanMs: number;
  readonly variance: number;
}

/** Which shard or replica answers, and how long it takes. */
export interface OwnCase {
  readonly probability: number;
  readonly wait: WaitTime;
  readonly meanWaitMs: number;
  readonly service: ServiceTime;
}

/** No time at all. */
export const NO_TIME: OwnTime = { cases: [], isEndless: false, rejected: 0, meanMs: 0, variance: 0 };

/** Puts the time of a visit together from the stations that may answer it; their chances come to 1. */
export function ownTime(
  stations: readonly {
    readonly probability: number;
    readonly figures: StationFigures;
    readonly service: ServiceTime;
  }[],
): OwnTime {
  const used = stations.filter(({ probability }) => probability > 0);
  let mean = 0;
  let second = 0;
  for (const { probability, figures, service } of used) {
    const own = figures.meanWaitMs + service.meanMs;
    const variance = figures.waitVariance + serviceMoments(service).second - service.meanMs ** 2;
    mean += probability * own;
    second += probability * (variance + own * own);
  }
  const isEndless = used.some(({ figures }) => figures.isSaturated);
  return {
    cases: used.map(({ probability, figures: { wait, meanWaitMs }, service }) => ({
      probability,
      wait,
      meanWaitMs,
      service,
    })),
    isEndless,
    rejected: used.reduce((sum, { probability, figures }) => sum + probability * figures.rejected, 0),
    meanMs: isEndless ? Number.POSITIVE_INFINITY : mean,
    variance: isEndless ? Number.POSITIVE_INFINITY : Math.max(0, second - mean * mean),
  };
}

/** True when `ownSurvival` knows the distribution: exponential services after exponential waits, and no time at all. */
export function hasSurvival({ cases, isEndless }: OwnTime): boolean {
  return (
    !isEndless &&
    cases.every(
      ({ wait, service }) =>
        (wait.type === 'none' || wait.type === 'exponential') && service.type === 'exponentials' && service.meanMs > 0,
    )
  );
}

/** Chance that a visit takes longer than `t` ms, in closed form; only where `hasSurvival`. */
export function ownSurvival({ cases }: OwnTime, t: number): number {
  let sum = 0;
  for (const { probability, wait, service } of cases) {
    if (service.type !== 'exponentials') continue;
    const [waits, waitRate] = wait.type === 'exponential' ? [wait.probability, wait.ratePerMs] : [0, 1];
    for (const branch of service.branches) {
      sum += probability * branch.probability * survivalOfSum(t, 1 / branch.meanMs, waits, waitRate);
    }
  }
  return sum;
}

/** Chance that an exponential service, and with a chance an exponential wait before it, takes longer than t. */
function survivalOfSum(t: number, serviceRate: number, waits: number, waitRate: number): number {
  const served = Math.exp(-serviceRate * t);
  const difference = (waitRate - serviceRate) * t;
  // With the larger of the two exponentials taken out, so that neither overflows.
  const both = difference >= 0 ? served * meanDecay(difference) : Math.exp(-waitRate * t) * meanDecay(-difference);
  return served + waits * serviceRate * t * both;
}
