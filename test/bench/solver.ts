import type { CapacityModel } from '../../src/core/capacity/model';
import { parseModel } from '../../src/core/capacity/modelFile';
import { solve } from '../../src/core/capacity/solve';
import { type Measurement, median, timeCalls } from './measure';

const ROUNDS = 5;
const SIZES = [10, 100, 1000] as const;

/** Measures solving designs, all percentiles included, each beside JSON.parse of a megabyte. */
export function benchSolver(): Measurement[] {
  const text = JSON.stringify(
    Array.from({ length: 20_000 }, (_, index) => ({ id: `b${index}`, x: index * 0.1, y: 'text' })),
  );
  const baseline = () => JSON.parse(text);
  return SIZES.map((size) => {
    const model = makeDesign(size);
    const repeat = Math.ceil(100 / size);
    timeCalls(() => solve(model), repeat); // the first round compiles
    timeCalls(baseline, 1);
    const rounds = Array.from(
      { length: ROUNDS },
      () => [timeCalls(() => solve(model), repeat), timeCalls(baseline, 5)] as const,
    );
    const allMs = rounds.map(([time]) => time);
    const baselineMs = median(rounds.map(([, time]) => time));
    const name = `solve, ${size.toLocaleString('en')} blocks with all percentiles`;
    return { name, medianMs: median(allMs), allMs, baseline: 'JSON.parse of 1 MB', baselineMs };
  });
}

/** A design that branches, with network time and a flow that reads and one that writes. */
export function makeDesign(size: number): CapacityModel {
  const blocks = Array.from({ length: size }, (_, index) => ({
    id: `b${index}`,
    serviceTimeMs: 1 + ((index * 7) % 20),
    instances: 4,
    availability: 0.999,
  }));
  const arrows = blocks.slice(1).map(({ id }, index) => ({
    from: `b${Math.floor(index / 3)}`,
    to: id,
    probability: 0.7,
    roundTripMs: 0.5,
  }));
  const route = { type: 'calls', from: 'b0' };
  const flows = [
    { name: 'Read', ratePerSecond: 100, route },
    { name: 'Write', ratePerSecond: 10, operation: 'write', route },
  ];
  return parseModel({ format: 'mockboard-model', version: 1, blocks, arrows, flows }, 'benchmark');
}
