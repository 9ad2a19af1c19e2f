import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import fc from 'fast-check';
import { exactText } from '../../../src/core/estimate/exactText';
import { explain } from '../../../src/core/estimate/explain';
import { describe as sentence } from '../../../src/core/estimate/messages';
import { displayOf, evaluate, type Sheet, update } from '../../../src/core/estimate/sheet';
import { tokensOf } from '../../../src/core/estimate/tokensOf';

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
          const sheet = evaluate(source);
          sheet.lines.forEach((each, index) => {
            const length = each?.parsed.text.length ?? 0;
            for (const problem of each?.problems ?? []) {
              assert.ok(problem.start >= 0 && problem.start <= problem.end && problem.end <= length);
              assert.ok(sentence(problem, l10n).length > 0);
            }
            let at = 0;
            for (const { start, end, text } of tokensOf(sheet, index)) {
              assert.ok(start >= at && end > start && end <= length);
              assert.equal(text, each?.parsed.text.slice(start, end));
              at = end;
            }
            explain(sheet, index, l10n);
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('comes to the same by edits as from scratch', () => {
    const typed = fc.constantFrom(
      '',
      '\n',
      '\r',
      '\r\n',
      '=',
      '9',
      '```',
      '```estimate',
      '# rounding: interview',
      'unit c',
    );
    const edit = fc.tuple(fc.nat(), fc.nat(20), fc.oneof(line, typed));
    const language = fc.constantFrom('estimate' as const, 'markdown' as const);
    const fenced = fc.oneof(
      text,
      fc.array(fc.oneof(line, typed), { maxLength: 12 }).map((all) => all.join('\n')),
    );
    fc.assert(
      fc.property(fenced, language, fc.array(edit, { minLength: 1, maxLength: 6 }), (source, kind, edits) => {
        let sheet = evaluate(source, kind);
        for (const [at, length, replacement] of edits) {
          const start = sheet.text.length ? at % (sheet.text.length + 1) : 0;
          const end = Math.min(sheet.text.length, start + length);
          sheet = update(sheet, { start, end, text: replacement });
          const anew = evaluate(sheet.text, kind);
          assert.deepEqual(summary(sheet), summary(anew));
          assert.deepEqual(
            [sheet.starts, sheet.definitions, sheet.rounding],
            [anew.starts, anew.definitions, anew.rounding],
          );
        }
      }),
      { numRuns: 600 },
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

  it('prints values that read the same', () => {
    const exponent = fc.constantFrom(-2, -1, -0.5, 0, 0.5, 1, 2);
    const dimension = fc.record({ byte: exponent, second: exponent, dollar: exponent }, { noNullPrototype: true });
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e100, max: 1e100 }), fc.integer());
    fc.assert(
      fc.property(number, dimension, (si, of) => {
        const text = exactText(si, of);
        const value = evaluate(text).lines[0]?.value;
        assert.ok(value, text);
        assert.ok(Math.abs(value.si - si) <= 1e-14 * Math.abs(si), `${text} is ${value.si}, not ${si}`);
        assert.deepEqual(value.dimension, of, text);
      }),
      { numRuns: 1000 },
    );
  });
});
