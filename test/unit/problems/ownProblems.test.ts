import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { examineProblem } from '../../../src/core/problems/checkProblem';
import { findPlace } from '../../../src/core/problems/findPlace';
import { newProblemText, problemFileName } from '../../../src/core/problems/newProblem';
import { readProblemText } from '../../../src/core/problems/readProblemText';
import { loadContent } from '../../../src/util/content';
import { readJson } from '../content/load';

const { parameters, assumptions } = loadContent();
const TEMPLATE = readJson('media/problem-file/template.json') as Readonly<Record<string, unknown>>;

describe('the text of a problem file', () => {
  it('is read, with as little as an id, a title and a prompt', () => {
    const least = readProblemText('\uFEFF{"format": 1, "id": "a", "title": "A", "prompt": "Design an A."}', l10n);
    assert.equal(least.type, 'ok');
    assert.deepEqual(least.type === 'ok' && [least.problem.board, least.problem.estimate, least.problem.lists], [
      undefined,
      [],
      0,
    ]);
  });

  it('is named with what is wrong and where, and whether the editor marks that itself', () => {
    const text = JSON.stringify(TEMPLATE, undefined, 2);
    const readings = [
      text.replace('"format": 1,', '"format": 1,,'),
      text.replace('"prompt"', '"promt"'),
      text.replace('"gate>balancer"', '"gate>store"'),
    ].map((each) => readProblemText(each, l10n));
    assert.deepEqual(
      readings.map(({ type }) => type),
      ['form', 'form', 'meaning'],
    );
    const [json, form, meaning] = readings.map((reading) => (reading.type === 'ok' ? '' : reading.message));
    assert.equal(json, 'Line 2 is no JSON: correct it there.');
    assert.match(form ?? '', /^At prom/);
    assert.equal(meaning, 'At board.flows[0].steps[0]: no arrow joins the blocks of "gate>store"');
    assert.deepEqual(readings[2]?.type !== 'ok' && readings[2]?.path, ['board', 'flows', 0, 'steps', 0]);
  });
});

describe('places in a problem file', () => {
  const text = '{\n  "a": [1, {"b": "x, y]", "c": {"d": null}}, "\\"z"],\n  "e": {}\n}';
  const at = (...path: (string | number)[]) => {
    const { start, end } = findPlace(text, path);
    return text.slice(start, end);
  };

  it('are texts and numbers as a whole, lists and objects by their key', () => {
    assert.deepEqual(
      [at('a', 0), at('a', 1, 'b'), at('a', 1, 'c', 'd'), at('a', 2)],
      ['1', '"x, y]"', 'null', '"\\"z"'],
    );
    assert.deepEqual([at('a'), at('a', 1), at('a', 1, 'c'), at('e')], ['"a"', '{', '"c"', '"e"']);
  });

  it('are the nearest there is for what is missing', () => {
    assert.deepEqual([at(), at('nothing'), at('e', 'f'), at('a', 9)], ['{', '{', '"e"', '"a"']);
    assert.deepEqual(findPlace('  7', ['x']), { start: 2, end: 3 });
  });
});

describe('a new problem', () => {
  it('begins as a sound one, under its own title', () => {
    const text = newProblemText(TEMPLATE, 'Lift scheduler, 40 floors!', new Set());
    const reading = readProblemText(text, l10n);
    assert.ok(reading.type === 'ok');
    assert.deepEqual(
      [reading.problem.id, reading.problem.title],
      ['lift-scheduler-40-floors', 'Lift scheduler, 40 floors!'],
    );
    assert.deepEqual(examineProblem(reading.problem, { parameters, assumptions }, l10n).faults, []);
  });

  it('gets an id nobody has, whatever its title is', () => {
    const idOf = (title: string, ...taken: string[]) => JSON.parse(newProblemText(TEMPLATE, title, new Set(taken))).id;
    assert.equal(idOf('Chat app', 'chat-app', 'chat-app-2'), 'chat-app-3');
    assert.equal(idOf('电梯'), 'problem');
    assert.equal(problemFileName('lift'), 'lift.mockboard-problem.json');
  });
});
