import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { fixesFor } from '../../../src/core/estimate/fixes/fixes';
import { evaluate, update } from '../../../src/core/estimate/sheet';

/** The texts the fixes for the first problem of a document lead to, by their titles. */
function fixed(text: string): Record<string, string> {
  const sheet = evaluate(text);
  const index = sheet.lines.findIndex((line) => line?.problems.length);
  const [problem] = sheet.lines[index]?.problems ?? [];
  assert.ok(problem);
  const fixes = fixesFor(sheet, index, problem, l10n);
  return Object.fromEntries(
    fixes.map(({ title, line, edit }) => {
      const offset = sheet.starts[line] ?? assert.fail();
      const after = update(sheet, { start: offset + edit.start, end: offset + edit.end, text: edit.text });
      return [title, after.text];
    }),
  );
}

/** Codes of what is left to say of a text. */
function left(text: string): string[] {
  return evaluate(text).lines.flatMap((line) => (line?.problems ?? []).map(({ code }) => code));
}

describe('Quick fixes of estimates', () => {
  it('define, declare or respell a name that is missing', () => {
    assert.deepEqual(fixed('read_qps = 5\n  x = 2 * raed_qps'), {
      'Change to “read_qps”': 'read_qps = 5\n  x = 2 * read_qps',
      'Define “raed_qps” above': 'read_qps = 5\n  raed_qps = 1\n  x = 2 * raed_qps',
      'Declare “raed_qps” as something counted': '  unit raed_qps\nread_qps = 5\n  x = 2 * raed_qps',
    });
    assert.deepEqual(Object.keys(fixed('5 gizmos / s')), [
      'Declare “gizmos” as something counted',
      'Define “gizmos” above',
    ]);
  });

  it('leave nothing to say, whatever was wrong', () => {
    const wrong: Readonly<Record<string, string>> = {
      'x = 5 gizmos': 'unit gizmos\nx = 5 gizmos',
      'x = reads * 5': 'reads = 1\nx = reads * 5',
      'x = ciel(2.5)': 'x = ceil(2.5)',
      'day = 3': 'day_2 = 3',
      'a = 1\na = a + 1': 'a = 1\na_2 = a + 1',
      'x = 3B': 'x = 3 B',
      'x = (1 + 2': 'x = (1 + 2)',
      'x = 60..20 ms': 'x = 20..60 ms',
      'x = 5 GB in day': 'x = 5 GB in GB',
      'x = 150 B + 500M': 'x = 150 B + 500M B',
      '1 GB/s = 8 GB': '1 GB/s = 1 GB/s',
      '20 PB / 5 days = 46 TB/s': '20 PB / 5 days = 46.3 GB/s',
      'x = 20G/day\nx = 200k/s': 'x = 20G/day\nx = 231k/s',
    };
    for (const [text, mended] of Object.entries(wrong)) {
      const results = Object.values(fixed(text));
      assert.ok(results.includes(mended), `${text}: ${results.join(' | ')}`);
      assert.deepEqual(left(mended), [], mended);
    }
  });

  it('multiply by what is written behind a formula', () => {
    assert.deepEqual(fixed('a = 2\nb = a 3'), { 'Put “*” before it': 'a = 2\nb = a * 3' });
  });

  it('are not offered when they would not help', () => {
    assert.deepEqual(fixed('peak = 5/s\nx = peak + 3 $'), {});
    assert.deepEqual(fixed('x = 1 / 0'), {});
  });
});
