import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lastWork, readRecording, rebuildAt } from '../../../src/core/timeline/replay';
import { WorkLog } from '../../../src/core/timeline/work/workLog';
import { TimelineWriter } from '../../../src/interview/timelineWriter';
import { readTimeline, segmentPath } from '../../../src/util/timelineFiles';

/** What the killed process said it had typed, and when. */
interface Said {
  readonly at: number;
  readonly length: number;
}

/** Two seconds, less what canvas and recorder may hold back before the writer gets it. */
const LOST_MS = 2000 - 700;

/** When the processes are killed after their first word: at any moment, from a seed (ISO C's example generator). */
const KILLED_AFTER_MS = [1, 2, 3].map((n) => 1400 + ((1103515245 * n + 12345) % 300));

describe('the recording of an interview that is killed', function () {
  this.timeout(60_000); // starts processes
  let place: string;
  before(() => {
    place = fs.mkdtempSync(path.join(os.tmpdir(), 'mockboard-killed-'));
  });
  after(() => fs.rmSync(place, { recursive: true, force: true }));

  /** Kills the process so long after its first word; what it had said by then. */
  async function killAfter(folder: string, ms: number): Promise<readonly Said[]> {
    const program = path.join(__dirname, 'killedRecorder.ts');
    const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', program, folder]);
    let text = '';
    const said = () => {
      const lines = text.split('\n').slice(0, -1);
      return lines.map((line) => line.split(' ').map(Number)).map(([at = 0, length = 0]): Said => ({ at, length }));
    };
    for await (const chunk of child.stdout ?? []) {
      text += String(chunk);
      if ((said().at(-1)?.at ?? 0) - (said()[0]?.at ?? 0) >= ms) break;
    }
    child.kill('SIGKILL');
    return said();
  }

  async function goOn(folder: string, text: string): Promise<void> {
    const { events, problems, newest } = await readTimeline(folder);
    const writer = new TimelineWriter(folder, newest, { onFailure: assert.fail, onRecovery: () => undefined });
    const log = new WorkLog(lastWork(events, problems));
    for (const event of log.seeNotes(text, { at: Date.now(), paused: false })) writer.write(event);
    await writer.close();
  }

  it('has lost two seconds at most, whenever it was', async () => {
    const kills = KILLED_AFTER_MS.map(async (ms) => {
      const folder = path.join(place, String(ms));
      fs.mkdirSync(folder);
      const said = await killAfter(folder, ms);
      const { events, problems } = await readTimeline(folder);
      assert.ok(problems.every(({ type }) => type === 'torn'));
      const due = said.filter(({ at }) => at <= (said.at(-1)?.at ?? 0) - LOST_MS).at(-1)?.length ?? 0;
      const { notes = '', notesWhole } = lastWork(events);
      assert.ok(notesWhole && notes.length >= due, `${notes.length} of ${due}`);
    });
    await Promise.all(kills);
  });

  it('is read up to the line that was cut off, and goes on behind it', async () => {
    for (const ms of KILLED_AFTER_MS) {
      const folder = path.join(place, String(ms));
      const whole = await readTimeline(folder);
      const { notes } = lastWork(whole.events);
      fs.appendFileSync(segmentPath(folder, 1), '{"type":"notesWritten","at":1,"n":9');
      const torn = await readTimeline(folder);
      assert.deepEqual([torn.problems.at(-1)?.type, lastWork(torn.events).notes], ['torn', notes]);
      assert.equal(lastWork(torn.events, torn.problems).notesWhole, false);
      await goOn(folder, `${notes} and on`);
      const reopened = await readTimeline(folder);
      assert.equal(reopened.problems.at(-1)?.line, torn.problems.at(-1)?.line);
      const moment = rebuildAt(readRecording(reopened.events, reopened.problems), Number.POSITIVE_INFINITY);
      assert.deepEqual([moment?.notes, moment?.notesWhole], [`${notes} and on`, true]);
    }
  });
});
