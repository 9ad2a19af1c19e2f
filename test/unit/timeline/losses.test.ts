import assert from 'node:assert/strict';
import { lastWork, ReplayCursor, readRecording, rebuildAt } from '../../../src/core/timeline/replay';
import { decode, encodeEvent, type RecordedEvent } from '../../../src/core/timeline/timeline';
import { WorkLog } from '../../../src/core/timeline/work/workLog';
import { makeSetup, T0 } from '../fixtures';

const started = { type: 'interviewStarted', at: T0, setup: makeSetup() } as const;

/** The lines of a recording whose notes grow by a word a minute. */
function lines(words: readonly string[]): readonly string[] {
  const log = new WorkLog();
  const events: readonly RecordedEvent[] = words.flatMap((_, index) =>
    log.seeNotes(words.slice(0, index + 1).join(' '), { at: T0 + (index + 1) * 60_000, paused: false }),
  );
  return [started, ...events].map(encodeEvent);
}

const WORDS = ['one', 'two', 'three'];
const WHOLE = lines(WORDS);

function wholeAt(text: string, minute: number): boolean | undefined {
  const { events, problems } = decode(text);
  return rebuildAt(readRecording(events, problems), minute * 60_000)?.notesWhole;
}

describe('a line of a recording that is lost', () => {
  it('at the very end: what comes before is whole, the end is not, whether it was cut off or overwritten', () => {
    const kept = WHOLE.slice(0, -1).join('');
    for (const last of ['{"type":"notesWr', '\u0000\u0000\u0000\n', 'no event\n']) {
      const { events, problems } = decode(kept + last);
      assert.deepEqual(
        problems.map(({ line, after }) => [line, after]),
        [[WHOLE.length, WHOLE.length - 1]],
      );
      assert.deepEqual([wholeAt(kept + last, 1), wholeAt(kept + last, 99)], [true, false]);
      const end = lastWork(events, problems);
      assert.deepEqual([end.notes, end.notesWhole, end.boardWhole], ['one two', false, false]);
    }
    assert.deepEqual([wholeAt(WHOLE.join(''), 99), wholeAt(kept, 99)], [true, true]);
  });

  it('in between: nothing is whole from there on, until a keyframe', () => {
    const text = [...WHOLE.slice(0, 2), 'no event\n', ...WHOLE.slice(3)].join('');
    assert.deepEqual([wholeAt(text, 0), wholeAt(text, 99)], [true, false]);
  });

  it('that was no work takes nothing from board and notes', () => {
    const text = [...WHOLE.slice(0, 2), 'no event\n', ...WHOLE.slice(2)].join('');
    assert.deepEqual([wholeAt(text, 1), wholeAt(text, 99)], [true, true]);
  });

  it('at the end is made good by the keyframe of whoever goes on', () => {
    const torn = `${WHOLE.slice(0, -1).join('')}{"type":"notesWr`;
    const { events, problems } = decode(torn);
    const log = new WorkLog(lastWork(events, problems));
    const more = log.seeNotes('one two and on', { at: T0 + 600_000, paused: false }).map(encodeEvent);
    const text = `${torn}\n${more.join('')}`;
    assert.deepEqual([wholeAt(text, 5), wholeAt(text, 99)], [false, true]);
    const { events: all, problems: known } = decode(text);
    assert.equal(rebuildAt(readRecording(all, known), 600_000)?.notes, 'one two and on');
  });

  it('behind the end of an interview is none of board and notes', () => {
    const ended = encodeEvent({ type: 'interviewEnded', at: T0 + 500_000 });
    assert.equal(wholeAt(`${WHOLE.join('')}${ended}no event\n`, 99), true);
  });

  it('is found by a cursor wherever it comes from', () => {
    const text = `${WHOLE.slice(0, -1).join('')}no event\n`;
    const { events, problems } = decode(text);
    const cursor = new ReplayCursor(readRecording(events, problems));
    const whole = [1, 99, 1, 0, 99].map((minute) => cursor.at(minute * 60_000)?.notesWhole);
    assert.deepEqual(whole, [true, false, true, true, false]);
  });
});
