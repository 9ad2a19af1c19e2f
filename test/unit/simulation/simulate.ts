import { parseModel } from '../../../src/core/capacity/modelFile';
import type { Scenario } from '../../../src/core/simulation/scenario';
import type { SimulationResult } from '../../../src/core/simulation/simulationResult';
import type { State } from '../../../src/core/simulation/state';
import { loadKernel } from './kernel';

/** The parts of a model file. */
export interface ModelParts {
  readonly blocks: readonly object[];
  readonly arrows?: readonly object[];
  readonly flows: readonly object[];
}

/** How a run of a test is limited. */
export interface RunOptions {
  readonly scenario?: Scenario;
  readonly seed?: number;
  readonly requests?: number;
  readonly untilMs?: number;
  readonly warmUpRequests?: number;
}

const STEP = 100_000;
const { compile, start, step, resultsOf } = loadKernel();

/** A run before its first event. */
export function begin(parts: ModelParts, options: RunOptions = {}): State {
  const { scenario = {}, seed = 1, untilMs = Number.POSITIVE_INFINITY, warmUpRequests = 0 } = options;
  const requests = options.requests ?? Number.POSITIVE_INFINITY;
  const model = parseModel({ format: 'mockboard-model', version: 1, ...parts }, 'test.json');
  return start(compile(model, scenario), seed, {
    ...{ requests, untilMs, warmUpRequests },
    events: Number.POSITIVE_INFINITY,
  });
}

/** Goes on with a run until a time, or its end. */
export function runUntil(run: State, pauseMs = Number.POSITIVE_INFINITY): SimulationResult {
  while (run.end === undefined && run.now < pauseMs) step(run, STEP, pauseMs);
  return resultsOf(run);
}

/** Runs to the end. */
export function simulate(parts: ModelParts, options: RunOptions = {}): SimulationResult {
  return runUntil(begin(parts, options));
}

/** A flow that begins at a block and makes all its calls. */
export function flowTo(from: string, ratePerSecond: number, more: object = {}): object {
  return { name: 'requests', ratePerSecond, route: { type: 'calls', from }, ...more };
}

/** The block of a result. */
export function blockOf(result: SimulationResult, id: string): SimulationResult['blocks'][number] {
  const found = result.blocks.find((block) => block.id === id);
  if (!found) throw new Error(`There is no block ${id}.`);
  return found;
}

/** The flow of a result; the first when no name is given. */
export function flowOf(result: SimulationResult, name?: string): SimulationResult['flows'][number] {
  const found = result.flows.find((flow) => name === undefined || flow.name === name);
  if (!found) throw new Error(`There is no flow ${name ?? ''}.`);
  return found;
}

/** What an arrow's calls came to. */
export function callOf(result: SimulationResult, arrow: string): SimulationResult['calls'][number] {
  const found = result.calls.find((call) => call.arrow === arrow);
  if (!found) throw new Error(`Nothing is known of the calls over ${arrow}.`);
  return found;
}
