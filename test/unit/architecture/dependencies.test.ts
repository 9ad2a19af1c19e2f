import assert from 'node:assert/strict';
import ts from 'typescript';
import { findNodes, freeNames, placeOf, readSources, resolvePath, type Source } from './sources';

const core = readSources('src/core');
const hosts = readSources('src').filter(({ path }) => !path.startsWith('src/core/'));
const webviews = readSources('webview');
const all = [...core, ...hosts, ...webviews];

/** Packages free of clock, chance and surroundings, which the core may use. */
const PURE_PACKAGES = ['valibot', '@dagrejs/dagre', 'stemmer'];
/** A package of which the core may know the types: who calls hands the translation in. */
const TYPES_ONLY = '@vscode/l10n';
/** Parts of `src` every feature may use. */
const SHARED = ['src/core/', 'src/store', 'src/ids', 'src/util/'];

function isOwn(path: string): boolean {
  return /^(src|webview|media|test|scripts|package)/.test(path);
}

/** `file imports path` for every import that `allowed` refuses. */
function wrongImports(sources: readonly Source[], allowed: (path: string, source: Source) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports.filter((path) => !allowed(path, source)).map((path) => `${source.path} imports ${path}`),
  );
}

/** Folder of a feature in `src`, such as `src/board/`; undefined for files directly in `src`. */
function featureOf(path: string): string | undefined {
  return /^src\/[^/]+\//.exec(path)?.[0];
}

/** Files that name something, but not those that may. */
function others(sources: readonly Source[], name: string, ...allowed: string[]): string[] {
  const paths = sources.filter(({ text }) => text.includes(name)).map(({ path }) => path);
  assert.deepEqual(
    allowed.filter((path) => !paths.includes(path)),
    [],
    `${name} is not where it is said to be`,
  );
  return paths.filter((path) => !allowed.includes(path));
}

describe('the layers', () => {
  it('are all there', () => {
    assert.ok(core.length > 20 && hosts.length > 20 && webviews.length > 20);
  });

  it('let the core import only itself and pure packages', () => {
    assert.deepEqual(
      wrongImports(core, (path) => path.startsWith('src/core/') || [...PURE_PACKAGES, TYPES_ONLY].includes(path)),
      [],
    );
    const running = core.filter(({ text }) => text.replaceAll(/^import type .*;$/gm, '').includes(`'${TYPES_ONLY}'`));
    assert.deepEqual(
      running.map(({ path }) => path),
      [],
    );
  });

  it('keep clock, chance and surroundings out of the core', () => {
    const banned = new Set([
      ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'crypto', 'fetch', 'console'],
      ...['document', 'window', 'globalThis', 'process', 'require', 'Buffer', 'navigator', 'localStorage'],
    ]);
    const found = core.flatMap((source) => {
      const names = [...freeNames(source)].filter((name) => banned.has(name));
      const calls = findNodes(source, isClockOrChance).map((node) => placeOf(source, node));
      return [...names.map((name) => `${source.path}: ${name}`), ...calls];
    });
    assert.deepEqual(found, []);
  });

  it('let a feature import only the core, what all share, and itself', () => {
    const features = hosts.filter(({ path }) => featureOf(path) !== undefined);
    const wrong = wrongImports(features, (path, source) => {
      const own = source.path.startsWith('src/util/') ? 'src/util/' : (featureOf(source.path) ?? '');
      return (
        !isOwn(path) ||
        path.startsWith(own) ||
        SHARED.some((shared) => path.startsWith(shared)) ||
        isContent(path, source)
      );
    });
    assert.deepEqual(wrong, []);
  });

  it('let the command line run without VS Code', () => {
    const byPath = new Map(all.map((source) => [source.path, source]));
    const reached = new Set<Source>();
    const visit = (path: string): void => {
      const source = byPath.get(`${path}.ts`);
      if (!source || reached.has(source)) return;
      reached.add(source);
      for (const each of source.imports) visit(each);
    };
    visit('src/cli/main');
    assert.ok(reached.size > 10);
    assert.deepEqual(
      wrongImports([...reached], (path) => path !== 'vscode'),
      [],
    );
  });

  it('let only the composition root join features', () => {
    const shared = hosts.filter(({ path }) => featureOf(path) === undefined && path !== 'src/extension.ts');
    assert.deepEqual(
      wrongImports(shared, (path) => !isOwn(path) || SHARED.some((each) => path.startsWith(each))),
      [],
    );
  });

  it('let webviews import only themselves and the core', () => {
    const wrong = wrongImports(webviews, (path) => !isOwn(path) || /^(webview|src\/core)\//.test(path));
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      wrongImports(webviews, (path) => path !== 'vscode' && !path.startsWith('node:')),
      [],
    );
  });

  it('keep the pages apart, but for what they share', () => {
    const pageOf = (path: string) => /^webview\/(?!shared\/)[^/]+\//.exec(path)?.[0];
    const wrong = wrongImports(webviews, (path, source) => {
      const page = pageOf(source.path);
      return page === undefined || pageOf(path) === undefined || pageOf(path) === page;
    });
    assert.deepEqual(wrong, []);
  });

  it('keep webviews out of the host', () => {
    assert.deepEqual(
      wrongImports([...core, ...hosts], (path) => !path.startsWith('webview')),
      [],
    );
  });
});

/** The content of the product is bundled by one file. */
function isContent(path: string, source: Source): boolean {
  return source.path.startsWith('src/util/') && path.startsWith('media/content/');
}

function isClockOrChance(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return ['Date.now', 'Math.random'].includes(node.getText());
  return ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length;
}

describe('one place only', () => {
  for (const [name, ...places] of [
    ['acquireVsCodeApi(', 'src/util/webviewHtml.ts'],
    ['Content-Security-Policy', 'src/util/webviewHtml.ts'],
    ["'setContext'", 'src/util/contextKeys.ts'],
    ['getConfiguration(', 'src/util/settings.ts'],
    ['@vscode/webview-ui-toolkit', 'webview/shared/controls.ts'],
    ['Date.now(', 'src/util/clock.ts', 'webview/shared/hostClock.ts'],
  ] as const) {
    it(`has ${name}`, () => assert.deepEqual(others([...hosts, ...webviews], name, ...places), []));
  }
});

describe('the language', () => {
  it('has no any', () => {
    const found = all.flatMap((source) =>
      findNodes(source, ({ kind }) => kind === ts.SyntaxKind.AnyKeyword).map((node) => placeOf(source, node)),
    );
    assert.deepEqual(found, []);
  });

  it('has no default exports', () => {
    const isDefault = (node: ts.Node) =>
      ts.isExportAssignment(node) ||
      (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent)) ||
      (ts.isExportSpecifier(node) && node.name.text === 'default');
    const found = all.flatMap((source) => findNodes(source, isDefault).map((node) => placeOf(source, node)));
    assert.deepEqual(found, []);
  });

  it('has no barrels', () => {
    const found = all.flatMap((source) =>
      findNodes(source, (node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined).map((node) =>
        placeOf(source, node),
      ),
    );
    assert.deepEqual(found, []);
  });

  it('is never told to look away', () => {
    const comments = /@ts-(ignore|expect-error|nocheck)|biome-ignore/;
    assert.deepEqual(
      all.filter(({ text }) => comments.test(text)).map(({ path }) => path),
      [],
    );
  });
});

describe('what the canvas needs at once', () => {
  it('leaves out the layout library until someone tidies, and models until someone looks at the load', () => {
    const byPath = new Map(all.map((source) => [source.path, source]));
    const find = (path: string) => ['', '.ts', '.tsx'].map((end) => byPath.get(path + end)).find((each) => each);
    const reached = new Set(['webview/canvas/main.tsx']);
    for (const path of reached) for (const next of staticImports(find(path))) reached.add(next);
    assert.ok(reached.has('webview/canvas/tidy'), 'the way to the layout has moved');
    assert.deepEqual(
      [...reached].filter((path) => /board\/layout\/|^@dagrejs|core\/capacity\//.test(path)),
      [],
    );
  });
});

/** What a file imports when it is loaded: no types, nothing fetched later. */
function staticImports(source: Source | undefined): readonly string[] {
  if (!source) return [];
  const isLoaded = (node: ts.Node) => ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly;
  return findNodes(source, isLoaded).flatMap((node) => {
    const name =
      ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : '';
    return [name.startsWith('.') ? resolvePath(source.path, name) : name];
  });
}
