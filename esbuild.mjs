// Builds dist/: the extension (CommonJS, in parts) and the command line and the scoring of past interviews (CommonJS, one file each), the webviews (ES modules, split), and their worker (one script). `--watch` rebuilds on change.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { cliBundle } from './scripts/cliBundle.mjs';
import { excalidrawPlugins, writePreloadList } from './scripts/excalidraw.mjs';
import { extensionBundle } from './scripts/extensionBundle.mjs';
import { replaceFolder } from './scripts/replaceFolder.mjs';

const watch = process.argv.includes('--watch');
/** What is built once is put in its place when it is whole: windows may be open on what is there. */
const dist = watch ? 'dist' : path.join('out', `build-${process.pid}`);
const pages = path.posix.join(...dist.split(path.sep), 'webview');

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'linked' : false,
  logLevel: 'warning',
  legalComments: 'none',
};

const BUILDS = 5;

/** Builds that have not ended yet; the first of each counts from the beginning. */
let running = BUILDS;
let begun = 0;

// Lines the problem matcher in .vscode/tasks.json waits for: "finished" means that everything is there.
const announce = {
  name: 'announce',
  setup(build) {
    build.onStart(() => {
      begun += 1;
      if (begun > BUILDS) running += 1;
      if (watch) process.stdout.write('[watch] build started\n');
    });
    build.onEnd((result) => {
      running -= 1;
      for (const { text, location } of result.errors) {
        process.stderr.write(`> ${location?.file}:${location?.line}:${location?.column}: error: ${text}\n`);
      }
      if (watch && running === 0) process.stdout.write('[watch] build finished\n');
    });
  },
};

const extension = {
  ...common,
  ...extensionBundle,
  outdir: dist,
  plugins: [...extensionBundle.plugins, announce], // announces what is written
};

const cli = { ...common, ...cliBundle, outdir: dist, plugins: [announce] };

const webviews = {
  ...common,
  entryPoints: {
    canvas: 'webview/canvas/main.tsx',
    drill: 'webview/drill/main.ts',
    history: 'webview/history/main.ts',
    replay: 'webview/replay/main.tsx',
    sidebar: 'webview/sidebar/main.ts',
    report: 'webview/report/main.ts',
  },
  outdir: pages,
  format: 'esm',
  splitting: true,
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  metafile: true,
  external: ['*.woff2'], // copied beside the bundle under the names the style sheet uses
  chunkNames: 'chunks/[name]-[hash]',
  conditions: [watch ? 'development' : 'production'],
  define: {
    'process.env.NODE_ENV': watch ? '"development"' : '"production"',
    'import.meta.env.PKG_NAME': '"excalidraw"',
  },
  plugins: [...excalidrawPlugins(), writePreloadList(pages), announce],
};

// A worker starts from one script that imports nothing (webview/canvas/canvasWork.ts).
const worker = {
  ...common,
  entryPoints: { worker: 'webview/worker/main.ts' },
  outdir: pages,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  plugins: [announce],
};

// Starts on a thread of its own (src/history/scoringThread.ts), and shares no file with the extension, which starts faster so.
const scoring = {
  ...common,
  entryPoints: { scoring: 'src/history/worker.ts' },
  outdir: dist,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  plugins: [announce],
};

const builds = [extension, cli, webviews, worker, scoring];

await rm(dist, { recursive: true, force: true });
await mkdir(pages, { recursive: true });
for (const file of ['codicon.css', 'codicon.ttf']) {
  await copyFile(`node_modules/@vscode/codicons/dist/${file}`, `${pages}/${file}`);
}
if (watch) {
  for (const options of builds) await (await esbuild.context(options)).watch();
} else {
  try {
    await Promise.all(builds.map((options) => esbuild.build(options)));
    await replaceFolder(dist, 'dist');
  } finally {
    await rm(dist, { recursive: true, force: true });
  }
}
