import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { CapacityModel } from '../../../src/core/capacity/model';
import type { Solution } from '../../../src/core/capacity/solution';
import { solve } from '../../../src/core/capacity/solve';
import { model } from './models';
import { within } from './near';

const blocks = fc.array(
  fc.record(
    {
      serviceTimeMs: fc.double({ min: 0.1, max: 40, noNaN: true }),
      instances: fc.integer({ min: 1, max: 20 }),
      serviceCv2: fc.constantFrom(0, 0.5, 1, 4),
      kind: fc.constantFrom('appServer', 'loadBalancer', 'cache', 'sqlDatabase', 'messageQueue', 'worker'),
      hitRatio: fc.constantFrom(0, 0.5, 1),
      queueLimit: fc.constantFrom(0, 3, 100),
      shards: fc.constantFrom(1, 4),
      hotKeyShare: fc.constantFrom(0, 0.2),
      readReplicas: fc.constantFrom(0, 2),
      availability: fc.constantFrom(0.9, 0.999, 1),
    },
    { requiredKeys: ['serviceTimeMs'] },
  ),
  { minLength: 1, maxLength: 7 },
);
const arrows = fc.array(
  fc.record(
    {
      from: fc.nat({ max: 6 }),
      to: fc.nat({ max: 6 }),
      probability: fc.oneof(fc.double({ min: 1e-6, max: 1, noNaN: true }), fc.constantFrom(0, 1e-319)),
      calls: fc.constantFrom(0, 0.5, 1, 2, 3.5),
      parallel: fc.boolean(),
      fork: fc.constantFrom('x', 'y'),
      async: fc.boolean(),
      roundTripMs: fc.constantFrom(0, 0.5, 80),
      timeoutMs: fc.constantFrom(20, 200),
      retries: fc.integer({ min: 0, max: 3 }),
      failureProbability: fc.constantFrom(0, 0.1, 1),
      operation: fc.constantFrom('read', 'write'),
    },
    { requiredKeys: ['from', 'to'] },
  ),
  { maxLength: 10 },
);

/** Any design: calls from the first block, one flow that reads and one that writes. */
const designs = fc.tuple(blocks, arrows, fc.double({ min: 0.1, max: 300, noNaN: true })).map(([list, calls, rate]) => {
  const ids = list.map((_, index) => `b${index}`);
  return model({
    blocks: list.map((block, index) => ({ ...block, id: ids[index] })),
    arrows: calls.map((each, index) => ({
      ...each,
      id: `a${index}`,
      from: ids[each.from % ids.length],
      to: ids[each.to % ids.length],
    })),
    flows: [
      { name: 'Read', ratePerSecond: rate, route: { type: 'calls', from: 'b0' } },
      { name: 'Write', ratePerSecond: rate / 5, operation: 'write', route: { type: 'calls', from: 'b0' } },
    ],
  });
});

/** Every number of a solution; the number of servers of a pure delay is the one that may be endless. */
function numbersOf(value: unknown, key = ''): number[] {
  if (typeof value === 'number') return key === 'servers' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => numbersOf(each, name));
}

function isPlain({ arrows: list, blocks: all }: CapacityModel): boolean {
  return list.every(({ retries, timeoutMs }) => !retries && timeoutMs === undefined) && all.length > 0;
}

describe('any design', () => {
  it('is solved with finite numbers, shares between 0 and 1, percentiles in order', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const solution = solve(design);
        for (const value of numbersOf(solution)) assert.ok(Number.isFinite(value), `${value}`);
        for (const { percentiles, meanMs, errors, availability } of solution.flows) {
          assert.ok(
            errors >= -1e-9 && errors <= 1 + 1e-9 && availability >= 0 && availability <= 1,
            `${errors} ${availability}`,
          );
          if (!percentiles) continue;
          const { p50, p95, p99 } = percentiles;
          assert.ok(p50 >= 0 && p50 <= p95 && p95 <= p99, JSON.stringify(percentiles));
          assert.ok(meanMs !== undefined && meanMs >= 0);
        }
        for (const { percentiles, parts } of solution.blocks) {
          if (percentiles) assert.ok(percentiles.p50 <= percentiles.p95 && percentiles.p95 <= percentiles.p99);
          for (const { waitProbability, rejected } of parts) {
            assert.ok(waitProbability >= 0 && waitProbability <= 1 + 1e-9 && rejected >= 0 && rejected <= 1);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is solved with finite numbers when a call is made next to never', () => {
    const b0 = { id: 'b0', serviceTimeMs: 0.1 };
    const solution = solve({
      blocks: [b0, { id: 'b1', serviceTimeMs: 0.1, queueLimit: 0 }],
      arrows: [{ id: 'a0', from: 'b0', to: 'b1', probability: 1e-319, retries: 1, failureProbability: 1 }],
      flows: [{ name: 'Read', ratePerSecond: 0.1, route: { type: 'calls', from: ['b0'] } }],
      regions: [],
      links: [],
    });
    assert.deepEqual(
      numbersOf(solution).filter((value) => !Number.isFinite(value)),
      [],
    );
  });

  it('is solved the same each time', () => {
    fc.assert(
      fc.property(designs, (design) => assert.deepEqual(solve(design), solve(design))),
      { numRuns: 10 },
    );
  });

  it('loses and makes no requests: what a block gets is what its arrows bring and flows begin', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const { blocks: solved, arrows: calls, flows } = solve(design);
        const begun = flows.reduce((sum, { ratePerSecond }) => sum + ratePerSecond, 0);
        for (const { id, readsPerSecond, writesPerSecond } of solved) {
          const brought = calls.reduce((sum, { to, callsPerSecond }) => (to === id ? sum + callsPerSecond : sum), 0);
          const expected = brought + (id === 'b0' ? begun : 0);
          assert.ok(Math.abs(readsPerSecond + writesPerSecond - expected) <= 1e-9 * Math.max(1, expected));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('has utilisation in proportion to its load, so that each block breaks where it says', () => {
    fc.assert(
      fc.property(designs.filter(isPlain), fc.constantFrom(0.1, 3, 10), (design, factor) => {
        const more = {
          ...design,
          flows: design.flows.map((flow) => ({ ...flow, ratePerSecond: flow.ratePerSecond * factor })),
        };
        const [once, scaled] = [solve(design), solve(more)];
        for (const [index, { utilisation, breaksAt }] of once.blocks.entries()) {
          const there = scaled.blocks[index];
          if (utilisation < 1e-9) continue;
          within(there?.utilisation, utilisation * factor, 1e-9);
          within((there?.breaksAt ?? 0) * factor, breaksAt ?? 0, 1e-9);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('does not depend on the order in which its blocks are listed', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const [once, turned] = [solve(design), solve({ ...design, blocks: [...design.blocks].reverse() })];
        const text = (solution: Solution) =>
          solution.breaking.map(({ block, multiple }) => `${block} ${multiple.toPrecision(9)}`);
        assert.deepEqual(text(turned).sort(), text(once).sort());
        for (const [index, { percentiles, availability }] of once.flows.entries()) {
          within(turned.flows[index]?.availability || 1, availability || 1, 1e-9);
          if (percentiles) within(turned.flows[index]?.percentiles?.p99 || 1, percentiles.p99 || 1, 1e-6);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('waits no less when more comes', () => {
    fc.assert(
      fc.property(designs.filter(isPlain), (design) => {
        const more = {
          ...design,
          flows: design.flows.map((flow) => ({ ...flow, ratePerSecond: flow.ratePerSecond * 1.3 })),
        };
        const [once, loaded] = [solve(design), solve(more)];
        for (const [index, { parts }] of once.blocks.entries()) {
          for (const [place, { meanWaitMs, method }] of parts.entries()) {
            const then = loaded.blocks[index]?.parts[place];
            // What arrives depends on what is busy before it, so that only the plain formulas must rise.
            if (method === 'G/G/c' || then?.meanWaitMs === undefined || meanWaitMs === undefined) continue;
            assert.ok(then.method === 'G/G/c' || then.meanWaitMs >= meanWaitMs - 1e-9);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('extreme designs', () => {
  const flow = (route: object, ratePerSecond = 100) => [{ name: 'f', ratePerSecond, route }];

  it('with three thousand blocks in a row or side by side', () => {
    const count = 3000;
    const list = Array.from({ length: count }, (_, index) => ({
      id: `b${index}`,
      serviceTimeMs: 1,
      availability: 0.9999,
    }));
    const row = list.slice(1).map(({ id }, index) => ({ from: `b${index}`, to: id }));
    const fan = list.slice(1).map(({ id }) => ({ from: 'b0', to: id }));
    for (const calls of [row, fan]) {
      const { flows, weakPoints } = solve(
        model({ blocks: list, arrows: calls, flows: flow({ type: 'calls', from: 'b0' }) }),
      );
      within(flows[0]?.meanMs, count / 0.9, 1e-6);
      assert.ok((weakPoints[0]?.cutOffCount ?? 0) === count - 1);
      assert.ok(flows[0]?.percentiles);
    }
  });

  it('with ten thousand blocks side by side, and in a circle requests leave half of the time', () => {
    const list = Array.from({ length: 10_000 }, (_, index) => ({ id: `b${index}`, serviceTimeMs: 0.1 }));
    const fan = list.slice(1).map(({ id }) => ({ from: 'b0', to: id }));
    const wide = solve(model({ blocks: list, arrows: fan, flows: flow({ type: 'calls', from: 'b0' }) }));
    assert.ok(wide.flows[0]?.meanMs && wide.blocks.length === 10_000);
    const ring = list.map(({ id }, index) => ({ from: id, to: `b${(index + 1) % 10_000}`, probability: 0.5 }));
    const round = solve(model({ blocks: list, arrows: ring, flows: flow({ type: 'routing', entry: { b0: 1 } }) }));
    within(round.blocks[1]?.readsPerSecond, 50, 1e-6);
    within(round.flows[0]?.meanMs, 0.2, 0.02);
  });

  it('with a net of more ways than anyone could walk', () => {
    const list = Array.from({ length: 60 }, (_, index) => ({ id: `b${index}` }));
    const calls = list.flatMap(({ id }, index) =>
      [1, 2].flatMap((step) =>
        index + step < 60 ? [{ id: `${id}-${step}`, from: id, to: `b${index + step}`, probability: 0.5 }] : [],
      ),
    );
    const { flows } = solve(model({ blocks: list, arrows: calls, flows: flow({ type: 'calls', from: 'b0' }) }));
    assert.deepEqual(flows[0]?.percentiles, { p50: 0, p95: 0, p99: 0 });
  });

  it('with calls that multiply beyond all numbers', () => {
    const list = Array.from({ length: 20 }, (_, index) => ({ id: `b${index}`, serviceTimeMs: 1 }));
    const calls = list.slice(1).map(({ id }, index) => ({ from: `b${index}`, to: id, calls: 1_000_000 }));
    const { warnings, flows } = solve(
      model({ blocks: list, arrows: calls, flows: flow({ type: 'calls', from: 'b0' }, 1e12) }),
    );
    assert.ok(warnings.some(({ type }) => type === 'tooMuch'));
    assert.equal(flows[0]?.meanMs, undefined);
  });

  it('with no requests at all', () => {
    const {
      blocks: [block],
      flows,
    } = solve(model({ blocks: [{ id: 'b', serviceTimeMs: 5 }], flows: flow({ type: 'calls', from: 'b' }, 0) }));
    assert.equal(block?.utilisation, 0);
    assert.equal(block?.breaksAt, undefined);
    within(flows[0]?.meanMs, 5, 1e-12);
  });

  it('with more than it can do: no latency, but a backlog and when it is worked off', () => {
    const {
      blocks: [block],
      flows,
      warnings,
    } = solve(
      model({ blocks: [{ id: 'b', serviceTimeMs: 10, instances: 2 }], flows: flow({ type: 'calls', from: 'b' }, 300) }),
    );
    assert.deepEqual([flows[0]?.meanMs, flows[0]?.percentiles, flows[0]?.saturated], [undefined, undefined, ['b']]);
    within(block?.backlog?.growthPerSecond, 100, 1e-12);
    within(block?.backlog?.drainSecondsPerSecond, 2, 1e-12);
    assert.equal(block?.instancesNeeded, 6);
    assert.deepEqual(
      warnings.map(({ type }) => type),
      ['saturated'],
    );
  });
});
