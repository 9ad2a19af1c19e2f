import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { BOARD_EDITOR, COMMANDS, PICTURE_EDITOR, SETTINGS_SECTION, VIEWS, WALKTHROUGH } from '../../../src/ids';
import { clauses, manifest, manifestText, readText, texts } from './manifest';
import { findNodes, readSources, root } from './sources';

const { contributes } = manifest;
const sources = readSources('src');
const ids = sources.find(({ path }) => path === 'src/ids.ts') ?? assert.fail('src/ids.ts is missing');

/** Keys of an interface in src/ids.ts. */
function keysOf(name: string): string[] {
  const [found] = findNodes(ids, (node) => ts.isInterfaceDeclaration(node) && node.name.text === name);
  assert.ok(found && ts.isInterfaceDeclaration(found), `${name} is missing`);
  return found.members.map((member) => (member.name && ts.isStringLiteral(member.name) ? member.name.text : ''));
}

function assertSame(actual: readonly string[], wanted: readonly string[]): void {
  assert.deepEqual([...actual].sort(), [...wanted].sort());
}

describe('the manifest and the code', () => {
  it('name the same commands', () => {
    assertSame(
      contributes.commands.map(({ command }) => command),
      Object.values(COMMANDS),
    );
  });

  it('have a handler for every command', () => {
    const registering = sources.filter(({ text }) => text.includes('registerCommand'));
    const missing = Object.keys(COMMANDS).filter(
      (name) => !registering.some(({ text }) => new RegExp(`COMMANDS\\.${name}\\b`).test(text)),
    );
    assert.deepEqual(missing, []);
  });

  it('name the same views and the same container', () => {
    const { container, ...views } = VIEWS;
    assert.deepEqual(
      contributes.viewsContainers.activitybar.map(({ id }) => id),
      [container],
    );
    assert.deepEqual(Object.keys(contributes.views), [container]);
    assertSame(
      Object.values(contributes.views).flatMap((each) => each.map(({ id }) => id)),
      Object.values(views),
    );
  });

  it('name the same settings, each with a description and a default', () => {
    const { properties } = contributes.configuration;
    assertSame(
      Object.keys(properties),
      keysOf('Settings').map((key) => `${SETTINGS_SECTION}.${key}`),
    );
    for (const [key, { markdownDescription, default: value }] of Object.entries(properties)) {
      assert.match(markdownDescription, /^%.+%$/);
      assert.ok((texts[markdownDescription.slice(1, -1)] ?? '').length > 20, `${key} is not described`);
      assert.notEqual(value, undefined);
    }
  });

  it('restrict only settings that exist', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.deepEqual(
      restrictedConfigurations.filter((key) => !(key in contributes.configuration.properties)),
      [],
    );
  });

  it('name the same context keys, and the code sets each', () => {
    const used = new Set(clauses.flatMap((clause) => clause.match(/mockboard:\w+/g) ?? []));
    const declared = keysOf('ContextKeys');
    assertSame([...used], declared);
    const set = declared.filter((key) => sources.some(({ text }) => text.includes(`setContextKey('${key}'`)));
    assert.deepEqual(set, declared);
  });

  it('name the same editors and walkthrough', () => {
    assert.deepEqual(
      contributes.customEditors.map(({ viewType }) => viewType),
      [BOARD_EDITOR, PICTURE_EDITOR],
    );
    assert.deepEqual(
      contributes.walkthroughs.map(({ id }) => id),
      [WALKTHROUGH],
    );
  });
});

describe('the manifest', () => {
  it('refers only to its own commands, views and editor', () => {
    const known = [...Object.values(COMMANDS), ...Object.values(VIEWS), BOARD_EDITOR, PICTURE_EDITOR].flatMap((id) => [
      id,
      `${id}.focus`,
    ]);
    const commands = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].map(
      ({ command }) => command,
    );
    const views = contributes.viewsWelcome.map(({ view }) => view);
    const links = [...JSON.stringify(texts).matchAll(/command:([\w.]+)/g)].map(([, id]) => id ?? '');
    const events = contributes.walkthroughs.flatMap(({ steps }) =>
      steps.flatMap(({ completionEvents }) => completionEvents),
    );
    const eventIds = events
      .filter((event) => !event.startsWith('onContext:'))
      .map((event) => event.split(':')[1] ?? '');
    const inClauses = clauses.flatMap(
      (clause) => clause.match(/(?<=\b(view|activeCustomEditorId) == '?)[\w.]+/g) ?? [],
    );
    const all = [...commands, ...views, ...links, ...eventIds, ...inClauses];
    assert.deepEqual(
      all.filter((id) => !known.includes(id)),
      [],
    );
  });

  it('has a text for every key, and no text without use', () => {
    const used = [...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
    assertSame([...new Set(used)], Object.keys(texts));
    assert.deepEqual(
      Object.entries(texts).filter(([, text]) => text.trim() === ''),
      [],
    );
  });

  it('shows commands under one name, each with an icon', () => {
    for (const { category, icon, title } of contributes.commands) {
      assert.equal(category, 'Mockboard');
      assert.match(icon ?? '', /^\$\([\w-]+\)$/);
      assert.match(title, /^%command\..+%$/);
    }
  });

  it('describes every picture in words of its own', () => {
    const pictures = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.altText));
    const descriptions = pictures.map((key) => texts[key.slice(1, -1)] ?? '');
    assert.equal(new Set(descriptions).size, 5);
    for (const description of descriptions) assert.ok(description.length > 60, description);
  });

  it('names only files that exist', () => {
    const paths = [...manifestText.matchAll(/"(\.?\/?(?:media|snippets|l10n|schemas)\/[^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    assert.ok(paths.length > 10);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(root, path))),
      [],
    );
    assert.equal(manifest.main, './dist/extension.js');
  });

  it('has an icon of 16 × 16 for boards in light and dark themes', () => {
    for (const { icon } of contributes.languages) {
      for (const path of [icon.light, icon.dark]) assert.match(readText(path), /^<svg [^>]*viewBox="0 0 16 16"/);
    }
  });

  it('brings the snippets for Markdown and for estimates', () => {
    assert.deepEqual(contributes.snippets, [
      { language: 'markdown', path: './snippets/mockboard.code-snippets' },
      { language: 'estimate', path: './snippets/estimate.code-snippets' },
    ]);
  });

  it('runs from VS Code 1.100 on, and is compiled against it', () => {
    assert.equal(manifest.engines.vscode, '^1.100.0');
    assert.equal(manifest.devDependencies['@types/vscode'], '1.100.0');
  });

  it('wakes the extension once VS Code is up, and at nothing else', () => {
    assert.deepEqual(manifest.activationEvents, ['onStartupFinished']);
  });

  it('pins every package exactly', () => {
    const loose = Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    assert.deepEqual(loose, []);
  });
});
