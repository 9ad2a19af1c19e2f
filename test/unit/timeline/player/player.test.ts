import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedLines } from '../../../../src/core/timeline/player/changedLines';
import * as clock from '../../../../src/core/timeline/player/playerClock';
import { readReplayPlace, readReplayRequest } from '../../../../src/core/timeline/player/request';
import { ReplayCursor, readRecording, rebuildAt } from '../../../../src/core/timeline/replay';
import { drawInterview } from '../drawnHour';
import { boardText } from '../work/anyBoard';

describe('the clock of a player', () => {
  const minute = clock.standingAt(60_000, 10_000, 10);

  it('goes on at its speed, stops at the end, and begins anew from there', () => {
    const playing = clock.play(minute, 500);
    assert.deepEqual(
      [500, 1500, 9000].map((now) => clock.positionOf(playing, now)),
      [10_000, 20_000, 60_000],
    );
    assert.deepEqual([clock.isPlaying(playing, 5499), clock.isPlaying(playing, 5500)], [true, false]);
    const ended = clock.pause(playing, 9000);
    assert.equal(clock.positionOf(clock.play(ended, 20_000), 20_000), 0);
  });

  it('keeps its place when paused, put elsewhere or made faster', () => {
    const playing = clock.play(minute, 0);
    assert.equal(clock.positionOf(clock.pause(playing, 1000), 99_000), 20_000);
    const put = clock.seek(playing, 30_000, 1000);
    assert.equal(clock.positionOf(put, 2000), 40_000);
    assert.equal(clock.positionOf(clock.setSpeed(put, 1, 2000), 3000), 41_000);
    assert.equal(clock.positionOf(clock.seek(minute, -5, 0), 1000), 0);
  });

  it('has speeds one beside the other', () => {
    assert.deepEqual(
      [clock.speedBeside(10, 1), clock.speedBeside(10, -1), clock.speedBeside(60, 1), clock.speedBeside(1, -1)],
      [30, 5, 60, 1],
    );
  });
});

describe('a place in a recording', () => {
  const { events } = drawInterview(6, 11);
  const recording = readRecording(events);

  it('shows the same as rebuilding, wherever it goes, and the same board where nothing was done', () => {
    const cursor = new ReplayCursor(recording);
    const times = fc.array(fc.nat(recording.lengthMs + 1000), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(times, (all) => {
        for (const ms of all) {
          const [there, rebuilt] = [cursor.at(ms), rebuildAt(recording, ms)];
          assert.deepEqual([there?.elapsedMs, there?.notes], [rebuilt?.elapsedMs, rebuilt?.notes]);
          assert.equal(boardText(there?.board), boardText(rebuilt?.board));
          assert.equal(cursor.at(ms)?.board, there?.board);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('changed lines', () => {
  it('are those that are new or other, wherever they stand', () => {
    const lines = (before: string, after: string) => [...changedLines(before, after)];
    assert.deepEqual(lines('a\nb\nc', 'a\nb\nc'), []);
    assert.deepEqual(lines('a\nb\nc', 'a\nx\nb\ny\nc'), [1, 3]);
    assert.deepEqual(lines('a\nb\nc', 'a\nc'), []);
    assert.deepEqual(lines('', 'a'), [0]);
    const long = Array.from({ length: 600 }, (_, line) => `line ${line}`);
    assert.equal(changedLines(long.join('\n'), long.toReversed().join('\n')).size, 600);
  });

  it('leave exactly the common lines out', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changed = changedLines(before.join('\n'), after.join('\n'));
        const kept = after.filter((_, line) => !changed.has(line));
        let from = 0;
        for (const line of kept) from = before.indexOf(line, from) + 1 || assert.fail(`${line} is not in order`);
      }),
    );
  });
});

describe('a request for a replay', () => {
  it('is read from anything', () => {
    assert.deepEqual(readReplayRequest({ folder: 'file:///a', atMs: 1500.5 }), { folder: 'file:///a', atMs: 1500.5 });
    for (const wrong of [undefined, null, 'x', { folder: 1, atMs: Number.NaN }, { folder: '', atMs: '7' }]) {
      assert.deepEqual(readReplayRequest(wrong), { folder: undefined, atMs: undefined });
    }
    assert.equal(readReplayRequest({ atMs: -3 }).atMs, 0);
    assert.deepEqual(readReplayPlace({ atMs: 5, speed: 60 }), { atMs: 5, speed: 60 });
    assert.deepEqual(readReplayPlace({ speed: 7 }), { atMs: 0, speed: 10 });
  });
});
