import assert from 'node:assert/strict';
import {
  batchColumn,
  batchesOf,
  countOf,
  largestOf,
  makeSeries,
  meanOf,
  quantile,
  record,
} from '../../../src/core/simulation/series';

/** Times from 1 to 1,000 ms in an order without a pattern. */
function timesOf(count: number): number[] {
  return Array.from({ length: count }, (_, i) => 1 + ((i * 7919) % 1000));
}

describe('times as they are kept', () => {
  for (const count of [31, 32, 1000, 1280, 5003]) {
    it(`have their quantiles within 0.5%, ${count} of them`, () => {
      const table = makeSeries(2);
      const times = timesOf(count);
      for (const time of times) record(table, 1, time);
      const sorted = [...times].sort((a, b) => a - b);
      assert.equal(countOf(table, 1), count);
      assert.equal(meanOf(table, 1), times.reduce((sum, time) => sum + time, 0) / count);
      assert.equal(largestOf(table, 1), sorted.at(-1));
      for (const share of [0.5, 0.95, 0.99]) {
        const exact = sorted[Math.ceil(share * count) - 1] ?? 0;
        const found = quantile(table, 1, share);
        assert.ok(Math.abs(found / exact - 1) < 0.0055, `${share}: ${found}, exactly ${exact}`);
      }
      assert.equal(countOf(table, 0), 0, 'the series beside it has none');
    });
  }

  it('are the same whether anybody looks at them on the way or not', () => {
    const [watched, alone] = [makeSeries(1), makeSeries(1)];
    for (const [place, time] of timesOf(6000).entries()) {
      record(watched, 0, time);
      record(alone, 0, time);
      if (place % 17 === 0) quantile(watched, 0, 0.99);
    }
    for (const column of [0, 1, 2, 3]) {
      assert.deepEqual(batchColumn(watched, 0, column), batchColumn(alone, 0, column));
    }
    assert.equal(quantile(watched, 0, 0.99), quantile(alone, 0, 0.99));
  });

  it('make batches that double and keep to each one’s own times', () => {
    const table = makeSeries(1);
    for (let place = 0; place < 32 * 60; place += 1) record(table, 0, place < 32 * 40 ? 10 : 1000);
    assert.equal(batchesOf(table, 0), 20 + 10, 'twenty of 64 from forty of 32, and ten more of 64');
    for (const column of [0, 1, 2, 3]) {
      const batches = batchColumn(table, 0, column);
      assert.ok(batches.slice(0, 20).every((value) => Math.abs(value / 10 - 1) < 0.025));
      assert.ok(batches.slice(20).every((value) => Math.abs(value / 1000 - 1) < 0.025));
    }
  });
});
