/** Response times in ms that 50, 95 and 99 of a hundred requests do not exceed. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

const MOST_STEPS = 200;

/** The time that is exceeded with chance `tail`, from a falling survival function; by bisection to the last digits. */
export function quantileOf(survival: (t: number) => number, tail: number, meanMs: number): number {
  if (survival(0) <= tail) return 0;
  let high = Math.max(meanMs, Number.MIN_VALUE);
  let low = 0;
  for (let step = 0; step < MOST_STEPS && survival(high) > tail; step += 1) {
    low = high;
    high *= 2;
  }
  return refine(survival, tail, low, high);
}

/** Ridders' method on the logarithm, which is nearly straight for tails; the bracket is at least halved each time. */
function refine(survival: (t: number) => number, tail: number, from: number, to: number): number {
  const height = (t: number) => Math.log(Math.max(survival(t), 1e-300) / tail);
  let [low, high] = [from, to];
  let [above, below] = [height(low), height(high)];
  for (let step = 0; step < MOST_STEPS && high - low > 1e-14 * high; step += 1) {
    const middle = (low + high) / 2;
    const at = height(middle);
    const root = Math.sqrt(at * at - above * below);
    const better = root === 0 ? middle : middle + ((middle - low) * at) / root;
    const heightThere = height(better);
    if (heightThere === 0) return better;
    const points = [
      [low, above],
      [middle, at],
      [better, heightThere],
      [high, below],
    ] as const;
    for (const [t, value] of points) {
      if (value > 0 && t > low) [low, above] = [t, value];
      if (value <= 0 && t < high) [high, below] = [t, value];
    }
  }
  return (low + high) / 2;
}

/** Percentiles of a survival function. */
export function percentilesOf(survival: (t: number) => number, meanMs: number): Percentiles {
  return {
    p50: quantileOf(survival, 0.5, meanMs),
    p95: quantileOf(survival, 0.05, meanMs),
    p99: quantileOf(survival, 0.01, meanMs),
  };
}

/** Percentiles on a grid of steps: each mass is spread evenly over half a step to both sides. */
export function gridPercentiles(masses: Float64Array, stepMs: number): Percentiles {
  const at = (chance: number) => gridQuantile(masses, stepMs, chance);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function gridQuantile(masses: Float64Array, stepMs: number, chance: number): number {
  let below = 0;
  for (let k = 0; k < masses.length; k += 1) {
    const mass = masses[k] as number;
    if (below + mass >= chance && mass > 0) return Math.max(0, (k - 0.5 + (chance - below) / mass) * stepMs);
    below += mass;
  }
  return (masses.length - 0.5) * stepMs;
}
