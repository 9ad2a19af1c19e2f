import assert from 'node:assert/strict';
import raw from '../../../media/content/signals.json';
import { searchSignals } from '../../../src/core/content/search';
import { parseSignals } from '../../../src/core/content/signals';
import { groupBy } from '../../../src/core/sidebar/groups';
import { heardSignals, logObstacle } from '../../../src/core/sidebar/heard';
import { textParts } from '../../../src/core/sidebar/textParts';
import { MINUTE, makeSnapshot } from './snapshots';

describe('search over the signals', () => {
  const signals = parseSignals(raw);
  const phrases = (query: string) => searchSignals(signals, query).map(({ phrase }) => phrase);

  it('keeps all without words', () => {
    assert.equal(searchSignals(signals, '').length, signals.length);
    assert.equal(searchSignals(signals, '  ').length, signals.length);
  });

  it('finds by phrase, by what is tested and by advice, in any case', () => {
    assert.deepEqual(phrases('10X'), ['How would you handle 10x traffic?']);
    assert.deepEqual(phrases('maturity'), ['How would you deploy this?']);
    assert.deepEqual(phrases('canary'), ['How would you deploy this?']);
  });

  it('wants every word, in whatever order', () => {
    assert.deepEqual(phrases('fails component'), ['What if this component fails?']);
    assert.deepEqual(phrases('canary component'), []);
  });

  it('takes a phrase in quotation marks of any kind', () => {
    assert.deepEqual(phrases('“what would you monitor?”'), ['What would you monitor?']);
    assert.deepEqual(phrases('"Interesting..."'), ['Interesting...']);
  });

  it('treats signs as text, not as a pattern', () => {
    assert.deepEqual(phrases('.*'), []);
  });
});

describe('signals heard', () => {
  it('are counted, with the interview time of the last', () => {
    const heard = heardSignals([
      { signal: 'a', at: 0, elapsedMs: MINUTE },
      { signal: 'b', at: 0, elapsedMs: 2 * MINUTE },
      { signal: 'a', at: 0, elapsedMs: 12 * MINUTE + 34_900 },
    ]);
    assert.deepEqual(heard.get('a'), { count: 2, last: '12:34' });
    assert.deepEqual(heard.get('b'), { count: 1, last: '2:00' });
    assert.equal(heard.get('c'), undefined);
  });

  it('can be logged in a running or paused interview of this window only', () => {
    assert.equal(logObstacle(makeSnapshot()), undefined);
    assert.equal(logObstacle(makeSnapshot({ status: 'paused' })), undefined);
    assert.equal(logObstacle(undefined), 'noInterview');
    assert.equal(logObstacle(makeSnapshot({ status: 'ended' })), 'ended');
    assert.equal(logObstacle(makeSnapshot({ readOnly: true })), 'readOnly');
  });
});

describe('lines to say', () => {
  it('are cut into text and blanks', () => {
    assert.deepEqual(textParts('I pick «Redis» because «reads».'), [
      { type: 'text', text: 'I pick ' },
      { type: 'blank', text: 'Redis' },
      { type: 'text', text: ' because ' },
      { type: 'blank', text: 'reads' },
      { type: 'text', text: '.' },
    ]);
  });

  it('keep a mark that is not closed', () => {
    assert.deepEqual(textParts('a « b'), [{ type: 'text', text: 'a « b' }]);
    assert.deepEqual(textParts(''), []);
  });

  it('are grouped in the order they come in', () => {
    const groups = groupBy(['b1', 'a1', 'b2'], (item) => item[0] ?? '');
    assert.deepEqual(groups, [
      { name: 'b', items: ['b1', 'b2'] },
      { name: 'a', items: ['a1'] },
    ]);
  });
});
