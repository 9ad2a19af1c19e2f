import { serviceTime } from '../capacity/serviceTime';
import { float, int } from './arrays';
import { uniform } from './random';

/** How times are distributed: one law a row, drawn from the stream of the same number. */
export interface Laws {
  readonly shape: Int32Array;
  readonly mean: Float64Array;
  /** Share of the first of two branches; shape of a gamma law. */
  readonly first: Float64Array;
  /** Mean of each branch. */
  readonly firstMean: Float64Array;
  readonly secondMean: Float64Array;
}

const EXPONENTIAL = 0;
const CONSTANT = 1;
const BRANCHES = 2;
const GAMMA = 3;

/** Room for `count` laws. */
export function makeLaws(count: number): Laws {
  const column = () => new Float64Array(count);
  return { shape: new Int32Array(count), mean: column(), first: column(), firstMean: column(), secondMean: column() };
}

/** Sets a law by mean and squared coefficient of variation: that of the solver's service times. */
export function setLaw(laws: Laws, row: number, meanMs: number, cv2: number): void {
  const time = serviceTime(meanMs, cv2);
  laws.mean[row] = meanMs;
  switch (time.type) {
    case 'constant':
      laws.shape[row] = CONSTANT;
      break;
    case 'gamma':
      laws.shape[row] = GAMMA;
      laws.first[row] = time.shape;
      break;
    case 'exponentials': {
      const [first, second] = time.branches;
      laws.shape[row] = first && second ? BRANCHES : EXPONENTIAL;
      if (!first || !second) break;
      laws.first[row] = first.probability;
      laws.firstMean[row] = first.meanMs;
      laws.secondMean[row] = second.meanMs;
    }
  }
}

/** Draws a time by the law of this row, from the stream of the same number. */
export function drawTime(laws: Laws, streams: Int32Array, row: number): number {
  const shape = int(laws.shape, row);
  if (shape === EXPONENTIAL) return -float(laws.mean, row) * Math.log(uniform(streams, row));
  if (shape === CONSTANT) return float(laws.mean, row);
  if (shape === GAMMA) {
    const gammaShape = float(laws.first, row);
    return (float(laws.mean, row) / gammaShape) * drawGamma(streams, row, gammaShape);
  }
  const isFirst = uniform(streams, row) < float(laws.first, row);
  return -float(isFirst ? laws.firstMean : laws.secondMean, row) * Math.log(uniform(streams, row));
}

/** A gamma number of scale 1 and a shape of at least 1 (Marsaglia and Tsang 2000). */
function drawGamma(streams: Int32Array, row: number, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    // A normal number by Box and Muller; its twin is not kept, so that a draw depends on the stream alone.
    const radius = Math.sqrt(-2 * Math.log(uniform(streams, row)));
    const x = radius * Math.cos(2 * Math.PI * uniform(streams, row));
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(uniform(streams, row)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
