import assert from 'node:assert/strict';
import {
  clockOffset,
  countdown,
  countdownText,
  elapsedText,
  untilNextSecond,
} from '../../../src/core/sidebar/countdown';
import { MINUTE, makeSnapshot } from './snapshots';

describe('countdown of the sidebar', () => {
  const texts: readonly (readonly [leftMs: number, text: string])[] = [
    [5 * MINUTE, '5:00'],
    [59_001, '1:00'],
    [1, '0:01'],
    [0, '0:00'],
    [-1, '0:00'],
    [-999, '0:00'],
    [-1_000, '-0:01'],
    [-42_500, '-0:42'],
    [-61 * MINUTE, '-1:01:00'],
  ];
  for (const [leftMs, text] of texts) {
    it(`shows ${leftMs} ms as ${text}`, () => assert.equal(countdownText(leftMs), text));
  }

  it('goes through every second once, also at zero', () => {
    const shown = [1500, 500, -500, -1500, -2500].map(countdownText);
    assert.deepEqual(shown, ['0:02', '0:01', '0:00', '-0:01', '-0:02']);
  });

  it('counts from the end of the phase, not from the snapshot', () => {
    const snapshot = makeSnapshot({ now: 1_000, endsAt: 1_000 + 5 * MINUTE });
    assert.equal(countdown(snapshot, 1_000 + MINUTE).text, '4:00');
  });

  it('changes its tone in the last minute and when the time is over', () => {
    const snapshot = makeSnapshot({ now: 0, endsAt: 5 * MINUTE });
    const tones = [0, 4 * MINUTE - 1, 4 * MINUTE, 5 * MINUTE - 1, 5 * MINUTE].map(
      (now) => countdown(snapshot, now).tone,
    );
    assert.deepEqual(tones, ['calm', 'calm', 'soon', 'soon', 'over']);
  });

  it('stands still while paused, with what is left or over', () => {
    const left = makeSnapshot({ status: 'paused', endsAt: undefined, leftMs: 90_000 });
    assert.deepEqual(countdown(left, 999_999), { text: '1:30', tone: 'paused', leftMs: 90_000 });
    const over = makeSnapshot({ status: 'paused', endsAt: undefined, leftMs: 0, overMs: 42_000 });
    assert.equal(countdown(over, 999_999).text, '-0:42');
  });

  it('knows when the shown text changes next', () => {
    for (const leftMs of [5_300, 5_000, 200, 0, -200, -1_000, -1_700]) {
      const wait = untilNextSecond(leftMs);
      assert.ok(wait > 0 && wait <= 1000);
      assert.equal(countdownText(leftMs - wait + 1), countdownText(leftMs), `${leftMs} ms: drawn too late`);
      assert.notEqual(countdownText(leftMs - wait - 1), countdownText(leftMs), `${leftMs} ms: drawn too early`);
    }
  });

  it('shows time gone by in whole seconds that are over', () => {
    assert.equal(elapsedText(1_999), '0:01');
    assert.equal(elapsedText(12.5 * MINUTE), '12:30');
  });

  it('follows the clock of another machine but not the delay of a message', () => {
    assert.equal(clockOffset(10_000, 10_040), 0);
    assert.equal(clockOffset(100_000, 10_000), 90_000);
    assert.equal(clockOffset(10_000, 100_000), -90_000);
  });
});
