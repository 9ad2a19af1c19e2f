import assert from 'node:assert/strict';
import { BUILT_IN_PLANS, choosePlan, planMinutes, readCustomPlans } from '../../../src/core/interview/plan';

const good = {
  name: 'Short',
  phases: [
    { phase: 'highLevel', minutes: 10, name: ' Sketch ' },
    { phase: 'deepDive', minutes: 12.5 },
  ],
};

describe('plans', () => {
  it('gives the deep dive the largest share in each built-in plan', () => {
    for (const plan of BUILT_IN_PLANS) {
      const longest = [...plan.phases].sort((a, b) => b.minutes - a.minutes)[0];
      assert.equal(longest?.phase, 'deepDive');
    }
    assert.deepEqual(BUILT_IN_PLANS.map(planMinutes), [45, 60]);
  });

  it('adds minutes up without stray digits', () => {
    const phases = [7.1, 8.2].map((minutes) => ({ phase: 'deepDive' as const, name: 'Part', minutes }));
    assert.equal(planMinutes({ id: 'own:x', name: 'x', phases }), 15.3);
  });

  it('reads the user’s own plans', () => {
    assert.deepEqual(readCustomPlans([good]), {
      plans: [
        {
          id: 'own:Short',
          name: 'Short',
          phases: [
            { phase: 'highLevel', name: 'Sketch', minutes: 10 },
            { phase: 'deepDive', name: 'Deep dive', minutes: 12.5 },
          ],
        },
      ],
      bad: [],
    });
  });

  for (const { name, entry, problem } of [
    { name: 'no object', entry: 'short', problem: { type: 'noObject' } },
    { name: 'no name', entry: { ...good, name: '  ' }, problem: { type: 'noName' } },
    { name: 'the name of a built-in plan', entry: { ...good, name: '45 Minutes' }, problem: { type: 'nameTaken' } },
    { name: 'a name twice', entry: { ...good, name: 'short' }, problem: { type: 'nameTaken' } },
    { name: 'no phases', entry: { name: 'A', phases: [] }, problem: { type: 'noPhases' } },
    { name: 'phases that are no list', entry: { name: 'A', phases: {} }, problem: { type: 'noPhases' } },
    {
      name: 'an unknown phase',
      entry: {
        name: 'A',
        phases: [
          { phase: 'deepDive', minutes: 5 },
          { phase: 'lunch', minutes: 5 },
        ],
      },
      problem: { type: 'unknownPhase', phase: 1 },
    },
    {
      name: 'minutes that are a text',
      entry: { name: 'A', phases: [{ phase: 'deepDive', minutes: '5' }] },
      problem: { type: 'badMinutes', phase: 0 },
    },
    {
      name: 'no time at all',
      entry: { name: 'A', phases: [{ phase: 'deepDive', minutes: 0 }] },
      problem: { type: 'badMinutes', phase: 0 },
    },
    {
      name: 'far too much time',
      entry: { name: 'A', phases: [{ phase: 'deepDive', minutes: 601 }] },
      problem: { type: 'badMinutes', phase: 0 },
    },
  ]) {
    it(`says why a plan with ${name} cannot be used, and keeps the others`, () => {
      const { plans, bad } = readCustomPlans([good, entry]);
      assert.deepEqual(
        plans.map((plan) => plan.name),
        ['Short'],
      );
      assert.deepEqual(
        bad.map((each) => [each.index, each.problem]),
        [[1, problem]],
      );
    });
  }

  it('takes a setting that is no list as no plans', () => {
    assert.deepEqual(readCustomPlans({ name: 'A' }), { plans: [], bad: [] });
  });

  for (const [wanted, id] of [
    ['classic-60', 'classic-60'],
    ['60 MINUTES', 'classic-60'],
    ['Short', 'own:Short'],
    ['gone', 'classic-45'],
  ] as const) {
    it(`chooses ${id} for "${wanted}"`, () => {
      const plans = [...BUILT_IN_PLANS, ...readCustomPlans([good]).plans];
      assert.equal(choosePlan(plans, wanted).id, id);
    });
  }
});
