import { solve } from '../../src/core/capacity/solve';
import type { Times } from '../../src/core/simulation/times';
import { model } from '../unit/capacity/models';
import { flowOf, type ModelParts, simulate } from '../unit/simulation/simulate';
import type { Exact, ExactCase } from './cases';

/** Mean, p99 and loss of a flow by one of the engines; what it does not give is undefined. */
export interface Found {
  readonly meanMs: number | undefined;
  readonly p50Ms: number | undefined;
  readonly p95Ms: number | undefined;
  readonly p99Ms: number | undefined;
  readonly lost: number;
}

/** What several runs with different chance have shown: their average, and one by one. */
export interface Simulated extends Found {
  /** Runs whose mean is within 1% of the exact one, or whose interval holds it. */
  readonly right: number;
  /** Runs whose interval holds the exact mean. */
  readonly held: number;
}

/** A case with what both engines make of it. */
export interface Measured {
  readonly name: string;
  readonly exact: Exact;
  readonly solved: Found;
  readonly simulated: Simulated;
}

const NEAR = 0.01;
/** Share of the requests that fill the design before anything is measured: queues fill soon, caches do not. */
const WARM_UP = { exact: 0.02, open: 0.5 } as const;

/** Solves a case, and simulates it once for each seed. */
export function measure({ name, parts, exact, requests }: ExactCase, seeds: readonly number[]): Measured {
  return { name, exact, solved: solved(parts), simulated: simulated(parts, requests, seeds, exact.meanMs) };
}

/** What the formulas say of a flow; the first when no name is given. */
export function solved(parts: ModelParts, flow?: string): Found {
  const { flows } = solve(model(parts));
  const found = flows.find(({ name }) => flow === undefined || name === flow);
  const { percentiles } = found ?? {};
  return {
    meanMs: found?.meanMs,
    ...{ p50Ms: percentiles?.p50, p95Ms: percentiles?.p95, p99Ms: percentiles?.p99 },
    lost: found?.errors ?? 0,
  };
}

/** What the simulation shows of a flow, once for each seed. Without an exact mean no run is right. */
export function simulated(
  parts: ModelParts,
  requests: number,
  seeds: readonly number[],
  exactMs?: number,
  flow?: string,
): Simulated {
  const warmUpRequests = Math.floor(requests * (exactMs === undefined ? WARM_UP.open : WARM_UP.exact));
  const runs = seeds.map((seed) => flowOf(simulate(parts, { requests, warmUpRequests, seed }), flow));
  const means = runs.flatMap(({ latency }) => latency.meanMs ?? []);
  const truth = exactMs ?? Number.NaN;
  const held = means.filter(({ low, high }) => low <= truth && truth <= high);
  const right = means.filter((mean) => held.includes(mean) || Math.abs(mean.value / truth - 1) <= NEAR);
  const of = (pick: 'meanMs' | 'p50Ms' | 'p95Ms' | 'p99Ms') =>
    averageOf(
      runs.map(({ latency }) => latency),
      pick,
    );
  return {
    ...{ meanMs: of('meanMs'), p50Ms: of('p50Ms'), p95Ms: of('p95Ms'), p99Ms: of('p99Ms') },
    lost: runs.reduce((sum, { lostShare }) => sum + lostShare, 0) / runs.length,
    ...{ right: right.length, held: held.length },
  };
}

function averageOf(times: readonly Times[], pick: 'meanMs' | 'p50Ms' | 'p95Ms' | 'p99Ms'): number | undefined {
  const values = times.flatMap((each) => each[pick]?.value ?? []);
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;
}
