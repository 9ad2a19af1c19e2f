import assert from 'node:assert/strict';
import { streakOf } from '../../../src/core/history/streak';

/** Noon of local time; the 2nd of November 2026 is a Monday. */
const day = (date: number, month = 10) => new Date(2026, month, date, 12).getTime();

describe('a streak', () => {
  it('counts weeks from Monday to Sunday, each once', () => {
    const days = [day(2), day(8), day(9), day(16)];
    assert.deepEqual(streakOf(days, day(20)), { weeks: 3, hasThisWeek: true });
    assert.deepEqual(streakOf([day(8)], day(9)), { weeks: 1, hasThisWeek: false });
    assert.deepEqual(streakOf([day(8)], day(8)), { weeks: 1, hasThisWeek: true });
  });

  it('lives until a whole week has gone by without an interview', () => {
    assert.deepEqual(streakOf([day(2), day(9)], day(22)), { weeks: 2, hasThisWeek: false });
    assert.deepEqual(streakOf([day(2), day(9)], day(23)), { weeks: 0, hasThisWeek: false });
    assert.deepEqual(streakOf([], day(23)), { weeks: 0, hasThisWeek: false });
  });

  it('goes on over the end of a year, and over a change of the clocks', () => {
    const weekly = Array.from({ length: 40 }, (_, week) => day(5 + 7 * week, 5));
    assert.deepEqual(streakOf(weekly, weekly.at(-1) ?? 0), { weeks: 40, hasThisWeek: true });
  });
});
