import assert from 'node:assert/strict';
import { trendsOf } from '../../../src/core/history/trends';
import { past } from './past';

describe('trends', () => {
  it('go from the earliest to the latest, whatever the order they come in', () => {
    const [overall] = trendsOf([past(3, 60), past(1, 20), past(2, 40)], []);
    assert.deepEqual(
      overall?.points.map(({ percent, folder }) => [percent, folder]),
      [
        [20, 'week-1'],
        [40, 'week-2'],
        [60, 'week-3'],
      ],
    );
  });

  it('compare the latest with as many before them, three at most', () => {
    const change = (...percents: number[]) =>
      trendsOf(
        percents.map((percent, week) => past(week, percent)),
        [],
      )[0]?.change;
    assert.equal(change(50), undefined);
    assert.deepEqual(change(20, 80), { from: 20, to: 80, of: 1 });
    assert.deepEqual(change(99, 10, 20, 30, 50), { from: 15, to: 40, of: 2 });
    assert.deepEqual(change(99, 10, 20, 30, 40, 50, 60), { from: 20, to: 50, of: 3 });
  });

  it('leave out interviews that were not ended, and criteria of which nothing can be shown', () => {
    const interviews = [
      past(1, 50, { criteria: { tradeOffs: undefined } }),
      past(2, 70, { hasEnded: false }),
      past(3, 60, { criteria: { tradeOffs: 10 } }),
    ];
    const trends = trendsOf(interviews, ['problemSolving', 'tradeOffs']);
    assert.deepEqual(
      trends.map(({ id, points }) => [id, points.map(({ percent }) => percent)]),
      [
        ['overall', [50, 60]],
        ['problemSolving', [50, 60]],
        ['tradeOffs', [10]],
      ],
    );
  });
});
