import assert from 'node:assert/strict';
import { matchQuestion } from '../../../../src/core/interview/asking/match';
import type { Clarification } from '../../../../src/core/problems/problem';
import { parseProblem } from '../../../../src/core/problems/readProblem';
import { readJson } from '../../content/load';
import { BANK_FILES, readProblem } from '../../problems/bank';
import { HELD_OUT } from './heldOut';
import { FOREIGN, FOREIGN_TO, WORDINGS } from './wordings';

/** Share of questions that get the right answer at once. */
const RIGHT = 0.9;
/** Share of them that get it, or are asked back with it among what is offered. */
const RIGHT_OR_OFFERED = 0.95;
/** Share of questions about problems nothing was tuned for that get the right answer, or none where there is none. */
const HELD_OUT_RIGHT = 0.75;
/** Share of questions that may get a wrong answer when their wording is not known: many of these are about two of them. */
const WRONG = 0.04;
/** Share of foreign questions that are met with an offer that does not fit. */
const OFFERED_IN_VAIN = 0.1;

function questionsOf(id: string): readonly Clarification[] {
  return parseProblem(readJson(`media/content/problems/${id}.json`), `${id}.json`).clarifications;
}

describe('typed questions, measured', () => {
  for (const [id, wordings] of Object.entries(WORDINGS)) {
    it(`get the right answer about ${id}`, () => {
      const questions = questionsOf(id);
      const asked = Object.entries(wordings).flatMap(([meant, texts]) => texts.map((text) => ({ text, meant })));
      const results = asked.map(({ text, meant }) => {
        const match = matchQuestion(text, questions);
        const found = match.type === 'found' ? [match.question] : match.type === 'unsure' ? match.questions : [];
        const isMeant = found.some(({ question }) => question.startsWith(meant));
        return { text, type: match.type, isMeant, found: found.map(({ question }) => question) };
      });
      const right = results.filter(({ type, isMeant }) => type === 'found' && isMeant);
      const offered = results.filter(({ isMeant }) => isMeant);
      const failed = JSON.stringify(
        results.filter((each) => !right.includes(each)),
        undefined,
        1,
      );
      assert.ok(right.length >= RIGHT * asked.length, `${right.length} of ${asked.length}: ${failed}`);
      assert.ok(offered.length >= RIGHT_OR_OFFERED * asked.length, `${offered.length} of ${asked.length}: ${failed}`);
    });

    it(`get no answer about ${id} when there is none`, () => {
      const questions = questionsOf(id);
      const foreign = [...FOREIGN, ...(FOREIGN_TO[id] ?? [])];
      const taken = foreign.map((text) => ({ text, match: matchQuestion(text, questions) }));
      const answered = taken.filter(({ match }) => match.type === 'found');
      assert.deepEqual(
        answered.map(({ text }) => text),
        [],
      );
      const unsure = taken.filter(({ match }) => match.type === 'unsure').map(({ text }) => text);
      assert.ok(unsure.length <= OFFERED_IN_VAIN * foreign.length, unsure.join('\n'));
    });
  }

  it('get no wrong answer where nothing was tuned for them, and the right one to most', () => {
    const results = HELD_OUT.map(({ problem, text, meant }) => {
      const match = matchQuestion(text, questionsOf(problem));
      const isRight =
        match.type === 'found'
          ? meant !== undefined && match.question.question.startsWith(meant)
          : match.type === 'unknown' && meant === undefined;
      return { text, match, isRight };
    });
    const wrong = results.filter(({ match, isRight }) => match.type === 'found' && !isRight).map(({ text }) => text);
    assert.deepEqual(wrong, []);
    const right = results.filter(({ isRight }) => isRight).length;
    assert.ok(right >= HELD_OUT_RIGHT * HELD_OUT.length, `${right} of ${HELD_OUT.length}`);
  });

  it('get a wrong answer hardly ever when the problem knows a wording less', () => {
    const asked = BANK_FILES.filter((_, place) => place % 3 === 0).flatMap((file) => {
      const questions = readProblem(file.replace('.json', ''))?.clarifications ?? [];
      return questions.flatMap((each, place) =>
        each.wordings.map((text) => {
          const less = { ...each, wordings: each.wordings.filter((other) => other !== text) };
          const match = matchQuestion(text, questions.with(place, less));
          return { text, isWrong: match.type === 'found' && match.question.question !== each.question };
        }),
      );
    });
    const wrong = asked.filter(({ isWrong }) => isWrong).map(({ text }) => text);
    assert.ok(
      asked.length > 200 && wrong.length <= WRONG * asked.length,
      `${wrong.length} of ${asked.length}: ${wrong}`,
    );
  });
});
