import assert from 'node:assert/strict';
import { matchQuestion } from '../../../../src/core/interview/asking/match';
import type { Clarification } from '../../../../src/core/problems/problem';
import { parseProblem } from '../../../../src/core/problems/readProblem';
import { readJson } from '../../content/load';
import { FOREIGN, FOREIGN_TO, WORDINGS } from './wordings';

/** Share of questions that get the right answer at once. */
const RIGHT = 0.9;
/** Share of them that get it, or are asked back with it among what is offered. */
const RIGHT_OR_OFFERED = 0.95;
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
});
