import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AppEvent, reduce } from '../../../src/core/app';
import { dueNudges, type NudgeId } from '../../../src/core/interview/nudges';
import type { PhaseId, Plan } from '../../../src/core/interview/plan';
import { interviewAfter, MINUTE, makeSetup, T0 } from '../fixtures';

const ALL = { phaseOver: true, lateDesign: true, silence: true };

function planOf(...phases: readonly (readonly [PhaseId, number])[]): Plan {
  return { id: 'p', name: 'P', phases: phases.map(([phase, minutes]) => ({ phase, name: phase, minutes })) };
}

interface Case {
  readonly name: string;
  readonly events?: readonly AppEvent[];
  readonly plan?: Plan;
  readonly minute: number;
  readonly due: readonly NudgeId[];
  readonly off?: NudgeId;
}

const drew = (minute: number): AppEvent => ({ type: 'active', where: 'board', at: T0 + minute * MINUTE });
const late = planOf(['requirements', 60], ['highLevel', 15], ['deepDive', 20]);

const cases: readonly Case[] = [
  { name: 'nothing at the start', minute: 1, due: [] },
  { name: 'silence after two minutes', minute: 2, due: ['silence'] },
  { name: 'no silence when something was drawn', events: [drew(1.5)], minute: 3, due: [] },
  { name: 'no silence when switched off', minute: 3, due: [], off: 'silence' },
  { name: 'nothing at the very end of a phase', events: [drew(4)], minute: 5, due: [] },
  { name: 'a phase that is over', events: [drew(4)], minute: 5.1, due: ['phaseOver'] },
  {
    name: 'no phase over after time was added',
    events: [drew(4), { type: 'timeAdded', ms: 5 * MINUTE, at: T0 + 4 * MINUTE }],
    minute: 5.1,
    due: [],
  },
  { name: 'a late design at minute 15', plan: late, events: [drew(14)], minute: 15, due: ['lateDesign'] },
  { name: 'no late design before', plan: late, events: [drew(14)], minute: 14.9, due: [] },
  {
    name: 'no late design when the plan has none',
    plan: planOf(['requirements', 60], ['deepDive', 20]),
    events: [drew(14)],
    minute: 15.5,
    due: [],
  },
  {
    name: 'no late design when it has begun once',
    plan: late,
    events: [
      { type: 'phaseEntered', index: 1, at: T0 + 5 * MINUTE },
      { type: 'phaseEntered', index: 0, at: T0 + 6 * MINUTE },
      drew(15),
    ],
    minute: 16,
    due: [],
  },
  {
    name: 'pauses do not make a design late',
    plan: late,
    events: [
      { type: 'clockPaused', at: T0 + MINUTE },
      { type: 'clockResumed', at: T0 + 19 * MINUTE },
    ],
    minute: 20,
    due: [],
  },
  { name: 'nothing while paused', events: [{ type: 'clockPaused', at: T0 + MINUTE }], minute: 30, due: [] },
  { name: 'nothing after the end', events: [{ type: 'interviewEnded', at: T0 + MINUTE }], minute: 30, due: [] },
  {
    name: 'no repeat within three minutes',
    events: [{ type: 'nudged', nudge: 'silence', at: T0 + 2 * MINUTE }],
    minute: 4.9,
    due: [],
  },
  {
    name: 'a repeat after three minutes',
    events: [{ type: 'nudged', nudge: 'silence', at: T0 + 2 * MINUTE }],
    minute: 5,
    due: ['silence'],
  },
];

describe('dueNudges', () => {
  for (const { name, events = [], plan, minute, due, off } of cases) {
    it(name, () => {
      const interview = interviewAfter(events, makeSetup(plan));
      const enabled = off ? { ...ALL, [off]: false } : ALL;
      assert.deepEqual(dueNudges(interview, T0 + minute * MINUTE, enabled), due);
    });
  }

  it('never gives one twice within three minutes, whatever is done meanwhile', () => {
    const deed = fc.constantFrom<'next' | 'draw' | 'wait'>('next', 'draw', 'wait');
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 300 }), (deeds) => {
        let interview = interviewAfter([]);
        const given = new Map<NudgeId, number>();
        const apply = (event: AppEvent) => {
          interview = reduce({ interview }, event).interview ?? interview;
        };
        for (const [index, what] of deeds.entries()) {
          const at = T0 + (index + 1) * 10_000;
          if (what === 'next') apply({ type: 'phaseEntered', index: (interview.clock.phaseIndex + 1) % 4, at });
          if (what === 'draw') apply({ type: 'active', where: 'board', at });
          for (const nudge of dueNudges(interview, at, ALL)) {
            assert.ok(at - (given.get(nudge) ?? 0) >= 3 * MINUTE);
            given.set(nudge, at);
            apply({ type: 'nudged', nudge, at });
          }
        }
      }),
    );
  });
});
