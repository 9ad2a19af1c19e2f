import assert from 'node:assert/strict';
import type { SimulationResult } from '../../../src/core/simulation/simulationResult';
import { blockOf, flowOf, flowTo, type ModelParts, simulate } from './simulate';

/** Erlang's C: the chance to wait (Gross & Harris, Fundamentals of Queueing Theory, 4th ed., 2.3). */
function erlangC(servers: number, offered: number): number {
  let blocked = 1;
  for (let count = 1; count <= servers; count += 1) blocked = (offered * blocked) / (count + offered * blocked);
  return (servers * blocked) / (servers - offered * (1 - blocked));
}

/** The value at which a growing function reaches `share`. */
function solve(cdf: (value: number) => number, share: number): number {
  let [low, high] = [0, 1];
  while (cdf(high) < share) high *= 2;
  for (let i = 0; i < 100; i += 1) {
    const middle = (low + high) / 2;
    if (cdf(middle) < share) low = middle;
    else high = middle;
  }
  return high;
}

/** p99 of the time in M/M/c: with chance C an exponential wait of rate cμ − λ before the service of rate μ (Gross & Harris, 2.3). */
function p99OfMMc(servers: number, arrivals: number, service: number): number {
  const wait = erlangC(servers, arrivals / service);
  const drain = servers * service - arrivals;
  const tail = (t: number) =>
    Math.exp(-service * t) * (1 - wait) +
    (wait * (drain * Math.exp(-service * t) - service * Math.exp(-drain * t))) / (drain - service);
  return solve((t) => 1 - tail(t), 0.99);
}

/** p99 of the time in M/D/1, service time 1: Erlang's sum for the wait (Gross & Harris, 5.1.5). */
function p99OfMD1(arrivals: number): number {
  const waitCdf = (t: number) => {
    let sum = 0;
    let term = 0;
    for (let count = 0; count <= Math.floor(t); count += 1) {
      const x = -arrivals * (t - count);
      term = Math.exp(-x);
      for (let k = 1; k <= count; k += 1) term *= x / k;
      sum += term;
    }
    return (1 - arrivals) * sum;
  };
  return 1 + solve(waitCdf, 0.99);
}

/** Mean time of the accepted and share of the rejected in M/M/1 with `places` in all (Gross & Harris, 2.5). */
function boundedQueue(arrivals: number, places: number): { meanMs: number; lost: number } {
  const weights = Array.from({ length: places + 1 }, (_, count) => arrivals ** count);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const lost = (weights[places] ?? 0) / total;
  const present = weights.reduce((sum, weight, count) => sum + count * weight, 0) / total;
  return { meanMs: present / (arrivals * (1 - lost)), lost };
}

interface Exact {
  readonly meanMs: number;
  readonly p99Ms?: number;
  readonly lost?: number;
}

function check(result: SimulationResult, exact: Exact): void {
  const { latency, lostShare } = flowOf(result);
  const { meanMs, p99Ms } = latency;
  assert.ok(meanMs && p99Ms);
  const isMeanRight =
    (meanMs.low <= exact.meanMs && exact.meanMs <= meanMs.high) || near(meanMs.value, exact.meanMs, 0.01);
  assert.ok(isMeanRight, `mean ${meanMs.value} [${meanMs.low} … ${meanMs.high}], exactly ${exact.meanMs}`);
  if (exact.p99Ms !== undefined)
    assert.ok(near(p99Ms.value, exact.p99Ms, 0.02), `${p99Ms.value}, exactly ${exact.p99Ms}`);
  assert.ok(Math.abs(lostShare - (exact.lost ?? 0)) < 0.003, `lost ${lostShare}, exactly ${exact.lost}`);
}

function near(value: number, exact: number, share: number): boolean {
  return Math.abs(value / exact - 1) <= share;
}

function station(block: object, ratePerSecond: number): ModelParts {
  return { blocks: [{ id: 'a', serviceTimeMs: 1, ...block }], flows: [flowTo('a', ratePerSecond)] };
}

/** One after the other, as a request walks through open networks. */
const TANDEM: ModelParts = {
  blocks: [
    { id: 'a', serviceTimeMs: 1 },
    { id: 'b', serviceTimeMs: 1.5 },
  ],
  arrows: [{ from: 'a', to: 'b' }],
  flows: [{ name: 'requests', ratePerSecond: 500, route: { type: 'routing', entry: { a: 1 } } }],
};

/** Visits (16, 7, 8), λ 3/s, s (10, 20, 30) ms: Jain, The Art of Computer Systems Performance Analysis, 1991, ex. 34.1. */
const CENTRAL_SERVER: ModelParts = {
  blocks: [
    { id: 'cpu', serviceTimeMs: 10 },
    { id: 'diskA', serviceTimeMs: 20 },
    { id: 'diskB', serviceTimeMs: 30 },
  ],
  arrows: [
    { from: 'cpu', to: 'diskA', probability: 7 / 16 },
    { from: 'cpu', to: 'diskB', probability: 8 / 16 },
    { from: 'diskA', to: 'cpu' },
    { from: 'diskB', to: 'cpu' },
  ],
  flows: [{ name: 'requests', ratePerSecond: 3, route: { type: 'routing', entry: { cpu: 1 } } }],
};

/** p99 of two exponential times in a row, of rates a and b. */
function p99OfTwo(a: number, b: number): number {
  return solve((t) => 1 - (b * Math.exp(-a * t) - a * Math.exp(-b * t)) / (b - a), 0.99);
}

describe('a simulated station agrees with its formula', () => {
  const cases: readonly (readonly [string, ModelParts, Exact, requests?: number])[] = [
    ['M/M/1, λ 0.5', station({}, 500), { meanMs: 2, p99Ms: Math.log(100) / 0.5 }],
    ['M/M/1, λ 0.7', station({}, 700), { meanMs: 1 / 0.3, p99Ms: Math.log(100) / 0.3 }, 400_000],
    [
      'M/M/4, λ 2.5',
      station({ instances: 4 }, 2500),
      { meanMs: 1 + erlangC(4, 2.5) / 1.5, p99Ms: p99OfMMc(4, 2.5, 1) },
    ],
    ['M/M/10, λ 8', station({ instances: 10 }, 8000), { meanMs: 1 + erlangC(10, 8) / 2, p99Ms: p99OfMMc(10, 8, 1) }],
    ['M/D/1, λ 0.5', station({ serviceCv2: 0 }, 500), { meanMs: 1.5, p99Ms: p99OfMD1(0.5) }],
    // Pollaczek and Khinchine: W = s + λ s² (1 + cv²) / 2 (1 − ρ).
    ['M/G/1, λ 0.5, cv² 0.5', station({ serviceCv2: 0.5 }, 500), { meanMs: 1.75 }],
    ['M/G/1, λ 0.5, cv² 4', station({ serviceCv2: 4 }, 500), { meanMs: 3.5 }],
    ['M/M/1/10, λ 0.8', station({ queueLimit: 9 }, 800), boundedQueue(0.8, 10)],
    // Erlang's B for 5 servers and λ 4 is 0.199067: nobody waits.
    [
      'M/M/5/5, λ 4',
      station({ instances: 5, queueLimit: 0 }, 4000),
      { meanMs: 1, p99Ms: Math.log(100), lost: 0.199066874 },
    ],
    ['a delay, λ 5', station({ concurrency: 'unlimited' }, 5000), { meanMs: 1, p99Ms: Math.log(100) }],
    ['two M/M/1 in a row', TANDEM, { meanMs: 8, p99Ms: p99OfTwo(1 - 0.5, 1 / 1.5 - 0.5) }, 300_000],
    ['an open network with feedback', CENTRAL_SERVER, { meanMs: 1406.2144752 }, 20_000],
  ];
  for (const [name, parts, exact, requests = 250_000] of cases) {
    it(name, () => check(simulate(parts, { requests, warmUpRequests: requests / 50, seed: 7 }), exact));
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
      const { meanMs } = flowOf(simulate(station({}, 500), { requests: 3000, warmUpRequests: 200, seed })).latency;
      if (meanMs && meanMs.low <= 2 && 2 <= meanMs.high) held += 1;
    }
    assert.ok(held >= 88, `${held} of 100`);
  });
});
