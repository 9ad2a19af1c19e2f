import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { nameAt } from '../../../src/core/estimate/names';
import { whyNotName, whyNotRename } from '../../../src/core/estimate/rename';
import { blocksOf, regionsOf, sectionsOf } from '../../../src/core/estimate/sections';
import { evaluate } from '../../../src/core/estimate/sheet';
import { spellingsOf } from '../../../src/core/estimate/spelling';

describe('Names in estimates', () => {
  const sheet = evaluate(
    'unit widgets\nqps = 5k\nload = qps * 3 widgets + qps\nload = 15k to widgets\nmax(qps, day) // qps',
  );

  it('are found at a column, and directly behind them', () => {
    const at = (line: number, column: number) => nameAt(sheet, line, column)?.text;
    assert.deepEqual(
      [at(2, 0), at(2, 4), at(2, 5), at(2, 8), at(0, 6), at(4, 1), at(4, 4), at(4, 7), at(4, 18)],
      ['load', 'load', undefined, 'qps', 'widgets', undefined, 'qps', 'qps', undefined],
    );
  });

  it('can be changed when they are the author’s own, into names that are free', () => {
    assert.equal(whyNotRename(sheet, 'load', l10n), undefined);
    assert.equal(whyNotRename(sheet, 'widgets', l10n), undefined);
    for (const name of ['day', 'redis_qps', 'users', 'nothing']) assert.ok(whyNotRename(sheet, name, l10n), name);
    for (const name of ['peak', 'qps2', 'größe', 'tps', '_', 'constructor']) {
      assert.equal(whyNotName(sheet, name, l10n), undefined, name);
    }
    for (const name of ['', '2x', 'a b', 'a-b', 'a // b', 'GB', 'to', 'qps', ' a']) {
      assert.ok(whyNotName(sheet, name, l10n), name);
    }
  });

  it('are recognised in spite of slips', () => {
    const known = evaluate('read_qps = 5\nsize = 3');
    assert.deepEqual(spellingsOf(known, 'raed_qps')[0], 'read_qps');
    assert.deepEqual(spellingsOf(known, 'ReadQps'), ['read_qps']);
    assert.deepEqual(spellingsOf(known, 'gb'), ['GB', 'Gb']);
    assert.deepEqual(spellingsOf(known, 'entirely_else'), []);
    assert.deepEqual(spellingsOf(known, 'ciel', ['ceil', 'floor']), ['ceil']);
  });
});

describe('Parts of an estimate', () => {
  it('are blocks between blank lines and fences, and sections below comments', () => {
    const sheet = evaluate(
      '# Notes\n```estimate\n// Load\na = 1\n\nb = 2\n\n```\n~~~estimate x\nc = 3\n// d\ne = 4',
      'markdown',
    );
    assert.deepEqual(blocksOf(sheet), [
      { start: 2, end: 3 },
      { start: 5, end: 5 },
      { start: 9, end: 11 },
    ]);
    assert.deepEqual(sectionsOf(sheet), [{ title: 'Load', start: 2, end: 5 }]);
  });

  it('take their titles without the signs around them', () => {
    const titles = (text: string) => sectionsOf(evaluate(text)).map(({ title }) => title);
    assert.deepEqual(titles('//// Load ////\na = 1\n\n# Size #\nb = 2\n\n// ----\n\n// = 5'), ['Load', 'Size']);
  });

  it('are regions, one in another, as far as they are closed', () => {
    const sheet = evaluate('// #region a\n1\n# region b\n2\n// endregion\n// #endregion\n// #endregion\n// #region c');
    assert.deepEqual(regionsOf(sheet), [
      { start: 2, end: 4 },
      { start: 0, end: 5 },
    ]);
    assert.deepEqual(sectionsOf(sheet), []);
  });
});
