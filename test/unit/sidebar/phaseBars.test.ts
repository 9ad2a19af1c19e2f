import assert from 'node:assert/strict';
import { minutesText, phaseBars } from '../../../src/core/sidebar/phaseBars';
import { MINUTE, makeSnapshot } from './snapshots';

describe('phase bars', () => {
  it('have one scale: the longest of all plans and uses', () => {
    const bars = phaseBars(makeSnapshot(), 0);
    assert.deepEqual(
      bars.map(({ track, fill, over }) => [track, fill, over]),
      [
        [0.25, 0.25, 0.05],
        [0.5, 0.2, 0],
        [1, 0, 0],
      ],
    );
  });

  it('grow for the current phase only while the clock runs', () => {
    const used = (status: 'running' | 'paused') =>
      phaseBars(makeSnapshot({ status }), 2 * MINUTE).map(({ usedMs }) => usedMs / MINUTE);
    assert.deepEqual(used('running'), [6, 6, 0]);
    assert.deepEqual(used('paused'), [6, 4, 0]);
  });

  it('never draw more than the whole width, whatever runs over', () => {
    for (const minutes of [0, 5, 20, 300]) {
      for (const { track, fill, over } of phaseBars(makeSnapshot(), minutes * MINUTE)) {
        assert.ok(fill <= track && track + over <= 1 + 1e-9, `after ${minutes} min: ${fill} of ${track} + ${over}`);
      }
    }
  });

  it('survive a plan without minutes', () => {
    const [bar] = phaseBars(
      makeSnapshot({ phases: [{ phase: 'wrapUp', name: 'x', plannedMs: 0, usedMs: 0, state: 'ahead' }] }),
      0,
    );
    assert.deepEqual([bar?.track, bar?.fill, bar?.over], [0, 0, 0]);
  });

  it('name minutes without needless decimals', () => {
    assert.deepEqual([5 * MINUTE, 7.5 * MINUTE, 90_000].map(minutesText), ['5', '7.5', '1.5']);
  });
});
