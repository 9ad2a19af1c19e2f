import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differenceOf } from '../../../src/core/estimate/difference';
import { evaluate, update } from '../../../src/core/estimate/sheet';

const line = fc.constantFrom(
  'a = 1',
  'b = a * 2',
  'c = 20..60',
  '',
  '// why',
  'd = missing',
  '```estimate',
  '```',
  '1 +',
);
const text = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 12 }).map((lines) => {
  return lines.flat().join('');
});

describe('The difference of two texts', () => {
  it('makes the one of the other', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.string({ unit: 'binary', maxLength: 30 }),
        (a, b) => {
          const { start, end, text } = differenceOf(a, b);
          assert.equal(a.slice(0, start) + text + a.slice(end), b);
        },
      ),
    );
  });

  it('is no longer than what changed', () => {
    assert.deepEqual(differenceOf('aaa', 'aa'), { start: 2, end: 3, text: '' });
    assert.deepEqual(differenceOf('same', 'same'), { start: 4, end: 4, text: '' });
    assert.deepEqual(differenceOf('a = 1\r\nb', 'a = 1\nb'), { start: 5, end: 6, text: '' });
  });

  it('brings a sheet to where evaluating anew does', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom('estimate' as const, 'markdown' as const), (a, b, language) => {
        const updated = update(evaluate(a, language), differenceOf(a, b));
        assert.deepEqual(updated, evaluate(b, language));
      }),
    );
  });
});
