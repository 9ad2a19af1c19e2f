import assert from 'node:assert/strict';
import { displayOf, evaluate, exportsOf, type Sheet, update } from '../../../src/core/estimate/sheet';
import { messages, problems } from './lines';

function values(sheet: Sheet): (number | undefined)[] {
  return sheet.lines.map((line) => line?.value?.si);
}

describe('Estimates: a sheet', () => {
  it('lets definitions follow their uses, and chains be of any length', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `x${i} = x${i + 1} + 1`);
    const sheet = evaluate([...lines, 'x10000 = 0'].join('\n'));
    assert.equal(sheet.lines[0]?.value?.si, 10_000);
  });

  it('names every member of a cycle, and only tells those outside that they wait', () => {
    assert.deepEqual(problems('a = b\nb = a + 1\nc = a'), [
      '1:0-1 error cycle',
      '2:0-1 error cycle',
      '3:4-5 info waiting',
    ]);
    assert.deepEqual(messages('a = b\nb = a + 1\nc = a'), [
      '“a” needs itself: a → b → a',
      '“b” needs itself: b → a → b',
      'waits for “a”',
    ]);
  });

  it('takes a line’s own name for what it counts where it stands behind a number', () => {
    assert.deepEqual(problems('pages = 10G pages\nsize = pages * 500 kB'), []);
    assert.deepEqual(values(evaluate('pages = 10G pages\nsize = pages * 500 kB')), [10e9, 5e15]);
    assert.deepEqual(values(evaluate('reads = 300 reads / day\nqps = 5k qps\nqps * 2')).slice(1), [5000, 10_000]);
    assert.deepEqual(problems('pages = pages * 2'), ['1:0-5 error cycle']);
    assert.deepEqual(problems('pages = 2 * pages'), ['1:0-5 error cycle']);
    assert.deepEqual(problems('foo = 2 foo'), ['1:0-3 error cycle']);
  });

  it('refuses unlike dimensions over the whole sum, with both values', () => {
    assert.deepEqual(problems('x = 150 B + 500M'), ['1:4-16 error dimensions']);
    assert.deepEqual(messages('peak = 694k/s\ncache = 22.5 TB\npeak + cache'), [
      "cannot add a rate to bytes: 'peak' is 694k/s, 'cache' is 22.5 TB",
    ]);
  });

  it('has one error for one mistake; what needs it waits', () => {
    assert.deepEqual(problems('a = 1 + foo\nb = a * 2\nc = b'), [
      '1:8-11 error unknownName',
      '2:4-5 info waiting',
      '3:4-5 info waiting',
    ]);
  });

  it('reads 3B as three billion and says so; 3 B are bytes', () => {
    assert.equal(evaluate('3B').lines[0]?.value?.si, 3e9);
    assert.deepEqual(problems('3B'), ['1:0-2 info billion']);
    assert.deepEqual(problems('3 B'), []);
  });

  it('keeps unit names for itself, but not what people call their own figures', () => {
    assert.deepEqual(problems('day = 3'), ['1:0-3 error reserved']);
    assert.equal(evaluate('qps = 1000\nqps * 2').lines[1]?.value?.si, 2000);
    assert.equal(displayOf(evaluate('12k qps').lines[0] ?? assert.fail()), '12k/s');
    assert.equal(evaluate('users = 5M\nusers * 2').lines[1]?.value?.si, 10e6);
  });

  it('takes hostile names for nothing but names', () => {
    const sheet = evaluate('constructor = 1\n__proto__ = 2\nconstructor + __proto__\ntoString');
    assert.deepEqual(values(sheet), [1, 2, 3, undefined]);
  });

  it('warns when unlike things are added, and lets them be multiplied', () => {
    assert.deepEqual(problems('500M users + 3 messages'), ['1:0-23 warning unlikeCounts']);
    assert.deepEqual(problems('500M users * 40 messages/user/day + 5 messages/s'), []);
  });

  it('knows words that "unit" declares', () => {
    assert.deepEqual(problems('unit widgets\n5 widgets'), []);
    assert.deepEqual(problems('5 widgets'), ['1:2-9 error unknownName']);
  });

  it('checks stated results: rounding passes, conventions are named, slips are judged', () => {
    assert.deepEqual(problems('20 PB / 5 days = 46 TB/s'), ['1:17-24 error claimHigh']);
    assert.deepEqual(problems('20 PB / 5 days = 46 GB/s'), []);
    assert.deepEqual(problems('x = 20 PB / 5 days\nx = 46 TB/s'), ['2:4-11 error claimHigh']);
    assert.deepEqual(problems('20G/day = 200k/s'), ['1:10-16 info conventionDay']);
    assert.deepEqual(problems('1 GB/s = 4 GB/s'), ['1:9-15 warning claimHigh']);
    assert.deepEqual(problems('1 GB/s = 8 GB'), ['1:9-13 error claimDimension']);
    assert.deepEqual(problems('40..60 = 55'), []);
  });

  it('says when a name is defined twice', () => {
    assert.deepEqual(problems('a = 1\na = a + 1'), ['2:0-1 error twice']);
  });

  it('reads the estimate fences of Markdown, and nothing else', () => {
    const text = '# Notes\na = 1\n```estimate load\nb = 2\n```\n\n~~~js\nc = 3\n~~~\n```estimate\nb * 2\n```';
    assert.deepEqual(values(evaluate(text, 'markdown')).filter(Boolean), [2, 4]);
  });

  it('takes any line ends, full-width digits, separators and comments', () => {
    const sheet = evaluate('a = 1,234.5e1\r\nb = 1_000 # why\rc = ５００ × ２ // twice\nmin(1,234)');
    assert.deepEqual(values(sheet), [12345, 1000, 1000, 1]);
  });

  it('limits lines and nesting with a message', () => {
    assert.deepEqual(problems(`${'1+'.repeat(1000)}1`), ['1:0-2001 error tooLong']);
    assert.deepEqual(problems(`${'('.repeat(300)}1${')'.repeat(300)}`), ['1:200-201 error tooDeep']);
    assert.equal(evaluate(`${'('.repeat(150)}1${')'.repeat(150)}`).lines[0]?.value?.si, 1);
  });

  it('hands out what has a name', () => {
    const figures = exportsOf(evaluate('reads = 5k/s\n7\nsize = 2 KiB'));
    assert.deepEqual(
      figures.map(({ name, value, display }) => [name, value, display]),
      [
        ['reads', 5000, '5k/s'],
        ['size', 2048, '2 KiB'],
      ],
    );
  });

  it('keeps what an edit does not touch', () => {
    const sheet = evaluate('a = 1\nb = 20..60\nc = a * 2');
    const edited = update(sheet, { start: 4, end: 5, text: '5' });
    assert.equal(edited.lines[1], sheet.lines[1]);
    assert.deepEqual(values(edited)[2], 10);
  });
});
