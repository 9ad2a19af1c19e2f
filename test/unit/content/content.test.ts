import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fillBlanks } from '../../../src/core/content/nudges';
import { SIGNAL_AREAS } from '../../../src/core/content/signals';
import { loadContent } from '../../../src/util/content';
import { readContent, readRaw } from './load';

describe('content', () => {
  it('fits its schemas', () => {
    assert.equal(readContent().signals.length, 7);
  });

  it('has no file the parser does not know', () => {
    const names = readdirSync(join(__dirname, '../../../media/content')).sort();
    assert.deepEqual(names, [
      'drills',
      'notes.json',
      'nudges.json',
      'parameters.json',
      'patterns',
      'phases.json',
      'playbook.json',
      'problems',
      'reference.json',
      'rubric.json',
      'signals.json',
    ]);
  });

  it('reaches the extension whole: every file in the folder is bundled', () => {
    assert.deepEqual(loadContent().signals, readContent().signals);
    assert.equal(loadContent(), loadContent());
  });

  it('speaks plainly: no exclamation marks, no double blanks', () => {
    const text = JSON.stringify(readRaw());
    assert.doesNotMatch(text, /!/);
    assert.doesNotMatch(text, /\S {2}(?!\/\/)\S/);
  });

  it('fills the blanks of a nudge and leaves unknown ones alone', () => {
    const { message } = readContent().nudges.phaseOver;
    assert.match(fillBlanks(message, { phase: 'Estimation', minutes: 2 }), /^Estimation has used up its 2 min/);
    assert.equal(fillBlanks('{constructor} {a}', { a: 1 }), '{constructor} 1');
  });
});

describe('signals', () => {
  const cues = [
    ['How would you handle 10x traffic?', /horizontal.*caching.*sharding/is],
    ['What if this component fails?', /redundancy.*failover.*circuit breakers/is],
    ['Can you go deeper on this part?', /schema.*algorithm.*trade-offs/is],
    ['What are the trade-offs?', /2–3/],
    ['How would you deploy this?', /canary.*blue-green.*feature flags/is],
    ['What would you monitor?', /SLOs.*dashboards.*alerts.*on-call runbooks/is],
    ['Interesting...', /pause.*re-examine your last statement.*correct it yourself/is],
  ] as const;

  it('are the seven cues, word for word', () => {
    assert.deepEqual(
      readContent().signals.map(({ phrase }) => phrase),
      cues.map(([phrase]) => phrase),
    );
  });

  for (const [phrase, facts] of cues) {
    it(`advice on "${phrase}" keeps the facts`, () => {
      const signal = readContent().signals.find((each) => each.phrase === phrase);
      assert.match(signal?.advice.join('\n') ?? '', facts);
    });
  }

  it('fill every area', () => {
    const used = new Set(readContent().signals.map(({ area }) => area));
    assert.deepEqual([...used].sort(), [...SIGNAL_AREAS].sort());
  });
});
