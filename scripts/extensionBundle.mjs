// How the extension is bundled; the build and its tests use the same. VS Code loads it by `require`, so it is CommonJS. What is fetched
// by `import()` stands in files of its own (dist/parts) that are read when they are first needed: esbuild can divide only modules of
// the language itself, so it makes those, and each file is turned into CommonJS afterwards.

import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';

const types = readFileSync(new URL('../node_modules/@types/vscode/index.d.ts', import.meta.url), 'utf8');
const apiNames = [...types.matchAll(/^\texport (?:abstract )?(?:class|enum|namespace|const|let|function) (\w+)/gm)].map(
  ([, name]) => name,
);

/**
 * VS Code's API as a module whose exports are known while bundling. Left to itself, esbuild makes every file that imports the API a
 * copy of it, member by member, while the extension starts: half a millisecond a file.
 */
const vscodeApi = {
  name: 'vscode-api',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace, path: name }) =>
      namespace === 'vscode-api' ? { path: name, external: true } : { path: name, namespace: 'vscode-api' },
    );
    build.onLoad({ filter: /^vscode$/, namespace: 'vscode-api' }, () => ({
      contents: `export const { ${[...new Set(apiNames)].join(', ')} } = require('vscode');`,
    }));
  },
};

const writeAsCommonJs = {
  name: 'write-as-commonjs',
  setup(build) {
    const { minify = false, sourcemap, target } = build.initialOptions;
    build.onEnd(async ({ outputFiles = [] }) => {
      await Promise.all(
        outputFiles.map(async ({ path: file, text }) => {
          const { code } = await esbuild.transform(text, {
            ...{ format: 'cjs', platform: 'node', target, minify, legalComments: 'none' },
            ...(sourcemap ? { sourcemap: 'inline', sourcefile: file } : {}),
            supported: { 'dynamic-import': false }, // all there is to import are files that are required
          });
          await mkdir(path.dirname(file), { recursive: true });
          await writeFile(file, code);
        }),
      );
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
export const extensionBundle = {
  bundle: true,
  logLevel: 'warning',
  // A member of the API that is younger than the oldest VS Code supported.
  logOverride: { 'import-is-undefined': 'error' },
  legalComments: 'none',
  entryPoints: { extension: 'src/extension.ts' },
  outdir: 'dist',
  chunkNames: 'parts/[name]-[hash]',
  platform: 'node',
  format: 'esm',
  splitting: true,
  target: 'node20',
  write: false,
  plugins: [vscodeApi, writeAsCommonJs],
};
