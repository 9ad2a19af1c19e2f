import { type Measurement, median, ratioOf } from './measure';
import type { PackageSize } from './packageSize';
import type { SimulationSpeed } from './simulation';

const START = '<!-- bench:start (npm run bench -- --write-readme) -->';
const END = '<!-- bench:end -->';

/** Everything one run has measured. */
export interface BenchResult {
  readonly machine: string;
  readonly editor: readonly Measurement[];
  /** What is dragged or played on a board. */
  readonly gestures: readonly Measurement[];
  readonly core: readonly Measurement[];
  readonly simulation: readonly SimulationSpeed[];
  readonly package: PackageSize;
}

/** The result as Markdown. */
export function markdown(result: BenchResult): string {
  const { machine, editor, gestures, core, simulation } = result;
  const { vsixBytes, parts } = result.package;
  return [
    `Medians of ${editor[0]?.allMs.length ?? 0} windows and ${core[0]?.allMs.length ?? 0} rounds, on ${machine}.`,
    '',
    '| what | time | ratio | to |',
    '| --- | ---: | ---: | --- |',
    ...rows([...editor, ...gestures, ...core]),
    '',
    'Simulation, in million events per second of processor time, and the memory of a run:',
    '',
    '| simulated | events | millions a second | memory |',
    '| --- | ---: | ---: | ---: |',
    ...speedRows(simulation),
    '',
    `The package has ${megabytes(vsixBytes)}. What is in it, before compression:`,
    '',
    '| part | files | size |',
    '| --- | ---: | ---: |',
    ...parts.map(({ name, files, bytes }) => `| ${name} | ${files} | ${megabytes(bytes)} |`),
  ].join('\n');
}

/** The rows of the table, one a measurement. */
export function rows(measurements: readonly Measurement[]): string[] {
  return measurements.map(
    (each) =>
      `| ${each.name} | ${time(each.medianMs)} | ${ratio(ratioOf(each))} | ${each.baseline} (${time(each.baselineMs)}) |`,
  );
}

/** The rows of the simulations. */
export function speedRows(speeds: readonly SimulationSpeed[]): string[] {
  return speeds.map(({ name, events, millionsPerSecond, bytes }) => {
    const speed = median(millionsPerSecond).toFixed(1);
    return `| ${name} | ${events.toLocaleString('en')} | ${speed} | ${megabytes(bytes)} |`;
  });
}

/** The README with the table of this run between its two marks. Throws when the marks are not there. */
export function withTable(readme: string, table: string): string {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md has no place for the table: "${START}" … "${END}".`);
  return `${readme.slice(0, start + START.length)}\n${table}\n${readme.slice(end)}`;
}

function time(ms: number): string {
  if (ms < 0.1) return `${Math.round(ms * 1000)} µs`;
  return ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms).toLocaleString('en')} ms`;
}

function ratio(value: number): string {
  return value < 0.1 ? value.toFixed(3) : value.toFixed(value < 10 ? 1 : 0);
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
}
