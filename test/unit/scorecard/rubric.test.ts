import assert from 'node:assert/strict';
import { LEVELS } from '../../../src/core/interview/level';
import { CRITERION_IDS, parseRubric, type Rubric, SUB_SCORE_IDS } from '../../../src/core/scorecard/rubric';
import { loadRubric } from '../../../src/util/rubric';
import { readJson } from '../content/load';

const raw = () => readJson('media/content/rubric.json') as { signs: { id: string }[]; criteria: { weight: number }[] };

describe('the rubric', () => {
  const rubric: Rubric = parseRubric(raw());

  it('is the one the product is bundled with', () => assert.deepEqual(loadRubric(), rubric));

  it('has the five criteria with their weights', () => {
    assert.deepEqual(
      rubric.criteria.map(({ id, weight }) => [id, weight]),
      CRITERION_IDS.map((id, index) => [id, [25, 25, 20, 15, 15][index]]),
    );
  });

  it('has at every level several signs for each criterion, and some for each sub-score', () => {
    for (const level of LEVELS) {
      const signs = rubric.signs.filter(({ levels }) => levels[level]);
      for (const id of CRITERION_IDS)
        assert.ok(signs.filter(({ criterion }) => criterion === id).length >= 4, `${level} ${id}`);
      for (const id of SUB_SCORE_IDS)
        assert.ok(
          signs.some(({ sub }) => sub === id),
          `${level} ${id}`,
        );
    }
  });

  it('asks no less of a higher level', () => {
    for (const { id, levels } of rubric.signs) {
      const needs = LEVELS.flatMap((level) => levels[level] ?? []);
      for (const [index, { hit }] of needs.entries()) assert.ok(index === 0 || hit >= (needs[index - 1]?.hit ?? 0), id);
    }
  });

  it('is refused, with the place, when it does not fit', () => {
    const lost = raw();
    lost.signs.pop();
    assert.throws(() => parseRubric(lost), /rubric\.json: signs: "rollout" is missing/);
    const heavy = raw();
    const [first] = heavy.criteria;
    if (first) first.weight = 30;
    assert.throws(() => parseRubric(heavy), /The weights come to 105/);
    const twice = raw();
    const [sign] = twice.signs;
    if (sign) twice.signs.push(sign);
    assert.throws(() => parseRubric(twice), /stands at signs\[0\]\.id already/);
  });
});
