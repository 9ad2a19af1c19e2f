import { strict as assert } from 'node:assert';

/** Holds that a number is another to so many digits after the point. */
export function near(actual: number | undefined, expected: number, digits = 10): void {
  const slack = 0.5000001 * 10 ** -digits;
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= slack,
    `${actual} is not ${expected} to ${digits} digits`,
  );
}

/** Holds that a number is another up to a share of it. */
export function within(actual: number | undefined, expected: number, share: number): void {
  const isNear = actual !== undefined && Math.abs(actual / expected - 1) <= share;
  assert.ok(isNear, `${actual} is not within ${share * 100}% of ${expected}`);
}
