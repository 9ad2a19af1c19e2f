import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Answerable, ask, MOST_TEXT, meant } from '../../../../src/core/interview/asking/ask';
import { matchQuestion } from '../../../../src/core/interview/asking/match';

function known(
  question: string,
  keywords: readonly string[],
  answer: string,
  wordings: readonly string[] = [],
): Answerable {
  return { question, wordings, keywords, answer };
}

const KNOWN: readonly Answerable[] = [
  known('How many users are there?', ['dau', 'users'], '500 M a day.', ['What is the DAU?']),
  known('How many cars are parked at the same time?', ['concurrent', 'cars'], '2,000.', ['How large is the garage?']),
  known('How long are receipts kept?', ['retention', 'history'], 'Two years.'),
  known('How fast must the gate open?', ['latency', 'p99'], 'Under 300 ms.'),
  known('How available must it be?', ['nines', 'downtime'], '99.9%.'),
  known('Are reservations in scope?', ['reserve', 'booking'], 'No.'),
];

function answersTo(text: string): readonly (string | undefined)[] {
  return ask(text, KNOWN).map(({ answer }) => answer);
}

describe('asking the interviewer', () => {
  it('answers by other words, other endings and with slips of the fingers', () => {
    assert.deepEqual(answersTo('What number of daily active users do we expect?'), ['500 M a day.']);
    assert.deepEqual(answersTo('what is the retention for a reciept'), ['Two years.']);
    assert.deepEqual(answersTo('How quickly does the gate have to open'), ['Under 300 ms.']);
    assert.deepEqual(answersTo('What about availability?'), ['99.9%.']);
    assert.deepEqual(answersTo('Is reserving part of it?'), ['No.']);
  });

  it('takes several questions in one breath one by one', () => {
    assert.deepEqual(answersTo('Hi! How many users? And how many nines?'), ['500 M a day.', '99.9%.']);
  });

  it('has not thought about what is not there, and leaves solutions to the candidate', () => {
    for (const text of ['Is there a budget?', 'Which database should I use?', 'Can I shard the users?', 'Why?']) {
      assert.deepEqual(ask(text, KNOWN), [{ type: 'clarificationAsked', text }], text);
    }
  });

  it('asks back when two fit about equally, and takes the choice', () => {
    const [asked] = ask('How many cars and users?', KNOWN);
    assert.deepEqual([...(asked?.between ?? [])].sort(), [KNOWN[1]?.question, KNOWN[0]?.question].sort());
    assert.equal(asked?.answer, undefined);
    const chosen = meant('How many cars and users?', KNOWN[1]?.question, KNOWN);
    assert.equal(chosen.answer, '2,000.');
    assert.equal(meant('How many cars and users?', undefined, KNOWN).answer, undefined);
  });

  it('says nothing to a text without a word, and survives any text', () => {
    for (const text of ['', '   \n', '?!', '…']) assert.deepEqual(ask(text, KNOWN), [], JSON.stringify(text));
    const anyText = fc
      .array(fc.nat({ max: 0x10ffff }), { maxLength: 300 })
      .map((codes) => String.fromCodePoint(...codes));
    const texts = fc.oneof(fc.string({ maxLength: 400 }), anyText);
    fc.assert(
      fc.property(texts, (text) => {
        const asked = ask(text, KNOWN);
        assert.deepEqual(ask(text, KNOWN), asked);
        for (const each of asked) assert.ok([...each.text].length <= MOST_TEXT && (each.between?.length ?? 0) <= 2);
      }),
      { numRuns: 60 },
    );
    assert.equal(ask(`users ${'__proto__ <script> '.repeat(20_000)}`, KNOWN).length, 1);
  });

  it('knows nothing of a problem without questions', () => {
    assert.deepEqual(matchQuestion('How many users?', []), { type: 'unknown' });
  });
});
