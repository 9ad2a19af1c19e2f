import assert from 'node:assert/strict';
import type { InterviewSnapshot } from '../../../src/core/interview/snapshot';
import { newsKey } from '../../../src/core/sidebar/changes';
import { MINUTE, makeSnapshot, PHASES } from './snapshots';

function later(snapshot: InterviewSnapshot, ms: number): InterviewSnapshot {
  const phases = snapshot.phases.map((phase) =>
    phase.state === 'current' ? { ...phase, usedMs: phase.usedMs + ms } : phase,
  );
  return { ...snapshot, now: snapshot.now + ms, leftMs: snapshot.leftMs - ms, phases };
}

describe('what is news to the sidebar', () => {
  const before = makeSnapshot();

  it('is not that time goes by', () => {
    assert.equal(newsKey(later(before, 5_000)), newsKey(before));
  });

  const news: readonly (readonly [what: string, changes: Partial<InterviewSnapshot>])[] = [
    ['a pause', { status: 'paused', endsAt: undefined }],
    ['more time', { endsAt: 11 * MINUTE }],
    ['another phase', { phaseIndex: 2 }],
    ['a tick', { checklist: [{ id: 'a', text: 'A', hint: '', done: true, by: 'hand' }] }],
    ['a signal', { signals: [{ signal: 'tenTimes', at: 1, elapsedMs: 1 }] }],
    ['a nudge', { lastNudge: { nudge: 'silence', at: 1 } }],
    ['another window that runs it', { readOnly: true }],
    ['a phase that is done having taken longer', { phases: PHASES.map((phase) => ({ ...phase, usedMs: 7 * MINUTE })) }],
  ];
  for (const [what, changes] of news) {
    it(`is ${what}`, () => assert.notEqual(newsKey({ ...before, ...changes }), newsKey(before)));
  }

  it('is that the interview is gone', () => {
    assert.notEqual(newsKey(undefined), newsKey(before));
  });

  it('is what is left when the clock stands', () => {
    const paused = makeSnapshot({ status: 'paused', endsAt: undefined });
    assert.notEqual(newsKey({ ...paused, leftMs: 1 }), newsKey(paused));
  });
});
