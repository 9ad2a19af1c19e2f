import assert from 'node:assert/strict';
import { displayOf } from '../../../src/core/estimate/sheet';
import { last } from './lines';

/** What is written, and how it is shown. */
const SHOWN: readonly (readonly [string, string])[] = [
  ['0', '0'],
  ['999', '999'],
  ['999.6', '1k'],
  ['12,345', '12.3k'],
  ['0.0412', '0.0412'],
  ['1.2e-9', '1.2e-9'],
  ['999T', '999T'],
  ['2^64', '1.84e19'],
  ['-5M', '-5M'],
  ['0 s', '0 s'],
  ['59.96 s', '1 min'],
  ['90 s', '1.5 min'],
  ['1 day', '1 day'],
  ['3 days', '3 days'],
  ['2 weeks', '14 days'],
  ['400 days', '1.1 years'],
  ['16 us', '16 µs'],
  ['0.5 ns', '0.5 ns'],
  ['1.5 GiB', '1.5 GiB'],
  ['1024 MiB', '1 GiB'],
  ['1 GiB / (2 s)', '512 MiB/s'],
  ['5000 EB', '5,000 EB'],
  ['100 Mbps', '100 Mbps (12.5 MB/s)'],
  ['40/day', '40/day'],
  ['5M/hour', '1.39k/s (5M/h)'],
  ['20..60 TB/day', '34.6 TB/day [20 TB/day … 59.9 TB/day]'],
  ['3.54 TB/day', '3.54 TB/day · 1.3 PB/yr · 6.5 PB in 5 yr'],
  ['$15', '$15'],
  ['-$15', '-$15'],
  ['0.023 $/GB', '$0.023/GB'],
  ['3 $/month', '$3/month'],
  ['0.023 $/GB/month', '$0.023/GB/month'],
  ['2 s * s', '2 s^2'],
  ['2 GB * s', '2B B·s'],
];

describe('Estimates: what is shown', () => {
  for (const [text, shown] of SHOWN) it(`${text} as ${shown}`, () => assert.equal(displayOf(last(text)), shown));
});
