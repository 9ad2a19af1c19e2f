import { strict as assert } from 'node:assert';
import { findSection, SECTION_IDS } from '../../../src/core/content/notes';
import { notesTemplate } from '../../../src/core/content/notesTemplate';
import type { Level } from '../../../src/core/interview/level';
import { BUILT_IN_PLANS, type Plan } from '../../../src/core/interview/plan';
import { ownProblem } from '../../../src/core/problems/ownProblem';
import type { Problem } from '../../../src/core/problems/problem';
import { BANK_FILES, readProblem, textsOf } from '../problems/bank';
import { readContent } from './load';

const { notes: sections } = readContent();
const problems = BANK_FILES.map((file) => readProblem(file.replace(/\.json$/, '')));
const [plan] = BUILT_IN_PLANS as readonly [Plan];

function template(problem: Problem, level: Level = 'senior', chosen: Plan = plan): string {
  return notesTemplate({ problem, level, plan: chosen, sections });
}

function headings(text: string): readonly string[] {
  return [...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
}

describe('notes template', () => {
  it('has a section for every id', () => {
    assert.deepEqual(sections.map(({ id }) => id).sort(), [...SECTION_IDS].sort());
  });

  for (const problem of problems) {
    describe(problem.id, () => {
      const text = template(problem);

      it('has title, prompt and every heading once', () => {
        assert.ok(text.startsWith(`# ${problem.title}\n\n> ${problem.prompt}\n`));
        assert.deepEqual(
          headings(text),
          sections.map(({ heading }) => heading),
        );
      });

      it('gives no answer away', () => {
        const { title: _, summary: __, prompt: ___, id: ____, tags: _____, ...rest } = problem;
        const secrets = textsOf(rest).flatMap(([, secret]) => (/\s\S+\s/.test(secret) ? [secret] : []));
        const found = secrets.filter((secret: string) => text.includes(secret));
        assert.deepEqual(found, []);
        assert.ok(secrets.length > 40);
        assert.equal(template({ ...problem, ...ownProblem(''), title: problem.title, prompt: problem.prompt }), text);
      });

      it('holds nothing that counts as written', () => {
        const body = text.slice(text.indexOf('\n## '));
        const own = body
          .replace(/<!--[\s\S]*?-->/g, '')
          .split('\n')
          .filter((line) => line.trim() && !/^(##|#|```)/.test(line));
        assert.deepEqual(own, []);
      });
    });
  }

  const chat = problems.find(({ id }) => id === 'chat-app') as Problem;

  it('has an estimate block of commented lines only', () => {
    const block = /## Assumptions and estimates\n\n<!--.*-->\n\n```estimate\n([\s\S]*?)```\n/.exec(template(chat))?.[1];
    const lines = block?.trim().split('\n') ?? [];
    assert.ok(lines.length >= 5);
    assert.ok(lines.every((line) => line.startsWith('# ')));
  });

  it('asks more of a higher level', () => {
    assert.doesNotMatch(template(chat, 'senior'), /rolled out|compliance/);
    assert.match(template(chat, 'staff'), /rolled out/);
    assert.match(template(chat, 'principal'), /rolled out[\s\S]*/);
    assert.match(template(chat, 'principal'), /compliance/);
  });

  it('names level and plan', () => {
    assert.match(template(chat, 'staff'), /<!-- Staff level, 45 minutes: Requirements 5, Estimation 5, /);
  });

  it('survives a plan whose names would end the comment, and says when there is no estimation phase', () => {
    const own: Plan = { id: 'own', name: 'Own', phases: [{ phase: 'deepDive', name: 'All --> in', minutes: 30 }] };
    const text = template(chat, 'senior', own);
    assert.match(text, /<!-- Senior level, 30 minutes: All –> in 30 -->/);
    assert.match(text, /one line with the key figure is enough/);
    assert.deepEqual(headings(text), headings(template(chat)));
  });

  it('quotes every line of a prompt, so that it makes no heading', () => {
    const text = template(ownProblem('Design a queue.\n\n## Summary\nwith 3 parts'));
    assert.ok(text.startsWith('# Design a queue\n\n> Design a queue.\n>\n> ## Summary\n> with 3 parts\n'));
    assert.equal(headings(text).length, sections.length);
  });
});

describe('finding a section', () => {
  const cases = [
    ['Functional requirements', 'functional'],
    ['  functional   REQUIREMENTS: ', 'functional'],
    ['Non functional requirements', 'nonFunctional'],
    ['Trade offs', 'tradeOffs'],
    ['My own heading', undefined],
    ['', undefined],
  ] as const;
  for (const [heading, id] of cases) {
    it(`"${heading}" is ${id ?? 'no section'}`, () => assert.equal(findSection(sections, heading)?.id, id));
  }
});

describe('own problem', () => {
  const cases = [
    ['Design a ticket shop. It sells out in a minute.', 'Design a ticket shop'],
    ['  # A parking garage\nwith three floors', 'A parking garage'],
    ['', 'My own prompt'],
    [' \n ', 'My own prompt'],
    ['???', 'My own prompt'],
    ['Design version 2.0 of it', 'Design version 2.0 of it'],
  ] as const;
  for (const [text, title] of cases) {
    it(`"${text}" is called "${title}"`, () => assert.equal(ownProblem(text).title, title));
  }

  it('cuts a long title between words, and never inside a letter', () => {
    const { title } = ownProblem(`Design ${'a very long thing '.repeat(10)}`);
    assert.ok([...title].length <= 60 && title.endsWith('…') && !title.includes(' …'));
    assert.equal([...ownProblem('🚕'.repeat(100)).title].length, 60);
  });

  it('keeps the prompt, with line ends of one kind', () => {
    assert.equal(ownProblem(' a\r\nb\rc ').prompt, 'a\nb\nc');
  });
});
