import assert from 'node:assert/strict';
import {
  clockStepMs,
  formatClock,
  formatUsed,
  msToNextSecond,
  phaseTime,
  resumeStepMs,
} from '../../../src/core/interview/clock';
import { interviewAfter, MINUTE, T0 } from '../fixtures';

const HOUR = 60 * MINUTE;

describe('interview clock', () => {
  it('shows what is left, then what is over', () => {
    const { clock, setup } = interviewAfter([]);
    assert.deepEqual(phaseTime(clock, setup.plan, 0, T0 + MINUTE), {
      plannedMs: 5 * MINUTE,
      usedMs: MINUTE,
      leftMs: 4 * MINUTE,
      overMs: 0,
    });
    assert.equal(phaseTime(clock, setup.plan, 0, T0 + 6 * MINUTE).overMs, MINUTE);
    assert.equal(phaseTime(clock, setup.plan, 0, T0 - MINUTE).usedMs, 0);
  });

  for (const [ms, text] of [
    [0, '0:00'],
    [1, '0:01'],
    [59_001, '1:00'],
    [754_000, '12:34'],
    [HOUR, '1:00:00'],
    [HOUR + 61_000, '1:01:01'],
    [-5, '0:00'],
  ] as const) {
    it(`writes ${ms} ms as ${text}`, () => assert.equal(formatClock(ms), text));
  }

  it('counts a used second when it is over', () => {
    assert.deepEqual([formatUsed(999), formatUsed(1000), formatUsed(61_999)], ['0:00', '0:01', '1:01']);
  });

  it('knows when the time shown changes next', () => {
    const { clock, setup } = interviewAfter([]);
    const text = (now: number) => {
      const { leftMs, overMs } = phaseTime(clock, setup.plan, 0, now);
      return overMs > 0 ? `-${formatClock(overMs)}` : formatClock(leftMs);
    };
    for (const elapsed of [0, 1, 999, 1000, 4 * MINUTE + 1, 5 * MINUTE - 1, 5 * MINUTE + 1, 5 * MINUTE + 999]) {
      const now = T0 + elapsed;
      const wait = msToNextSecond(phaseTime(clock, setup.plan, 0, now));
      assert.ok(wait >= 1 && wait <= 1000);
      assert.equal(text(now + wait - 1), text(now), `${elapsed} ms`);
      assert.notEqual(text(now + wait + 1), text(now), `${elapsed} ms`);
    }
  });

  const before = { wallMs: T0, uptimeMs: 5000 };
  for (const { name, wall, uptime, step } of [
    { name: 'a second of ordinary time', wall: 1000, uptime: 1000, step: 0 },
    { name: 'eight hours of sleep', wall: 8 * HOUR, uptime: 8 * HOUR, step: 0 },
    { name: 'a slow correction', wall: 3500, uptime: 1000, step: 0 },
    { name: 'a clock set forward', wall: HOUR + 1000, uptime: 1000, step: HOUR },
    { name: 'a clock set back', wall: -HOUR + 1000, uptime: 1000, step: -HOUR },
    { name: 'a clock set forward during sleep', wall: 3 * HOUR, uptime: 2 * HOUR, step: HOUR },
  ]) {
    it(`sees ${name} as a step of ${step} ms`, () => {
      assert.equal(clockStepMs(before, { wallMs: T0 + wall, uptimeMs: 5000 + uptime }), step);
    });
  }

  it('follows a wall clock that was set back while no window was open', () => {
    assert.equal(resumeStepMs(T0, T0 - HOUR), -HOUR);
    assert.equal(resumeStepMs(T0, T0 + HOUR), 0);
    const at = T0 + 2 * MINUTE;
    const now = at - HOUR;
    const { clock, setup } = interviewAfter([
      { type: 'signalHeard', signal: 'scale', at },
      { type: 'clockStepped', byMs: resumeStepMs(at, now), at: now },
    ]);
    assert.equal(phaseTime(clock, setup.plan, 0, now).usedMs, 2 * MINUTE);
  });
});
