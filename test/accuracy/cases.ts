import { flowTo, type ModelParts } from '../unit/simulation/simulate';
import { boundedQueue, erlangC, p99OfMD1, p99OfMMc, p99OfTwo } from './formulas';

/** What theory says of a flow. */
export interface Exact {
  readonly meanMs: number;
  readonly p99Ms?: number;
  readonly lost?: number;
}

/** A design whose times are known in closed form, and how many requests a run of it takes to show them. */
export interface ExactCase {
  readonly name: string;
  readonly parts: ModelParts;
  readonly exact: Exact;
  readonly requests: number;
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

const MANY = 100_000;

/** Stations and networks of textbooks; service times are 1 ms where nothing else is said. */
export const EXACT_CASES: readonly ExactCase[] = [
  { name: 'M/M/1, λ 0.5', parts: station({}, 500), exact: { meanMs: 2, p99Ms: Math.log(100) / 0.5 }, requests: MANY },
  {
    name: 'M/M/1, λ 0.7',
    parts: station({}, 700),
    exact: { meanMs: 1 / 0.3, p99Ms: Math.log(100) / 0.3 },
    requests: 2 * MANY,
  },
  {
    name: 'M/M/4, λ 2.5',
    parts: station({ instances: 4 }, 2500),
    exact: { meanMs: 1 + erlangC(4, 2.5) / 1.5, p99Ms: p99OfMMc(4, 2.5, 1) },
    requests: MANY,
  },
  {
    name: 'M/M/10, λ 8',
    parts: station({ instances: 10 }, 8000),
    exact: { meanMs: 1 + erlangC(10, 8) / 2, p99Ms: p99OfMMc(10, 8, 1) },
    requests: MANY,
  },
  {
    name: 'M/D/1, λ 0.5',
    parts: station({ serviceCv2: 0 }, 500),
    exact: { meanMs: 1.5, p99Ms: p99OfMD1(0.5) },
    requests: MANY,
  },
  // Pollaczek and Khinchine: W = s + λ s² (1 + cv²) / 2 (1 − ρ).
  { name: 'M/G/1, λ 0.5, cv² 0.5', parts: station({ serviceCv2: 0.5 }, 500), exact: { meanMs: 1.75 }, requests: MANY },
  { name: 'M/G/1, λ 0.5, cv² 4', parts: station({ serviceCv2: 4 }, 500), exact: { meanMs: 3.5 }, requests: 2 * MANY },
  { name: 'M/M/1/10, λ 0.8', parts: station({ queueLimit: 9 }, 800), exact: boundedQueue(0.8, 10), requests: MANY },
  // Erlang's B for 5 servers and λ 4 is 0.199067: nobody waits.
  {
    name: 'M/M/5/5, λ 4',
    parts: station({ instances: 5, queueLimit: 0 }, 4000),
    exact: { meanMs: 1, p99Ms: Math.log(100), lost: 0.199066874 },
    requests: MANY,
  },
  {
    name: 'a delay, λ 5',
    parts: station({ concurrency: 'unlimited' }, 5000),
    exact: { meanMs: 1, p99Ms: Math.log(100) },
    requests: MANY,
  },
  {
    name: 'two M/M/1 in a row',
    parts: TANDEM,
    exact: { meanMs: 8, p99Ms: p99OfTwo(1 - 0.5, 1 / 1.5 - 0.5) },
    requests: 4 * MANY,
  },
  {
    name: 'an open network with feedback (Jain 34.1)',
    parts: CENTRAL_SERVER,
    exact: { meanMs: 1406.2144752 },
    requests: 20_000,
  },
];

function fanOut(calls: number): ModelParts {
  return {
    blocks: [{ id: 'a' }, { id: 'pool', serviceTimeMs: 10, instances: 20 }],
    arrows: [{ from: 'a', to: 'pool', calls, parallel: true }],
    flows: [flowTo('a', 1000 / calls)],
  };
}

/** Designs without a closed form: there the simulation judges the formulas. Those of media/model-file/examples are added by name. */
export const OPEN_CASES: readonly { readonly name: string; readonly parts: ModelParts }[] = [
  { name: '4 servers at 80%, cv² 4', parts: station({ instances: 4, serviceCv2: 4 }, 3200) },
  { name: '4 servers at 80%, cv² 0', parts: station({ instances: 4, serviceCv2: 0 }, 3200) },
  { name: '5 calls at once to a pool at 50%', parts: fanOut(5) },
  { name: '10 calls at once to a pool at 50%', parts: fanOut(10) },
];
