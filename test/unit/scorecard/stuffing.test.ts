import assert from 'node:assert/strict';
import { readInterview, score } from './interviews';
import { STYLES, stuffed } from './stuffing';

/** Percent: this near the floor nobody takes it for an answer. */
const FLOOR = 5;
const PROBLEMS = 'chat-app url-shortener ticket-booking metrics-monitoring'.split(' ');

describe('notes filled without a thought, beside six boxes in a row', () => {
  for (const [style, text] of Object.entries(STYLES)) {
    it(`stay near the floor: ${style}`, () => {
      const percents = PROBLEMS.map((problem, index) => {
        const { percent } = score(stuffed(problem, text(problem, index * 7 + 3))).score;
        return { problem, percent };
      });
      assert.deepEqual(
        percents.filter(({ percent }) => percent > FLOOR),
        [],
      );
    });
  }

  it('stay well below what somebody waves his hands at', () => {
    const [stuffedUp, waved] = ['url-buzzwords', 'url-handwaved'].map(
      (name) => score(readInterview(name)).score.percent,
    );
    assert.ok((stuffedUp ?? 100) <= FLOOR && (waved ?? 0) >= (stuffedUp ?? 0) + FLOOR, `${stuffedUp}, ${waved}`);
  });
});
