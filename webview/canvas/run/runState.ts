import type { CapacityModel } from '../../../src/core/capacity/model';
import type { Solution } from '../../../src/core/capacity/solution';
import type { SimulationResult } from '../../../src/core/simulation/simulationResult';

/** Requests of a run: enough for a p99 within a few percent on an ordinary design. */
export const RUN_REQUESTS = 100_000;

/** Where a run stands. `finishing` goes to the end without being shown. */
export type RunPhase = 'none' | 'running' | 'paused' | 'finishing' | 'ended';

/** What a run has shown at one of its moments; points of the chart. */
export interface RunPoint {
  readonly generated: number;
  readonly result: SimulationResult;
}

/** Everything the panel of a run shows. */
export interface RunState {
  readonly phase: RunPhase;
  readonly seed: number;
  /** Milliseconds of the run in a second on the screen. */
  readonly speed: number;
  readonly model: CapacityModel | undefined;
  /** What the formulas say of the model. */
  readonly solution: Solution | undefined;
  readonly generated: number;
  readonly nowMs: number;
  readonly result: SimulationResult | undefined;
  readonly history: readonly RunPoint[];
  /** The drawing has changed since the start: the run has taken that over, or it takes a new one. */
  readonly edited: 'no' | 'takenOver' | 'needsRestart';
  /** Why there is no run. */
  readonly problem: string | undefined;
  /** What happened in the last step, or is told a screen reader. */
  readonly said: { readonly text: string; readonly count: number };
}

/** Before the first run. */
export const NO_RUN: RunState = {
  ...{ phase: 'none', seed: 1, speed: 10, model: undefined, solution: undefined, generated: 0, nowMs: 0 },
  ...{ result: undefined, history: [], edited: 'no', problem: undefined, said: { text: '', count: 0 } },
};

const MOST_POINTS = 120;

/** The points of the chart with another one; where they get too many, every other one goes. */
export function withPoint(history: readonly RunPoint[], point: RunPoint): readonly RunPoint[] {
  const thinned = history.length < MOST_POINTS ? history : history.filter((_, index) => index % 2 === 0);
  return [...thinned, point];
}
