import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import type { PastInterview } from '../../../src/core/history/pastInterview';
import { type Suggestion, suggestionsOf } from '../../../src/core/history/suggestions';
import { suggestionText } from '../../../src/core/history/suggestionText';
import type { ProblemSummary } from '../../../src/core/problems/problem';
import { parseRubric } from '../../../src/core/scorecard/rubric';
import { readJson } from '../content/load';
import { past, sign } from './past';

const rubric = parseRubric(readJson('media/content/rubric.json'));

function problem(id: string, lists: number, ...architectures: ProblemSummary['architectures']): ProblemSummary {
  return { id, title: id, summary: '', difficulty: 'medium', architectures, tags: [], lists, prompt: '' };
}

const BANK = [
  problem('news-feed', 15, 'feed', 'real-time'),
  problem('chat-app', 14, 'real-time'),
  problem('calls', 16, 'real-time'),
  problem('maps', 6, 'geospatial'),
];

const suggested = (interviews: readonly PastInterview[]) => suggestionsOf(interviews, BANK);
const of = <T extends Suggestion['type']>(type: T, interviews: readonly PastInterview[]) =>
  suggested(interviews).find((each): each is Extract<Suggestion, { type: T }> => each.type === type);

describe('what to practise', () => {
  it('is, before the first interview, the problem most asked', () => {
    assert.deepEqual(suggested([]), [{ type: 'problem', problem: BANK[2], architecture: undefined }]);
  });

  it('is the weakest criterion of the latest three, with the sign that cost most points there', () => {
    const signs = [sign('alternatives', 'partly', 4), sign('prices', 'missed', 3), sign('versions', 'notShown', 9)];
    const interviews = [
      past(0, 50, { criteria: { communication: 0 } }),
      past(1, 50, { criteria: { tradeOffs: 10 }, signs }),
      past(2, 50, { criteria: { tradeOffs: 20 } }),
      past(3, 50, { criteria: { tradeOffs: 45 } }),
      past(4, 50, { criteria: { tradeOffs: 0 }, hasEnded: false }),
    ];
    const found = of('criterion', interviews);
    assert.deepEqual(found, { type: 'criterion', criterion: 'tradeOffs', average: 25, of: 3, sign: 'prices' });
    assert.ok(found);
    const text = suggestionText(found, rubric, l10n);
    assert.equal(text.title, 'Practise trade-off analysis');
    assert.equal(text.reason, 'The lowest criterion of your last 3 interviews: 25% on average.');
    assert.equal(text.exercise, rubric.signs.find(({ id }) => id === 'prices')?.exercise);
    assert.equal(of('criterion', [past(1, 92)]), undefined);
  });

  it('is a problem not seen yet, of a kind not seen yet before one asked more often', () => {
    const found = of('problem', [past(1, 50)]);
    assert.deepEqual([found?.problem.id, found?.architecture], ['news-feed', 'feed']);
    const next = of('problem', [
      past(1, 50),
      past(2, 50, { problem: { id: 'news-feed', title: '' }, hasEnded: false }),
    ]);
    assert.deepEqual([next?.problem.id, next?.architecture], ['maps', 'geospatial']);
    const all = BANK.map(({ id }, week) => past(week, 50, { problem: { id, title: id } }));
    assert.equal(of('problem', all), undefined);
  });

  it('is the problem whose last attempt came to least', () => {
    const feed = { id: 'news-feed', title: 'News feed' };
    const interviews = [past(1, 10), past(2, 60), past(3, 50, { problem: feed })];
    assert.equal(of('retry', interviews)?.interview.folder, 'week-3');
    assert.equal(of('retry', [past(2, 90)]), undefined);
  });

  it('is the phase that runs over its plan time and again', () => {
    const phases = (used: number) => [
      { name: 'Requirements', planned: 300, used },
      { name: 'Deep dive', planned: 1200, used: 1260 },
    ];
    const found = of('pace', [past(1, 50, { phases: phases(600) }), past(2, 50, { phases: phases(480) })]);
    assert.deepEqual(found, { type: 'pace', phase: 'Requirements', usedMinutes: 9, plannedMinutes: 5, of: 2 });
    assert.equal(of('pace', [past(1, 50, { phases: phases(330) })]), undefined);
  });
});
