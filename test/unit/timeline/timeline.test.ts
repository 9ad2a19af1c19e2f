import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AppEvent, EMPTY_STATE, reduce } from '../../../src/core/app';
import { EVIDENCE_STRENGTHS, INTERVIEW_MODES, QUESTION_SOURCES } from '../../../src/core/interview/conduct';
import { LEVELS } from '../../../src/core/interview/level';
import {
  decode,
  encode,
  encodeEvent,
  fold,
  isFull,
  SEGMENT_BYTES,
  segmentName,
  segmentNumber,
} from '../../../src/core/timeline/timeline';
import { makeSetup, T0 } from '../fixtures';

const at = fc.integer({ min: T0, max: T0 + 10_000_000 });
const count = fc.nat(99);
const text = fc.string({ unit: 'grapheme' });

const anyEvent: fc.Arbitrary<AppEvent> = fc
  .oneof<fc.Arbitrary<AppEvent>[]>(
    fc.record({ type: fc.constant('interviewStarted' as const), at, setup: fc.constant(makeSetup()) }),
    fc.record({ type: fc.constant('phaseEntered' as const), at, index: fc.nat(5) }),
    fc.record({ type: fc.constant('clockPaused' as const), at }),
    fc.record({ type: fc.constant('clockResumed' as const), at }),
    fc.record({ type: fc.constant('timeAdded' as const), at, ms: fc.integer() }),
    fc.record({ type: fc.constant('interviewEnded' as const), at }),
    fc.record({ type: fc.constant('clockStepped' as const), at, byMs: fc.integer() }),
    fc.record({ type: fc.constant('signalHeard' as const), at, signal: text }),
    fc.record({ type: fc.constant('itemTicked' as const), at, item: text, done: fc.boolean() }),
    fc.record({ type: fc.constant('lineUsed' as const), at, line: text, how: fc.constantFrom('copied', 'inserted') }),
    fc.record({
      type: fc.constant('boardChanged' as const),
      at,
      facts: fc.record({
        elements: count,
        kinds: fc.dictionary(fc.constantFrom('cache', 'cdn'), count),
        boundArrows: count,
        arrows: count,
      }),
    }),
    fc.record({
      type: fc.constant('notesChanged' as const),
      at,
      facts: fc.record({
        sections: fc.dictionary(
          fc.constantFrom('functional', 'api'),
          fc.record({ lines: count, numbers: count, words: fc.array(text, { maxLength: 3 }) }),
        ),
      }),
    }),
    fc.record({
      type: fc.constant('nudged' as const),
      at,
      nudge: fc.constantFrom('phaseOver', 'lateDesign', 'silence'),
    }),
    fc.record({ type: fc.constant('flowWalked' as const), at, flow: text, steps: count }),
    fc.record({ type: fc.constant('active' as const), at, where: fc.constantFrom('board', 'notes') }),
    fc.record({ type: fc.constant('modeChosen' as const), at, mode: fc.constantFrom(...INTERVIEW_MODES) }),
    fc.record(
      { type: fc.constant('clarificationAsked' as const), at, text, question: text, answer: text },
      { requiredKeys: ['type', 'at', 'text'] },
    ),
    fc.record({ type: fc.constant('clarificationListOpened' as const), at }),
    fc.record(
      {
        ...{ type: fc.constant('questionAsked' as const), at, id: text, text, elements: fc.array(text), signal: text },
        ...{ source: fc.constantFrom(...QUESTION_SOURCES), level: fc.constantFrom(...LEVELS) },
      },
      { requiredKeys: ['type', 'at', 'id', 'source', 'text', 'elements'] },
    ),
    fc.record({
      type: fc.constant('questionAnswered' as const),
      at,
      id: text,
      how: fc.constantFrom('notes', 'aloud'),
    }),
    fc.record({ type: fc.constant('questionSkipped' as const), at, id: text }),
    fc.record({
      ...{ type: fc.constant('ratingGiven' as const), at, by: fc.constantFrom('self', 'interviewer') },
      ...{ criterion: text, value: fc.integer(), note: text },
    }),
    fc.record(
      {
        ...{ type: fc.constant('evidenceLogged' as const), at, by: fc.constant('interviewer' as const) },
        ...{ criterion: text, text, strength: fc.constantFrom(...EVIDENCE_STRENGTHS) },
      },
      { requiredKeys: ['type', 'at', 'by', 'criterion', 'text'] },
    ),
  )
  // Generated records have no prototype, decoded ones have.
  .map((event) => structuredClone(event));

const pause: AppEvent = { type: 'clockPaused', at: T0 };

describe('timeline', () => {
  it('folds to the state the events gave when they happened', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const segment = decode(encode(events));
        assert.deepEqual(segment, { events, problems: [], endsClean: true });
        assert.deepEqual(fold(segment.events), events.reduce(reduce, EMPTY_STATE));
      }),
    );
  });

  it('loses nothing but the last event when it was cut off, wherever that was', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 5 }), fc.nat(), (events, seed) => {
        const last = events.at(-1) as AppEvent;
        const cut = 1 + (seed % (encodeEvent(last).length - 1));
        const segment = decode(encode(events).slice(0, -cut));
        // Without only its line end the event is whole.
        assert.deepEqual(segment.events, cut === 1 ? events : events.slice(0, -1));
        const torn = cut > 1 && cut < encodeEvent(last).length;
        assert.deepEqual(
          segment.problems,
          torn ? [{ type: 'torn', line: events.length, after: events.length - 1 }] : [],
        );
        assert.equal(segment.endsClean, cut >= encodeEvent(last).length);
      }),
    );
  });

  for (const { name, line } of [
    { name: 'no JSON', line: '{"type":' },
    { name: 'no object', line: '[1]' },
    { name: 'no type', line: '{"at":1}' },
    { name: 'no time', line: '{"type":"clockPaused"}' },
    { name: 'an event whose fields are missing', line: '{"type":"phaseEntered","at":1}' },
    { name: 'a start without a setup', line: '{"type":"interviewStarted","at":1,"setup":{}}' },
  ]) {
    it(`reports a line with ${name} and reads on`, () => {
      const segment = decode(`${encodeEvent(pause)}${line}\n${encodeEvent(pause)}`);
      assert.deepEqual(segment.events, [pause, pause]);
      assert.deepEqual(segment.problems, [{ type: 'unreadable', line: 2, after: 1 }]);
    });
  }

  it('keeps events of later versions apart: they change nothing', () => {
    const segment = decode('{"type":"estimateChanged","at":5,"values":[1]}\n');
    assert.deepEqual(segment.events, [{ type: 'foreign', at: 5, name: 'estimateChanged' }]);
    assert.deepEqual(segment.problems, []);
    assert.equal(fold(segment.events), EMPTY_STATE);
  });

  it('reads files whose line ends were changed, and empty ones', () => {
    assert.deepEqual(decode(`${JSON.stringify(pause)}\r\n\r\n`).events, [pause]);
    assert.deepEqual(decode(''), { events: [], problems: [], endsClean: true });
  });

  it('names segments so that they sort', () => {
    assert.deepEqual(
      [segmentName(1), segmentName(12), segmentName(12345)],
      ['0001.jsonl', '0012.jsonl', '12345.jsonl'],
    );
    assert.deepEqual(
      ['0001.jsonl', '12345.jsonl', '1.jsonl', '0000.jsonl', '0001.json', 'a0001.jsonl'].map(segmentNumber),
      [1, 12345, undefined, undefined, undefined, undefined],
    );
  });

  it('closes a segment before it grows beyond its size, but writes any event to an empty one', () => {
    assert.equal(isFull(SEGMENT_BYTES - 10, 10), false);
    assert.equal(isFull(SEGMENT_BYTES - 10, 11), true);
    assert.equal(isFull(0, 2 * SEGMENT_BYTES), false);
  });
});
