import { strict as assert } from 'node:assert';
import { ContentError } from '../../../src/core/content/check';
import { parseContent, type RawContent } from '../../../src/core/content/content';
import { parseSignals } from '../../../src/core/content/signals';
import { parseProblem } from '../../../src/core/problems/readProblem';
import { readJson, readRaw } from './load';

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

  it('survives hostile keys', () => {
    const raw: unknown = JSON.parse('{"__proto__": {"id": "x"}, "constructor": 1}');
    assert.equal(errorOf(() => parseProblem(raw, 'mine.json')).file, 'mine.json');
  });

  it('says where a problem is damaged', () => {
    const raw = readJson('media/content/problems/chat-app.json');
    const problem = (place: readonly (string | number)[], change: unknown) =>
      errorOf(() => parseProblem(damage(raw, place, change), 'mine.json')).message;
    assert.match(problem(['prompt'], undefined), /^mine\.json: prompt: /);
    assert.match(problem(['board', 'arrows', 2, 'to'], 'nobody'), /board\.arrows\[2\]\.to: "nobody" is none of/);
    assert.match(problem(['board', 'flows', 0, 'steps', 1], 'a>b'), /board\.flows\[0\]\.steps\[1\]: no arrow/);
    assert.match(problem(['deepDives', 1, 'id'], 'connections'), /deepDives\[1\]\.id: "connections" stands at/);
    assert.match(problem(['format'], 2), /format/);
  });
});
