import assert from 'node:assert/strict';
import { EXACT_CASES } from '../../accuracy/cases';
import { measure } from '../../accuracy/measure';
import { accuracyTable, withAccuracy } from '../../accuracy/table';
import { blockOf, flowOf, flowTo, simulate } from './simulate';

const SEEDS = [1, 2, 3, 4, 5];
/** An interval of 95% misses the truth in one of twenty runs. */
const FEWEST_RIGHT = 4;

describe('a simulated station agrees with its formula', () => {
  for (const each of EXACT_CASES) {
    it(`${each.name}, whatever the seed`, () => {
      const { exact, solved, simulated } = measure(each, SEEDS);
      assert.ok(simulated.right >= FEWEST_RIGHT, 'the mean is within 1%, or the interval holds it');
      assert.ok(near(simulated.meanMs, exact.meanMs, 0.015), `mean ${simulated.meanMs}, exactly ${exact.meanMs}`);
      if (exact.p99Ms !== undefined) {
        assert.ok(near(simulated.p99Ms, exact.p99Ms, 0.02), `p99 ${simulated.p99Ms}, exactly ${exact.p99Ms}`);
        assert.ok(near(solved.p99Ms, exact.p99Ms, 0.002), `solved ${solved.p99Ms}, exactly ${exact.p99Ms}`);
      }
      assert.ok(near(solved.meanMs, exact.meanMs, 1e-6), `solved ${solved.meanMs}, exactly ${exact.meanMs}`);
      const { lost = 0 } = exact;
      assert.ok(Math.abs(simulated.lost - lost) < 0.003, `lost ${simulated.lost}, exactly ${lost}`);
    });
  }

  it('and a cache by keys with Che’s approximation, exact to 0.0006', () => {
    const result = simulate(
      {
        blocks: [{ id: 'cache', serviceTimeMs: 0.1, keys: { count: 1000, zipf: 0.8, cached: 100 } }],
        arrows: [],
        flows: [flowTo('cache', 1000)],
      },
      { requests: 1000 },
    );
    assert.equal(blockOf(result, 'cache').hitRatio, 0, 'nobody fetches what is missing');
    const fetching = simulate(
      {
        blocks: [
          { id: 'cache', concurrency: 'unlimited', serviceTimeMs: 0, keys: { count: 1000, zipf: 0.8, cached: 100 } },
          { id: 'db', concurrency: 'unlimited', serviceTimeMs: 0.001 },
        ],
        arrows: [{ from: 'cache', to: 'db' }],
        flows: [flowTo('cache', 1000)],
      },
      { requests: 200_000, warmUpRequests: 5000 },
    );
    assert.ok(Math.abs((blockOf(fetching, 'cache').hitRatio ?? 0) - 0.3777902213) < 0.004);
  });

  it('with intervals that hold the true mean in about 95 of 100 runs', () => {
    let held = 0;
    for (let seed = 1; seed <= 100; seed += 1) {
      const { meanMs } = flowOf(
        simulate(
          { blocks: [{ id: 'a', serviceTimeMs: 1 }], flows: [flowTo('a', 500)] },
          { requests: 3000, warmUpRequests: 200, seed },
        ),
      ).latency;
      if (meanMs && meanMs.low <= 2 && 2 <= meanMs.high) held += 1;
    }
    assert.ok(held >= 88, `${held} of 100`);
  });
});

describe('the table of errors', () => {
  const found = { meanMs: 2.02, p50Ms: undefined, p95Ms: undefined, p99Ms: 9, lost: 0.001 };
  const simulated = { ...found, right: 1, held: 0 };

  it('says them in percent, and of losses in points', () => {
    const exact = { meanMs: 2, p99Ms: 10, lost: 0 };
    const table = accuracyTable([{ name: 'M/M/1', exact, solved: found, simulated }], [], 5);
    assert.match(table, /\| M\/M\/1 \| 2 ms \| \+1\.00 % \/ −10\.00 % \/ \+0\.10 pt \| .* \| 0 of 5 \|/);
  });

  it('goes into the README between its marks', () => {
    const marked = 'a\n<!-- accuracy:start (npm run accuracy -- --write-readme) -->\nold\n<!-- accuracy:end -->\nb';
    assert.equal(withAccuracy(marked, 'new'), marked.replace('old', 'new'));
    assert.throws(() => withAccuracy('no marks', 'new'));
  });
});

function near(value: number | undefined, exact: number, share: number): boolean {
  return value !== undefined && Math.abs(value / exact - 1) <= share;
}
