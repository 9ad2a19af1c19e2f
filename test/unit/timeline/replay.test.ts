import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AppEvent } from '../../../src/core/app';
import { type ReplayMoment, readRecording, rebuildAt } from '../../../src/core/timeline/replay';
import {
  decode,
  encode,
  encodeEvent,
  type RecordedEvent,
  type TimelineEvent,
} from '../../../src/core/timeline/timeline';
import type { WorkEvent } from '../../../src/core/timeline/work/workEvent';
import { WorkLog } from '../../../src/core/timeline/work/workLog';
import { MINUTE, makeSetup, T0 } from '../fixtures';
import { drawInterview } from './drawnHour';
import { anyScene, anyText, boardText, recorded } from './work/anyBoard';

const started: AppEvent = { type: 'interviewStarted', at: T0, setup: makeSetup() };

function rebuilt(events: readonly TimelineEvent[], ms: number): ReplayMoment {
  return rebuildAt(readRecording(events), ms) ?? assert.fail('no interview');
}

function notes(log: WorkLog, text: string, at: number, paused = false): readonly WorkEvent[] {
  return log.seeNotes(text, { at, paused });
}

const interview = drawInterview(8, 42);

describe('replay', () => {
  it('gives any board and notes as they were, whatever stood in them', () => {
    const steps = fc.array(fc.tuple(fc.nat(9000), anyScene, anyText), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(steps, (all) => {
        const log = new WorkLog();
        const events: RecordedEvent[] = [started];
        const moments: { ms: number; board: string; notes: string }[] = [];
        let ms = 0;
        for (const [pause, scene, text] of all) {
          ms += pause + 1;
          const seen = { at: T0 + ms, paused: false };
          events.push(...log.seeBoard(recorded(scene), seen), ...log.seeNotes(text, seen));
          moments.push({ ms, board: boardText(recorded(scene)), notes: text });
        }
        const recording = readRecording(decode(encode(events)).events);
        for (const moment of moments) {
          const found = rebuildAt(recording, moment.ms);
          assert.deepEqual([boardText(found?.board), found?.notes], [moment.board, moment.notes]);
          assert.deepEqual([found?.boardWhole, found?.notesWhole], [true, true]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('gives the board and the notes of every second of an interview', () => {
    const recording = readRecording(decode(encode(interview.events)).events);
    assert.equal(recording.lengthMs, 8 * MINUTE);
    assert.ok(recording.keyframes.length > 1);
    for (const [second, { at, scene, notes: text }] of interview.moments.entries()) {
      if (second % 13) continue;
      const moment = rebuildAt(recording, at - T0);
      assert.equal(boardText(moment?.board), boardText(recorded(scene)), `second ${second}`);
      assert.equal(moment?.notes, text, `second ${second}`);
    }
  });

  it('takes less than a kilobyte for an operation, keyframes counted in', () => {
    const work = interview.events.filter(({ type }) => type === 'boardDrawn' || type === 'notesWritten');
    assert.ok(work.length > 500, String(work.length));
    assert.ok(work.filter((event) => 'reset' in event).length > 2);
    const bytes = encode(work).length / work.length;
    assert.ok(bytes < 1000, `${bytes} bytes`);
    for (const event of work) assert.ok(encodeEvent(event).length < 64 * 1024);
  });

  it('reads the state without the work as it does with it', () => {
    const text = encode(interview.events);
    assert.deepEqual(
      decode(text, 'state').events.map(({ type }) => type),
      ['interviewStarted', 'interviewEnded'],
    );
    assert.deepEqual(
      decode(`${text}{"type":"boardDrawn","at`, 'state').problems.map(({ type }) => type),
      ['torn'],
    );
  });

  it('lets time stand still in a pause: what was done in it is there at once, and marked', () => {
    const log = new WorkLog();
    const events = [
      started,
      ...notes(log, 'a', T0),
      { type: 'clockPaused', at: T0 + MINUTE } as const,
      ...notes(log, 'ab', T0 + 5 * MINUTE, true),
      { type: 'clockResumed', at: T0 + 9 * MINUTE } as const,
      ...notes(log, 'abc', T0 + 10 * MINUTE),
    ];
    assert.equal(rebuilt(events, MINUTE - 1).notes, 'a');
    assert.equal(rebuilt(events, MINUTE).notes, 'ab');
    assert.equal(rebuilt(events, MINUTE).interview.clock.status, 'running');
    assert.equal(rebuilt(events, 2 * MINUTE - 1).notes, 'ab');
    assert.equal(rebuilt(events, 2 * MINUTE).notes, 'abc');
    assert.deepEqual(
      events.map((event) => 'paused' in event && event.paused),
      [false, false, false, true, false, false],
    );
  });

  it('knows phase and clock between two events, and ends where the recording ends', () => {
    const events: readonly AppEvent[] = [
      started,
      { type: 'phaseEntered', index: 1, at: T0 + MINUTE },
      { type: 'signalHeard', signal: 'scale', at: T0 + 3 * MINUTE },
    ];
    const { at, elapsedMs, interview: state } = rebuilt(events, 2 * MINUTE);
    assert.deepEqual(
      [at, elapsedMs, state.clock.phaseIndex, state.signals.length],
      [T0 + 2 * MINUTE, 2 * MINUTE, 1, 0],
    );
    assert.deepEqual([rebuilt(events, 99 * MINUTE).elapsedMs, rebuilt(events, -5).elapsedMs], [3 * MINUTE, 0]);
    assert.equal(rebuildAt(readRecording([]), 0), undefined);
    assert.equal(rebuildAt(readRecording([{ type: 'clockPaused', at: 1 }]), 0), undefined);
  });

  it('gives time that was left out afterwards to nobody', () => {
    const log = new WorkLog();
    const events = [
      started,
      ...notes(log, 'a', T0 + MINUTE),
      ...notes(log, 'ab', T0 + 60 * MINUTE), // the clock had run on while the window was closed
      { type: 'clockStepped', byMs: 58 * MINUTE, at: T0 + 60 * MINUTE } as const,
      ...notes(log, 'abc', T0 + 61 * MINUTE),
    ];
    const recording = readRecording(events);
    assert.equal(recording.lengthMs, 3 * MINUTE);
    assert.equal(rebuildAt(recording, 2 * MINUTE)?.notes, 'ab');
    assert.equal(rebuildAt(recording, 2 * MINUTE - 1)?.notes, 'a');
  });

  it('says where something is lost, until the next keyframe; events of later versions are passed over', () => {
    const log = new WorkLog();
    const seen = (seconds: number) => ({ at: T0 + seconds * 1000, paused: false });
    const scenes = fc.sample(anyScene, { numRuns: 3, seed: 7 }).map(recorded);
    const [first = assert.fail(), second = assert.fail(), third = assert.fail()] = scenes;
    const lost = log.seeNotes('one', seen(1)).length + log.seeBoard(first, seen(1)).length;
    assert.equal(lost, 2);
    const after = [...log.seeNotes('one two', seen(2)), ...log.seeBoard(second, seen(2))];
    const again = new WorkLog({ board: undefined, notes: undefined, boardWhole: true, notesWhole: true, n: 4 });
    const keyframes = [...again.seeBoard(third, seen(3)), ...again.seeNotes('three', seen(3))];
    const foreign = { type: 'foreign', at: T0, name: 'rehearsed' } as const;
    const events: readonly TimelineEvent[] = [started, foreign, ...after, ...keyframes];
    const torn = rebuilt(events, 2000);
    assert.deepEqual([torn.boardWhole, torn.notesWhole, torn.notes], [false, false, undefined]);
    const whole = rebuilt(events, 3000);
    assert.deepEqual([whole.boardWhole, whole.notesWhole, whole.notes], [true, true, 'three']);
    assert.equal(boardText(whole.board), boardText(third));
  });

  it('does not record what is as it was, and goes on from a recording that stopped', () => {
    const log = new WorkLog();
    const seen = { at: T0, paused: false };
    const events = [...log.seeNotes('a', seen), ...log.seeNotes('a', seen), ...log.seeNotes('ab', seen)];
    assert.deepEqual(
      events.map(({ n, reset }) => [n, reset]),
      [
        [1, true],
        [2, undefined],
      ],
    );
    const { board, notes: text, boardWhole, notesWhole } = rebuilt([started, ...events], 0);
    const next = new WorkLog({ board, notes: text, boardWhole, notesWhole, n: 2 });
    assert.deepEqual(next.seeNotes('abc', seen), [
      { type: 'notesWritten', offset: 2, removed: 0, inserted: 'c', at: T0, n: 3 },
    ]);
  });
});
