import { strict as assert } from 'node:assert';
import type { Solution } from '../../../src/core/capacity/solution';
import { solve } from '../../../src/core/capacity/solve';
import { solveStation } from '../../../src/core/capacity/station';
import { model } from './models';
import { near, within } from './near';

/** Time units of the textbooks are taken for seconds. */
const SECOND = 1000;

function station(ratePerSecond: number, block: object, flow: object = {}): Solution {
  return solve(
    model({
      blocks: [{ id: 'q', ...block }],
      flows: [{ name: 'f', ratePerSecond, route: { type: 'calls', from: 'q' }, ...flow }],
    }),
  );
}

/** A network of single servers by service times and visits per request, and a routing that comes to these visits. */
function centralServer(
  ratePerSecond: number,
  serviceMs: readonly number[],
  visits: readonly number[],
  route: 'visits' | 'routing',
) {
  const [hub = 1, ...others] = visits;
  const arrows = others.flatMap((count, index) => [
    { from: 'b0', to: `b${index + 1}`, probability: count / hub },
    { from: `b${index + 1}`, to: 'b0' },
  ]);
  const ids = visits.map((_, index) => `b${index}`);
  return solve(
    model({
      blocks: serviceMs.map((serviceTimeMs, index) => ({ id: `b${index}`, serviceTimeMs })),
      arrows: route === 'routing' ? arrows : [],
      flows: [
        {
          name: 'f',
          ratePerSecond,
          route:
            route === 'routing'
              ? { type: 'routing', entry: { b0: 1 } }
              : { type: 'visits', visits: Object.fromEntries(ids.map((id, index) => [id, visits[index] ?? 0])) },
        },
      ],
    }),
  );
}

describe('textbook stations', () => {
  it('M/M/1, λ 2, μ 3', () => {
    const { blocks, flows } = station(2, { serviceTimeMs: SECOND / 3 });
    const [part] = blocks[0]?.parts ?? [];
    assert.equal(part?.method, 'M/M/1');
    near(part?.meanWaitMs, (2 / 3) * SECOND, 9);
    near(((part?.meanWaitMs ?? 0) / SECOND) * 2, 4 / 3);
    near(flows[0]?.meanMs, SECOND, 9);
    const { wait } = solveStation({
      ...{ servers: 1, ratePerSecond: 2, arrivalCv2: 1, serviceCv2: 1 },
      ...{ busyMs: SECOND / 3, serviceTimeMs: SECOND / 3 },
    });
    assert.ok(wait.type === 'exponential');
    near(wait.probability * Math.exp(-wait.ratePerMs * 0.5 * SECOND), 0.40435, 5);
  });

  it('M/M/1, λ .8, μ 1', () => {
    const { blocks, flows } = station(0.8, { serviceTimeMs: SECOND });
    for (const percentiles of [blocks[0]?.percentiles, flows[0]?.percentiles]) {
      near((percentiles?.p50 ?? 0) / SECOND, 3.4657359028);
      near((percentiles?.p99 ?? 0) / SECOND, 23.0258509299);
    }
    assert.deepEqual([blocks[0]?.method, flows[0]?.method], ['exact', 'exact']);
  });

  it('M/M/3, λ 6, μ 3', () => {
    const { blocks, flows } = station(6, { instances: 3, serviceTimeMs: SECOND / 3 });
    const [part] = blocks[0]?.parts ?? [];
    near(part?.waitProbability, 4 / 9);
    near(((part?.meanWaitMs ?? 0) / SECOND) * 6, 8 / 9);
    near((flows[0]?.meanMs ?? 0) / SECOND, 0.4814814815);
  });

  it('M/M/10, λ 8, μ 1, the servers being instances or what one instance does at once', () => {
    for (const block of [{ instances: 10 }, { concurrency: 10 }, { instances: 5, concurrency: 2 }]) {
      const { blocks, flows } = station(8, { ...block, serviceTimeMs: SECOND });
      near((blocks[0]?.parts[0]?.meanWaitMs ?? 0) / SECOND, 0.2045900754);
      near((flows[0]?.percentiles?.p50 ?? 0) / SECOND, 0.9121446106);
      near((flows[0]?.percentiles?.p99 ?? 0) / SECOND, 4.9461113276);
    }
  });

  it('M/G/1, λ .5, mean 1, cv² 0 and 4', () => {
    for (const [serviceCv2, mean] of [
      [0, 1.5],
      [4, 3.5],
    ] as const) {
      const { blocks, flows } = station(0.5, { serviceTimeMs: SECOND, serviceCv2 });
      near((flows[0]?.meanMs ?? 0) / SECOND, mean);
      assert.equal(blocks[0]?.parts[0]?.method, 'M/G/1');
    }
  });

  it('M/D/1 waits as Crommelin’s formula says', () => {
    const waitsAtMost = (t: number) => {
      let [sum, factorial] = [0, 1];
      for (let k = 0; k <= t; k += 1) {
        factorial *= k || 1;
        sum += ((0.5 * (k - t)) ** k * Math.exp(0.5 * (t - k))) / factorial;
      }
      return 0.5 * sum;
    };
    const quantile = (chance: number) => {
      let t = 0;
      while (waitsAtMost(t) < chance) t += 0.0005;
      return t;
    };
    const { flows } = station(0.5, { serviceTimeMs: SECOND, serviceCv2: 0 });
    within(flows[0]?.percentiles?.p95, (1 + quantile(0.95)) * SECOND, 0.004);
    within(flows[0]?.percentiles?.p99, (1 + quantile(0.99)) * SECOND, 0.004);
  });

  it('M/M/1/10, λ .8, μ 1', () => {
    const { blocks, flows } = station(0.8, { serviceTimeMs: SECOND, queueLimit: 9 });
    near(blocks[0]?.rejected, 0.0234928576);
    near((flows[0]?.meanMs ?? 0) / SECOND, 3.797097504);
    near(flows[0]?.errors, 0.0234928576);
  });

  it('M/M/c/c is Erlang’s loss system, and one place more than enough load is turned away', () => {
    near(station(4, { instances: 5, serviceTimeMs: SECOND, queueLimit: 0 }).blocks[0]?.rejected, 0.199066874);
    near(station(1, { serviceTimeMs: SECOND, queueLimit: 9 }).blocks[0]?.rejected, 1 / 11);
    const over = station(5, { serviceTimeMs: SECOND, queueLimit: 100_000 });
    near(over.blocks[0]?.rejected, 0.8, 9);
    within(over.flows[0]?.meanMs, 100_000 * SECOND, 0.001);
  });
});

describe('textbook networks', () => {
  for (const route of ['visits', 'routing'] as const) {
    it(`Jain 1991, example 34.1, by ${route}`, () => {
      const { blocks, flows } = centralServer(3, [10, 20, 30], [16, 7, 8], route);
      const expected = [0.48, 0.42, 0.72];
      for (const [index, { utilisation }] of blocks.entries()) near(utilisation, expected[index] ?? 0);
      near((flows[0]?.meanMs ?? 0) / SECOND, 1.4062144752);
      assert.ok(flows[0]?.percentiles, 'percentiles');
    });

    it(`Lazowska 1984, page 113, by ${route}`, () => {
      const { blocks, flows } = centralServer(0.3, [5, 30, 27], [121, 70, 50], route);
      const expected = [0.1815, 0.63, 0.405];
      for (const [index, { utilisation }] of blocks.entries()) near(utilisation, expected[index] ?? 0);
      near((flows[0]?.meanMs ?? 0) / SECOND, 8.6837402332);
    });
  }

  it('two M/M/1 one after the other, called or routed', () => {
    const blocks = [
      { id: 'a', serviceTimeMs: SECOND },
      { id: 'b', serviceTimeMs: 1.5 * SECOND },
    ];
    for (const route of [
      { type: 'calls', from: 'a' },
      { type: 'walk', steps: ['a>b'] },
      { type: 'routing', entry: { a: 1 } },
      { type: 'visits', visits: { a: 1, b: 1 } },
    ]) {
      const arrows = [{ from: 'a', to: 'b' }];
      const [flow] = solve(model({ blocks, arrows, flows: [{ name: 'f', ratePerSecond: 0.5, route }] })).flows;
      near((flow?.meanMs ?? 0) / SECOND, 8);
      near((flow?.percentiles?.p50 ?? 0) / SECOND, 6.3454608814);
      near((flow?.percentiles?.p99 ?? 0) / SECOND, 30.0637228724);
    }
  });

  it('the slower of two exponential delays', () => {
    const { flows } = solve(
      model({
        blocks: [
          { id: 'a' },
          { id: 'b', serviceTimeMs: 100, concurrency: 'unlimited' },
          { id: 'c', serviceTimeMs: 100, concurrency: 'unlimited' },
        ],
        arrows: [
          { from: 'a', to: 'b', fork: 'x' },
          { from: 'a', to: 'c', fork: 'x' },
        ],
        flows: [{ name: 'f', ratePerSecond: 1, route: { type: 'calls', from: 'a' } }],
      }),
    );
    within(flows[0]?.meanMs, 150, 0.001);
    within(flows[0]?.percentiles?.p99, -100 * Math.log(1 - Math.sqrt(0.99)), 0.002);
    assert.equal(flows[0]?.method, 'grid');
  });

  it('the slowest of ten at the same time, with the warning that goes with it', () => {
    const { flows, warnings } = solve(
      model({
        blocks: [{ id: 'a' }, { id: 'b', serviceTimeMs: 10, instances: 100 }],
        arrows: [{ from: 'a', to: 'b', calls: 10, parallel: true }],
        flows: [{ name: 'f', ratePerSecond: 1, route: { type: 'calls', from: 'a' } }],
      }),
    );
    const harmonic = Array.from({ length: 10 }, (_, index) => 1 / (index + 1)).reduce((sum, each) => sum + each, 0);
    within(flows[0]?.meanMs, 10 * harmonic, 0.002);
    assert.deepEqual(warnings, [{ type: 'fanOut', arrow: 'a>b', calls: 10 }]);
  });
});

describe('the grid', () => {
  const chain = (more: object) => {
    const blocks = [1, 4, 0.5, 20].map((serviceTimeMs, index) => ({ id: `b${index}`, serviceTimeMs, instances: 2 }));
    const arrows = [1, 2, 3].map((index) => ({ from: `b${index - 1}`, to: `b${index}`, probability: 0.8, ...more }));
    return solve(
      model({ blocks, arrows, flows: [{ name: 'f', ratePerSecond: 60, route: { type: 'calls', from: 'b0' } }] }),
    );
  };

  it('agrees with the exact way', () => {
    const [exact] = chain({}).flows;
    // A retry that never happens is nothing an exponential phase can be.
    const [grid] = chain({ retries: 1, failureProbability: 1e-12 }).flows;
    assert.deepEqual([exact?.method, grid?.method], ['exact', 'grid']);
    within(grid?.meanMs, exact?.meanMs ?? 0, 1e-9);
    for (const key of ['p50', 'p95', 'p99'] as const)
      within(grid?.percentiles?.[key], exact?.percentiles?.[key] ?? 0, 0.005);
  });

  it('adds network time to every call', () => {
    const [near0, far] = [chain({}).flows[0], chain({ roundTripMs: 7, probability: 1 }).flows[0]];
    assert.ok((far?.meanMs ?? 0) > (near0?.meanMs ?? 0) + 15);
    const [sure] = chain({ probability: 1 }).flows;
    near((far?.percentiles?.p99 ?? 0) - (sure?.percentiles?.p99 ?? 0), 21, 9);
  });
});
