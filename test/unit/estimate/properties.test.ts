import assert from 'node:assert/strict';
import fc from 'fast-check';
import { displayOf, evaluate, type Sheet, update } from '../../../src/core/estimate/sheet';

const word = fc.constantFrom(
  'a',
  'b',
  'c',
  'd',
  'users',
  'day',
  'GB',
  'qps',
  'min',
  'ceil',
  'unit',
  'to',
  'in',
  '__proto__',
);
const piece = fc.oneof(
  word,
  fc.constantFrom(
    '=',
    '+',
    '-',
    '*',
    '/',
    '^',
    '(',
    ')',
    '..',
    '±',
    '%',
    '$',
    ',',
    '//',
    '#',
    '1',
    '2.5',
    '3B',
    '1,000',
    '20..60',
  ),
  fc.string({ maxLength: 3 }),
);
const noise = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(' '));
const sensible = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.constantFrom('a', 'b', 'c', 'd', '2', '3 GB', '5..9'),
    fc.constantFrom('*', '+', '/'),
    fc.constantFrom('a', 'b', '7', '1 day', '10%'),
  )
  .map(([name, x, operator, y]) => `${name} = ${x} ${operator} ${y}`);
const line = fc.oneof({ weight: 2, arbitrary: sensible }, { weight: 1, arbitrary: noise });
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

function summary(sheet: Sheet): unknown {
  return sheet.lines.map(
    (each) =>
      each && {
        value: each.value?.si,
        dimension: each.value?.dimension,
        samples: each.value?.samples?.join(),
        problems: each.problems,
        shown: displayOf(each),
      },
  );
}

describe('Estimates: properties', () => {
  it('never throws, and keeps every range inside its line', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 80 })),
        (source) => {
          for (const each of evaluate(source).lines) {
            for (const { start, end } of each?.problems ?? []) {
              assert.ok(start >= 0 && start <= end && end <= (each?.parsed.text.length ?? 0));
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('comes to the same by edits as from scratch', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(20), fc.oneof(line, fc.constantFrom('', '\n', '=', '9')));
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 6 }), (source, edits) => {
        let sheet = evaluate(source);
        for (const [at, length, replacement] of edits) {
          const start = sheet.text.length ? at % (sheet.text.length + 1) : 0;
          const end = Math.min(sheet.text.length, start + length);
          sheet = update(sheet, { start, end, text: replacement });
          assert.deepEqual(summary(sheet), summary(evaluate(sheet.text)));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the laws of units', () => {
    const quantity = fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('GB', 'ms', 'day', '$', 'MiB', '%', ''))
      .map(([n, unit]) => `(${n} ${unit})`);
    const same = (a: string, b: string) => {
      const [x, y] = [evaluate(a).lines[0]?.value, evaluate(b).lines[0]?.value];
      assert.ok(x && y, a);
      assert.ok(Math.abs(x.si - y.si) <= 1e-9 * Math.abs(x.si), `${a} is ${x.si}, ${b} is ${y.si}`);
      assert.deepEqual(x.dimension, y.dimension);
    };
    fc.assert(
      fc.property(quantity, quantity, quantity, (a, b, c) => {
        same(`${a} * ${b}`, `${b} * ${a}`);
        same(`(${a} * ${b}) * ${c}`, `${a} * (${b} * ${c})`);
        same(`${a} / ${b} * ${b}`, a);
        same(`${a} * ${b} + ${a} * ${b}`, `2 * ${a} * ${b}`);
      }),
    );
  });
});
