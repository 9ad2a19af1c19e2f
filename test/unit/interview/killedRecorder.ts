import { setTimeout as wait } from 'node:timers/promises';
import type { RecordedEvent } from '../../../src/core/timeline/timeline';
import { WorkLog } from '../../../src/core/timeline/work/workLog';
import { TimelineWriter } from '../../../src/interview/timelineWriter';
import { makeSetup } from '../fixtures';

const STEP_MS = 20;

/** A process that types into notes and records it as an interview does, saying what it has typed, until it is killed. */
async function main(folder: string): Promise<void> {
  const writer = new TimelineWriter(
    folder,
    { number: 1, bytes: 0, endsClean: true },
    { onFailure: () => process.exit(1), onRecovery: () => undefined },
  );
  const log = new WorkLog();
  const write = (events: readonly RecordedEvent[]) => {
    for (const event of events) writer.write(event);
  };
  write([{ type: 'interviewStarted', at: Date.now(), setup: makeSetup() }]);
  for (let notes = ''; ; notes += `${notes.length % 97} `) {
    write(log.seeNotes(notes, { at: Date.now(), paused: false }));
    process.stdout.write(`${Date.now()} ${notes.length}\n`);
    await wait(STEP_MS);
  }
}

void main(process.argv[2] ?? '');
