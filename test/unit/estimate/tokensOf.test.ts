import assert from 'node:assert/strict';
import { isLegalName, referencesOf } from '../../../src/core/estimate/references';
import { evaluate } from '../../../src/core/estimate/sheet';
import { tokensOf } from '../../../src/core/estimate/tokensOf';

/** The pieces of a document's last line: "role text". */
function pieces(text: string): string[] {
  const sheet = evaluate(text);
  return tokensOf(sheet, sheet.lines.length - 1).map((token) => `${token.role} ${token.text}`);
}

describe('Estimates: the pieces of a line', () => {
  it('says what every piece is', () => {
    assert.deepEqual(pieces('dau = 5M\npeak = max(dau, 3 users) * redis_qps + nope to k // why'), [
      'definition peak',
      'operator =',
      'function max',
      'operator (',
      'variable dau',
      'operator ,',
      'number 3',
      'count users',
      'operator )',
      'operator *',
      'constant redis_qps',
      'operator +',
      'unknown nope',
      'keyword to',
      'unknown k',
      'comment // why',
    ]);
    assert.deepEqual(pieces('3 GB/day $'), ['number 3', 'unit GB', 'operator /', 'unit day', 'unit $']);
    assert.deepEqual(pieces('unit widgets'), ['keyword unit', 'declaration widgets']);
  });

  it('puts variables before counted words and known numbers, but units before all', () => {
    assert.deepEqual(pieces('users = 3\nusers'), ['variable users']);
    assert.deepEqual(pieces('qps = 3\nqps'), ['variable qps']);
    assert.deepEqual(pieces('redis_qps = 3\nredis_qps'), ['variable redis_qps']);
    assert.deepEqual(pieces('day = 3\nday'), ['unit day']);
  });

  it('has offsets in the line as it is written, wide digits and all', () => {
    const [token] = tokensOf(evaluate('５００Ｍ'), 0);
    assert.deepEqual(token, { role: 'number', text: '５００Ｍ', start: 0, end: 4 });
  });

  it('has nothing for lines outside of fences, and too long ones', () => {
    assert.deepEqual(tokensOf(evaluate('a = 1', 'markdown'), 0), []);
    assert.deepEqual(tokensOf(evaluate('1+'.repeat(2000)), 0), []);
    assert.deepEqual(tokensOf(evaluate('1'), 7), []);
  });

  it('finds every place of a name, and which one defines it', () => {
    const text = 'a = 1\nb = a * a // a\na = 1\nmax(a, b)';
    assert.deepEqual(
      referencesOf(evaluate(text), 'a').map(({ line, start, end, isDefinition }) => [line, start, end, isDefinition]),
      [
        [0, 0, 1, true],
        [1, 4, 5, false],
        [1, 8, 9, false],
        [2, 0, 1, false],
        [3, 4, 5, false],
      ],
    );
    assert.deepEqual(
      referencesOf(evaluate('unit widgets\n5 widgets'), 'widgets').map(({ line, isDefinition }) => [
        line,
        isDefinition,
      ]),
      [
        [0, true],
        [1, false],
      ],
    );
  });

  it('knows what a line can be named', () => {
    for (const name of ['a', 'read_qps', '_x1', 'größe', 'constructor', 'users']) assert.ok(isLegalName(name), name);
    for (const name of ['', 'a b', '1a', 'a-b', 'day', 'to', 'a//', ' a', '５']) assert.ok(!isLegalName(name), name);
  });
});
