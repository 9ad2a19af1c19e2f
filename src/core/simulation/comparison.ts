import type { FlowSolution, Solution } from '../capacity/solution';
import type { FlowResult, SimulationResult } from './simulationResult';
import type { Estimated } from './statistics';

/** A time of a flow as both engines have it. */
export interface ComparedTime {
  readonly measure: 'mean' | 'p50' | 'p95' | 'p99';
  /** Computed by formulas; undefined where there is none. */
  readonly formulaMs: number | undefined;
  /** Simulated; undefined while too little was measured. */
  readonly simulated: Estimated | undefined;
  /** By how much the formula is off the simulation, as a share; undefined where nothing says that it is. */
  readonly offBy: number | undefined;
}

/** A flow as both engines have it. */
export interface ComparedFlow {
  readonly name: string;
  readonly times: readonly ComparedTime[];
  /** Shares of requests without an answer. */
  readonly formulaLost: number;
  readonly simulatedLost: number;
  /**
   * `agrees`: no time says otherwise. `overload`: there is no latency that lasts, because a block is at or over its capacity.
   * `pilesUp`: a backlog grows although no block is. `waiting`: too little was simulated.
   */
  readonly verdict: 'agrees' | 'differs' | 'overload' | 'pilesUp' | 'waiting';
  /** Ids of the blocks that formulas find at or over their capacity. */
  readonly saturated: readonly string[];
  /** How fast requests pile up, in the simulation. */
  readonly backlogPerSecond: number;
  /** Times measured so far. */
  readonly samples: number;
}

/** Formula and simulation are the same for anybody's purpose when they are this near, as a share. */
const NEAR = 0.02;

/** Sets what the solver says beside what a simulation of the same model has shown. */
export function compare(solution: Solution, result: SimulationResult): readonly ComparedFlow[] {
  const solved = new Map(solution.flows.map((flow) => [flow.name, flow]));
  return result.flows.flatMap((flow) => {
    const found = solved.get(flow.name);
    return found ? [compareFlow(found, flow)] : [];
  });
}

function compareFlow(solved: FlowSolution, { name, latency, lostShare, backlogPerSecond }: FlowResult): ComparedFlow {
  const { meanMs, percentiles, saturated } = solved;
  const times = [
    compareTime('mean', meanMs, latency.meanMs),
    compareTime('p50', percentiles?.p50, latency.p50Ms),
    compareTime('p95', percentiles?.p95, latency.p95Ms),
    compareTime('p99', percentiles?.p99, latency.p99Ms),
  ];
  const said = { name, times, formulaLost: solved.errors, simulatedLost: lostShare, saturated, backlogPerSecond };
  return { ...said, samples: latency.samples, verdict: verdictOf(times, saturated.length > 0, latency.gap) };
}

function compareTime(
  measure: ComparedTime['measure'],
  formulaMs: number | undefined,
  simulated: Estimated | null,
): ComparedTime {
  const isOff =
    formulaMs !== undefined &&
    simulated !== null &&
    (formulaMs < simulated.low * (1 - NEAR) || formulaMs > simulated.high * (1 + NEAR));
  const offBy = isOff && simulated.value > 0 ? formulaMs / simulated.value - 1 : undefined;
  return { measure, formulaMs, simulated: simulated ?? undefined, offBy };
}

function verdictOf(
  times: readonly ComparedTime[],
  isSaturated: boolean,
  gap: FlowResult['latency']['gap'],
): ComparedFlow['verdict'] {
  if (gap === 'notEnoughSamples') return 'waiting';
  if (isSaturated) return 'overload';
  if (gap === 'backlogGrows') return 'pilesUp';
  const isComparable = times.some(({ formulaMs }) => formulaMs !== undefined);
  return isComparable && times.every(({ offBy }) => offBy === undefined) ? 'agrees' : 'differs';
}
