import assert from 'node:assert/strict';
import { quantilesOf } from '../../../src/core/estimate/samples';
import { displayOf } from '../../../src/core/estimate/sheet';
import { assertClose, last } from './lines';

/** Text, value in SI units, what is shown. */
const CASES: readonly (readonly [string, number, string])[] = [
  ['500M*40/day', (500e6 * 40) / 86_400, '231k/s (20B/day)'],
  ['500M*40/day*150 B', (500e6 * 40 * 150) / 86_400, '3 TB/day · 1.1 PB/yr · 5.48 PB in 5 yr'],
  ['500M*10*30*150 B', 22.5e12, '22.5 TB'],
  ['1 KiB + 1 kB', 2024, '1.98 KiB'],
  ['1 Gbps*1 hour', 450e9, '450 GB'],
  ['(100%-99.9%)*1 year', 31536, '8.76 h'],
  ['ceil(694k/s/(5k/s))', 139, '139'],
  ['2PB*0.023 $/GB/month', 46000 / (30 * 86400), '$46k/month'],
  ['100 + 10%', 110, '110'],
  ['2^3^2', 512, '512'],
  ['-2^2', -4, '-4'],
  ['1 GB to MB', 1e9, '1,000 MB'],
  ['1Mi', 1048576, '1.05M'],
];

describe('Estimates: ground truth', () => {
  for (const [text, si, shown] of CASES) {
    it(`${text} is ${shown}`, () => {
      const line = last(text);
      assert.deepEqual(
        line.problems.filter(({ severity }) => severity === 'error'),
        [],
      );
      assertClose(line.value?.si, si);
      assert.equal(displayOf(line), shown);
    });
  }

  it('gives ranges their 90% interval', () => {
    const samples = last('(20..60)*(100..300)').value?.samples;
    assert.ok(samples);
    const [p5 = 0, p50 = 0, p95 = 0] = quantilesOf(samples, 0.05, 0.5, 0.95);
    for (const [actual, expected] of [
      [p5, 2759],
      [p50, 6000],
      [p95, 13048],
    ] as const) {
      assert.ok(Math.abs(actual / expected - 1) < 0.05, `${actual} instead of ${expected}`);
    }
  });
});
