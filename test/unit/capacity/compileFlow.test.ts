import { strict as assert } from 'node:assert';
import { compileFlow, indexModel } from '../../../src/core/capacity/compileFlow';
import type { CallPlan, PlanNode } from '../../../src/core/capacity/plan';
import { model } from './models';

/** A plan as text: "web(cache, db?cache)"; "~" before what is asynchronous, "|" between what is called instead. */
function textOf(plan: CallPlan, node: PlanNode | undefined = plan.roots[0]?.node): string {
  if (!node) return '';
  const groups = node.groups.map(({ type, calls }) =>
    calls
      .map((call) => `${call.isAsync ? '~' : ''}${textOf(plan, call.node)}${call.onMissOf ? `?${call.onMissOf}` : ''}`)
      .join(type === 'choice' ? ' | ' : ' & '),
  );
  return `${node.block ?? '-'}${groups.length > 0 ? `(${groups.join(', ')})` : ''}`;
}

type Parts = Parameters<typeof model>[0];

function planOf(parts: Omit<Parts, 'flows'>, route: object, more: object = {}): CallPlan {
  const made = model({ ...parts, flows: [{ name: 'f', ratePerSecond: 1, route, ...more }] });
  const [flow] = made.flows;
  assert.ok(flow);
  const plan = compileFlow(indexModel(made), flow);
  assert.equal(plan.type, 'calls');
  return plan as CallPlan;
}

const shop = {
  blocks: [
    { id: 'client', kind: 'client' },
    { id: 'lb', kind: 'loadBalancer' },
    { id: 'a', kind: 'appServer', instances: 3 },
    { id: 'b', kind: 'appServer' },
    { id: 'cache', kind: 'cache', hitRatio: 0.9 },
    { id: 'db', kind: 'sqlDatabase' },
    { id: 'queue', kind: 'messageQueue' },
    { id: 'worker', kind: 'worker' },
  ],
  arrows: [
    { from: 'client', to: 'lb' },
    { from: 'lb', to: 'a' },
    { from: 'lb', to: 'b' },
    { from: 'a', to: 'cache' },
    { from: 'a', to: 'db' },
    { from: 'b', to: 'db' },
    { from: 'a', to: 'queue' },
    { from: 'queue', to: 'worker' },
    { from: 'worker', to: 'db' },
  ],
};

describe('compiling a flow', () => {
  it('follows every call, splits at a balancer, reads a store on misses, stops waiting behind a queue', () => {
    const plan = planOf(shop, { type: 'calls', from: 'client' });
    assert.equal(textOf(plan), 'client(lb(a(cache, db?cache, queue(~worker(db))) | b(db)))');
    const [balancer] = plan.nodes.filter(({ block }) => block === 'lb');
    assert.deepEqual(
      balancer?.groups[0]?.calls.map(({ probability }) => probability),
      [0.75, 0.25],
    );
    assert.equal(plan.nodes.filter(({ block }) => block === 'db').length, 1, 'what several call stands there once');
  });

  it('lists callers before what they call', () => {
    const plan = planOf(shop, { type: 'calls', from: 'client' });
    for (const { index, groups } of plan.nodes) {
      for (const { calls } of groups) for (const { node } of calls) assert.ok(node.index > index);
    }
    assert.deepEqual(
      plan.nodes.map(({ index }) => index),
      [...plan.nodes.keys()],
    );
  });

  it('writes past the cache', () => {
    const plan = planOf(shop, { type: 'calls', from: 'a' }, { operation: 'write' });
    assert.equal(textOf(plan), 'a(cache, db, queue(~worker(db)))');
  });

  it('walks as drawn: each step from the newest visit of its block', () => {
    const steps = ['client>lb', 'lb>a', 'a>cache', 'a>db', 'a>queue', 'queue>worker', 'worker>db'];
    const plan = planOf(shop, { type: 'walk', steps });
    assert.equal(textOf(plan), 'client(lb(a(cache, db?cache, queue(~worker(db)))))');
  });

  it('takes a step back the way a call came for its answer, and does not wait for what follows', () => {
    const steps = ['client>lb', 'lb>a', 'a>db', { arrow: 'lb>a', back: true }, 'a>cache'];
    assert.equal(textOf(planOf(shop, { type: 'walk', steps })), 'client(lb(a(db, ~cache)))');
  });

  it('takes any other step back for a call', () => {
    const steps = ['queue>worker', { arrow: 'a>queue', back: true }];
    assert.equal(textOf(planOf(shop, { type: 'walk', steps })), 'queue(~worker, ~a)');
  });

  it('leaves out a call to who is waiting for it, and says so', () => {
    const arrows = [...shop.arrows, { from: 'db', to: 'a' }];
    const plan = planOf({ ...shop, arrows }, { type: 'calls', from: 'client' });
    assert.deepEqual(plan.cycles, ['db>a']);
  });

  it('calls the arms of a fork at the same time', () => {
    const arrows = [
      { from: 'a', to: 'cache', fork: 'x' },
      { from: 'a', to: 'worker', fork: 'x' },
    ];
    assert.equal(textOf(planOf({ ...shop, arrows }, { type: 'calls', from: 'a' })), 'a(cache & worker)');
  });

  it('stands a chain of 5,000 blocks and a net of many ways', () => {
    const count = 5000;
    const blocks = Array.from({ length: count }, (_, index) => ({ id: `b${index}` }));
    const arrows = blocks.flatMap(({ id }, index) =>
      [1, 2, 3].flatMap((step) => (index + step < count ? [{ from: id, to: `b${index + step}` }] : [])),
    );
    const plan = planOf({ blocks, arrows }, { type: 'calls', from: 'b0' });
    assert.equal(plan.nodes.length, count);
  });
});
