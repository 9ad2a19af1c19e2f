import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { outDir, repoRoot } from './paths';

/**
 * Bundles the tests of `test/<suite>` and the mocha runner for the extension host into `out/<suite>`, and returns the
 * path of the runner.
 */
export async function bundleTests(suite: 'host' | 'vsix'): Promise<string> {
  const source = path.join(repoRoot, 'test', suite);
  const target = path.join(outDir, suite);
  const tests = fs.readdirSync(source).filter((name) => name.endsWith('.test.ts'));
  if (tests.length === 0) throw new Error(`There are no tests in test/${suite}.`);
  fs.rmSync(target, { recursive: true, force: true });
  await esbuild.build({
    entryPoints: [...tests.map((name) => path.join(source, name)), path.join(repoRoot, 'test/host/run.ts')],
    entryNames: '[name]',
    outdir: target,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(target, 'run.js');
}
