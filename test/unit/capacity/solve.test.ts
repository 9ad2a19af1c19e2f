import { strict as assert } from 'node:assert';
import type { Solution } from '../../../src/core/capacity/solution';
import { solve } from '../../../src/core/capacity/solve';
import { model } from './models';
import { near, within } from './near';

type Parts = Parameters<typeof model>[0];

function solved(parts: Omit<Parts, 'flows'>, from: string, ratePerSecond: number, flow: object = {}): Solution {
  return solve(model({ ...parts, flows: [{ name: 'f', ratePerSecond, route: { type: 'calls', from }, ...flow }] }));
}

function block(solution: Solution, id: string): Solution['blocks'][number] {
  return solution.blocks.find((each) => each.id === id) ?? assert.fail(`There is no ${id}.`);
}

describe('a cache', () => {
  const shop = (cache: object) => ({
    blocks: [
      { id: 'app', kind: 'appServer' },
      { id: 'cache', kind: 'cache', serviceTimeMs: 1, concurrency: 100, ...cache },
      { id: 'db', kind: 'sqlDatabase', serviceTimeMs: 5, instances: 10 },
    ],
    arrows: [
      { from: 'app', to: 'cache' },
      { from: 'app', to: 'db' },
    ],
  });

  it('keeps reads from the store behind it, but no writes', () => {
    near(block(solved(shop({ hitRatio: 0.9 }), 'app', 1000), 'db').readsPerSecond, 100, 9);
    const writes = block(solved(shop({ hitRatio: 0.9 }), 'app', 1000, { operation: 'write' }), 'db');
    near(writes.writesPerSecond, 1000, 9);
  });

  it('has the hit ratio of its keys, or of how long entries are valid', () => {
    const keys = { count: 1000, zipf: 0.8, cached: 100 };
    near(block(solved(shop({ keys }), 'app', 1000), 'cache').hitRatio, 0.3777902213);
    near(block(solved(shop({ keys: { count: 100 }, ttlSeconds: 1 }), 'app', 100), 'cache').hitRatio, 0.5, 9);
  });

  it('can be passed by on purpose', () => {
    const { blocks, arrows } = shop({ hitRatio: 0.9 });
    const always = arrows.map((arrow) => (arrow.to === 'db' ? { ...arrow, onMissOf: '' } : arrow));
    near(block(solved({ blocks, arrows: always }, 'app', 1000), 'db').readsPerSecond, 1000, 9);
  });
});

describe('copies of data', () => {
  it('answer reads, and apply every write', () => {
    const { blocks } = solve(
      model({
        blocks: [{ id: 'db', serviceTimeMs: 1, readReplicas: 2, replicaLagMs: 100 }],
        flows: [
          { name: 'r', ratePerSecond: 800, route: { type: 'calls', from: 'db' } },
          { name: 'w', ratePerSecond: 100, operation: 'write', route: { type: 'calls', from: 'db' } },
        ],
      }),
    );
    const [primary, replica] = blocks[0]?.parts ?? [];
    near(primary?.ratePerSecond, 100, 9);
    near(replica?.ratePerSecond, 500, 9);
    assert.deepEqual([replica?.copies, blocks[0]?.replicaLagMs], [2, 100]);
    near(blocks[0]?.utilisation, 0.5, 9);
  });

  const ring = (instances: number, writes: number) =>
    solve(
      model({
        blocks: [{ id: 'db', kind: 'nosqlDatabase', serviceTimeMs: 1, instances, recordCopies: 3 }],
        flows: [
          { name: 'r', ratePerSecond: 800, route: { type: 'calls', from: 'db' } },
          { name: 'w', ratePerSecond: writes, operation: 'write', route: { type: 'calls', from: 'db' } },
        ],
      }),
    ).blocks[0];

  it('share reads and, where records lie on some of them only, writes', () => {
    near(ring(1, 100)?.utilisation, 0.9, 9);
    near(ring(2, 100)?.utilisation, (800 + 200) / 2000, 9);
    near(ring(6, 100)?.utilisation, (800 + 300) / 6000, 9);
  });

  it('count as many instances as carry the copies there are then, and grow a backlog of requests', () => {
    const needed = ring(1, 800)?.instancesNeeded ?? 0;
    near(ring(needed, 800)?.utilisation, 3200 / 1000 / needed, 9);
    assert.ok((ring(needed, 800)?.utilisation ?? 1) <= 0.7 && ring(needed, 800)?.instancesNeeded === needed);
    assert.ok((ring(needed - 1, 800)?.instancesNeeded ?? 0) > needed - 1);
    // 2,000 pieces of work more than three instances do; a request is 2.2 of them.
    near(ring(3, 1400)?.backlog?.growthPerSecond, 2000 / (5000 / 2200), 9);
  });

  it('split by key have a hot one', () => {
    const { blocks } = solved({ blocks: [{ id: 'db', serviceTimeMs: 1, shards: 10, hotKeyShare: 0.1 }] }, 'db', 1000);
    const [hot, others] = blocks[0]?.parts ?? [];
    assert.deepEqual([hot?.isHot, hot?.copies, others?.copies], [true, 1, 9]);
    near(hot?.ratePerSecond, 190, 9);
    near(others?.ratePerSecond, 90, 9);
    near(blocks[0]?.breaksAt, 1000 / 190, 9);
  });
});

describe('a queue', () => {
  const parts = {
    blocks: [
      { id: 'app', serviceTimeMs: 2 },
      { id: 'queue', kind: 'messageQueue', serviceTimeMs: 5, concurrency: 1000 },
      { id: 'worker', kind: 'worker', serviceTimeMs: 500, instances: 100 },
    ],
    arrows: [
      { from: 'app', to: 'queue' },
      { from: 'queue', to: 'worker' },
    ],
  };

  it('ends what is waited for, but not the work', () => {
    const solution = solved(parts, 'app', 100);
    near(solution.flows[0]?.meanMs, 2 / 0.8 + 5, 6);
    near(block(solution, 'worker').utilisation, 0.5, 9);
  });

  it('leaves a latency where its workers cannot keep up', () => {
    const solution = solved(parts, 'app', 300);
    assert.ok(solution.flows[0]?.percentiles);
    near(block(solution, 'worker').backlog?.growthPerSecond, 100, 9);
    assert.deepEqual(solution.flows[0]?.saturated, []);
  });
});

describe('a balancer', () => {
  const backends = (instances: readonly number[], arrows: object = {}) => ({
    blocks: [
      { id: 'lb', kind: 'loadBalancer' },
      ...instances.map((count, index) => ({
        id: `b${index}`,
        kind: ['appServer', 'sqlDatabase', 'cache'][index],
        instances: count,
        serviceTimeMs: 10,
        availability: 0.9,
      })),
    ],
    arrows: instances.map((_, index) => ({ from: 'lb', to: `b${index}`, ...arrows })),
  });

  it('splits evenly over equal backends whatever their kind, and by instances', () => {
    const even = solved(backends([1, 1, 1]), 'lb', 90);
    for (const id of ['b0', 'b1', 'b2']) near(block(even, id).readsPerSecond, 30, 9);
    const uneven = solved(backends([1, 3]), 'lb', 80);
    assert.deepEqual([block(uneven, 'b0').readsPerSecond, block(uneven, 'b1').readsPerSecond], [20, 60]);
  });

  it('needs one of them', () => near(solved(backends([1, 1]), 'lb', 1).flows[0]?.availability, 0.99));
});

describe('failures', () => {
  const pair = (arrow: object, db: object = {}) => ({
    blocks: [
      { id: 'app', serviceTimeMs: 1, concurrency: 1000 },
      { id: 'db', serviceTimeMs: 10, concurrency: 10, ...db },
    ],
    arrows: [{ from: 'app', to: 'db', ...arrow }],
  });

  it('are retried: expected attempts, and what still fails', () => {
    const { arrows, flows } = solved(pair({ failureProbability: 0.2, retries: 3 }), 'app', 100);
    near(arrows[0]?.attempts, 1.248);
    near(arrows[0]?.callsPerSecond, 124.8, 9);
    near(flows[0]?.errors, 0.2 ** 4, 9);
    within(flows[0]?.meanMs, 1 + 12.48, 0.01);
  });

  it('are what comes too late', () => {
    const { flows, arrows } = solved(pair({ timeoutMs: 20, retries: 1 }), 'app', 1);
    const late = Math.exp(-2);
    within(arrows[0]?.attempts, 1 + late, 0.002);
    within(flows[0]?.errors, late ** 2, 0.02);
    assert.ok((flows[0]?.percentiles?.p99 ?? 0) < 50, 'nobody waits longer than twice the time-out');
  });

  it('can make a storm of retries', () => {
    const calm = solved(pair({ timeoutMs: 100, retries: 3 }), 'app', 500);
    const storm = solved(pair({ timeoutMs: 100, retries: 3 }), 'app', 1100);
    assert.ok((calm.arrows[0]?.attempts ?? 2) < 1.1);
    within(storm.arrows[0]?.attempts, 4, 0.001);
    assert.ok(storm.warnings.some(({ type }) => type === 'retryStorm'));
    assert.ok((storm.flows[0]?.meanMs ?? 0) > 399, 'time-outs still have a length');
    near(storm.flows[0]?.errors, 1, 6);
  });

  it('say that a storm, once begun, does not end by itself', () => {
    const overLate = (rate: number, retries = 3) =>
      solved(pair({ timeoutMs: 100, retries }), 'app', rate).warnings.filter(({ type }) => type === 'metastable');
    assert.deepEqual(overLate(240), [], 'four times 240 are fewer than the 1,000 it can take');
    const [found] = overLate(500);
    assert.ok(found?.type === 'metastable' && found.block === 'db');
    near(found.utilisation, 2, 6);
    assert.deepEqual(overLate(500, 0), [], 'who does not try again makes no storm');
    assert.deepEqual(overLate(1100), [], 'nor is it told of what is overloaded anyway');
  });

  it('are what a full queue turns away', () => {
    const { flows, warnings } = solved(pair({}, { concurrency: 1, queueLimit: 0 }), 'app', 100);
    near(flows[0]?.errors, 0.5, 9);
    assert.deepEqual(
      warnings.map(({ type }) => type),
      ['rejecting'],
    );
  });
});

describe('what is held', () => {
  it('while others are waited for: threads and connections by Little’s law', () => {
    const solution = solved(
      {
        blocks: [
          { id: 'app', serviceTimeMs: 5, instances: 10, concurrency: 10, threads: 10, connections: 1000 },
          { id: 'slow', serviceTimeMs: 895, concurrency: 'unlimited' },
        ],
        arrows: [{ from: 'app', to: 'slow' }],
      },
      'app',
      100,
    );
    const { threads, connections, utilisation } = block(solution, 'app');
    within(threads?.held, 90, 1e-6);
    assert.deepEqual([threads?.limit, connections?.limit], [100, 10_000]);
    assert.ok(utilisation < 0.01, 'while its processors are idle');
    assert.deepEqual(
      solution.warnings.map(({ type }) => type),
      ['threads'],
    );
  });

  it('on disk, on the wire, in dollars', () => {
    const solution = solve(
      model({
        blocks: [
          { id: 'users', kind: 'client' },
          {
            id: 'db',
            kind: 'sqlDatabase',
            serviceTimeMs: 1,
            readReplicas: 1,
            storedBytesPerWrite: 1000,
            retentionDays: 30,
            dollarsPerInstanceMonth: 200,
            dollarsPerGigabyteMonth: 0.1,
          },
        ],
        arrows: [{ from: 'users', to: 'db', requestBytes: 1000, responseBytes: 50 }],
        flows: [{ name: 'w', ratePerSecond: 100, operation: 'write', route: { type: 'calls', from: 'users' } }],
        dollarsPerEgressGigabyte: 0.1,
      } as never),
    );
    const { storage } = block(solution, 'db');
    near(storage?.bytesPerDay, 2 * 8.64e9, 3);
    near(storage?.bytesAtMost, 30 * 2 * 8.64e9, 3);
    near(solution.arrows[0]?.requestBytesPerSecond, 100_000, 6);
    near(solution.cost.instances, 400, 9);
    near(solution.cost.storage, 30 * 17.28 * 0.1, 6);
    near(solution.cost.egress, (100 * 50 * 30 * 86_400) / 1e9 / 10, 6);
  });
});

describe('availability and weak points', () => {
  const parts = {
    blocks: [
      { id: 'users', kind: 'client' },
      { id: 'lb', kind: 'loadBalancer', availability: 0.9999, instances: 1 },
      { id: 'app', kind: 'appServer', availability: 0.99, instances: 2 },
      { id: 'cache', kind: 'cache', availability: 0.5, hitRatio: 0.9 },
      { id: 'db', kind: 'sqlDatabase', availability: 0.999 },
      { id: 'quorum', kind: 'coordination', availability: 0.9, instances: 3, needed: 2 },
      { id: 'log', kind: 'messageQueue', availability: 0.5 },
      { id: 'worker', kind: 'worker', availability: 0.5 },
    ],
    arrows: [
      { from: 'users', to: 'lb' },
      { from: 'lb', to: 'app' },
      { from: 'app', to: 'quorum' },
      { from: 'app', to: 'cache' },
      { from: 'app', to: 'db' },
      { from: 'app', to: 'log', async: true },
      { from: 'log', to: 'worker' },
    ],
  };
  const solution = solved(parts, 'users', 1);

  it('count each block once, and neither caches nor what is asynchronous', () => {
    near(solution.flows[0]?.availability, 0.9999 * 0.9999 * 0.999 * 0.972);
  });

  it('are blocks without a spare, the worst first', () => {
    const [lb, db, ...others] = solution.weakPoints;
    assert.deepEqual([lb?.block, lb?.cutOffCount, lb?.stops], ['lb', 6, ['f']]);
    assert.deepEqual([db?.block, db?.stops], ['db', ['f']]);
    assert.deepEqual(
      others.map(({ block: id, cutsOff }) => [id, cutsOff]),
      [['log', ['worker']]],
    );
  });
});

describe('regions', () => {
  it('put their distance between blocks', () => {
    const parts = {
      blocks: [
        { id: 'app', region: 'eu' },
        { id: 'db', serviceTimeMs: 5, region: 'us' },
        { id: 'near', serviceTimeMs: 5, region: 'eu' },
      ],
      arrows: [
        { from: 'app', to: 'db' },
        { from: 'app', to: 'near' },
      ],
      regions: [{ id: 'eu' }, { id: 'us' }],
      links: [{ from: 'us', to: 'eu', roundTripMs: 80 }],
    };
    near(solved(parts, 'app', 1e-6).flows[0]?.meanMs, 90, 4);
  });
});

describe('variability', () => {
  it('of arrivals is passed on and named', () => {
    const { blocks, warnings } = solved(
      {
        blocks: [
          { id: 'a', serviceTimeMs: 8, serviceCv2: 0.2 },
          { id: 'b', serviceTimeMs: 8 },
        ],
        arrows: [{ from: 'a', to: 'b' }],
      },
      'a',
      100,
      { arrivalCv2: 2 },
    );
    const [first, second] = blocks.map(({ parts }) => parts[0]);
    near(first?.arrivalCv2, 2);
    near(second?.arrivalCv2, 1 + (1 - 0.64) * (2 - 1) + 0.64 * (0.2 - 1), 9);
    assert.deepEqual([first?.method, second?.method], ['G/G/c', 'G/G/c']);
    assert.deepEqual(
      warnings.map(({ type }) => type),
      ['approximate', 'approximate'],
    );
  });

  it('of service that is bursty is warned of where no formula is exact', () => {
    const { warnings } = solved({ blocks: [{ id: 'a', serviceTimeMs: 8, instances: 2, serviceCv2: 4 }] }, 'a', 100);
    assert.deepEqual(
      warnings.map(({ type }) => type),
      ['approximate', 'bursty'],
    );
  });
});
