// Special functions; each is tested against published values.

/** Coefficients of Lanczos' approximation with g = 7 (Godfrey), relative error below 1e-14. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** Natural logarithm of the gamma function, for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const sum = LANCZOS.reduce(
    (total, coefficient, index) => (index === 0 ? coefficient : total + coefficient / (shifted + index)),
    0,
  );
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

const MOST_TERMS = 10_000;

/**
 * Regularised lower incomplete gamma function P(a, x): the distribution function of a gamma variable of shape `a`. Series
 * below a + 1, continued fraction above (Numerical Recipes, 6.2).
 */
export function gammaP(a: number, x: number): number {
  if (!(x > 0)) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  const scale = Math.exp(-x + a * Math.log(x) - logGamma(a));
  return x < a + 1 ? Math.min(1, scale * series(a, x)) : Math.max(0, 1 - scale * continuedFraction(a, x));
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-16) break;
  }
  return sum;
}

/** Lentz's method; the first denominator is not 0 where it is used. */
function continuedFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = an * d + b;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = b + an / c;
    if (Math.abs(c) < tiny) c = tiny;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return value;
}

/** Density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/** Distribution function of the standard normal distribution. */
export function normalCdf(x: number): number {
  const half = 0.5 * gammaP(0.5, (x * x) / 2);
  // In the tail below, the difference from a half has no digits left.
  if (x < 0) return x < -38 ? 0 : 0.5 * upperHalf((x * x) / 2);
  return 0.5 + half;
}

function upperHalf(x: number): number {
  if (x < 1.5) return 1 - gammaP(0.5, x);
  return Math.exp(-x + 0.5 * Math.log(x) - logGamma(0.5)) * continuedFraction(0.5, x);
}

/** (1 − e^−x) / x, which is 1 at 0. */
export function meanDecay(x: number): number {
  return Math.abs(x) < 1e-9 ? 1 - x / 2 : -Math.expm1(-x) / x;
}
