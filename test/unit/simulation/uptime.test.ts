import assert from 'node:assert/strict';
import { parseModel } from '../../../src/core/capacity/modelFile';
import { solve } from '../../../src/core/capacity/solve';
import { upText } from '../../../src/core/simulation/uptime/upText';
import { type FlowUptime, type Uptime, UptimeRun } from '../../../src/core/simulation/uptime/uptimeRun';
import { flowTo, type ModelParts } from './simulate';

function modelOf(parts: ModelParts) {
  return parseModel({ format: 'mockboard-model', version: 1, ...parts }, 'test.json');
}

function uptimeOf(parts: ModelParts, seed = 1, step = 100_000): Uptime | undefined {
  const run = new UptimeRun(modelOf(parts), seed);
  while (run.step(step));
  return run.result();
}

function flowOf(parts: ModelParts, seed = 1): FlowUptime {
  const [flow] = uptimeOf(parts, seed)?.flows ?? [];
  return flow ?? assert.fail('something fails by chance');
}

const up = (id: string, availability: number, more: object = {}) => ({ id, availability, ...more });
const chain = (...ids: string[]) => ids.slice(1).map((to, at) => ({ from: ids[at] ?? '', to }));

/** Ground truth: products, k of n, a balancer over unlike backends, branches that share what is behind them. */
const CASES: readonly (readonly [string, ModelParts, number])[] = [
  [
    'all of a row',
    {
      blocks: [up('a', 0.999), up('b', 0.999), up('c', 0.9999)],
      arrows: chain('a', 'b', 'c'),
      flows: [flowTo('a', 1)],
    },
    0.9979011999,
  ],
  ['one of two', { blocks: [up('a', 0.99, { instances: 2 })], flows: [flowTo('a', 1)] }, 0.9999],
  ['two of three', { blocks: [up('a', 0.9, { instances: 3, needed: 2 })], flows: [flowTo('a', 1)] }, 0.972],
  ['four of five', { blocks: [up('a', 0.99, { instances: 5, needed: 4 })], flows: [flowTo('a', 1)] }, 0.9990198504],
  [
    'one of two backends, and the store of both',
    {
      blocks: [up('lb', 0.9999, { kind: 'loadBalancer' }), up('a', 0.99), up('b', 0.95), up('db', 0.999)],
      arrows: [...chain('lb', 'a', 'db'), ...chain('lb', 'b', 'db')],
      flows: [flowTo('lb', 1)],
    },
    0.9999 * 0.999 * (1 - 0.01 * 0.05),
  ],
  [
    'both of two backends that get other requests, by shares that are given',
    {
      blocks: [up('gate', 0.9999, { forwards: 'one' }), up('a', 0.99), up('b', 0.95)],
      arrows: [
        { from: 'gate', to: 'a', probability: 0.7 },
        { from: 'gate', to: 'b', probability: 0.3 },
      ],
      flows: [flowTo('gate', 1)],
    },
    0.9999 * 0.99 * 0.95,
  ],
  [
    'a store, whatever becomes of the cache before it and the queue behind it',
    {
      blocks: [
        up('app', 0.999),
        up('cache', 0.5, { kind: 'cache', hitRatio: 0.9 }),
        up('db', 0.99, { kind: 'sqlDatabase' }),
        { id: 'queue', kind: 'messageQueue' },
        up('worker', 0.5),
      ],
      arrows: [...chain('app', 'cache'), ...chain('app', 'db'), ...chain('app', 'queue', 'worker')],
      flows: [flowTo('app', 1)],
    },
    0.999 * 0.99,
  ],
];

describe('failures and repairs over many years show how long a flow is up', () => {
  for (const [name, parts, exact] of CASES) {
    it(name, () => {
      const { upShare, outages } = flowOf(parts);
      assert.ok(outages > 300, `${outages}`);
      assert.ok(Math.abs(upShare.value - exact) < 0.15 * (1 - exact), `${upShare.value}, exactly ${exact}`);
      assert.ok(upShare.high - upShare.low < 0.5 * (1 - exact), 'an interval that says something');
      const computed = solve(modelOf(parts)).flows[0]?.availability ?? 0;
      assert.ok(Math.abs(computed - exact) < 1e-9, `computed ${computed}`);
    });
  }

  it('with intervals that hold the true share in about 95 of 100 runs', () => {
    const [, parts, exact] = CASES[2] ?? assert.fail();
    let held = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const { upShare } = flowOf(parts, seed);
      if (upShare.low <= exact && exact <= upShare.high) held += 1;
    }
    assert.ok(held >= 17, `${held} of 20`);
  });

  it('the same for the same seed, whatever the size of the steps', () => {
    const [, parts] = CASES[4] ?? assert.fail();
    assert.deepEqual(uptimeOf(parts, 3, 100_000), uptimeOf(parts, 3, 997));
    assert.notDeepEqual(uptimeOf(parts, 3), uptimeOf(parts, 4));
  });

  it('nothing where nothing fails by chance, and no answer from what is down for good', () => {
    assert.equal(uptimeOf({ blocks: [{ id: 'a' }], flows: [flowTo('a', 1)] }), undefined);
    const dead = { blocks: [up('a', 0.9), up('b', 0)], arrows: chain('a', 'b'), flows: [flowTo('a', 1)] };
    assert.deepEqual(flowOf(dead).upShare, { value: 0, low: 0, high: 0 });
    const many = {
      blocks: [up('a', 0.9), up('b', 0.9, { instances: 1e6 })],
      arrows: chain('a', 'b'),
      flows: [flowTo('a', 1)],
    };
    assert.ok(Math.abs(flowOf(many).upShare.value - 0.9) < 0.01, 'a million copies are up in their mean share');
  });

  it('in percent with two digits of what is missing', () => {
    assert.deepEqual([0.9979011999, 0.9999, 0.972, 1, 0, 0.9999976].map(upText), [
      ...['99.79%', '99.99%', '97.2%', '100%', '0%', '99.99976%'],
    ]);
  });
});
