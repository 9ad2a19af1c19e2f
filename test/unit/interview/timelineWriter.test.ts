import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { AppEvent } from '../../../src/core/app';
import { encode } from '../../../src/core/timeline/timeline';
import { TimelineWriter } from '../../../src/interview/timelineWriter';
import { readTimeline, segmentPath } from '../../../src/util/timelineFiles';

const EMPTY = { number: 1, bytes: 0, endsClean: true };

function heard(signal: string): AppEvent {
  return { type: 'signalHeard', signal, at: 1 };
}

describe('TimelineWriter', () => {
  let folder: string;
  let failures: string[];
  let recoveries: number;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mockboard-timeline-'));
    failures = [];
    recoveries = 0;
  });
  afterEach(() => {
    mock.timers.reset();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  function writer(newest = EMPTY): TimelineWriter {
    return new TimelineWriter(folder, newest, {
      onFailure: (file) => failures.push(path.relative(folder, file)),
      onRecovery: () => {
        recoveries += 1;
      },
    });
  }

  async function written(): Promise<readonly string[]> {
    const { events } = await readTimeline(folder);
    return events.map((event) => (event.type === 'signalHeard' ? event.signal : event.type));
  }

  /** Resolves when the timeline holds the events; the test's time limit is the limit. Needs no timers: tests stop them. */
  async function untilWritten(expected: readonly string[]): Promise<void> {
    while ((await written()).join() !== expected.join()) await setImmediate();
  }

  it('writes by itself within two seconds, in order', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const all = ['a', 'b', 'c'];
    const out = writer();
    for (const signal of all) out.write(heard(signal));
    assert.deepEqual(await written(), []);
    mock.timers.tick(2000);
    await untilWritten(all);
    await out.close();
  });

  it('writes what the clock depends on at once, with all before it', async () => {
    mock.timers.enable({ apis: ['setTimeout'] }); // no time passes
    const out = writer();
    out.write(heard('a'));
    out.write({ type: 'clockPaused', at: 2 });
    await untilWritten(['a', 'clockPaused']);
    await out.close();
  });

  it('writes what is left when it is closed', async () => {
    const out = writer();
    out.write(heard('a'));
    await out.close();
    assert.deepEqual(await written(), ['a']);
  });

  it('goes on after a line that was cut off', async () => {
    fs.mkdirSync(path.join(folder, 'timeline'));
    fs.writeFileSync(segmentPath(folder, 1), `${encode([heard('a')])}{"type":"sig`);
    const { newest, problems } = await readTimeline(folder);
    assert.deepEqual(
      problems.map(({ type, line }) => [type, line]),
      [['torn', 2]],
    );
    const out = writer(newest);
    out.write(heard('b'));
    await out.close();
    assert.deepEqual(await written(), ['a', 'b']);
  });

  it('tells a failure once, keeps everything, and tells when it is over', async () => {
    fs.writeFileSync(path.join(folder, 'timeline'), 'a file where a folder is needed');
    const out = writer();
    out.write(heard('a'));
    await out.flush();
    out.write(heard('b'));
    await out.flush();
    assert.deepEqual(failures, ['timeline/0001.jsonl']);
    assert.equal(out.unwritten, 2);
    fs.rmSync(path.join(folder, 'timeline'));
    await out.retry();
    assert.deepEqual([await written(), recoveries, out.unwritten], [['a', 'b'], 1, 0]);
    await out.close();
  });

  it('does not begin a new file in the place of one that has disappeared', async () => {
    const out = writer();
    out.write(heard('a'));
    await out.flush();
    fs.rmSync(segmentPath(folder, 1));
    out.write(heard('b'));
    await out.close();
    assert.equal(fs.existsSync(segmentPath(folder, 1)), false);
    assert.equal(failures.length, 1);
  });

  it('has lost nothing it had written when the process is killed', async function () {
    this.timeout(20_000);
    const { spawn } = await import('node:child_process');
    const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'killedWriter.ts'), folder]);
    let told = 0;
    for await (const chunk of child.stdout) {
      told = Math.max(told, ...String(chunk).split('\n').map(Number));
      if (told >= 200) break;
    }
    child.kill('SIGKILL');
    const { events } = await readTimeline(folder);
    assert.ok(events.length >= told, `${events.length} of ${told}`);
    assert.deepEqual(
      events.map((event) => event.type === 'timeAdded' && event.ms),
      [...events.keys()],
    );
  });
});
