import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import esbuild from 'esbuild';
import { outDir, repoRoot } from '../vscode/paths';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

const HTML = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Excalidraw</title>
<script>window.EXCALIDRAW_ASSET_PATH = '/';</script>
<link rel="stylesheet" href="plain.css"><style>html, body, #root { height: 100%; margin: 0 }</style>
</head><body><div id="root"></div><script type="module" src="plain.js"></script></body></html>`;

/** A page with nothing but Excalidraw as published, on a drawing, served on a loopback port. */
export interface PlainPage {
  readonly url: string;
  close(): void;
}

/** Bundles Excalidraw without any of our changes into out/ and serves it with a board. */
export async function servePlainPage(board: string): Promise<PlainPage> {
  const folder = path.join(outDir, 'plain-excalidraw');
  fs.rmSync(folder, { recursive: true, force: true });
  await esbuild.build({
    entryPoints: [path.join(repoRoot, 'test/bench/page/plain.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.PKG_NAME': '"excalidraw"' },
    external: ['*.woff2'],
    logLevel: 'warning',
  });
  const fonts = path.join(repoRoot, 'node_modules/@excalidraw/excalidraw/dist/prod/fonts');
  fs.symlinkSync(fonts, path.join(folder, 'fonts'));
  fs.writeFileSync(path.join(folder, 'index.html'), HTML);
  fs.writeFileSync(path.join(folder, 'board.json'), board);
  return serve(folder);
}

function serve(folder: string): Promise<PlainPage> {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, pathname === '/' ? 'index.html' : path.normalize(pathname));
    if (!fs.existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    fs.createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${port}/`, close: () => server.close() });
    });
  });
}
