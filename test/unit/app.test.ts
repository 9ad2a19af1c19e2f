import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AppEvent, type AppState, EMPTY_STATE, reduce } from '../../src/core/app';
import { totalUsedMs } from '../../src/core/interview/clock';
import { interviewAfter, MINUTE, makeSetup, T0 } from './fixtures';

type Untimed<E> = E extends AppEvent ? Omit<E, 'at'> : never;
const change = fc.oneof<fc.Arbitrary<Untimed<AppEvent>>[]>(
  fc.record({ type: fc.constant('phaseEntered' as const), index: fc.integer({ min: 0, max: 5 }) }),
  fc.constant({ type: 'clockPaused' as const }),
  fc.constant({ type: 'clockResumed' as const }),
  fc.record({ type: fc.constant('timeAdded' as const), ms: fc.integer({ min: -20 * MINUTE, max: 20 * MINUTE }) }),
  fc.constant({ type: 'interviewEnded' as const }),
);
const history = fc.array(fc.record({ change, afterMs: fc.nat(10 * MINUTE), stepMs: fc.integer() }), { maxLength: 40 });

/** Interview time used by the state at `at`. */
function used(state: AppState, at: number): number {
  assert.ok(state.interview);
  return totalUsedMs(state.interview.clock, state.interview.setup.plan, at);
}

describe('reduce', () => {
  it('conserves time: used and paused make up what has elapsed until the end', () => {
    fc.assert(
      fc.property(history, fc.nat(MINUTE), (steps, restMs) => {
        let state = reduce(EMPTY_STATE, { type: 'interviewStarted', at: T0, setup: makeSetup() });
        let at = T0;
        let pausedMs = 0;
        for (const { change, afterMs } of steps) {
          if (state.interview?.clock.status !== 'running') pausedMs += afterMs;
          at += afterMs;
          state = reduce(state, { ...change, at });
        }
        if (state.interview?.clock.status !== 'running') pausedMs += restMs;
        assert.equal(used(state, at + restMs) + pausedMs, at + restMs - T0);
      }),
    );
  });

  it('neither wins nor loses time when the wall clock is set', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const start: AppEvent = { type: 'interviewStarted', at: T0, setup: makeSetup() };
        let steady = reduce(EMPTY_STATE, start);
        let stepped = reduce(EMPTY_STATE, start);
        let at = T0;
        let byMs = 0;
        for (const { change, afterMs, stepMs } of steps) {
          at += afterMs;
          steady = reduce(steady, { ...change, at });
          stepped = reduce(stepped, { ...change, at: at + byMs });
          byMs += stepMs;
          stepped = reduce(stepped, { type: 'clockStepped', byMs: stepMs, at: at + byMs });
        }
        assert.deepEqual(stepped.interview?.clock.usedMs, steady.interview?.clock.usedMs);
        assert.equal(used(stepped, at + byMs + MINUTE), used(steady, at + MINUTE));
      }),
    );
  });

  it('loses no millisecond when phases change', () => {
    const { clock } = interviewAfter([
      { type: 'phaseEntered', index: 1, at: T0 + 61_001 },
      { type: 'phaseEntered', index: 2, at: T0 + 61_002 },
      { type: 'phaseEntered', index: 1, at: T0 + 61_009 },
      { type: 'interviewEnded', at: T0 + 100_000 },
    ]);
    assert.deepEqual(clock.usedMs, [61_001, 1 + 38_991, 7, 0]);
  });

  const unchanged: readonly AppEvent[] = [
    { type: 'phaseEntered', index: 0, at: T0 + 1 },
    { type: 'phaseEntered', index: 4, at: T0 + 1 },
    { type: 'phaseEntered', index: -1, at: T0 + 1 },
    { type: 'clockResumed', at: T0 + 1 },
  ];
  for (const event of unchanged) {
    it(`gives the same state for what is so already: ${JSON.stringify(event)}`, () => {
      const state = { interview: interviewAfter([]) };
      assert.equal(reduce(state, event), state);
    });
  }

  it('ignores everything without an interview and after the end', () => {
    const late: AppEvent = { type: 'itemTicked', item: 'requirements.functional', done: true, at: T0 + 9 };
    assert.equal(reduce(EMPTY_STATE, late), EMPTY_STATE);
    const ended = { interview: interviewAfter([{ type: 'interviewEnded', at: T0 + 5 }]) };
    assert.equal(reduce(ended, late), ended);
  });

  it('never takes more time away than the phase has', () => {
    const { clock } = interviewAfter([{ type: 'timeAdded', ms: -99 * MINUTE, at: T0 }]);
    assert.equal(clock.extraMs[0], -5 * MINUTE);
  });

  it('keeps the interview time a signal was heard at, pauses left out', () => {
    const { signals } = interviewAfter([
      { type: 'clockPaused', at: T0 + MINUTE },
      { type: 'clockResumed', at: T0 + 9 * MINUTE },
      { type: 'signalHeard', signal: 'scale', at: T0 + 10 * MINUTE },
    ]);
    assert.deepEqual(signals, [{ signal: 'scale', at: T0 + 10 * MINUTE, elapsedMs: 2 * MINUTE }]);
  });

  it('counts drawing, writing and used lines as activity, ticking as none', () => {
    const at = T0 + MINUTE;
    assert.equal(interviewAfter([{ type: 'active', where: 'notes', at }]).activeAt, at);
    assert.equal(interviewAfter([{ type: 'lineUsed', line: 'a', how: 'copied', at }]).activeAt, at);
    assert.equal(interviewAfter([{ type: 'flowWalked', flow: 'send', steps: 4, at }]).activeAt, at);
    assert.equal(interviewAfter([{ type: 'itemTicked', item: 'a', done: true, at }]).activeAt, T0);
  });
});
