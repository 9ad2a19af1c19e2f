// How the command line is bundled; the build and its tests use the same.
import { readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const { version } = JSON.parse(read('../package.json'));

/** The snippets as they stand in the package: notes are held against them. */
const snippets = JSON.stringify(JSON.parse(read('../snippets/mockboard.code-snippets')));

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
  define: { MOCKBOARD_VERSION: JSON.stringify(version), MOCKBOARD_SNIPPETS: snippets },
};
