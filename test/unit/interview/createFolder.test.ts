import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createFolder } from '../../../src/interview/createFolder';

describe('createFolder', () => {
  let place: string;
  beforeEach(() => {
    place = fs.mkdtempSync(path.join(os.tmpdir(), 'mockboard-create-'));
  });
  afterEach(() => fs.rmSync(place, { recursive: true, force: true }));

  const files = [
    { path: 'notes.md', text: 'notes' },
    { path: 'interview.json', text: '{}' },
  ];
  const lost = [...files, { path: 'missing/board.excalidraw', text: '' }];

  it('creates the folder, those above it, and the files', async () => {
    const folder = await createFolder(path.join(place, 'a', 'b'), 'chat', files);
    assert.equal(folder, path.join(place, 'a', 'b', 'chat'));
    assert.deepEqual(fs.readdirSync(folder).sort(), ['interview.json', 'notes.md']);
  });

  it('counts on when the name is taken by a folder or a file', async () => {
    fs.mkdirSync(path.join(place, 'chat'));
    fs.writeFileSync(path.join(place, 'chat-2'), 'mine');
    assert.equal(await createFolder(place, 'chat', files), path.join(place, 'chat-3'));
    assert.equal(fs.readFileSync(path.join(place, 'chat-2'), 'utf8'), 'mine');
  });

  it('leaves nothing behind when a file cannot be written', async () => {
    await assert.rejects(createFolder(path.join(place, 'a', 'b'), 'chat', lost), { code: 'ENOENT' });
    assert.deepEqual(fs.readdirSync(place), []);
  });

  it('removes only what it has created', async () => {
    fs.mkdirSync(path.join(place, 'a'));
    fs.writeFileSync(path.join(place, 'a', 'mine'), '');
    await assert.rejects(createFolder(path.join(place, 'a', 'b'), 'chat', lost));
    assert.deepEqual(fs.readdirSync(path.join(place, 'a')), ['mine']);
  });

  it('says that a file stands in the way', async () => {
    fs.writeFileSync(path.join(place, 'a'), 'mine');
    await assert.rejects(createFolder(path.join(place, 'a'), 'chat', files), { code: 'EEXIST' });
    await assert.rejects(createFolder(path.join(place, 'a', 'b'), 'chat', files), { code: 'ENOTDIR' });
    assert.equal(fs.readFileSync(path.join(place, 'a'), 'utf8'), 'mine');
  });
});
