import assert from 'node:assert/strict';
import { displayOf, evaluate } from '../../../src/core/estimate/sheet';
import { last } from './lines';

/** What is written, exactly and rounded as in an interview. */
const ROUNDED: readonly (readonly [string, string])[] = [
  ['500M*40/day', '≈ 200k/s (exact 231k/s)'],
  ['500M*40/day*3', '≈ 600k/s (exact 694k/s)'],
  ['1B/month', '≈ 400/s (exact 386/s)'],
  ['3B/year', '≈ 100/s (exact 95.1/s)'],
  ['86,400/s', '≈ 90k/s (exact 86.4k/s)'],
  ['500M*10*30*150 B', '≈ 20 TB (exact 22.5 TB)'],
  ['500M*40/day*150 B', '3 TB/day · 1.1 PB/yr · 5.48 PB in 5 yr'],
  ['500M*40/day*177 B', '≈ 4 TB/day (exact 3.54 TB/day)'],
  ['(100%-99.9%)*1 year', '≈ 9 h (exact 8.76 h)'],
  ['139', '≈ 150 (exact 139)'],
  ['123', '≈ 100 (exact 123)'],
  ['96', '≈ 100 (exact 96)'],
  ['950k', '≈ 1M (exact 950k)'],
  ['5M', '5M'],
  ['99.9%', '0.999'],
  ['0', '0'],
  ['2PB*0.023 $/GB/month', '≈ $50k/month (exact $46k/month)'],
  ['40/day', '40/day'],
  ['-139', '≈ -150 (exact -139)'],
  ['123,456 B to kB', '123 kB'],
];

describe('Estimates: interview rounding', () => {
  for (const [text, shown] of ROUNDED) {
    it(`${text} is shown as ${shown}`, () => assert.equal(displayOf(last(text), 'interview'), shown));
  }

  it('is display only: the value stays exact, and so do ranges', () => {
    const { value } = last('500M*40/day');
    assert.equal(value?.si, (500e6 * 40) / 86_400);
    assert.equal(displayOf(last('20..60'), 'interview'), displayOf(last('20..60')));
  });

  it('is asked for by a document in a comment of its own', () => {
    assert.equal(evaluate('// rounding: interview\n500M*40/day').rounding, 'interview');
    assert.equal(evaluate('1\n#  Rounding: EXACT').rounding, 'exact');
    assert.equal(evaluate('# rounding: exact\n# rounding: interview').rounding, 'exact');
    assert.equal(evaluate('3 // rounding: interview').rounding, undefined);
    assert.equal(evaluate('// rounding: sideways').rounding, undefined);
    assert.equal(evaluate('# rounding: interview', 'markdown').rounding, undefined);
    assert.equal(evaluate('```estimate\n# rounding: interview\n```', 'markdown').rounding, 'interview');
  });

  it('fits into a hint of 40 characters', () => {
    const lines = [...ROUNDED.map(([text]) => text), '20..60 ms', '(200k..900k)/s', '20..60 TB/day', '$3k..9k/month'];
    for (const text of lines) {
      for (const rounding of ['exact', 'interview'] as const) {
        assert.ok(displayOf(last(text), rounding).length <= 40, `${text}: ${displayOf(last(text), rounding)}`);
      }
    }
  });
});
