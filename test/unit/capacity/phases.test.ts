import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mixBeginnings, OVER, PhaseTime } from '../../../src/core/capacity/phases';
import { quantileOf } from '../../../src/core/capacity/quantile';
import { near } from './near';

/** Phases one after the other, each skipped with a chance; ready to be asked. */
function chain(parts: readonly { readonly meanMs: number; readonly skipped: number }[]) {
  const phases = new PhaseTime();
  let begin = OVER;
  let [mean, second] = [0, 0];
  for (const { meanMs, skipped } of parts) {
    const entered = phases.add(1 / meanMs, begin);
    begin = mixBeginnings([
      { probability: 1 - skipped, begin: entered },
      { probability: skipped, begin },
    ]);
    mean += (1 - skipped) * meanMs;
    second += 2 * meanMs * meanMs;
  }
  return { phases, mean, isReady: phases.prepare(begin, mean, Math.sqrt(second), 3e6) };
}

describe('times made of exponential phases', () => {
  it('have the percentiles of one phase and of four alike', () => {
    const one = chain([{ meanMs: 5, skipped: 0 }]);
    const [p50, p99] = [5 * Math.LN2, 5 * Math.log(100)];
    near(one.phases.percentiles().p50, p50, 11);
    near(one.phases.percentiles().p99, p99, 10);
    const four = chain(Array.from({ length: 4 }, () => ({ meanMs: 1, skipped: 0 })));
    near(four.phases.percentiles().p50, 3.672060748850897, 11);
    near(four.phases.percentiles().p99, 10.0451175, 6);
  });

  it('have the percentiles their survival function says, whatever the phases', () => {
    const phase = fc.record({
      meanMs: fc.double({ min: 0.05, max: 50, noNaN: true }),
      skipped: fc.constantFrom(0, 0.3, 0.93),
    });
    fc.assert(
      fc.property(fc.array(phase, { minLength: 1, maxLength: 6 }), (parts) => {
        const { phases, mean, isReady } = chain(parts);
        assert.ok(isReady);
        const found = phases.percentiles();
        for (const [at, tail] of [
          [found.p50, 0.5],
          [found.p95, 0.05],
          [found.p99, 0.01],
        ] as const) {
          const wanted = quantileOf((t) => phases.survival(t), tail, mean);
          assert.ok(Math.abs(at - wanted) <= 1e-9 * Math.max(wanted, 1e-9), `${at} is not ${wanted}`);
        }
      }),
      { numRuns: 60 },
    );
  });
});
