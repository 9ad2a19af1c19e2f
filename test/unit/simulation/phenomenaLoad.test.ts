import assert from 'node:assert/strict';
import { parseModel } from '../../../src/core/capacity/modelFile';
import { solve } from '../../../src/core/capacity/solve';
import { begin, blockOf, callOf, flowOf, flowTo, type ModelParts, runUntil, simulate } from './simulate';

/** Clients that give up after a while and try again. */
const IMPATIENT: ModelParts = {
  blocks: [{ id: 'client' }, { id: 'app', serviceTimeMs: 10, instances: 10 }],
  arrows: [{ id: 'ask', from: 'client', to: 'app', timeoutMs: 200, retries: 3, backoffMs: 10 }],
  flows: [flowTo('client', 700)],
};

function completedBetween(run: ReturnType<typeof begin>, fromMs: number, toMs: number): number {
  const before = flowOf(runUntil(run, fromMs)).completed;
  return (flowOf(runUntil(run, toMs)).completed - before) / ((toMs - fromMs) / 1000);
}

describe('under load, the simulation shows', () => {
  it('a retry storm that emerges and is metastable', () => {
    const calm = begin(IMPATIENT, { untilMs: 20_000 });
    const spiked = begin(IMPATIENT, {
      untilMs: 20_000,
      scenario: { incidents: [{ type: 'load', factor: 3, atMs: 3000, forMs: 2000 }] },
    });
    assert.ok(completedBetween(calm, 10_000, 20_000) > 650, 'at 70% without a spike all is well');
    assert.ok(completedBetween(spiked, 1000, 3000) > 650, 'and before the spike');
    assert.ok(completedBetween(spiked, 10_000, 20_000) < 200, 'long after the spike nearly nobody gets an answer');
    const { tries, retried } = callOf(runUntil(spiked), 'ask');
    assert.ok(retried > 0.4 * tries, 'because most of the work is tries again');
    assert.ok((blockOf(runUntil(spiked), 'app').utilisation ?? 0) > 0.9);
  });

  for (const [perSecond, name] of [
    [400, 'stays, where formulas say that it does not recover by itself'],
    [150, 'ends, where they do not'],
  ] as const) {
    it(`a retry storm of slow answers that ${name}`, () => {
      const parts = { ...IMPATIENT, flows: [flowTo('client', perSecond)] };
      const run = begin(parts, {
        untilMs: 30_000,
        scenario: { incidents: [{ type: 'slow', block: 'app', factor: 100, atMs: 3000, forMs: 2000 }] },
      });
      const before = completedBetween(run, 1000, 3000);
      const after = completedBetween(run, 20_000, 30_000);
      assert.ok(Math.abs(before / perSecond - 1) < 0.1, 'nothing fails of itself');
      const { warnings } = solve(parseModel({ format: 'mockboard-model', version: 1, ...parts }, 'test.json'));
      const foretold = warnings.find(({ type }) => type === 'metastable');
      if (perSecond === 150) {
        assert.equal(foretold, undefined);
        assert.ok(Math.abs(after / perSecond - 1) < 0.1, `${after} a second are answered again`);
        return;
      }
      assert.ok(foretold?.type === 'metastable' && Math.abs(foretold.utilisation - 1.6) < 0.001);
      assert.ok(after < 0.05 * perSecond, `${after} a second are answered long after the cause is gone`);
      const { forNobody, served } = blockOf(runUntil(run), 'app');
      assert.ok(forNobody > 0.8 * served, 'all its work is for those who have given up');
    });
  }

  it('abandoned work burning capacity', () => {
    const result = simulate(
      {
        blocks: [{ id: 'client' }, { id: 'app', serviceTimeMs: 100, serviceCv2: 0 }],
        arrows: [{ id: 'ask', from: 'client', to: 'app', timeoutMs: 50 }],
        flows: [flowTo('client', 9)],
      },
      { requests: 1000 },
    );
    const { completed, outcomes } = flowOf(result);
    assert.equal(completed, 0);
    assert.ok((outcomes.timeout ?? 0) > 990);
    const { utilisation, forNobody } = blockOf(result, 'app');
    assert.ok(utilisation && utilisation > 0.85, 'busy for nobody');
    assert.ok(forNobody > 900);
  });

  it('a breaker that opens, half-opens and closes', () => {
    const result = simulate(
      {
        blocks: [
          { id: 'app', serviceTimeMs: 1, instances: 10 },
          { id: 'db', serviceTimeMs: 5, instances: 10 },
        ],
        arrows: [{ id: 'query', from: 'app', to: 'db' }],
        flows: [flowTo('app', 200)],
      },
      {
        untilMs: 20_000,
        scenario: {
          arrows: { query: { breaker: { failureShare: 0.5, window: 20, openMs: 2000, trials: 5 } } },
          incidents: [{ type: 'down', block: 'db', atMs: 5000, forMs: 3000 }],
        },
      },
    );
    const changes = callOf(result, 'query').breaker ?? [];
    assert.deepEqual(
      changes.map(({ to }) => to),
      ['open', 'halfOpen', 'open', 'halfOpen', 'closed'],
    );
    const [opened] = changes;
    assert.ok(opened && opened.atMs > 5000 && opened.atMs < 5300);
    const { outcomes } = flowOf(result);
    assert.ok((outcomes.breakerOpen ?? 0) > 500, 'while it is open nobody asks the database');
    assert.ok((outcomes.down ?? 0) < 50);
  });

  it('a token bucket', () => {
    const result = simulate(
      { blocks: [{ id: 'gate', serviceTimeMs: 1, instances: 50 }], flows: [flowTo('gate', 1000, { arrivalCv2: 0 })] },
      { untilMs: 10_000, scenario: { blocks: { gate: { rateLimit: { perSecond: 300, burst: 100 } } } } },
    );
    const { outcomes, completed, inFlight } = flowOf(result);
    assert.ok(Math.abs(completed + inFlight - (300 * 10 + 100)) <= 2, 'what it earns in ten seconds, and what it had');
    assert.ok(Math.abs((outcomes.rateLimited ?? 0) - 6900) <= 3);
  });

  it('a bounded queue that sheds', () => {
    const parts = (queueLimit?: number) => ({
      blocks: [{ id: 'a', serviceTimeMs: 10, ...(queueLimit === undefined ? {} : { queueLimit }) }],
      flows: [flowTo('a', 200)],
    });
    const bounded = simulate(parts(10), { requests: 20_000, warmUpRequests: 1000 });
    assert.ok(Math.abs(flowOf(bounded).lostShare - 0.5) < 0.02, 'half of twice what it can take');
    assert.ok((flowOf(bounded).latency.p99Ms?.value ?? 999) < 220, 'and those it takes do not wait long');
    assert.ok((flowOf(bounded).outcomes.queueFull ?? 0) > 9000);
    assert.equal(flowOf(simulate(parts(), { requests: 20_000 })).latency.gap, 'backlogGrows');
  });

  it('a backlog that grows and drains', () => {
    const run = begin(
      {
        blocks: [
          { id: 'queue', kind: 'messageQueue', serviceTimeMs: 1, instances: 20 },
          { id: 'worker', serviceTimeMs: 10 },
        ],
        arrows: [{ from: 'queue', to: 'worker' }],
        flows: [flowTo('queue', 70)],
      },
      { untilMs: 60_000, scenario: { incidents: [{ type: 'load', factor: 3, atMs: 10_000, forMs: 10_000 }] } },
    );
    const backlogAt = (pauseMs: number) => blockOf(runUntil(run, pauseMs), 'worker').waiting;
    const backlogs = [10_000, 15_000, 20_000, 40_000, 60_000].map(backlogAt);
    const [calm = 0, growing = 0, most = 0, draining = 0, drained = 0] = backlogs;
    assert.ok(calm < 50 && growing > 400 && most > 900, `${backlogs}`);
    assert.ok(draining < most - 300 && drained < 50, `${backlogs}`);
    assert.ok((flowOf(runUntil(run)).latency.p99Ms?.value ?? 99) < 20, 'who sends a message does not wait for it');
  });

  it('priority shedding', () => {
    const result = simulate(
      {
        blocks: [{ id: 'app', serviceTimeMs: 10, queueLimit: 10 }],
        flows: [
          { name: 'pay', ratePerSecond: 60, route: { type: 'calls', from: 'app' } },
          { name: 'browse', ratePerSecond: 140, route: { type: 'calls', from: 'app' } },
        ],
      },
      { requests: 20_000, scenario: { flows: { browse: { priority: 1 } } } },
    );
    assert.ok(flowOf(result, 'pay').lostShare < 0.01);
    assert.ok(flowOf(result, 'browse').lostShare > 0.65);
    assert.ok((flowOf(result, 'browse').outcomes.shed ?? 0) > 1000, 'thrown out of the line by those who pay');
    const [pay, browse] = ['pay', 'browse'].map((name) => flowOf(result, name).latency.p99Ms?.value ?? 0);
    assert.ok(pay && browse && pay < browse);
  });

  it('the autoscaler’s lag', () => {
    const run = begin(
      { blocks: [{ id: 'app', serviceTimeMs: 10, instances: 2 }], flows: [flowTo('app', 60)] },
      {
        untilMs: 60_000,
        scenario: {
          blocks: { app: { autoscale: { min: 2, max: 20, target: 0.6, everyMs: 1000, lagMs: 8000 } } },
          incidents: [{ type: 'load', factor: 10, atMs: 10_000 }],
        },
      },
    );
    const instancesAt = (pauseMs: number) => blockOf(runUntil(run, pauseMs), 'app').instances;
    assert.equal(instancesAt(18_000), 2, 'nothing has come yet');
    const first = runUntil(run).scalings[0];
    assert.ok(first && first.atMs >= 19_000 && first.atMs <= 21_000);
    const result = runUntil(run);
    assert.ok(blockOf(result, 'app').instances >= 10 && blockOf(result, 'app').waiting < 20, 'then it catches up');
    assert.ok((flowOf(result).latency.p99Ms?.value ?? 0) > 3000, 'what waited meanwhile has waited for seconds');
  });
});
