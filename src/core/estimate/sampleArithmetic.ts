import type { Value } from './value';

// One plain loop an operation: with the operation as a callback each takes several times as long, and every uncertain
// line of a document comes by here.

/** Samples of `a + sign * b`; undefined when both are certain. */
export function addSamples(a: Value, b: Value, sign: 1 | -1): Float64Array | undefined {
  const { samples: left } = a;
  const { samples: right } = b;
  if (!left) return right && linear(right, sign, a.si);
  if (!right) return linear(left, 1, sign * b.si);
  const result = new Float64Array(left.length);
  for (let i = 0; i < left.length; i += 1) result[i] = (left[i] ?? 0) + sign * (right[i] ?? 0);
  return result;
}

/** Samples of `a * b`; undefined when both are certain. */
export function multiplySamples(a: Value, b: Value): Float64Array | undefined {
  const { samples: left } = a;
  const { samples: right } = b;
  if (!left) return right && scaleSamples(right, a.si);
  if (!right) return scaleSamples(left, b.si);
  const result = new Float64Array(left.length);
  for (let i = 0; i < left.length; i += 1) result[i] = (left[i] ?? 0) * (right[i] ?? 0);
  return result;
}

/** Samples of `a / b`; undefined when both are certain. */
export function divideSamples(a: Value, b: Value): Float64Array | undefined {
  const { samples: left, si } = a;
  const { samples: right } = b;
  if (!right) return left && quotients(left, b.si);
  const result = new Float64Array(right.length);
  if (!left) for (let i = 0; i < right.length; i += 1) result[i] = si / (right[i] ?? 1);
  else for (let i = 0; i < right.length; i += 1) result[i] = (left[i] ?? 0) / (right[i] ?? 1);
  return result;
}

/** Samples times a number. */
export function scaleSamples(samples: Float64Array, factor: number): Float64Array {
  const result = new Float64Array(samples.length);
  for (let i = 0; i < samples.length; i += 1) result[i] = (samples[i] ?? 0) * factor;
  return result;
}

function quotients(samples: Float64Array, divisor: number): Float64Array {
  const result = new Float64Array(samples.length);
  for (let i = 0; i < samples.length; i += 1) result[i] = (samples[i] ?? 0) / divisor;
  return result;
}

function linear(samples: Float64Array, factor: 1 | -1, offset: number): Float64Array {
  const result = new Float64Array(samples.length);
  for (let i = 0; i < samples.length; i += 1) result[i] = factor * (samples[i] ?? 0) + offset;
  return result;
}
