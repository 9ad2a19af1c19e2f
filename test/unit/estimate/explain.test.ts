import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { type Explanation, explain } from '../../../src/core/estimate/explain';
import { evaluate } from '../../../src/core/estimate/sheet';

/** What is said of a document's last line. */
function explanation(text: string): Explanation {
  const sheet = evaluate(text);
  const found = explain(sheet, sheet.lines.length - 1, l10n);
  assert.ok(found, text);
  return found;
}

describe('Estimates: a result explained', () => {
  it('has all digits that are sure', () => {
    assert.equal(explanation('500M*40/day').exact, '231,481.481481481/s');
    assert.equal(explanation('500M*10*30*150 B').exact, '22,500,000,000,000 B');
    assert.equal(explanation('99.9%').exact, '0.999');
    assert.equal(explanation('2PB*0.023 $/GB/month').exact, '0.0177469135802469 $/s');
    assert.equal(explanation('-1e30').exact, '-1e+30');
  });

  it('puts numbers in for names', () => {
    const text = 'dau = 500M users\nper_user = 40/day\nwrites = dau * per_user\nsize = 150 B\nkept = writes * size';
    assert.equal(explanation(`${text}\n5 years * kept // long`).formula, '5 years * (3 TB/day)');
    assert.equal(explanation(`${text}\nwrites * 3`).formula, '(231k/s) * 3');
    assert.equal(explanation(text).formula, '(231k/s) * (150 B)');
    assert.equal(explanation('dau = 5M\ndau * redis_qps = 3 to k/s'.replace(' to k/s', '')).formula, '5M * (100k/s)');
    assert.equal(explanation('a = 3\n-a').formula, '-3');
    assert.equal(explanation('2 * 3').formula, undefined);
    assert.equal(explanation('a = -3\n2 * a').formula, '2 * (-3)');
  });

  it('names what the units take for granted, and nothing else', () => {
    assert.deepEqual(explanation('3 * 4').conventions, []);
    assert.deepEqual(explanation('3/month + 4/year').conventions, ['A month has 30 days.', 'A year has 365 days.']);
    assert.deepEqual(explanation('1 Gbps').conventions, ['8 bits are a byte.', 'kB, MB … are powers of 1,000.']);
    assert.deepEqual(explanation('1 KiB').conventions, ['KiB, MiB … are powers of 1,024.']);
    assert.deepEqual(explanation('3 B/s').conventions, []);
  });

  it('has the interval of what is uncertain', () => {
    const { interval, conventions } = explanation('20..60 ms');
    assert.deepEqual(interval, { p5: '20 ms', p50: '34.6 ms', p95: '59.9 ms' });
    assert.deepEqual(conventions, ['low..high is a 90% interval; log-normal when both ends are positive.']);
    assert.equal(explanation('20').interval, undefined);
  });

  it('tells what drives a result, by its rank correlation', () => {
    const { sensitivities } = explanation('narrow = 90..110\nwide = 10..1000\nmid = wide * 2\nmid * narrow + (1..2)');
    assert.deepEqual(
      sensitivities.map(({ input, line }) => [input, line]),
      [
        ['wide', 1],
        ['narrow', 0],
        ['1..2', 3],
      ],
    );
    const [wide, narrow, rest] = sensitivities.map(({ share }) => share);
    assert.ok(wide !== undefined && wide > 0.97 && wide <= 1, String(wide));
    assert.ok(narrow !== undefined && narrow < 0.02 && rest !== undefined && rest < 0.02);
  });

  it('shares the spread of a product of equals', () => {
    const { sensitivities } = explanation('a = 10..40\nb = 10..40\nc = a * b');
    for (const { share } of sensitivities) assert.ok(Math.abs(share - 0.5) < 0.1, String(share));
    assert.deepEqual(explanation('a = 10..40\nb = a / a').sensitivities, [{ input: 'a', line: 0, share: 0 }]);
    assert.deepEqual(explanation('5').sensitivities, []);
  });

  it('has nothing to say of lines without a result', () => {
    assert.equal(explain(evaluate('// only words'), 0, l10n), undefined);
    assert.equal(explain(evaluate('a = nope'), 0, l10n), undefined);
  });
});
