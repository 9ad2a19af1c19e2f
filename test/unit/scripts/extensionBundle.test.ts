import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { extensionBundle } from '../../../scripts/extensionBundle.mjs';
import { root } from '../architecture/sources';

const outdir = path.join(root, 'out/extension-test');

describe('The bundle of the extension', () => {
  let outputs: Metafile['outputs'];

  before(async () => {
    fs.rmSync(outdir, { recursive: true, force: true });
    const { metafile } = await build({ ...extensionBundle, absWorkingDir: root, outdir, metafile: true });
    assert.ok(metafile);
    outputs = metafile.outputs;
  });

  it('leaves out of the start what a window may never use: the solver, reviews, the layout of boards, patterns', () => {
    const loaded = new Set(['out/extension-test/extension.js']);
    for (const file of loaded) {
      for (const each of outputs[file]?.imports ?? []) if (each.kind === 'import-statement') loaded.add(each.path);
    }
    const inputs = [...loaded].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
    assert.ok(inputs.includes('src/board/review/boardReviews.ts'), 'the way to reviews has moved');
    const late =
      /core\/capacity\/|core\/review\/(rules|questions)\/(?!questionsDocument)|board\/layout\/layout|dagre|content\/patterns\//;
    assert.deepEqual(
      inputs.filter((file) => late.test(file)),
      [],
    );
  });

  it('copies no part of VS Code’s API, and asks for it once', () => {
    const asking = Object.keys(outputs).filter((file) =>
      outputs[file]?.imports.some(({ path: name }) => name === 'vscode'),
    );
    assert.equal(asking.length, 1);
    const text = fs.readFileSync(path.join(root, asking[0] ?? ''), 'utf8');
    assert.equal(text.split('("vscode")').length, 2);
    assert.doesNotMatch(text, /__toESM\([^()]*\("vscode"\)\)/);
  });

  it('is made of files that Node requires, also those fetched late', () => {
    const late = Object.keys(outputs).filter((file) => /\/parts\/patterns-/.test(file));
    assert.equal(late.length, 1);
    const loaded: unknown = createRequire(__filename)(path.join(root, late[0] ?? ''));
    assert.ok(loaded && typeof loaded === 'object' && 'loadPatterns' in loaded);
    assert.ok(typeof loaded.loadPatterns === 'function' && loaded.loadPatterns().length > 5);
  });
});
