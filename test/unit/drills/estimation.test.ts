import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import fc from 'fast-check';
import type { DrillTask } from '../../../src/core/drills/drill';
import { drawEstimations } from '../../../src/core/drills/estimation/drawEstimations';
import { workOut } from '../../../src/core/drills/estimation/workOut';
import { sameDimension } from '../../../src/core/estimate/dimension';
import { evaluate } from '../../../src/core/estimate/sheet';
import { LEVELS } from '../../../src/core/interview/level';
import { materials, problems } from './materials';

const { estimations } = materials;

function draw(seed: number, level: (typeof LEVELS)[number] = 'senior'): readonly DrillTask[] {
  return drawEstimations(materials, { seed, level }, l10n);
}

/** A task of the bank with the values its problem takes, and its judge. */
function judgeOf(id: string): (figure: string) => readonly [verdict: string, reason: string] {
  for (let seed = 0; seed < 4000; seed += 1) {
    const task = draw(seed, 'staff').find((each) => each.id === id);
    const bank = estimations.find((each) => each.id === id);
    if (!task || !bank || String(task.given) !== String(workOut(bank, undefined, l10n).given)) continue;
    return (figure) => {
      const judged = task.judge({ figure });
      return judged.type === 'judged' ? [judged.verdict, judged.reason] : ['unreadable', judged.message];
    };
  }
  throw new Error(`No seed draws ${id} with its first values.`);
}

describe('The tasks of the estimation drill', () => {
  it('come to the figures of the problems’ own estimates with their first values', () => {
    for (const task of estimations) {
      const sheet = evaluate(problems.find(({ id }) => id === task.problem)?.estimate.join('\n') ?? '');
      const expected = sheet.lines[sheet.definitions.get(task.figure) ?? -1]?.value;
      assert.ok(expected, `${task.id}: “${task.problem}” has no figure “${task.figure}”`);
      const { answer, periodSeconds = 1 } = workOut(task, undefined, l10n);
      const isRate = !sameDimension(expected.dimension, answer.value.dimension);
      const ratio = answer.value.si / (expected.si * (isRate ? periodSeconds : 1));
      assert.ok(Math.abs(ratio - 1) < 0.02, `${task.id} comes to ${answer.display}, ${ratio} of the problem’s figure`);
    }
  });

  it('use every fact they give, by names that are no units', () => {
    for (const { id, given, way } of estimations) {
      for (const { name, text, values } of given) {
        assert.ok(
          way.some((line) => new RegExp(`\\b${name}\\b`).test(line)),
          `${id}: “${name}” is not used`,
        );
        assert.ok(text.includes('{0}'), `${id}: “${name}” has no place for its value`);
        for (const value of values)
          assert.ok(evaluate(`${name} = ${value}`).lines[0]?.value, `${id}: “${name} = ${value}” has no value`);
      }
    }
  });

  it('can be drawn by any seed: five of different problems, about different things, whose own answers are right', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...LEVELS), (seed, level) => {
        const tasks = draw(seed, level);
        assert.equal(tasks.length, 5);
        assert.equal(new Set(tasks.map(({ title }) => title.split(':')[0])).size, 5);
        assert.equal(new Set(tasks.map(({ title }) => title.split(':')[1])).size, 5);
        for (const { strong, judge, given, id } of tasks) {
          assert.ok(
            given.every((line) => !line.includes('{')),
            id,
          );
          const way = strong[0]?.lines.at(-1) ?? '';
          const [answer = ''] = /[^=]+$/.exec(way) ?? [];
          const judged = judge({ figure: answer.replace(/[(·].*/, '').trim() });
          assert.ok(judged.type === 'judged' && judged.verdict === 'hit', `${id}: ${way}: ${JSON.stringify(judged)}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same for the same seed, and others for another', () => {
    const told = (seed: number) => JSON.stringify(draw(seed).map(({ id, given }) => [id, given]));
    assert.equal(told(7), told(7));
    assert.ok(new Set([1, 2, 3, 4, 5].map(told)).size > 3);
  });

  it('are harder at higher levels', () => {
    const levelsOf = (tasks: readonly DrillTask[]) =>
      tasks.map(({ id }) => estimations.find((each) => each.id === id)?.level);
    for (const seed of [1, 2, 3]) {
      assert.deepEqual(new Set(levelsOf(draw(seed))), new Set(['senior']));
      assert.ok(levelsOf(draw(seed, 'staff')).filter((level) => level === 'staff').length >= 1);
      assert.ok(levelsOf(draw(seed, 'principal')).includes('principal'));
    }
  });
});

describe('The judge of figures', () => {
  const judge = judgeOf('chat-peak-messages');

  it('takes a figure or the way to it, exact or rounded as in the head', () => {
    for (const right of [
      '694k/s',
      '500M*40/1day*3',
      'messages = 500M * 40 / day\nmessages * 3',
      'about 600k per second',
      '20G / 100000 s * 3',
      '0.7M msg/s',
    ])
      assert.equal(judge(right)[0], 'hit', right);
  });

  it('says by which factor a figure is off, and which slip explains it', () => {
    assert.deepEqual(judge('231k/s'), [
      'partly',
      'The order of magnitude is right, but 231k/s is 3 times too little: it comes to 694k/s (60B/day). It is “messages”, a step before the end.',
    ]);
    assert.match(judge('350k/s')[1], /^The order of magnitude is right, but 350k\/s is 2 times too little/);
    assert.equal(judge('350k/s')[0], 'partly');
    assert.match(judge('700M/s')[1], /A prefix has slipped/);
    assert.equal(judge('700M/s')[0], 'missed');
    assert.match(judge('-5/s')[1], /cannot be/);
    assert.match(judgeOf('chat-ingress')('13 MB/s')[1], /bits were taken for bytes/);
  });

  it('names a wrong dimension, and asks for the unit that is missing', () => {
    assert.match(judge('700 GB')[1], /^That is bytes, and what was asked for is a rate/);
    assert.equal(judge('700 GB')[0], 'missed');
    assert.deepEqual(judge('700k')[0], 'partly');
    assert.match(judge('700k')[1], /without a unit/);
    assert.equal(judge('7')[0], 'missed');
  });

  it('takes an amount a year for what gathers in a year', () => {
    const ofPhotos = judgeOf('photo-storage');
    assert.equal(ofPhotos('73 PB')[0], 'hit');
    assert.equal(ofPhotos('73 PB/year')[0], 'hit');
    assert.equal(ofPhotos('200 TB/day')[0], 'hit');
  });

  it('judges nothing it cannot read, and never throws', () => {
    assert.match(judge('lots, I think').join(' '), /^unreadable /);
    assert.match(judge('500M *').join(' '), /^unreadable That cannot be read as a figure/);
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        assert.ok(['hit', 'partly', 'missed', 'unreadable'].includes(judge(text)[0]));
      }),
      { numRuns: 200 },
    );
  });
});
