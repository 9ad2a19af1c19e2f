/** Chances of a Poisson count that matter: of `first`, `first` + 1 and so on. */
export interface PoissonWeights {
  readonly first: number;
  readonly weights: Float64Array;
}

/** Counts further from the mean than this many standard deviations are left out (below 1e-20). */
const DEVIATIONS = 10;

/** The chances of a Poisson count of this mean, from the likeliest count outwards, so that they are right to the last digits. */
export function poissonWeights(mean: number): PoissonWeights {
  const width = DEVIATIONS * Math.sqrt(mean) + 30;
  const first = Math.max(0, Math.floor(mean - width));
  const last = Math.ceil(mean + width);
  const mode = Math.floor(mean);
  const weights = new Float64Array(last - first + 1);
  weights[mode - first] = 1;
  for (let count = mode; count > first; count -= 1) {
    weights[count - 1 - first] = ((weights[count - first] as number) * count) / mean;
  }
  for (let count = mode; count < last; count += 1) {
    weights[count + 1 - first] = ((weights[count - first] as number) * mean) / (count + 1);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { first, weights: weights.map((weight) => weight / total) };
}
