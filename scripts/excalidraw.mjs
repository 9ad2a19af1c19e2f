// What Mockboard needs to change in Excalidraw's published bundle, as esbuild plugins. Each looks for the exact code it
// replaces and fails the build when that is gone: an update of Excalidraw has to be looked at, never slips through.
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const PACKAGE = 'node_modules/@excalidraw/excalidraw/dist/prod';
const FONTS = ['Assistant', 'Cascadia', 'ComicShanns', 'Excalifont', 'Liberation', 'Lilita', 'Nunito', 'Virgil'];

/** Replaces modules whose path matches `filter` by `contents`. */
function stub(name, filter, contents, keep) {
  return {
    name,
    setup(build) {
      // One module for all that match, so that the build holds one chunk and not fifty empty ones.
      build.onResolve({ filter }, ({ path: file }) => (keep?.test(file) ? undefined : { path: name, namespace: name }));
      build.onLoad({ filter: /.*/, namespace: name }, () => ({ contents }));
    },
  };
}

// The interface is English like ours; 50 other languages would be 1.5 MB in the package.
const localesPlugin = stub('no-locales', /\/locales\/.*\.js$/, 'export default {}', /\/locales\/(en-|percentages)/);

// Excalidraw's own dialog for Mermaid is not shown; ours uses the same converter.
const mermaidDialogPlugin = {
  name: 'no-mermaid-dialog',
  setup(build) {
    build.onResolve({ filter: /^@excalidraw\/mermaid-to-excalidraw$/ }, ({ importer }) =>
      /[\\/]@excalidraw[\\/]excalidraw[\\/]/.test(importer)
        ? { path: 'no-mermaid-dialog', namespace: 'absent' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({
      contents: 'export const parseMermaidToExcalidraw = undefined;',
    }));
  },
};

/** The diagrams the converter turns into shapes, and the layout they need; Mermaid fetches each part when it meets one. */
const MERMAID_PARTS = /\/(flowDiagram|sequenceDiagram|classDiagram|erDiagram|stateDiagram|dagre|sizeCapture)-/;

// Mermaid knows 25 more diagrams, two layouts and mathematics: none of them can become shapes.
const mermaidPlugin = {
  name: 'mermaid-parts',
  setup(build) {
    let dropped = 0;
    build.onStart(() => {
      dropped = 0;
    });
    build.onResolve({ filter: /./ }, ({ kind, importer, path: file }) => {
      if (kind !== 'dynamic-import' || !/[\\/]mermaid[\\/]dist[\\/]/.test(importer) || MERMAID_PARTS.test(file))
        return undefined;
      dropped += 1;
      return { path: 'mermaid-part', namespace: 'mermaid-part' };
    });
    build.onLoad({ filter: /.*/, namespace: 'mermaid-part' }, () => ({
      contents: 'throw new Error("This part of Mermaid cannot become shapes.");',
    }));
    // Newer Mermaids write the picture's own id before all others; the converter looks for them as they were.
    build.onLoad({ filter: /mermaid-to-excalidraw[\\/]dist[\\/]parseMermaid\.js$/ }, async (args) => {
      const restored = `svgContainer.innerHTML = svg.replaceAll('id="' + renderId + '-', 'id="');`;
      const source = await readFile(args.path, 'utf8');
      return {
        contents: replaceOnce(source, /svgContainer\.innerHTML = svg;/, () => restored, 'ids of Mermaid'),
        loader: 'js',
      };
    });
    build.onEnd(({ errors }) => {
      if (!errors.length && dropped < 20) throw new Error(`Mermaid changed: only ${dropped} parts were left out.`);
    });
  },
};

// The font subsetter needs `new Function`, which our content security policy refuses: whole fonts are embedded instead.
const subsetPlugin = stub(
  'no-font-subsetter',
  /\.\/subset-(shared|worker)\.chunk\.js$/,
  `const toDataUrl = (buffer) => {
    const bytes = new Uint8Array(buffer);
    let text = '';
    for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode.apply(null, bytes.subarray(i, i + 32768));
    return 'data:font/woff2;base64,' + btoa(text);
  };
  export const Commands = { Subset: 'SUBSET' };
  export const toBase64 = async (buffer) => toDataUrl(buffer);
  export const subsetToBase64 = async (buffer) => toDataUrl(buffer);
  export const subsetToBinary = async (buffer) => buffer;
  export const WorkerUrl = undefined;`,
);

function replaceOnce(source, pattern, replacement, what) {
  const found = source.match(new RegExp(pattern.source, `${pattern.flags}g`))?.length ?? 0;
  if (found !== 1) throw new Error(`Excalidraw changed: "${what}" was found ${found} times, expected once.`);
  return source.replace(pattern, replacement);
}

// Three things in the chunk that loads fonts: the fall-back to a public CDN (no network, ever), the 12.7 MB Chinese
// family (the system's font serves instead), and the worker of the subsetter.
const fontsPlugin = {
  name: 'local-fonts',
  setup(build) {
    let patched = 0;
    build.onStart(() => {
      patched = 0;
    });
    build.onLoad(
      { filter: /@excalidraw[\\/]excalidraw[\\/]dist[\\/](prod|dev)[\\/]chunk-[^\\/]*\.js$/ },
      async (args) => {
        let source = await readFile(args.path, 'utf8');
        if (!source.includes('ASSETS_FALLBACK_URL')) return undefined;
        source = /urls\.push\(new URL\(assetUrl/.test(source)
          ? replaceOnce(source, /urls\.push\(new URL\(assetUrl, \w+\.ASSETS_FALLBACK_URL\)\);/, '', 'font fall-back')
          : replaceOnce(
              source,
              /return (\w+)\.push\(new URL\(\w+,\w+\.ASSETS_FALLBACK_URL\)\),\1\}/,
              'return $1}',
              'font fall-back',
            );
        const chinese = new Set(
          [...source.matchAll(/var (\w+) ?= ?"\.\/fonts\/Xiaolai\/[^"]*"/g)].map((match) => match[1]),
        );
        source = dropFontList(source, chinese);
        source = replaceOnce(source, /(=\s*)typeof Worker ?(?:<"u"|!== ?"undefined")/, '$1!1', 'subset worker');
        patched += 1;
        return { contents: source, loader: 'js' };
      },
    );
    build.onEnd(({ errors }) => {
      if (!errors.length && patched !== 1) throw new Error(`Excalidraw changed: fonts patched in ${patched} chunks.`);
    });
  },
};

/** Empties the one array of font faces whose first file is in `names`. */
function dropFontList(source, names) {
  const lists = [...source.matchAll(/var (\w+) ?= ?\[\s*\{\s*uri: ?(\w+)/g)].filter((match) => names.has(match[2]));
  const list = lists[0];
  if (lists.length !== 1 || !list) throw new Error(`Excalidraw changed: ${lists.length} lists of the Chinese font.`);
  const open = list.index + list[0].indexOf('[');
  const close = source.indexOf(']', open);
  return `${source.slice(0, open)}[${source.slice(close)}`;
}

// Font faces name their files by URL strings; esbuild must not inline them, the page loads them from `fonts/`.
const copyFontsPlugin = {
  name: 'copy-fonts',
  setup(build) {
    build.onEnd(async () => {
      for (const font of FONTS) {
        await cp(`${PACKAGE}/fonts/${font}`, `${build.initialOptions.outdir}/fonts/${font}`, { recursive: true });
      }
    });
  },
};

/** All plugins the canvas bundle needs. */
export function excalidrawPlugins() {
  return [localesPlugin, mermaidDialogPlugin, mermaidPlugin, subsetPlugin, fontsPlugin, copyFontsPlugin];
}

/** Writes `preload.json`: per entry, the chunks its page should fetch at once. */
export function writePreloadList(outdir) {
  return {
    name: 'preload-list',
    setup(build) {
      build.onEnd(async ({ metafile }) => {
        if (!metafile) return;
        const lists = {};
        for (const [file, output] of Object.entries(metafile.outputs)) {
          // A part fetched later is an entry, too; pages are those that start by themselves.
          if (!/^webview\/\w+\/main\.tsx?$/.test(output.entryPoint ?? '')) continue;
          const name = path.basename(file, '.js');
          const chunks = [
            ...initialChunks(metafile, file),
            ...(SHOWS_EXCALIDRAW.has(name) ? firstNeeds(metafile) : []),
          ];
          lists[name] = [...chunks.map((each) => path.posix.relative(outdir, each)), ...(FIRST_FONTS[name] ?? [])];
        }
        await writeFile(`${outdir}/preload.json`, `${JSON.stringify(lists)}\n`);
      });
    },
  };
}

/** Pages with a canvas in them. */
const SHOWS_EXCALIDRAW = new Set(['canvas', 'replay']);

/** Chunks Excalidraw asks for by itself before it first paints, one after the other if nobody fetches them before. */
function firstNeeds(metafile) {
  return Object.keys(metafile.outputs).filter((file) => /\/(en|roundRect)-[^/]*\.js$/.test(file));
}

/** The fonts of the canvas's own tool bar. */
const FIRST_FONTS = {
  canvas: ['Regular', 'Medium', 'Bold'].map((weight) => `fonts/Assistant/Assistant-${weight}.woff2`),
};

function initialChunks(metafile, entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const { path: file, kind } of metafile.outputs[entry]?.imports ?? []) {
    if (kind === 'import-statement') initialChunks(metafile, file, seen);
  }
  return seen;
}
