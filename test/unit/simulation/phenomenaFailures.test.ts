import assert from 'node:assert/strict';
import { begin, blockOf, callOf, flowOf, flowTo, runUntil, simulate } from './simulate';

describe('where something fails or is uneven, the simulation shows', () => {
  it('a cold cache’s stampede, from keys and time to live', () => {
    const parts = {
      blocks: [
        { id: 'app', concurrency: 'unlimited', serviceTimeMs: 1 },
        {
          ...{ id: 'cache', concurrency: 'unlimited', serviceTimeMs: 1, kind: 'cache', ttlSeconds: 60 },
          keys: { count: 2000, zipf: 1 },
        },
        { id: 'db', serviceTimeMs: 10, instances: 6, kind: 'sqlDatabase' },
      ],
      arrows: [
        { from: 'app', to: 'cache' },
        { from: 'app', to: 'db' },
      ],
      flows: [flowTo('app', 2000)],
    };
    const run = begin(parts, {
      untilMs: 30_000,
      scenario: { incidents: [{ type: 'cold', block: 'cache', atMs: 20_000 }] },
    });
    const servedUntil = (pauseMs: number) => blockOf(runUntil(run, pauseMs), 'db').served;
    const counts = [0, 500, 19_000, 20_000].map(servedUntil);
    const calm = blockOf(runUntil(run, 20_000), 'db').waiting;
    const crowd = blockOf(runUntil(run, 20_100), 'db').waiting;
    counts.push(servedUntil(20_500));
    const [begins = 0, filled = 0, before = 0, at = 0, after = 0] = counts;
    assert.ok(filled - begins > 250, 'an empty cache sends the store more than the 600 a second it can take');
    assert.ok(at - before < 200, 'a warm one a few');
    assert.ok(after - at > 250, 'and when it restarts, all at once');
    assert.ok(calm < 3 && crowd > 20, `${calm} and then ${crowd} wait for the store`);
  });

  it('misses of one key until its answer is there', () => {
    const result = simulate(
      {
        blocks: [
          { id: 'cache', concurrency: 'unlimited', serviceTimeMs: 0.1, keys: { count: 1 }, ttlSeconds: 1 },
          { id: 'db', concurrency: 'unlimited', serviceTimeMs: 100, serviceCv2: 0 },
        ],
        arrows: [{ from: 'cache', to: 'db' }],
        flows: [flowTo('cache', 1000)],
      },
      { untilMs: 11_000 },
    );
    const expirations = 10;
    const { served } = blockOf(result, 'db');
    assert.ok(served > expirations * 80 && served < expirations * 120, `${served}: 100 at a time, not one`);
  });

  it('a hot shard', () => {
    const run = begin(
      { blocks: [{ id: 'db', serviceTimeMs: 5, shards: 10, hotKeyShare: 0.3 }], flows: [flowTo('db', 1000)] },
      { untilMs: 20_000 },
    );
    const { waiting, utilisation } = blockOf(runUntil(run), 'db');
    assert.ok(utilisation && utilisation < 0.5, 'on average it has all the room in the world');
    assert.ok(waiting > 2000, 'but one shard gets 370 a second and can take 200');
    const even = simulate(
      { blocks: [{ id: 'db', serviceTimeMs: 5, shards: 10 }], flows: [flowTo('db', 1000)] },
      { untilMs: 20_000 },
    );
    assert.ok(blockOf(even, 'db').waiting < 50);
  });

  it('each write as work for every copy of its record, as the formulas have it', () => {
    const parts = {
      blocks: [{ id: 'db', serviceTimeMs: 1, instances: 6, recordCopies: 3 }],
      flows: [flowTo('db', 1000, { operation: 'write' })],
    };
    const { utilisation } = blockOf(simulate(parts, { requests: 20_000, warmUpRequests: 2000 }), 'db');
    assert.ok(utilisation && Math.abs(utilisation - 0.5) < 0.02, `${utilisation}: 3 × 1,000 a second of 6,000`);
    const split = { ...parts, blocks: [{ id: 'db', serviceTimeMs: 1, instances: 3, shards: 2, recordCopies: 3 }] };
    const { utilisation: ofShards } = blockOf(simulate(split, { requests: 20_000, warmUpRequests: 2000 }), 'db');
    assert.ok(ofShards && Math.abs(ofShards - 0.5) < 0.02, `${ofShards}`);
  });

  it('replica lag giving stale reads', () => {
    const staleShare = (replicaLagMs: number) =>
      blockOf(
        simulate(
          {
            blocks: [{ id: 'db', serviceTimeMs: 1, instances: 4, readReplicas: 2, replicaLagMs }],
            flows: [
              { name: 'read', ratePerSecond: 500, route: { type: 'calls', from: 'db' } },
              { name: 'write', ratePerSecond: 100, operation: 'write', route: { type: 'calls', from: 'db' } },
            ],
          },
          {
            requests: 20_000,
            warmUpRequests: 2000,
            scenario: { blocks: { db: { dataKeys: { count: 100, exponent: 0 } } } },
          },
        ),
        'db',
      ).staleShare ?? 0;
    assert.equal(staleShare(0), 0);
    // A key is written once a second: a read finds one written less than the lag ago with chance 1 − e^−lag.
    assert.ok(Math.abs(staleShare(200) - (1 - Math.exp(-0.2))) < 0.02, `${staleShare(200)}`);
    assert.ok(Math.abs(staleShare(1000) - (1 - Math.exp(-1))) < 0.03, `${staleShare(1000)}`);
  });

  it('a failover gap', () => {
    const run = begin(
      {
        blocks: [
          { id: 'app', concurrency: 'unlimited', serviceTimeMs: 1 },
          { id: 'db', serviceTimeMs: 1, instances: 1 },
        ],
        arrows: [{ from: 'app', to: 'db' }],
        flows: [flowTo('app', 100)],
      },
      {
        untilMs: 30_000,
        scenario: {
          blocks: { db: { failoverMs: 5000 } },
          incidents: [{ type: 'down', block: 'db', atMs: 10_000 }],
        },
      },
    );
    const failedAt = (pauseMs: number) => flowOf(runUntil(run, pauseMs)).failed;
    const [before = 0, after = 0, later = 0] = [9999, 15_100, 30_000].map(failedAt);
    assert.equal(before, 0);
    assert.ok(Math.abs(after - 500) < 80, `${after}: all that came in five seconds`);
    assert.ok(later - after < 5, 'then the standby answers');
  });

  it('a balancer sending to a dead backend until it knows', () => {
    const failed = (detectMs: number) =>
      flowOf(
        simulate(
          {
            blocks: [
              { id: 'lb', kind: 'loadBalancer' },
              ...['a', 'b'].map((id) => ({ id, serviceTimeMs: 1, instances: 5 })),
            ],
            arrows: ['a', 'b'].map((to) => ({ from: 'lb', to })),
            flows: [flowTo('lb', 200)],
          },
          {
            untilMs: 20_000,
            scenario: { blocks: { lb: { detectMs } }, incidents: [{ type: 'down', block: 'a', atMs: 5000 }] },
          },
        ),
      ).failed;
    assert.ok(failed(0) < 5);
    assert.ok(Math.abs(failed(4000) - 400) < 80, 'half of 200 a second for four seconds');
  });

  it('the reconnect storm of a lost WebSocket gateway', () => {
    const storm = (spreadMs: number) => {
      const run = begin(
        {
          blocks: [
            {
              id: 'gateway',
              serviceTimeMs: 2,
              instances: 4,
              connections: 50_000,
              openConnections: 40_000,
              queueLimit: 500,
            },
          ],
          flows: [flowTo('gateway', 10)],
        },
        {
          untilMs: 60_000,
          scenario: {
            flows: { requests: { connects: { to: 'gateway', spreadMs } } },
            incidents: [{ type: 'down', block: 'gateway', instances: 1, atMs: 5000 }],
          },
        },
      );
      return { dropped: blockOf(runUntil(run, 5000.001), 'gateway').openConnections, end: runUntil(run) };
    };
    const sudden = storm(1000);
    assert.ok(Math.abs((sudden.dropped ?? 0) - 30_000) < 100, 'a quarter of the connections is gone');
    assert.ok(flowOf(sudden.end).generated > 10_000, 'and all of them come back');
    assert.ok((flowOf(sudden.end).outcomes.queueFull ?? 0) > 5000, 'too many at once');
    const spread = storm(20_000);
    assert.equal(flowOf(spread.end).outcomes.queueFull, undefined, 'spread over twenty seconds nobody is refused');
    assert.ok((blockOf(spread.end, 'gateway').openConnections ?? 0) > 40_000);
  });

  it('a fan-out’s tail', () => {
    const latency = (copies: number) => {
      const { latency: times } = flowOf(
        simulate(
          {
            blocks: [{ id: 'app' }, { id: 'shard', concurrency: 'unlimited', serviceTimeMs: 10 }],
            arrows: [{ from: 'app', to: 'shard', calls: copies, parallel: true }],
            flows: [flowTo('app', 100)],
          },
          { requests: 3000 },
        ),
      );
      return times.p50Ms?.value ?? 0;
    };
    // The slowest of n exponential times: half of them are below −ln(1 − 0.5^(1/n)).
    for (const copies of [1, 5, 25]) {
      const exact = -10 * Math.log(1 - 0.5 ** (1 / copies));
      assert.ok(Math.abs(latency(copies) / exact - 1) < 0.04, `${copies}: ${latency(copies)}, ${exact}`);
    }
  });

  it('pool exhaustion', () => {
    const result = simulate(
      {
        blocks: [
          { id: 'app', serviceTimeMs: 1, instances: 2, concurrency: 8, threads: 10 },
          { id: 'db', serviceTimeMs: 100, concurrency: 'unlimited' },
        ],
        arrows: [{ from: 'app', to: 'db' }],
        flows: [flowTo('app', 250)],
      },
      { untilMs: 20_000 },
    );
    const app = blockOf(result, 'app');
    assert.ok(app.utilisation && app.utilisation < 0.05, 'hardly any work');
    assert.ok(app.waiting > 500, 'but 20 threads serve no more than 200 a second');
    assert.equal(flowOf(result).latency.gap, 'backlogGrows');
  });

  it('a slow dependency holding threads', () => {
    const run = begin(
      {
        blocks: [
          { id: 'app', serviceTimeMs: 1, concurrency: 4, threads: 50, queueLimit: 100 },
          { id: 'fast', serviceTimeMs: 1, concurrency: 'unlimited' },
          { id: 'slow', serviceTimeMs: 10, concurrency: 'unlimited' },
        ],
        arrows: [
          { id: 'toFast', from: 'app', to: 'fast' },
          { id: 'toSlow', from: 'app', to: 'slow' },
        ],
        flows: [
          { name: 'light', ratePerSecond: 200, route: { type: 'calls', from: 'app', arrows: ['toFast'] } },
          { name: 'heavy', ratePerSecond: 100, route: { type: 'calls', from: 'app', arrows: ['toSlow'] } },
        ],
      },
      { untilMs: 20_000, scenario: { incidents: [{ type: 'slow', block: 'slow', factor: 200, atMs: 5000 }] } },
    );
    assert.equal(flowOf(runUntil(run, 5000), 'light').rejected, 0);
    const result = runUntil(run);
    assert.ok(flowOf(result, 'light').rejected > 1000, 'requests that never needed the slow one are turned away');
    assert.ok((blockOf(result, 'app').utilisation ?? 1) < 0.2, 'while the processor has nothing to do');
  });

  it('a poison message going to the dead-letter queue', () => {
    const result = simulate(
      {
        blocks: [
          { id: 'queue', kind: 'messageQueue', serviceTimeMs: 1 },
          { id: 'worker', serviceTimeMs: 5, instances: 4 },
        ],
        arrows: [{ id: 'take', from: 'queue', to: 'worker', retries: 4, backoffMs: 10 }],
        flows: [flowTo('queue', 100)],
      },
      {
        requests: 5000,
        scenario: { blocks: { worker: { poisonShare: 0.02 } }, arrows: { take: { keepsDeadLetters: true } } },
      },
    );
    const { messages, tries, retried } = callOf(result, 'take');
    assert.ok(messages && Math.abs(messages.deadLetters - 100) < 35, `${messages?.deadLetters}`);
    assert.ok(messages.handled > 4800 && messages.dropped === 0);
    assert.ok(retried >= 4 * messages.deadLetters, 'every one of them was tried five times');
    assert.equal(tries - retried, messages.sent);
    assert.equal(flowOf(result).failed, 0, 'and its sender has long been told that it is stored');
  });
});
