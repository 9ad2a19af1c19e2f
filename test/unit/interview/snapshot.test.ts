import assert from 'node:assert/strict';
import type { AppEvent } from '../../../src/core/app';
import type { BoardFacts } from '../../../src/core/board/facts';
import type { PhaseContent, SeenRule } from '../../../src/core/content/phases';
import { MOMENTS, type Playbook } from '../../../src/core/content/playbook';
import { isSeen } from '../../../src/core/interview/checklist';
import type { NotesFacts } from '../../../src/core/interview/notesFacts';
import { snapshotOf } from '../../../src/core/interview/snapshot';
import { interviewAfter, MINUTE, T0 } from '../fixtures';

const playbook: Playbook = {
  lines: MOMENTS.map((moment) => ({ id: moment, moment, group: 'g', text: `${moment} «x»` })),
  avoid: [],
};
const phases: readonly PhaseContent[] = [
  {
    id: 'requirements',
    thought: '',
    goal: '',
    checklist: [
      { id: 'r.a', text: 'A', hint: 'a', seen: { rule: 'notesSection', section: 'functional', atLeast: 2 } },
      { id: 'r.b', text: 'B', hint: 'b', seen: { rule: 'hand' } },
      { id: 'r.c', text: 'C', hint: 'c', seen: { rule: 'hand' }, fromLevel: 'staff' },
    ],
  },
];
const board: BoardFacts = { elements: 5, kinds: { cache: 1, sqlDatabase: 2 }, boundArrows: 2, arrows: 3 };
const notes: NotesFacts = { sections: { functional: { lines: 2, numbers: 1, words: ['peak', 'read'] } } };

function snapshotAfter(events: readonly AppEvent[], now: number) {
  return snapshotOf(interviewAfter(events), now, { phases, playbook }, { readOnly: false });
}

describe('checklist rules', () => {
  const words = (...groups: string[][]): SeenRule => ({ rule: 'notesWords', section: 'functional', words: groups });
  const rules: readonly (readonly [SeenRule, boolean])[] = [
    [{ rule: 'notesSection', section: 'functional', atLeast: 2 }, true],
    [{ rule: 'notesSection', section: 'functional', atLeast: 3 }, false],
    [{ rule: 'notesSection', section: 'api', atLeast: 1 }, false],
    [{ rule: 'notesNumbers', section: 'functional', atLeast: 1 }, true],
    [{ rule: 'notesNumbers', section: 'functional', atLeast: 2 }, false],
    [words(['peak', 'maximum'], ['read']), true],
    [words(['peak'], ['write']), false],
    [{ rule: 'boardHas', kinds: ['cdn', 'cache'] }, true],
    [{ rule: 'boardHas', kinds: ['cdn'] }, false],
    [{ rule: 'boardHasAll', kinds: ['sqlDatabase', 'cache'] }, true],
    [{ rule: 'boardHasAll', kinds: ['sqlDatabase', 'cdn'] }, false],
    [{ rule: 'arrows', atLeast: 2 }, true],
    [{ rule: 'arrows', atLeast: 3 }, false],
    [{ rule: 'walkThrough', section: 'functional', atLeast: 2 }, true],
    [{ rule: 'walkThrough', section: 'functional', atLeast: 3 }, false],
    [{ rule: 'hand' }, false],
  ];
  for (const [rule, seen] of rules) {
    it(`${JSON.stringify(rule)} is ${seen ? '' : 'not '}seen`, () => {
      assert.equal(isSeen(rule, { board, notes, walks: [] }), seen);
      assert.equal(isSeen(rule, { board: undefined, notes: undefined, walks: [] }), false);
    });
  }

  it('count a flow that was played to its end as a walk through, when it is long enough', () => {
    const { walks } = interviewAfter([{ type: 'flowWalked', flow: 'Send message', steps: 3, at: T0 + 1 }]);
    const rule = (atLeast: number) => ({ rule: 'walkThrough', section: 'functional', atLeast }) as const;
    assert.equal(isSeen(rule(3), { board, notes, walks }), true);
    assert.equal(isSeen(rule(4), { board, notes, walks }), false);
  });
});

describe('snapshotOf', () => {
  it('shows the clock of a running interview by its deadline', () => {
    const now = T0 + 2 * MINUTE;
    const shown = snapshotAfter([], now);
    assert.equal(shown.endsAt, T0 + 5 * MINUTE);
    assert.equal(shown.leftMs, 3 * MINUTE);
    assert.deepEqual(
      shown.phases.map(({ state }) => state),
      ['current', 'ahead', 'ahead', 'ahead'],
    );
    assert.equal(snapshotAfter([], T0 + 7 * MINUTE).endsAt, T0 + 5 * MINUTE);
  });

  it('has no deadline while paused or ended', () => {
    const paused = snapshotAfter([{ type: 'clockPaused', at: T0 + MINUTE }], T0 + 9 * MINUTE);
    assert.deepEqual([paused.endsAt, paused.leftMs], [undefined, 4 * MINUTE]);
    const ended = snapshotAfter([{ type: 'interviewEnded', at: T0 + MINUTE }], T0 + 9 * MINUTE);
    assert.deepEqual([ended.endsAt, ended.phases[0]?.state], [undefined, 'done']);
  });

  it('offers the opening with the requirements and the closing with the last phase', () => {
    assert.deepEqual(
      snapshotAfter([], T0).lines.map(({ id }) => id),
      ['opening', 'requirements'],
    );
    const last = snapshotAfter([{ type: 'phaseEntered', index: 3, at: T0 }], T0);
    assert.deepEqual(
      last.lines.map(({ id }) => id),
      ['deepDive', 'closing'],
    );
  });

  it('ticks what is seen, unless a hand says otherwise, and asks for what the level asks', () => {
    const seen: AppEvent = { type: 'notesChanged', facts: notes, at: T0 };
    const tick = (item: string, done: boolean): AppEvent => ({ type: 'itemTicked', item, done, at: T0 });
    const done = (events: readonly AppEvent[]) =>
      snapshotAfter(events, T0).checklist.map(({ id, done, by }) => `${id} ${done} ${by}`);
    assert.deepEqual(done([]), ['r.a false hand', 'r.b false hand']);
    assert.deepEqual(done([seen]), ['r.a true seen', 'r.b false hand']);
    assert.deepEqual(done([seen, tick('r.a', false), tick('r.b', true)]), ['r.a false hand', 'r.b true hand']);
  });

  it('names the nudge given last', () => {
    const shown = snapshotAfter(
      [
        { type: 'nudged', nudge: 'phaseOver', at: T0 + 2 },
        { type: 'nudged', nudge: 'silence', at: T0 + 1 },
      ],
      T0 + 3,
    );
    assert.deepEqual(shown.lastNudge, { nudge: 'phaseOver', at: T0 + 2 });
    assert.equal(snapshotAfter([], T0).lastNudge, undefined);
  });
});
