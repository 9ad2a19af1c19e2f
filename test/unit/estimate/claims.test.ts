import assert from 'node:assert/strict';
import { messages, problems } from './lines';

/** A stated result, and what is said of it: severity and code; nothing when it passes. */
const CLAIMS: readonly (readonly [string, string])[] = [
  // Rounding passes.
  ['20 PB / 5 days = 46 GB/s', ''],
  ['3 TB + 1 TB + 0.2 TB = 4 TB', ''],
  ['100 GB + 5 GB = 100 GB', ''],
  ['100 = 115', ''],
  ['100 = 85', ''],
  ['100 ≈ 110', ''],
  ['100 = ~110', ''],
  ['0 = 0', ''],
  // A range holds what lies in it.
  ['20..60 = 59', ''],
  ['20..60 = 21', ''],
  ['20..60 = 500', 'error claimHigh'],
  // Conventions are named, within half a percent, and only where there is a time.
  ['20G/day = 200k/s', 'info conventionDay'],
  ['86.4G/day = 864k/s', 'info conventionDay'],
  ['86.4G/day = 868k/s', 'info conventionDay'],
  ['86.4G/day = 870k/s', ''],
  ['2.592G/month = 1.0368k/s', 'info conventionMonth'],
  ['1G/month = 400/s', 'info conventionMonth'],
  ['3 TB/day * 1 month = 93.3 TB', 'info conventionMonth'],
  ['100 GB = 86.4 GB', ''],
  ['1000 = 1037', ''],
  // Slips: worth saying from 15%, a warning from 3 times, an error from 8 times on, upwards and downwards.
  ['100 = 116', 'info claimHigh'],
  ['100 = 84', 'info claimLow'],
  ['100 = 299', 'info claimHigh'],
  ['100 = 300', 'warning claimHigh'],
  ['300 = 100', 'warning claimLow'],
  ['100 = 799', 'warning claimHigh'],
  ['100 = 800', 'error claimHigh'],
  ['800 = 100', 'error claimLow'],
  ['1 GB/s = 8 GB/s', 'error claimBits'],
  ['8 Gbps = 8 GB/s', 'error claimBits'],
  ['1M * 10 GB = 10 TB', 'error claimLow'],
  ['20 PB / 5 days = 46 TB/s', 'error claimHigh'],
  ['100 = -100', 'error claimOther'],
  ['0 = 5', 'error claimOther'],
  // Another dimension is an error, whatever the number.
  ['20 PB / 5 days = 46 GB', 'error claimDimension'],
  ['500M*40/day = 231k', 'error claimDimension'],
];

describe('Estimates: stated results', () => {
  for (const [text, expected] of CLAIMS) {
    it(`${text}: ${expected || 'passes'}`, () => {
      const place = text.replace(/= ~/, '= ').search(/[=≈][^=≈]*$/) + 2;
      const wanted = expected ? [`1:${place}-${text.length} ${expected}`] : [];
      assert.deepEqual(problems(text), wanted);
    });
  }

  it('is stated behind a formula, or by a line of the same name after it', () => {
    assert.deepEqual(problems('x = 20 PB / 5 days = 46 TB/s'), ['1:21-28 error claimHigh']);
    assert.deepEqual(problems('x = 20 PB / 5 days\n\nx = 46 TB/s // as in the book'), ['3:4-11 error claimHigh']);
    assert.deepEqual(problems('x = 46 TB/s\nx = 20 PB / 5 days'), ['2:4-18 error claimLow']);
    assert.deepEqual(problems('peak = 694k/s\npeak ≈ 7M/s'), ['2:7-11 error claimHigh']);
    assert.deepEqual(problems('a = 5\nb = 2\na = b * 3'), ['3:0-1 error twice']);
  });

  it('waits where the formula has no result: one mistake, one error', () => {
    assert.deepEqual(problems('x = nope\nx = 46 TB/s'), ['1:4-8 error unknownName']);
    assert.deepEqual(problems('x = nope\nx * 2 = 46 TB/s'), ['1:4-8 error unknownName', '2:0-1 info waiting']);
    assert.deepEqual(problems('3 = nope'), ['1:4-8 error unknownName']);
  });

  it('says by how much, and what is right', () => {
    assert.deepEqual(messages('20 PB / 5 days = 46 TB/s'), ['This is 990× too high: it comes out as 46.3 GB/s.']);
    assert.deepEqual(messages('1M * 10 GB = 10 TB'), ['This is 1000× too low: it comes out as 10 PB.']);
    assert.deepEqual(messages('8 Gbps = 8 GB/s'), [
      'This is 8× off, as when bits are taken for bytes: it comes out as 8 Gbps (1 GB/s).',
    ]);
    assert.deepEqual(messages('20G/day = 200k/s'), [
      'This reckons with a day of 100,000 seconds (it has 86,400); exactly it is 231k/s (20B/day).',
    ]);
    assert.deepEqual(messages('1 GB/s = 8 GB'), ['This says bytes, but the result is bytes per time: 1 GB/s.']);
  });
});
