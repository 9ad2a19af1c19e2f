import type { Found, Measured, Simulated } from './measure';

const START = '<!-- accuracy:start (npm run accuracy -- --write-readme) -->';
const END = '<!-- accuracy:end -->';

/** A flow without a closed form, by formulas and by simulation. */
export interface Compared {
  readonly name: string;
  readonly solved: Found;
  readonly simulated: Simulated;
}

/** The errors as Markdown; `seeds` is the number of runs of each case. */
export function accuracyTable(exact: readonly Measured[], open: readonly Compared[], seeds: number): string {
  return [
    `Errors against the closed form; simulated: the average of ${seeds} runs, and in how many of them the 95% interval holds`,
    'the exact mean.',
    '',
    '| textbook case | mean, exact | solved: mean / p99 / lost | simulated: mean / p99 / lost | held |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...exact.map(({ name, exact: { meanMs, p99Ms, lost = 0 }, solved, simulated }) => {
      const errors = (found: Found) =>
        [percent(found.meanMs, meanMs), percent(found.p99Ms, p99Ms), points(found.lost, lost)].join(' / ');
      const mean = `${Number(meanMs.toPrecision(4))} ms`;
      return `| ${name} | ${mean} | ${errors(solved)} | ${errors(simulated)} | ${simulated.held} of ${seeds} |`;
    }),
    '',
    'Where there is no closed form, the formulas against the simulation:',
    '',
    '| design | simulated p99 | solved: mean | p50 | p95 | p99 |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...open.map(({ name, solved, simulated }) => {
      const errors = (['meanMs', 'p50Ms', 'p95Ms', 'p99Ms'] as const).map((time) =>
        percent(solved[time], simulated[time]),
      );
      return `| ${name} | ${Number((simulated.p99Ms ?? 0).toPrecision(3))} ms | ${errors.join(' | ')} |`;
    }),
  ].join('\n');
}

function percent(found: number | undefined, exact: number | undefined): string {
  if (found === undefined || exact === undefined) return '–';
  const error = 100 * (found / exact - 1);
  return `${signed(error)} %`;
}

function points(found: number, exact: number): string {
  return found === 0 && exact === 0 ? '–' : `${signed(100 * (found - exact))} pt`;
}

function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/** The README with this table between its two marks. Throws when the marks are not there. */
export function withAccuracy(readme: string, table: string): string {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md has no place for the table: "${START}" … "${END}".`);
  return `${readme.slice(0, start + START.length)}\n${table}\n${readme.slice(end)}`;
}
