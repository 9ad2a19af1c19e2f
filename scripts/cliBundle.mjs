// How the command line is bundled; the build and its tests use the same.
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** @type {import('esbuild').BuildOptions} */
export const cliBundle = {
  bundle: true,
  logLevel: 'warning',
  legalComments: 'none',
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  banner: { js: '#!/usr/bin/env node' },
  define: { MOCKBOARD_VERSION: JSON.stringify(version) },
};
