import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import type { AppEvent } from '../../../../src/core/app';
import { activityOf } from '../../../../src/core/timeline/player/activity';
import { phaseStretches, turnsOf } from '../../../../src/core/timeline/player/course';
import { lastMarkIndex, nextMark, previousMark, replayMarks } from '../../../../src/core/timeline/player/marks';
import { markLine } from '../../../../src/core/timeline/player/markText';
import { readRecording } from '../../../../src/core/timeline/replay';
import { MINUTE, makeSetup, T0 } from '../../fixtures';
import { drawInterview } from '../drawnHour';

const at = (minutes: number) => T0 + minutes * MINUTE;

/** Ten minutes of interview time with four minutes of pause in them. */
const EVENTS: readonly AppEvent[] = [
  { type: 'interviewStarted', at: at(0), setup: makeSetup() },
  { type: 'clarificationAsked', at: at(1), text: 'How many users?', answer: '500 M.' },
  { type: 'phaseEntered', at: at(2), index: 1 },
  { type: 'clockPaused', at: at(3) },
  { type: 'clockPaused', at: at(4) },
  { type: 'clockResumed', at: at(7) },
  { type: 'signalHeard', at: at(8), signal: 'ten-times' },
  { type: 'phaseEntered', at: at(9), index: 3 },
  { type: 'questionAsked', at: at(10), id: 'q', source: 'board', text: 'And if it fails?', elements: [] },
  { type: 'questionAnswered', at: at(11.5), id: 'q', how: 'aloud' },
  { type: 'phaseEntered', at: at(12), index: 1 },
  { type: 'nudged', at: at(13), nudge: 'silence' },
  { type: 'interviewEnded', at: at(14) },
  { type: 'signalHeard', at: at(15), signal: 'too-late' },
];

const recording = readRecording(EVENTS);
const turns = turnsOf(recording);
const marks = replayMarks(turns);

describe('the marks of a recording', () => {
  it('stand at interview time, in words, and only for what happened', () => {
    const signals = { 'ten-times': 'How would you handle 10x?' };
    assert.deepEqual(
      marks.map((mark) => markLine(mark, signals, l10n)),
      [
        '0:00 · Phase: Requirements',
        '1:00 · You ask: How many users? – 500 M.',
        '2:00 · Phase: Estimation',
        '3:00 · Pause: 4:00',
        '4:00 · Signal: How would you handle 10x?',
        '5:00 · Phase: Deep dive',
        '6:00 · Interviewer asks: And if it fails?',
        '7:30 · Answered aloud after 1:30: And if it fails?',
        '8:00 · Phase again: Estimation',
        '9:00 · Reminder: Nothing was drawn or written for a while.',
        '10:00 · End',
      ],
    );
  });

  it('are stepped through in both directions', () => {
    assert.equal(nextMark(marks, 2 * MINUTE)?.ms, 3 * MINUTE);
    assert.equal(nextMark(marks, 10 * MINUTE), undefined);
    assert.equal(previousMark(marks, 2 * MINUTE + 300, 0)?.ms, 2 * MINUTE);
    assert.equal(previousMark(marks, 2 * MINUTE + 300, 500)?.ms, MINUTE);
    assert.equal(previousMark(marks, 0, 0), undefined);
    assert.deepEqual([lastMarkIndex(marks, 0), lastMarkIndex(marks, 2 * MINUTE + 1), lastMarkIndex([], 5)], [0, 2, -1]);
  });

  it('leave a pause open that never ended', () => {
    const open = replayMarks(turnsOf(readRecording(EVENTS.slice(0, 4))));
    assert.deepEqual(open.at(-1), { ms: 3 * MINUTE, type: 'pause', lengthMs: undefined });
  });
});

describe('the phases of a recording', () => {
  it('are stretches without gaps, one for each time a phase ran', () => {
    assert.deepEqual(
      phaseStretches(turns, recording.lengthMs).map(({ index, fromMs, toMs }) => [index, fromMs, toMs].map(minutes)),
      [
        [0, 0, 2],
        [1, 2, 5],
        [3, 5, 8],
        [1, 8, 10],
      ],
    );
  });
});

describe('the activity of a recording', () => {
  it('is the most where most was done, and nothing where nothing was', () => {
    const { board, notes } = activityOf(readRecording(drawInterview(2, 3).events), 12);
    assert.equal(Math.max(...board), 1);
    assert.equal(Math.max(...notes), 1);
    assert.deepEqual(activityOf(recording, 4), { board: [0, 0, 0, 0], notes: [0, 0, 0, 0] });
  });
});

/** Times in minutes; an index stays. */
function minutes(value: number, place: number): number {
  return place === 0 ? value : value / MINUTE;
}
