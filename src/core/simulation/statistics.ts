/** A value and the interval that holds the true one in 95 of 100 runs. */
export interface Estimated {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Fewest batches from which an interval is computed. */
export const FEWEST_BATCHES = 10;

/**
 * The half width of a 95% interval by batch means (Law, Simulation Modeling and Analysis, 5th ed., 9.5.3). Batches that
 * resemble their neighbours hold less than independent ones: the width grows by the first autocorrelation.
 */
export function halfWidth(batches: readonly number[]): number {
  const count = batches.length;
  const mean = batches.reduce((sum, value) => sum + value, 0) / count;
  const squares = batches.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (squares === 0) return 0;
  const products = batches.reduce((sum, value, i) => sum + (value - mean) * ((batches[i + 1] ?? mean) - mean), 0);
  const correlation = Math.min(0.9, Math.max(0, products / squares));
  const variance = (squares / (count - 1)) * ((1 + correlation) / (1 - correlation));
  return studentQuantile(count - 1) * Math.sqrt(variance / count);
}

/** The 97.5% quantile of Student's t by Cornish and Fisher's expansion (Abramowitz & Stegun 26.7.5); from 5 degrees up within 0.2%. */
export function studentQuantile(degrees: number): number {
  const z = 1.959963985;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}
