import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { HEARTBEAT_MS, lockPath, Ownership, STALE_MS } from '../../../src/interview/ownership';

describe('Ownership', () => {
  let storage: string;
  let file: string;
  beforeEach(() => {
    storage = fs.mkdtempSync(path.join(os.tmpdir(), 'mockboard-locks-'));
    file = lockPath(storage, '/interviews/chat');
  });
  afterEach(() => fs.rmSync(storage, { recursive: true, force: true }));

  it('is given to one of many who ask at the same time', async () => {
    const askers = Array.from({ length: 20 }, () => new Ownership(file));
    const answers = await Promise.all(askers.map((asker) => asker.take()));
    assert.equal(answers.filter(Boolean).length, 1);
  });

  it('is given to one of many when its owner is gone', async () => {
    fs.mkdirSync(path.dirname(file));
    fs.writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 7, host: os.hostname(), token: 'gone' }));
    const askers = Array.from({ length: 20 }, () => new Ownership(file));
    await Promise.all(askers.map((asker) => asker.take()));
    const owners = await Promise.all(askers.map((asker) => asker.beat()));
    assert.equal(owners.filter(Boolean).length, 1);
    assert.deepEqual(fs.readdirSync(path.dirname(file)), [path.basename(file)]);
  });

  it('stays with its owner, who may ask again', async () => {
    const [first, second] = [new Ownership(file), new Ownership(file)];
    assert.deepEqual([await first.take(), await second.take(), await first.take()], [true, false, true]);
  });

  it('is free again when it is given up, and only by its owner', async () => {
    const [first, second] = [new Ownership(file), new Ownership(file)];
    await first.take();
    await second.release();
    assert.equal(await second.take(), false);
    await first.release();
    assert.equal(await second.take(), true);
  });

  it('gives a silent owner whose process runs the time for one more beat, as after sleep', async () => {
    let at = Date.now();
    const time = () => at;
    const [first, second] = [new Ownership(file, time), new Ownership(file, time)];
    await first.take();
    at += STALE_MS + 1000;
    assert.equal(await second.take(), false);
    assert.equal(await first.beat(), true);
    at += HEARTBEAT_MS + 1;
    assert.equal(await second.take(), false);
    at += STALE_MS;
    assert.equal(await second.take(), false);
    at += HEARTBEAT_MS + 1;
    assert.equal(await second.take(), true);
    assert.equal(await first.beat(), false);
  });

  it('goes to the next when the owner no longer shows that it lives', async () => {
    let at = Date.now();
    const time = () => at;
    const [first, second] = [new Ownership(file, time), new Ownership(file, time)];
    await first.take();
    for (let beats = 0; beats < 8; beats += 1) {
      at += HEARTBEAT_MS;
      assert.equal(await first.beat(false), true);
      await second.take();
    }
    at += HEARTBEAT_MS;
    assert.equal(await second.take(), true);
    assert.equal(await first.beat(false), false);
  });

  it('is not taken from a lock that is just being written', async () => {
    fs.mkdirSync(path.dirname(file));
    fs.writeFileSync(file, '{"pid":');
    assert.equal(await new Ownership(file).take(), false);
  });

  it('can be seized; the owner before notices', async () => {
    const [first, second] = [new Ownership(file), new Ownership(file)];
    await first.take();
    assert.equal(await second.seize(), true);
    assert.equal(await first.beat(), false);
    assert.equal(await second.beat(), true);
  });
});
