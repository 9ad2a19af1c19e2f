import assert from 'node:assert/strict';
import { diffOf, retriesOf } from '../../../src/core/history/attempts';
import { past, sign } from './past';

describe('attempts at a problem', () => {
  it('are those held to their end, of problems tried more than once; own prompts are told apart by title', () => {
    const own = (week: number, title: string) => past(week, 50, { problem: { id: 'own', title } });
    const interviews = [
      past(4, 60),
      past(1, 40),
      own(2, 'Design a parking garage'),
      own(3, 'Design a lift'),
      own(6, 'Design a lift'),
      past(7, 80, { problem: { id: 'news-feed', title: 'News feed' } }),
      past(8, 80, { problem: { id: 'news-feed', title: 'News feed' }, hasEnded: false }),
    ];
    assert.deepEqual(
      retriesOf(interviews).map(({ title, attempts }) => [title, attempts.map(({ folder }) => folder)]),
      [
        ['Design a lift', ['week-3', 'week-6']],
        ['Chat app', ['week-1', 'week-4']],
      ],
    );
  });

  it('differ sign by sign: gained, lost, kept, still open, or not to be compared', () => {
    const before = past(1, 40, {
      criteria: { tradeOffs: 40 },
      signs: [
        sign('alternatives', 'missed'),
        sign('prices', 'hit'),
        sign('reckonedChoices', 'hit'),
        sign('realSystems', 'partly'),
        sign('versions', 'notShown'),
      ],
    });
    const after = past(2, 60, {
      criteria: { tradeOffs: undefined },
      signs: [
        sign('alternatives', 'partly'),
        sign('prices', 'missed'),
        sign('reckonedChoices', 'hit'),
        sign('realSystems', 'partly'),
        sign('versions', 'hit'),
        sign('migration', 'hit'),
      ],
      level: 'principal',
    });
    const diff = diffOf(before, after);
    const tradeOffs = diff.criteria.find(({ id }) => id === 'tradeOffs');
    assert.deepEqual(
      tradeOffs?.signs.map(({ id, change }) => [id, change]),
      [
        ['alternatives', 'gained'],
        ['prices', 'lost'],
        ['reckonedChoices', 'kept'],
        ['realSystems', 'stillOpen'],
        ['versions', 'notComparable'],
        ['migration', 'notComparable'],
      ],
    );
    assert.deepEqual([tradeOffs?.before, tradeOffs?.after, diff.levelsDiffer], [40, undefined, true]);
    assert.deepEqual(diff.criteria[0]?.signs, []);
  });
});
