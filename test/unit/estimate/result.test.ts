import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Rounding } from '../../../src/core/estimate/ast';
import { parseLine } from '../../../src/core/estimate/parser';
import { labelOf, MAX_LABEL, resultOf } from '../../../src/core/estimate/result';
import { evaluate } from '../../../src/core/estimate/sheet';
import { findWritten, writeResult } from '../../../src/core/estimate/written';

function labels(text: string, rounding: Rounding = 'exact'): (string | undefined)[] {
  const sheet = evaluate(text);
  return sheet.lines.map((_, index) => {
    const result = resultOf(sheet, index, rounding);
    return result && labelOf(result);
  });
}

/** The text after its results were written into it. */
function written(text: string): string {
  const sheet = evaluate(text);
  return sheet.lines
    .map((line, index) => {
      const result = line && resultOf(sheet, index, 'exact');
      const edit = result && !result.isClaim ? writeResult(line.parsed, result) : undefined;
      const own = line?.parsed.text ?? '';
      return edit ? own.slice(0, edit.start) + edit.text + own.slice(edit.end) : own;
    })
    .join('\n');
}

describe('What a line comes to', () => {
  it('is said in as many forms as there is room for', () => {
    assert.deepEqual(labels('500M * 40 / day'), ['= 231k/s (20B/day)']);
    assert.deepEqual(labels('500M * 40 * 150 B / day'), ['= 3 TB/day · 1.1 PB/yr · 5.48 PB in 5 yr']);
    for (const [label = ''] of [labels('123.4 TB / day * 8.7'), labels('(100..345) * (21..456) MB / day')]) {
      assert.ok(label.length <= MAX_LABEL, label);
    }
  });

  it('is not said where it stands there already', () => {
    assert.deepEqual(labels('dau = 500M\nsize = 150 B\nday_s = 86,400\ntwo = 1 + 1'), [
      undefined,
      undefined,
      '= 86.4k',
      '= 2',
    ]);
  });

  it('ticks stated results that hold', () => {
    assert.deepEqual(labels('x = 20 PB / 5 days\nx = 46 GB/s\n20 PB / 5 days = 46 TB/s\n2 * 3 = 6'), [
      '= 46.3 GB/s',
      '✓ 46.3 GB/s',
      '= 46.3 GB/s',
      '✓ 6',
    ]);
  });

  it('can be rounded as at a whiteboard', () => {
    assert.match(labels('500M * 40 / day', 'interview')[0] ?? '', /^≈ 200k\/s/);
  });
});

describe('Results written into the text', () => {
  it('stand at the end of the line, behind remarks', () => {
    assert.equal(written('500M * 40 / day'), '500M * 40 / day // = 231k/s');
    assert.equal(written('1 + 1   '), '1 + 1 // = 2');
    assert.equal(written('1 + 1 # why'), '1 + 1 # why // = 2');
  });

  it('are brought up to date, without remarks that follow them', () => {
    assert.equal(written('1 + 2 // = 2'), '1 + 2 // = 3');
    assert.equal(written('1 + 2 // = 2, fine for one node'), '1 + 2 // = 3, fine for one node');
    assert.equal(written('1 + 2 // sum // = 2 // sure?'), '1 + 2 // sum // = 3 // sure?');
    assert.equal(written('800 * 2 // = 1,234'), '800 * 2 // = 1.6k');
    assert.equal(written('1 + 2 // ≈ 2 – about'), '1 + 2 // = 3 – about');
  });

  it('are not written twice', () => {
    const lines = fc.constantFrom(
      '500M * 40 / day',
      'x = 20..60',
      '3 TB/day * 2 // why',
      '1/3 # = 5',
      '4 = 4',
      'a = b',
    );
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 6 }), (some) => {
        const once = written(some.join('\n'));
        assert.equal(written(once), once);
      }),
    );
  });

  it('are not looked for in formulas', () => {
    assert.equal(findWritten(parseLine('x = 5')), undefined);
    assert.equal(findWritten(parseLine('x = 5 // y = 6')), undefined);
  });
});
