import assert from 'node:assert/strict';
import { MAX_UNCERTAIN, MAX_UNCERTAIN_SIZE } from '../../../src/core/estimate/definitions';
import { evaluate, type Sheet, update } from '../../../src/core/estimate/sheet';
import { problems, si } from './lines';

function repeat(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n');
}

function valueAt(sheet: Sheet, index: number): number | undefined {
  return sheet.lines.at(index)?.value?.si;
}

/** Text of at least a megabyte. */
function megabyte(line: (i: number) => string): string {
  let count = 1000;
  while (repeat(count, line).length < 1_000_000) count *= 2;
  return repeat(count, line);
}

describe('Estimates: limits', () => {
  it('reads lines up to 2,000 characters', () => {
    const ones = `${'1+'.repeat(999)}10`;
    assert.equal(ones.length, 2000);
    assert.equal(si(ones), 1009);
    assert.deepEqual(problems(`${ones}0`), ['1:0-2001 error tooLong']);
    assert.deepEqual(problems(`// ${'x'.repeat(2000)}`), ['1:0-2003 error tooLong']);
  });

  it('follows 200 levels of brackets, signs and calls, and no more', () => {
    assert.equal(si(`${'('.repeat(199)}1${')'.repeat(199)}`), 1);
    assert.deepEqual(problems(`${'('.repeat(200)}1${')'.repeat(200)}`), ['1:200-201 error tooDeep']);
    assert.deepEqual(problems(`${'-'.repeat(1900)}1`), ['1:200-201 error tooDeep']);
    assert.deepEqual(problems(`${'abs('.repeat(300)}1${')'.repeat(300)}`), ['1:800-803 error tooDeep']);
    assert.deepEqual(problems(`2${'^2'.repeat(500)}`), ['1:400-401 error tooDeep']);
  });

  it('reckons long sums, products and percentages without counting them as nested', () => {
    assert.equal(si(`0${' + 1'.repeat(499)}`), 499);
    assert.equal(si(`1${' * 1'.repeat(499)}`), 1);
    assert.ok(si(`1${'%'.repeat(100)}`) > 0);
  });

  it('follows chains of 10,000 lines in either direction, also after an edit', () => {
    const backwards = `${repeat(10_000, (i) => `x${i} = x${i + 1} + 1`)}\nx10000 = 0`;
    const sheet = evaluate(backwards);
    assert.equal(valueAt(sheet, 0), 10_000);
    const end = backwards.length;
    assert.equal(valueAt(update(sheet, { start: end - 1, end, text: '7' }), 0), 10_007);
    const forwards = evaluate(`x0 = 0\n${repeat(10_000, (i) => `x${i + 1} = x${i} + 1`)}`);
    assert.equal(valueAt(forwards, -1), 10_000);
  });

  it('names a cycle of 10,000 lines in short', () => {
    const sheet = evaluate(repeat(10_000, (i) => `x${i} = x${(i + 1) % 10_000}`));
    const [found] = sheet.lines[0]?.problems ?? [];
    assert.deepEqual(found?.values, ['x0', 'x0 → x1 → x2 → x3 → x4 → x5 → … → x0']);
    assert.ok(sheet.lines.every((line) => line?.problems[0]?.code === 'cycle'));
  });

  it('reads a megabyte of anything', () => {
    assert.equal(valueAt(evaluate(megabyte((i) => `x${i} = ${i} GB/day`)), 1), 1e9 / 86_400);
    assert.equal(evaluate('x'.repeat(1_000_000)).lines[0]?.problems[0]?.code, 'tooLong');
    assert.ok(evaluate('\r'.repeat(1_000_000)).lines.length === 1_000_001);
    assert.equal(valueAt(evaluate(megabyte(() => '1 + 2 = 3')), 7), 3);
    assert.equal(valueAt(evaluate(megabyte((i) => `a${i % 9} = b // ${i}`)), 7), undefined);
    const prose = megabyte(() => 'Words and words, and `code` in Markdown.');
    assert.ok(evaluate(prose, 'markdown').lines.every((line) => line === undefined));
  });

  it('draws ranges up to a number of uncertain lines, and says where it stops', () => {
    const most = repeat(MAX_UNCERTAIN, () => '20..60');
    assert.ok(evaluate(most).lines.every((line) => line?.value?.samples));
    const sheet = evaluate(`start = 1\n${most}\n40..90`);
    assert.ok(sheet.lines.every((line) => !line?.value?.samples));
    assert.equal(valueAt(sheet, -1), 60); // the middle of the range: the root of 40 × 90
    assert.deepEqual(
      sheet.lines.flatMap((line, index) => (line?.problems ?? []).map(({ code }) => `${index} ${code}`)),
      ['1 tooManyRanges'],
    );
  });

  it('counts what depends on a range as uncertain too', () => {
    const users = (count: number) => evaluate(`a = 20..60\n${repeat(count, () => 'a * 2')}`);
    assert.ok(users(MAX_UNCERTAIN - 1).lines.at(-1)?.value?.samples);
    assert.ok(!users(MAX_UNCERTAIN).lines.at(-1)?.value?.samples);
    const certain = evaluate(`a = 20..60\nb = 7\n${repeat(MAX_UNCERTAIN, () => 'b * 2')}`);
    assert.ok(certain.lines[0]?.value?.samples);
  });

  it('draws ranges of long lines up to a number of words and signs', () => {
    const line = `x${' * x'.repeat(99)}`; // 199 words and signs
    const most = Math.floor((MAX_UNCERTAIN_SIZE - 3) / 199);
    const users = (count: number) => evaluate(`x = 1..2\n${repeat(count, () => line)}`);
    assert.ok(users(most - 1).lines.at(-1)?.value?.samples);
    const sheet = users(most + 1);
    assert.ok(!sheet.lines.at(-1)?.value?.samples);
    assert.deepEqual(
      sheet.lines[0]?.problems.map(({ code }) => code),
      ['tooManyRanges'],
    );
    const certain = evaluate(`x = 1..2\n${repeat(most + 1, () => line.replaceAll('x', '2'))}`);
    assert.ok(certain.lines[0]?.value?.samples);
  });

  it('draws again when an edit leaves few enough', () => {
    const text = `a = 20..60\n${repeat(MAX_UNCERTAIN, () => 'a * 2')}`;
    const edited = update(evaluate(text), { start: text.lastIndexOf('\n'), end: text.length, text: '' });
    assert.ok(edited.lines.at(-1)?.value?.samples);
    assert.deepEqual(edited.lines[0]?.problems, []);
  });
});
