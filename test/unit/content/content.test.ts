import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../../src/core/content/check';
import { parseContent, type RawContent } from '../../../src/core/content/content';
import { fillBlanks } from '../../../src/core/content/nudges';
import { parseProblem } from '../../../src/core/content/problems';
import { parseSignals, SIGNAL_AREAS } from '../../../src/core/content/signals';
import { loadContent } from '../../../src/util/content';
import { PROBLEM_FILES, readContent, readRaw } from './load';

/** A copy of `value` with `change` put at a place such as `['signals', 2, 'id']`; `undefined` removes it. */
function damage(value: unknown, place: readonly (string | number)[], change: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return change;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  const next = damage(copy[key], rest, change);
  if (next === undefined) delete copy[key];
  else copy[key] = next;
  return copy;
}

function errorOf(run: () => unknown): ContentError {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof ContentError, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: 'expected a ContentError' });
}

describe('content', () => {
  it('fits its schemas', () => {
    const content = readContent();
    assert.equal(content.problems.length, PROBLEM_FILES.length);
  });

  it('has no file the parser does not know', () => {
    const names = readdirSync(join(__dirname, '../../../media/content')).sort();
    assert.deepEqual(names, [
      'notes.json',
      'nudges.json',
      'phases.json',
      'playbook.json',
      'problems',
      'reference.json',
      'signals.json',
    ]);
  });

  it('reaches the extension whole: every file in the folder is bundled', () => {
    const ids = (content: { problems: readonly { id: string }[] }) => content.problems.map(({ id }) => id).sort();
    assert.deepEqual(ids(loadContent()), ids(readContent()));
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
    assert.match(fillBlanks(message, { phase: 'Estimation', minutes: 2 }), /^Estimation is 2 min over/);
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

describe('damaged content', () => {
  const cases: readonly [string, (raw: RawContent) => RawContent, string, string][] = [
    [
      'a missing text',
      (raw) => ({ ...raw, signals: damage(raw.signals, ['signals', 2, 'tests'], undefined) }),
      'signals.json',
      'signals[2].tests',
    ],
    [
      'a number for a text',
      (raw) => ({ ...raw, signals: damage(raw.signals, ['signals', 0, 'advice', 1], 7) }),
      'signals.json',
      'signals[0].advice[1]',
    ],
    [
      'too little advice',
      (raw) => ({ ...raw, signals: damage(raw.signals, ['signals', 1, 'advice'], ['One.']) }),
      'signals.json',
      'signals[1].advice',
    ],
    [
      'an id used twice',
      (raw) => ({ ...raw, signals: damage(raw.signals, ['signals', 3, 'id'], 'ten-times') }),
      'signals.json',
      'signals[3].id',
    ],
    [
      'an unknown field',
      (raw) => ({ ...raw, signals: damage(raw.signals, ['signals', 0, 'extra'], 1) }),
      'signals.json',
      'signals[0].extra',
    ],
    [
      'an open blank',
      (raw) => ({ ...raw, playbook: damage(raw.playbook, ['lines', 0, 'text'], 'Pick «this') }),
      'playbook.json',
      'lines[0].text',
    ],
    [
      'an unknown moment',
      (raw) => ({ ...raw, playbook: damage(raw.playbook, ['lines', 4, 'moment'], 'lunch') }),
      'playbook.json',
      'lines[4].moment',
    ],
    [
      'an unknown rule',
      (raw) => ({ ...raw, phases: damage(raw.phases, ['phases', 0, 'checklist', 1, 'seen', 'rule'], 'guess') }),
      'phases.json',
      'phases[0].checklist[1].seen.rule',
    ],
    [
      'an unknown block kind',
      (raw) => ({ ...raw, phases: damage(raw.phases, ['phases', 2, 'checklist', 0, 'seen', 'kinds', 0], 'mainframe') }),
      'phases.json',
      'phases[2].checklist[0].seen.kinds[0]',
    ],
    [
      'a heading used twice',
      (raw) => ({ ...raw, notes: damage(raw.notes, ['sections', 1, 'heading'], 'functional requirements:') }),
      'notes.json',
      'sections[1].heading',
    ],
    [
      'a comment that would end early',
      (raw) => ({ ...raw, notes: damage(raw.notes, ['sections', 0, 'guide'], 'a --> b') }),
      'notes.json',
      'sections[0].guide',
    ],
    [
      'a missing nudge',
      (raw) => ({ ...raw, nudges: damage(raw.nudges, ['silence'], undefined) }),
      'nudges.json',
      'silence',
    ],
    [
      'a blank text',
      (raw) => ({ ...raw, reference: damage(raw.reference, ['sections', 1, 'items', 0, 'detail'], ' ') }),
      'reference.json',
      'sections[1].items[0].detail',
    ],
    [
      'a problem without a prompt',
      (raw) => ({
        ...raw,
        problems: damage(raw.problems, ['chat-app.json', 'prompt'], undefined) as RawContent['problems'],
      }),
      'problems/chat-app.json',
      'prompt',
    ],
    ['a file of another kind', (raw) => ({ ...raw, nudges: [] }), 'nudges.json', 'phaseOver'],
  ];

  for (const [name, spoil, file, path] of cases) {
    it(`${name} is reported with file and path`, () => {
      const error = errorOf(() => parseContent(spoil(readRaw())));
      assert.equal(error.file, file);
      assert.equal(error.path, path);
      assert.ok(error.message.startsWith(`${file}: ${path}: `), error.message);
    });
  }

  it('says what is wrong when the whole file is no object', () => {
    const error = errorOf(() => parseSignals('nonsense', 'mine.json'));
    assert.equal(error.path, '');
    assert.match(error.message, /^mine\.json: .+/);
  });

  it('names two problems with one id', () => {
    const raw = readRaw();
    const problems = { ...raw.problems, 'copy.json': raw.problems['chat-app.json'] };
    const error = errorOf(() => parseContent({ ...raw, problems }));
    assert.match(error.message, /copy\.json\.id: "chat-app" stands at chat-app\.json\.id/);
  });

  it('survives hostile keys', () => {
    const raw: unknown = JSON.parse('{"__proto__": {"id": "x"}, "constructor": 1}');
    assert.equal(errorOf(() => parseProblem(raw, 'mine.json')).file, 'mine.json');
  });
});
