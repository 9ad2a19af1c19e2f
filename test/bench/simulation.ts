import type { CapacityModel } from '../../src/core/capacity/model';
import { parseModel } from '../../src/core/capacity/modelFile';
import type { State } from '../../src/core/simulation/state';
import { loadKernel } from '../unit/simulation/kernel';
import { chainsModel, shopModel } from './simulationModels';

/** How fast one model was simulated. */
export interface SimulationSpeed {
  readonly name: string;
  readonly events: number;
  /** Million events per second of processor time, in every round. */
  readonly millionsPerSecond: readonly number[];
  /** Bytes a run keeps at its end. */
  readonly bytes: number;
}

const ROUNDS = 5;
const STEP = 1_000_000;
const MICROSECONDS = 1e6;

/** Measures the simulation in events per second of processor time: what waits for a processor does not count. */
export function benchSimulation(): SimulationSpeed[] {
  const kernel = loadKernel();
  const cases: readonly (readonly [string, CapacityModel, number])[] = [
    ['10 blocks, 1,000 requests a second', parseModel(shopModel(1000), 'bench'), 300_000],
    ['10 blocks, 100,000 requests a second', parseModel(shopModel(100_000), 'bench'), 300_000],
    ['1,000 blocks, 100,000 requests a second', parseModel(chainsModel(100, 10, 1000), 'bench'), 200_000],
  ];
  return cases.map(([name, model, requests]) => {
    const play = () => {
      const limits = { requests, warmUpRequests: requests / 10, untilMs: Infinity, events: Infinity };
      const run = kernel.start(kernel.compile(model), 1, limits);
      const before = process.cpuUsage();
      while (kernel.step(run, STEP));
      const { user, system } = process.cpuUsage(before);
      return { run, speed: run.events / (user + system) };
    };
    play(); // the first round compiles
    const rounds = Array.from({ length: ROUNDS }, play);
    const [last] = rounds.slice(-1);
    const millionsPerSecond = rounds.map(({ speed }) => (speed * MICROSECONDS) / 1e6);
    return { name, events: last?.run.events ?? 0, millionsPerSecond, bytes: last ? bytesOf(last.run) : 0 };
  });
}

/** Bytes of all typed arrays of a run, wherever they are in it; the plan, a few hundred bytes a block, comes on top. */
function bytesOf(run: State): number {
  const seen = new Set<unknown>();
  const count = (value: unknown): number => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
    seen.add(value);
    if (value instanceof ArrayBuffer) return value.byteLength;
    // Two arrays may be the same bytes.
    if (ArrayBuffer.isView(value)) return count(value.buffer);
    return Object.values(value).reduce((sum: number, each) => sum + count(each), 0);
  };
  return count(run);
}
