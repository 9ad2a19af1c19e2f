import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import fc from 'fast-check';
import type { DrillAnswer, DrillJudgement, DrillTask } from '../../../src/core/drills/drill';
import { drawSignals, knownSignals, READINGS, SIGNAL_TASKS } from '../../../src/core/drills/signals/drawSignals';
import { judgeReaction, pointsHeard } from '../../../src/core/drills/signals/judgeReaction';
import { parseSayings } from '../../../src/core/drills/signals/sayings';
import { drawSignalsDrill } from '../../../src/core/drills/signals/signalsDrill';
import { LEVELS } from '../../../src/core/interview/level';
import { materials } from './materials';

const { content, sayings } = materials;
const ALL = knownSignals(content.signals, sayings);
const seeds = fc.nat({ max: 2 ** 31 - 1 });

function draw(seed: number, level: (typeof LEVELS)[number] = 'senior'): readonly DrillTask[] {
  return drawSignalsDrill(materials, { seed, level }, l10n);
}

function judged(task: DrillTask | undefined, answer: DrillAnswer): DrillJudgement {
  const judgement = task?.judge(answer);
  assert.equal(judgement?.type, 'judged');
  return judgement as DrillJudgement;
}

describe('sayings of signals', () => {
  it('are there for each signal of the cheat sheet, and for no other', () => {
    assert.deepEqual(
      sayings.map(({ id }) => id),
      content.signals.map(({ id }) => id),
    );
  });

  it('stand for one signal each: no words, no meaning and no reason twice', () => {
    const texts = sayings.flatMap(({ meaning, cue, sayings: said }) => [
      meaning,
      cue,
      ...said.flatMap(({ text, why }) => [text, why]),
    ]);
    assert.equal(new Set(texts).size, texts.length);
    const phrases = content.signals.map(({ phrase }) => phrase.toLowerCase());
    for (const text of texts) assert.ok(!phrases.includes(text.toLowerCase()), text);
  });

  it('are refused when one of them is damaged, with its place', () => {
    const [first] = sayings;
    assert.throws(() => parseSayings({ signals: [{ ...first, strong: [] }] }), /drills\/signals\.json.*strong/s);
    assert.throws(() => parseSayings({ signals: [first, first] }), /signals\[1\]|twice/);
  });
});

describe('the signals drill', () => {
  it('says each signal at least once, none twice in a row, in other words each time', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...LEVELS), (seed, level) => {
        const drawn = drawSignals(ALL, seed, level);
        assert.equal(drawn.length, SIGNAL_TASKS);
        assert.equal(new Set(drawn.map(({ known }) => known.id)).size, ALL.length);
        assert.equal(new Set(drawn.map(({ id }) => id)).size, SIGNAL_TASKS);
        for (const [index, { known }] of drawn.entries()) assert.notEqual(known, drawn[index - 1]?.known);
      }),
      { numRuns: 200 },
    );
  });

  it('offers four readings, one of which is right', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { known, readings } of drawSignals(ALL, seed, 'staff')) {
          assert.equal(new Set(readings).size, READINGS);
          assert.ok(readings.includes(known.id));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('puts the right one at each place as often as at the others', () => {
    const places = Array.from({ length: 100 }, (_, seed) => drawSignals(ALL, seed, 'senior')).flatMap((drawn) =>
      drawn.map(({ known, readings }) => readings.indexOf(known.id)),
    );
    for (const place of [0, 1, 2, 3]) {
      const share = places.filter((each) => each === place).length / places.length;
      assert.ok(share > 0.2 && share < 0.3, `${share} at place ${place}`);
    }
  });

  it('says the words of the cheat sheet to seniors only', () => {
    const phrases = new Set(content.signals.map(({ phrase }) => phrase));
    const said = (level: 'senior' | 'staff') =>
      [...Array(20).keys()].flatMap((seed) => draw(seed, level).filter(({ prompt }) => phrases.has(prompt)));
    assert.ok(said('senior').length > 0);
    assert.equal(said('staff').length, 0);
  });

  it('names a block of the problem it names, and leaves no blank', () => {
    const boards = new Map(materials.problems.map(({ title, board }) => [title, board]));
    for (const { prompt, title } of [...Array(20).keys()].flatMap((seed) => draw(seed))) {
      assert.ok(!prompt.includes('{'), prompt);
      assert.ok(boards.has(title.split(', in the phase')[0] ?? ''), title);
    }
  });

  it('is the same for the same seed, and another for another', () => {
    const texts = (seed: number) => draw(seed).map(({ prompt, title, fields }) => ({ prompt, title, fields }));
    assert.deepEqual(texts(7), texts(7));
    assert.notDeepEqual(texts(7), texts(8));
  });
});

describe('the judgement of a signal', () => {
  const [drawn] = drawSignals(ALL, 3, 'staff');
  assert.ok(drawn);
  const [task] = draw(3, 'staff');
  const right = drawn.known.id;
  const wrong = drawn.readings.find((id) => id !== right) ?? '';

  it('asks for a reading before anything is judged', () => {
    const judgement = task?.judge({ next: 'I would add a cache.' });
    assert.ok(judgement?.type === 'unreadable' && judgement.field === 'reading');
    assert.equal(task?.judge({ reading: 'nonsense' }).type, 'unreadable');
  });

  it('goes by the reading, and says what gave the right one away and how the chosen one would sound', () => {
    const hit = judged(task, { reading: right, aloud: 'aloud' });
    assert.equal(hit.verdict, 'hit');
    assert.equal(hit.reason, drawn.saying.why);
    const missed = judged(task, { reading: wrong, aloud: 'aloud' });
    assert.equal(missed.verdict, 'missed');
    assert.ok(missed.reason.includes(drawn.saying.why));
    assert.ok(missed.reason.includes(content.signals.find(({ id }) => id === wrong)?.phrase ?? 'missing'));
  });

  it('is half a hit when nothing is said to it', () => {
    assert.equal(judged(task, { reading: right }).verdict, 'partly');
    assert.equal(judged(task, { reading: right, next: '  ' }).verdict, 'partly');
  });

  it('tells by words what a line names, and leaves the rest to the candidate', () => {
    for (const known of ALL) {
      const each = { ...drawn, known, readings: [known.id, wrong] };
      const said = judgeReaction({ reading: known.id, next: known.strong[0]?.words[0] ?? '' }, each, ALL, l10n);
      assert.ok(said.type === 'judged' && said.verdict === 'hit');
      const [first, ...others] = said.findings;
      assert.equal(first?.state, 'hit', known.id);
      assert.ok(others.some(({ state }) => state === 'unsure'));
      assert.ok(said.findings.every(({ state }) => state !== 'missed'));
      const aloud = judgeReaction({ reading: known.id, aloud: 'aloud' }, each, ALL, l10n);
      assert.ok(aloud.type === 'judged' && aloud.findings.every(({ state }) => state === 'unsure'));
    }
  });

  it('hears the beginnings of words, not their middles', () => {
    const points = [
      { text: 'caching', words: ['cach'] },
      { text: 'blue-green', words: ['blue-green', '%'] },
    ];
    assert.deepEqual([...pointsHeard('I would put Caches in front', points)], [0]);
    assert.deepEqual([...pointsHeard('I need no attache', points)], []);
    assert.deepEqual([...pointsHeard('5% first, blue-green later', points)], [1]);
  });
});
