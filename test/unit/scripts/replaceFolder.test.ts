import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { replaceFolder } from '../../../scripts/replaceFolder.mjs';

describe('Putting a build in its place', () => {
  let folder: string;
  const write = (file: string, contents: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), contents);
  };
  const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
  const inode = (file: string) => fs.statSync(path.join(folder, file)).ino;
  const replace = () => replaceFolder(path.join(folder, 'fresh'), path.join(folder, 'dist'));

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mockboard-replace-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('replaces what changed, adds what is new, and removes what is gone', async () => {
    write('dist/page.js', 'old');
    write('dist/chunks/gone.js', 'gone');
    write('fresh/page.js', 'new');
    write('fresh/chunks/added.js', 'added');
    await replace();
    assert.equal(read('dist/page.js'), 'new');
    assert.equal(read('dist/chunks/added.js'), 'added');
    assert.deepEqual(fs.readdirSync(path.join(folder, 'dist/chunks')), ['added.js']);
    assert.ok(!fs.existsSync(path.join(folder, 'fresh')));
  });

  it('does not touch a file that is the same', async () => {
    write('dist/page.js', 'same');
    write('fresh/page.js', 'same');
    const before = inode('dist/page.js');
    await replace();
    assert.equal(inode('dist/page.js'), before);
  });

  it('leaves a reader of the old file with all of it', async () => {
    write('dist/page.js', 'old');
    write('fresh/page.js', 'new');
    const open = fs.openSync(path.join(folder, 'dist/page.js'), 'r');
    await replace();
    assert.equal(fs.readFileSync(open, 'utf8'), 'old');
    fs.closeSync(open);
  });

  it('makes the folder where there was none', async () => {
    write('fresh/webview/page.js', 'new');
    await replace();
    assert.equal(read('dist/webview/page.js'), 'new');
  });
});
