import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { formatValue, parseValue } from '../../../../src/core/board/inspector/values';
import type { ParameterUnit } from '../../../../src/core/content/parameters';

const READ: readonly (readonly [ParameterUnit, string, number])[] = [
  ['count', '3', 3],
  ['count', 'x3', 3],
  ['count', '3 ×', 3],
  ['count', '1,000', 1000],
  ['count', '50k', 50_000],
  ['perSecond', '50k', 50_000],
  ['perSecond', '50 K/s', 50_000],
  ['perSecond', '100k qps', 100_000],
  ['perSecond', '1.5M', 1_500_000],
  ['perSecond', '1,5k', 1500],
  ['perSecond', '6000/min', 100],
  ['perSecond', '86.4M/day', 1000],
  ['perSecond', '300 per second', 300],
  ['ms', '10', 10],
  ['ms', '10 ms', 10],
  ['ms', '2s', 2000],
  ['ms', '500µs', 0.5],
  ['seconds', '300', 300],
  ['seconds', '5m', 300],
  ['seconds', '24h', 86_400],
  ['seconds', '7 d', 604_800],
  ['share', '0.95', 0.95],
  ['share', '0,95', 0.95],
  ['share', '.95', 0.95],
  ['share', '95%', 0.95],
  ['share', '95', 0.95],
  ['share', '1', 1],
  ['share', '0', 0],
];

const REFUSED: readonly (readonly [ParameterUnit, string, string])[] = [
  ['count', 'three', 'notANumber'],
  ['count', '1.5', 'notWhole'],
  ['count', '0', 'tooSmall'],
  ['count', '-3', 'notANumber'],
  ['count', '5 kg', 'unknownUnit'],
  ['count', '1e99', 'unknownUnit'],
  ['perSecond', '5/fortnight', 'unknownUnit'],
  ['perSecond', '5/constructor', 'unknownUnit'],
  ['ms', '1.2.3', 'notANumber'],
  ['seconds', '5 toString', 'unknownUnit'],
  ['seconds', '99999999999', 'tooLarge'],
  ['share', '95 ms', 'unknownUnit'],
  ['share', '150%', 'tooLarge'],
  ['share', '0,95,5', 'notANumber'],
];

describe('values typed for a parameter', () => {
  for (const [unit, text, value] of READ) {
    it(`reads ${text} (${unit})`, () => assert.deepEqual(parseValue(unit, text), { type: 'value', value }));
  }

  for (const [unit, text, problem] of REFUSED) {
    it(`refuses ${text} (${unit})`, () => assert.deepEqual(parseValue(unit, text), { type: 'problem', problem }));
  }

  it('takes nothing for the default', () => {
    assert.deepEqual(parseValue('ms', '  '), { type: 'empty' });
  });

  it('reads back what it writes', () => {
    const value = fc.oneof(
      fc.integer({ min: 1, max: 1e9 }),
      fc.integer({ min: 1, max: 1e6 }).map((n) => n / 1000),
    );
    const units = fc.constantFrom<ParameterUnit>('count', 'perSecond', 'ms', 'seconds', 'share');
    fc.assert(
      fc.property(units, value, (unit, number) => {
        const wanted = unit === 'share' ? Math.min(1, number / 1e4) : unit === 'count' ? Math.ceil(number) : number;
        const read = parseValue(unit, formatValue(unit, wanted));
        assert.ok(read.type === 'value', `${formatValue(unit, wanted)} is read`);
        assert.ok(Math.abs(read.value - wanted) <= wanted * 1e-9, `${formatValue(unit, wanted)}: ${read.value}`);
      }),
    );
  });

  it('writes them short and plain', () => {
    assert.equal(formatValue('perSecond', 50_000), '50,000/s');
    assert.equal(formatValue('seconds', 300), '5 min');
    assert.equal(formatValue('seconds', 90), '90 s');
    assert.equal(formatValue('share', 0.95), '95%');
    assert.equal(formatValue('ms', 0.05), '0.05 ms');
  });
});
