import assert from 'node:assert/strict';
import { planBar, planShapes } from '../../../src/core/charts/planBars';
import { scoreMeter, stepOf } from '../../../src/core/charts/scoreMeter';
import { textMarkup } from '../../../src/core/markup';

describe('bars against a plan', () => {
  it('can be compared: the longest fills the width', () => {
    assert.deepEqual(
      planShapes([
        { planned: 300, used: 240 },
        { planned: 600, used: 1200 },
        { planned: 0, used: 0 },
      ]),
      [
        { planned: 25, within: 20, over: 0 },
        { planned: 50, within: 50, over: 50 },
        { planned: 0, within: 0, over: 0 },
      ],
    );
    assert.deepEqual(planShapes([{ planned: 0, used: 0 }]), [{ planned: 0, within: 0, over: 0 }]);
    assert.deepEqual(planShapes([]), []);
  });

  it('show what is too much behind what was planned, and nothing else', () => {
    const [within, over] = planShapes([
      { planned: 4, used: 2 },
      { planned: 2, used: 4 },
    ]);
    assert.ok(within && over);
    assert.doesNotMatch(planBar(textMarkup, within, 'a').text, /bar-over/);
    assert.match(planBar(textMarkup, over, 'b').text, /class="bar-over" x="50%" y="30%" width="50%"/);
  });
});

describe('a scale', () => {
  const steps = [0, 35, 55, 70, 85];

  it('finds the step of a value, ends included', () => {
    assert.deepEqual(
      [0, 34.9, 35, 100, -1].map((percent) => stepOf(percent, steps)),
      [0, 0, 1, 4, 0],
    );
  });

  it('shows every step, the one that is reached, the interval and the value', () => {
    const { text } = scoreMeter(textMarkup, { percent: 60, low: 50, high: 72.5, steps, label: 'a <b>' });
    assert.equal(text.match(/class="meter-step/g)?.length, 5);
    assert.match(text, /class="meter-step reached" x="55%" y="30%" width="15%"/);
    assert.match(text, /class="meter-range" x="50%" y="30%" width="22.5%"/);
    assert.match(text, /class="meter-value" x1="60%" x2="60%"/);
    assert.match(text, /aria-label="a &#60;b&#62;"/);
  });
});
