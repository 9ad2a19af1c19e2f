import assert from 'node:assert/strict';
import { type Listing, listed, secondsOf, triedProblems } from '../../../src/core/history/listing';
import { past } from './past';

const url = { id: 'url-shortener', title: 'URL shortener' };
const HELD = [
  past(1, 40, { phases: [{ name: 'Scope', planned: 300, used: 420 }] }),
  past(3, 70, { problem: url, criteria: { technicalDepth: undefined } }),
  past(2, 70, {
    level: 'staff',
    criteria: { technicalDepth: 10 },
    phases: [{ name: 'Scope', planned: 300, used: 60 }],
  }),
];

function foldersOf(listing: Partial<Listing>): readonly string[] {
  const all: Listing = { sort: 'date', descending: true, problem: '', ...listing };
  return listed(HELD, all).map(({ folder }) => folder);
}

describe('a list of past interviews', () => {
  it('is sorted by date, with the newest first or last', () => {
    assert.deepEqual(foldersOf({}), ['week-3', 'week-2', 'week-1']);
    assert.deepEqual(foldersOf({ descending: false }), ['week-1', 'week-2', 'week-3']);
  });

  it('has the newest first among equals', () => {
    assert.deepEqual(foldersOf({ sort: 'score' }), ['week-3', 'week-2', 'week-1']);
    assert.deepEqual(foldersOf({ sort: 'score', descending: false }), ['week-1', 'week-3', 'week-2']);
  });

  it('is sorted by problem and level', () => {
    assert.deepEqual(foldersOf({ sort: 'problem', descending: false }), ['week-1', 'week-2', 'week-3']);
  });

  it('has what cannot be shown last, whichever way it is sorted', () => {
    assert.deepEqual(foldersOf({ sort: 'technicalDepth' }), ['week-1', 'week-2', 'week-3']);
    assert.deepEqual(foldersOf({ sort: 'technicalDepth', descending: false }), ['week-2', 'week-1', 'week-3']);
    assert.deepEqual(foldersOf({ sort: 'minutes' }), ['week-1', 'week-2', 'week-3']);
    assert.deepEqual(foldersOf({ sort: 'minutes', descending: false }), ['week-2', 'week-1', 'week-3']);
  });

  it('shows one problem alone, chosen from those that were tried', () => {
    const tried = triedProblems(HELD);
    assert.deepEqual(
      tried.map(({ title, count }) => [title, count]),
      [
        ['Chat app', 2],
        ['URL shortener', 1],
      ],
    );
    assert.deepEqual(foldersOf({ problem: tried[1]?.key ?? '' }), ['week-3']);
    assert.deepEqual(foldersOf({ problem: 'gone' }), []);
  });

  it('adds up the phases', () => {
    const phases = [
      { name: 'Scope', planned: 300, used: 420 },
      { name: 'Design', planned: 900, used: 600 },
    ];
    assert.deepEqual(secondsOf({ phases }), { used: 1020, planned: 1200 });
  });
});
