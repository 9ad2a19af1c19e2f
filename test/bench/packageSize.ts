import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { outDir, repoRoot } from '../vscode/paths';

/** A part of the package: how many files it has and how many bytes they are before they are compressed. */
export interface PackagePart {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
}

/** The package and what is in it, largest part first. */
export interface PackageSize {
  readonly vsixBytes: number;
  readonly parts: readonly PackagePart[];
}

/** What a file of the package belongs to; the first pattern that matches counts. */
const PARTS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^dist\/(extension\.js$|scoring\.js$|parts\/)/, 'extension'],
  [/^dist\/webview\/fonts\//, 'fonts of the board'],
  [/^dist\/webview\/(history|sidebar|codicon)\./, 'side bar pages and icons'],
  [/^dist\/webview\//, 'board page (Excalidraw, React)'],
  [/^media\//, 'pictures and block library'],
  [/./, 'manifest, texts, snippets'],
];

/** Packages the built extension into out/ and measures it. */
export function measurePackage(): PackageSize {
  const vsix = path.join(outDir, 'bench.vsix');
  fs.mkdirSync(outDir, { recursive: true });
  vsce('package', '--no-dependencies', '--no-rewrite-relative-links', '--out', vsix);
  const files = vsce('ls', '--no-dependencies')
    .split('\n')
    .filter((line) => line !== '');
  return { vsixBytes: fs.statSync(vsix).size, parts: sumParts(files) };
}

function sumParts(files: readonly string[]): PackagePart[] {
  const parts = new Map<string, PackagePart>();
  for (const file of files) {
    const name = PARTS.find(([pattern]) => pattern.test(file))?.[1] ?? file;
    const before = parts.get(name) ?? { name, files: 0, bytes: 0 };
    const { size } = fs.statSync(path.join(repoRoot, file));
    parts.set(name, { name, files: before.files + 1, bytes: before.bytes + size });
  }
  return [...parts.values()].sort((a, b) => b.bytes - a.bytes);
}

function vsce(...args: readonly string[]): string {
  const script = path.join(repoRoot, 'node_modules/@vscode/vsce/vsce');
  const result = spawnSync(process.execPath, [script, ...args], { cwd: repoRoot, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`"vsce ${args.join(' ')}" failed:\n${result.stderr}`);
  return result.stdout;
}
