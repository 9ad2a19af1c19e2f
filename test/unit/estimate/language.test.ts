import assert from 'node:assert/strict';
import { displayOf } from '../../../src/core/estimate/sheet';
import { assertClose, last, messages, problems, si } from './lines';

/** What is written, and what it is in SI units. */
const WRITTEN: readonly (readonly [string, number])[] = [
  ['5k', 5e3],
  ['5K', 5e3],
  ['2.5M', 2.5e6],
  ['7G', 7e9],
  ['7T', 7e12],
  ['1Ki', 1024],
  ['1Mi', 1024 ** 2],
  ['3Gi', 3 * 1024 ** 3],
  ['1Ti', 1024 ** 4],
  ['1,234.5e6', 1_234_500_000],
  ['1_000_000', 1e6],
  ['.5', 0.5],
  ['1e-3', 1e-3],
  ['１，２３４．５', 1234.5],
  ['５００Ｍ', 500e6],
  ['12%', 0.12],
  ['3 B', 3],
  ['3 bytes', 3],
  ['8 bit', 1],
  ['15 kbit', 1875],
  ['1 Mb', 125_000],
  ['1 MB', 1e6],
  ['1 KB', 1e3],
  ['1 MiB', 1024 ** 2],
  ['8 Kibit', 1024],
  ['16 us', 16e-6],
  ['16 µs', 16e-6],
  ['16 μs', 16e-6],
  ['100 Mbps', 12.5e6],
  ['100 MB/s', 100e6],
  ['100 MBps', 100e6],
  ['5 us', 5e-6],
  ['5 µs', 5e-6], // the micro sign
  ['5 μs', 5e-6], // the Greek letter
  ['16 ns', 16e-9],
  ['2 weeks', 14 * 86_400],
  ['1 month', 30 * 86_400],
  ['1 year', 365 * 86_400],
  ['$15', 15],
  ['15 $', 15],
  ['50 cents', 0.5],
  ['3 qps', 3],
  ['40/day', 40 / 86_400],
  ['/day', 1 / 86_400],
  ['100 + 10%', 110],
  ['100 - 10%', 90],
  ['100 * 10%', 10],
  ['200 + 50% + 10%', 330],
  ['2 * 3 + 4', 10],
  ['2 + 3 * 4', 14],
  ['2 × 3 ÷ 4 − 1', 0.5],
  ['-2^2', -4],
  ['2^-1', 0.5],
  ['2^3^2', 512],
  ['10 / 2 / 5', 1],
  ['6 GB / 3 GB', 2],
  ['1 / 2 days', 1 / (2 * 86_400)],
  ['30 days * 2 MB/day', 60e6],
  ['150 B * 2 requests', 300],
  ['ceil(2.1) + floor(2.9) + round(2.5)', 8],
  ['ceil(0.1 * 3 / 0.1)', 3], // 3.0000000000000004 is 3 that lost its last digit
  ['sqrt(16)', 4],
  ['log2(1024) + log10(1000) + ln(1)', 13],
  ['abs(-3) + min(4, 2) + max(1, 7, 5)', 12],
  ['min(1,234)', 1],
];

describe('Estimates: the language', () => {
  for (const [text, expected] of WRITTEN) {
    it(`${text} is ${expected} in SI units`, () => assertClose(si(text), expected, text));
  }

  it('has units in squares and roots', () => {
    assert.deepEqual(last('sqrt(4 s * s)').value?.dimension, { byte: 0, second: 1, dollar: 0 });
    assert.deepEqual(last('(2 GB)^2 / (1 GB)').value?.dimension, { byte: 1, second: 0, dollar: 0 });
  });

  it('has no unit called d, y or m: these are names of the author’s', () => {
    assert.deepEqual(problems('5 d'), ['1:2-3 error unknownName']);
    assert.equal(si('m = 3\nm * 2'), 6);
  });

  it('lets what people call their own figures be redefined, but no unit', () => {
    for (const name of ['qps', 'rps', 'tps', 'users', 'messages', 'redis_qps']) {
      assert.equal(si(`${name} = 7\n${name} * 2`), 14, name);
    }
    for (const name of ['s', 'h', 'B', 'MB', 'day', 'min', 'Gbps', 'MiB']) {
      assert.deepEqual(problems(`${name} = 7`), [`1:0-${name.length} error reserved`]);
    }
    assert.deepEqual(messages('to = 7'), ['“to” is a word of the language; give the line another name.']);
    assert.deepEqual(problems('unit day'), ['1:5-8 error reserved']);
  });

  it('says when a counted word stands where a number is wanted: somebody forgot its line', () => {
    assert.deepEqual(problems('reads * 5'), ['1:0-5 info countedWord']);
    assert.deepEqual(messages('5 * (3 + reads)'), [
      '“reads” is not defined: it counts as 1. Give it a line of its own, or write how many.',
    ]);
    assert.deepEqual(problems('reads = 3/s\nreads * 5'), []);
    assert.deepEqual(problems('500M users * 40 messages/user/day'), []);
    assert.deepEqual(problems('2k people * 3 reqs/person'), []);
  });

  it('names both operands of an impossible sum, over the whole sum', () => {
    assert.deepEqual(problems('150 B + 500M'), ['1:0-12 error dimensions']);
    assert.deepEqual(problems('150 B + 500M/day'), ['1:0-16 error dimensions']);
    assert.deepEqual(messages('a = 3 GB\n5/s - a'), [
      "cannot subtract bytes from a rate: 'a' is 3 GB, the left side is 5/s",
    ]);
    assert.deepEqual(messages('2 $ + 3 $/month'), [
      'cannot add money to money per time: the left side is $2, the right side is $3/month',
    ]);
  });

  it('refuses what has no value, with the place', () => {
    assert.deepEqual(problems('1 + 3/(2 - 2)'), ['1:6-13 error zero']);
    assert.deepEqual(problems('1 + sqrt(-1)'), ['1:4-12 error outsideDomain']);
    assert.deepEqual(problems('(-8)^0.5'), ['1:0-8 error noNumber']);
    assert.deepEqual(problems('1e200 * 1e200'), ['1:0-13 error tooLarge']);
    assert.deepEqual(problems('2^(3 s)'), ['1:2-7 error exponent']);
    assert.deepEqual(problems('ln(-1..1)'), ['1:0-9 error outsideDomain']);
    assert.deepEqual(problems('log2(-1..3)'), ['1:0-11 error noNumber']); // the middle has a logarithm, the rest has not
    assert.deepEqual(problems('ceil(3 GB)'), ['1:5-9 error plainArgument']);
    assert.deepEqual(problems('max(1, 3 GB)'), ['1:7-11 error oneDimension']);
    assert.deepEqual(problems('nope(1)'), ['1:0-4 error unknownFunction']);
    assert.deepEqual(messages('sqrt(1, 2)'), ['sqrt takes other arguments: x. Here it has 2.']);
  });

  it('points at what cannot be read', () => {
    assert.deepEqual(problems('2 3'), ['1:2-3 error noOperator']);
    assert.deepEqual(problems('2 * * 3'), ['1:4-5 error unexpected']);
    assert.deepEqual(problems('2 *'), ['1:2-3 error unfinished']);
    assert.deepEqual(problems('(2 + 3'), ['1:0-6 error unclosed']);
    assert.deepEqual(problems('2 ? 3'), ['1:2-3 error noOperator']);
    assert.deepEqual(problems('5 widgets'), ['1:2-9 error unknownName']);
  });

  it('reads over the marks of right-to-left text, and names in any script', () => {
    assert.equal(si('\u200fמשתמשים\u200e = 5\nמשתמשים * 2'), 10);
    assert.equal(si('عدد = 3 # تعليق\nعدد + 1'), 4);
    assert.equal(si('naïve_größe = 2\nnaïve_größe'), 2);
  });

  it('shows results in the unit asked for, and refuses one that does not fit', () => {
    assert.equal(displayOf(last('100 Mbps to MB/s')), '12.5 MB/s');
    assert.equal(displayOf(last('3 TB/day in GB/h')), '125 GB/h');
    assert.deepEqual(messages('3 TB to h'), ['The result is 3 TB; it cannot be shown in “h”.']);
    assert.deepEqual(problems('3 TB to nothing'), ['1:8-15 error unknownName']);
  });

  it('reads ranges with one unit for both ends, shares, and around a value', () => {
    for (const [text, low, high] of [
      ['20..60 ms', 0.02, 0.06],
      ['20 ms..1 s', 0.02, 1],
      ['40 ± 10 GB', 30e9, 50e9],
      ['40 +- 10', 30, 50],
      ['200 ± 10%', 180, 220],
      ['-5..5', -5, 5],
      ['20..60/day', 20 / 86_400, 60 / 86_400],
    ] as const) {
      const samples = last(text).value?.samples;
      assert.ok(samples, text);
      const sorted = [...samples].sort((a, b) => a - b);
      const width = high - low;
      assert.ok(Math.abs((sorted[49] ?? 0) - low) < 0.02 * width, `${text}: ${sorted[49]} instead of ${low}`);
      assert.ok(Math.abs((sorted[950] ?? 0) - high) < 0.02 * width, `${text}: ${sorted[950]} instead of ${high}`);
    }
    assert.deepEqual(problems('60..20'), ['1:0-6 error rangeOrder']);
    assert.deepEqual(problems('5 s..3 GB'), ['1:0-9 error rangeDimensions']);
    assert.deepEqual(problems('(1..2)..3'), ['1:0-9 error nestedRange']);
    assert.deepEqual(problems('5 ± (0 - 3)'), ['1:4-11 error negativeWidth']);
  });

  it('draws a name once: a − a is 0, and typing elsewhere in the line moves nothing', () => {
    const difference = last('a = 20..60\na - a').value?.samples;
    assert.ok(difference?.every((x) => x === 0));
    assert.deepEqual(last('a = 20..60').value?.samples, last('a   =   (20..60) // more').value?.samples);
    assert.notDeepEqual(last('a = 20..60').value?.samples, last('b = 20..60').value?.samples);
  });
});
