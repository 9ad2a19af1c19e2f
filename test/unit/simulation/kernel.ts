import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { buildSync } from 'esbuild';
import type { compile } from '../../../src/core/simulation/compile';
import type { resultsOf } from '../../../src/core/simulation/results';
import type { start } from '../../../src/core/simulation/start';
import type { step } from '../../../src/core/simulation/step';
import { root } from '../architecture/sources';

/** What drives a simulation. */
export interface Kernel {
  readonly compile: typeof compile;
  readonly start: typeof start;
  readonly step: typeof step;
  readonly resultsOf: typeof resultsOf;
}

/** Bundles the simulation as the build does: module by module, as tests load code, its small functions take ten times as long. */
export function loadKernel(): Kernel {
  const parts = ['compile', 'start', 'step', 'results'].map((part) => `export * from './${part}';`);
  const { outputFiles } = buildSync({
    stdin: { contents: parts.join('\n'), resolveDir: join(root, 'src/core/simulation'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
  });
  const loaded: { exports: Partial<Kernel> } = { exports: {} };
  compileFunction(outputFiles[0]?.text ?? '', ['module', 'exports'])(loaded, loaded.exports);
  const { compile, start, step, resultsOf } = loaded.exports;
  if (!compile || !start || !step || !resultsOf) throw new Error('The bundle of the simulation lacks a part.');
  return { compile, start, step, resultsOf };
}
