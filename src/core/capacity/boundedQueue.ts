import { erlangB } from './erlang';
import { poissonWeights } from './poisson';
import type { StationFigures, WaitTime } from './station';

/**
 * M/M/c/K: `servers` servers, `limit` places to wait, what finds them taken is rejected. Stable for any load: chances are
 * counted from the end of the queue that is likelier.
 */
export function boundedQueue(servers: number, offered: number, busyMs: number, limit: number): StationFigures {
  const ratio = offered / servers;
  const { full, rejected } = fullAndRejected(servers, offered, ratio, limit);
  const ratePerMs = servers / busyMs;
  const weight = (ratio <= 1 ? full : rejected / ratio) / (1 - rejected);
  const wait: WaitTime = { type: 'bounded', weight, ratio, limit, ratePerMs };
  const waitProbability = cumulativeWeight(wait, limit);
  const moments = waitMoments(weight, ratio, limit);
  const meanWaitMs = moments.first / ratePerMs;
  return {
    method: 'M/M/c/K',
    utilisation: ratio,
    isSaturated: false,
    rejected,
    waitProbability,
    meanWaitMs,
    waitVariance: Math.max(0, moments.second / ratePerMs ** 2 - meanWaitMs ** 2),
    wait: waitProbability === 0 ? { type: 'none' } : wait,
  };
}

/** Chance that all servers are taken and nobody waits, and that the queue is full. */
function fullAndRejected(
  servers: number,
  offered: number,
  ratio: number,
  limit: number,
): { readonly full: number; readonly rejected: number } {
  const blocked = erlangB(servers, offered);
  if (ratio <= 1) {
    const full = 1 / (1 / blocked + ratio * geometricSum(ratio, limit));
    return { full, rejected: full * ratio ** limit };
  }
  const back = ratio ** -limit;
  const rejected = 1 / (back / blocked + geometricSum(1 / ratio, limit));
  return { full: rejected * back, rejected };
}

/** 1 + r + … + r^(count−1). */
function geometricSum(r: number, count: number): number {
  if (r === 1) return count;
  return Math.expm1(count * Math.log(r)) / (r - 1);
}

/** Sums of w_j·j and w_j·j·(j+1), w_j the chance to wait for j services: the moments of a wait in services. */
function waitMoments(
  weight: number,
  ratio: number,
  limit: number,
): { readonly first: number; readonly second: number } {
  let first = 0;
  let second = 0;
  // Counted from the likelier end, so that it may stop where nothing is left.
  const isRising = ratio > 1;
  let chance = weight;
  const step = isRising ? 1 / ratio : ratio;
  for (let count = 0; count < limit; count += 1) {
    const j = isRising ? limit - count : count + 1;
    first += chance * j;
    second += chance * j * (j + 1);
    chance *= step;
    if (chance * limit * limit < 1e-18 * second) break;
  }
  return { first, second };
}

type BoundedWait = Extract<WaitTime, { type: 'bounded' }>;

/** Chance to wait for at least one and at most `count` services. */
function cumulativeWeight({ weight, ratio, limit }: BoundedWait, count: number): number {
  const upTo = Math.min(count, limit);
  if (upTo <= 0) return 0;
  return ratio <= 1
    ? weight * geometricSum(ratio, upTo)
    : weight * ratio ** (upTo - limit) * geometricSum(1 / ratio, upTo);
}

/**
 * Chance that an accepted request waits at most `t` ms. The services that end within t are Poisson: j of them are enough for
 * who met j − 1 waiting; only counts that are likely are looked at.
 */
export function boundedWaitCdf(wait: BoundedWait, t: number): number {
  if (t < 0) return 0;
  const atOnce = 1 - cumulativeWeight(wait, wait.limit);
  const mean = t * wait.ratePerMs;
  if (mean === 0) return atOnce;
  if (mean > NEARLY_NORMAL) return Math.min(1, atOnce + normalMean(mean, (count) => cumulativeWeight(wait, count)));
  const { first, weights } = poissonWeights(mean);
  let sum = 0;
  for (let place = 0; place < weights.length; place += 1) {
    sum += (weights[place] as number) * cumulativeWeight(wait, first + place);
  }
  return Math.min(1, atOnce + sum);
}

/** From this mean on, a Poisson count is taken for a normal one. */
const NEARLY_NORMAL = 2000;
/** Points in which the normal distribution is looked at, in deviations. */
const POINTS = Array.from({ length: 41 }, (_, index) => (index - 20) / 4);
const POINT_SUM = POINTS.reduce((sum, z) => sum + Math.exp((-z * z) / 2), 0);

function normalMean(mean: number, value: (count: number) => number): number {
  const deviation = Math.sqrt(mean);
  return POINTS.reduce((sum, z) => sum + Math.exp((-z * z) / 2) * value(mean + z * deviation), 0) / POINT_SUM;
}
