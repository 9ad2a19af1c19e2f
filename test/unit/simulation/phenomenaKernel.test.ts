import assert from 'node:assert/strict';
import { applyChange } from '../../../src/core/simulation/changes';
import { step } from '../../../src/core/simulation/step';
import { frameCountOf } from './frameCount';
import { begin, blockOf, callOf, flowOf, flowTo, type ModelParts, runUntil, simulate } from './simulate';

const SHOP: ModelParts = {
  blocks: [
    { id: 'client', kind: 'client' },
    { id: 'app', serviceTimeMs: 5, instances: 4, queueLimit: 20 },
    { id: 'cache', serviceTimeMs: 1, hitRatio: 0.8 },
    { id: 'db', serviceTimeMs: 20, instances: 2 },
    { id: 'queue', kind: 'messageQueue', serviceTimeMs: 1, queueLimit: 50 },
    { id: 'worker', serviceTimeMs: 30, instances: 2 },
  ],
  arrows: [
    { id: 'client>app', from: 'client', to: 'app', timeoutMs: 100, retries: 2, backoffMs: 20 },
    { from: 'app', to: 'cache', roundTripMs: 1 },
    { from: 'app', to: 'db' },
    { from: 'app', to: 'queue', probability: 0.2 },
    { from: 'queue', to: 'worker' },
  ],
  flows: [flowTo('client', 500)],
};

const ROUGH = { incidents: [{ type: 'down', block: 'db', instances: 1, atMs: 2000, forMs: 3000 }] } as const;

describe('the simulation shows', () => {
  for (const balances of ['roundRobin', 'random', 'leastConnections', 'twoChoices'] as const) {
    it(`an even split over equal backends whatever their kind (${balances})`, () => {
      const kinds = ['sqlDatabase', 'sqlDatabase', 'sqlDatabase', 'service', 'cache'];
      const result = simulate(
        {
          blocks: [
            { id: 'lb', kind: 'loadBalancer' },
            ...kinds.map((kind, at) => ({ id: `b${at}`, kind, serviceTimeMs: 10 })),
          ],
          arrows: kinds.map((_, at) => ({ from: 'lb', to: `b${at}`, onMissOf: '' })),
          flows: [flowTo('lb', 200)],
        },
        { requests: 10_000, scenario: { blocks: { lb: { balances } } } },
      );
      for (let at = 0; at < kinds.length; at += 1) {
        assert.ok(
          Math.abs(blockOf(result, `b${at}`).served - 2000) < 150,
          `b${at}: ${blockOf(result, `b${at}`).served}`,
        );
      }
    });

    it(`a balancer that respects instance counts (${balances})`, () => {
      const result = simulate(
        {
          blocks: [
            { id: 'lb', kind: 'loadBalancer' },
            { id: 'big', serviceTimeMs: 10, instances: 6 },
            { id: 'small', serviceTimeMs: 10, instances: 2 },
          ],
          arrows: [
            { from: 'lb', to: 'big' },
            { from: 'lb', to: 'small' },
          ],
          flows: [flowTo('lb', 560)],
        },
        { requests: 10_000, scenario: { blocks: { lb: { balances } } } },
      );
      const share = blockOf(result, 'big').served / 10_000;
      assert.ok(Math.abs(share - 0.75) < 0.04, `${share}`);
    });
  }

  it('the own queue inside every latency', () => {
    const result = simulate(
      { blocks: [{ id: 'a', serviceTimeMs: 10 }], flows: [flowTo('a', 80)] },
      { requests: 60_000, warmUpRequests: 5000 },
    );
    const { residence, meanWaitMs, utilisation } = blockOf(result, 'a');
    const { latency } = flowOf(result);
    assert.ok(residence.meanMs && residence.p99Ms && latency.p99Ms && meanWaitMs && utilisation);
    assert.ok(meanWaitMs > 30, 'waits four times as long as it is served');
    assert.ok(Math.abs(residence.meanMs.value - meanWaitMs - 10) < 0.5);
    assert.ok(residence.p99Ms.value > 150, 'the tail of the queue, not of the service (46 ms)');
    assert.ok(Math.abs(latency.p99Ms.value - residence.p99Ms.value) < 0.05 * residence.p99Ms.value);
  });

  it('the acknowledgement time reaching the caller', () => {
    const result = simulate(
      {
        blocks: [
          { id: 'app', serviceTimeMs: 1, serviceCv2: 0, concurrency: 'unlimited' },
          { id: 'queue', kind: 'messageQueue', serviceTimeMs: 7, serviceCv2: 0, concurrency: 'unlimited' },
          { id: 'worker', serviceTimeMs: 500, instances: 100 },
        ],
        arrows: [
          { from: 'app', to: 'queue', roundTripMs: 2 },
          { from: 'queue', to: 'worker' },
        ],
        flows: [flowTo('app', 100)],
      },
      { requests: 2000 },
    );
    const { p50Ms, p99Ms } = flowOf(result).latency;
    assert.ok(p50Ms && p99Ms);
    assert.ok(Math.abs(p50Ms.value - 10) < 0.06, '1 ms own time, 2 ms on the wire, 7 ms until it is acknowledged');
    assert.ok(Math.abs(p99Ms.value - 10) < 0.06, 'and nothing of the worker');
  });

  it('conservation: generated = completed + rejected + failed + in flight, exactly', () => {
    for (const seed of [1, 2, 3]) {
      const run = begin(SHOP, { seed, untilMs: 20_000, scenario: ROUGH });
      for (const pauseMs of [500, 2100, 5100, 20_000]) {
        const { generated, completed, rejected, failed, inFlight } = flowOf(runUntil(run, pauseMs));
        assert.equal(generated, completed + rejected + failed + inFlight);
        assert.equal(inFlight, frameCountOf(run).requests, 'as many as there are frames of requests');
        assert.ok(completed > 0);
      }
      assert.ok(flowOf(runUntil(run)).rejected > 0 && flowOf(runUntil(run)).failed > 0);
      const messages = callOf(runUntil(run), 'queue>worker').messages;
      assert.ok(messages);
      assert.equal(
        messages.sent,
        messages.handled + messages.dropped + messages.deadLetters + frameCountOf(run).messages,
      );
    }
  });

  it('same seed, same bytes', () => {
    const options = { untilMs: 10_000, scenario: ROUGH };
    const [one, again] = [simulate(SHOP, options), simulate(SHOP, options)];
    assert.equal(JSON.stringify(one), JSON.stringify(again));
    assert.notEqual(JSON.stringify(one), JSON.stringify(simulate(SHOP, { ...options, seed: 2 })));
  });

  it('independence of step size', () => {
    const whole = begin(SHOP, { untilMs: 5000, scenario: ROUGH });
    const small = begin(SHOP, { untilMs: 5000, scenario: ROUGH });
    const expected = runUntil(whole);
    let pauseMs = 0;
    while (small.end === undefined) {
      pauseMs += 37;
      runUntil(small, pauseMs);
    }
    assert.deepEqual(runUntil(small), expected);
    const single = begin(SHOP, { untilMs: 5000, scenario: ROUGH });
    for (let size = 1; single.end === undefined; size = (size * 7) % 101) step(single, size);
    assert.deepEqual(runUntil(single), expected);
  });

  it('edits during a run leaving arrivals alone', () => {
    const countsOf = (isChanged: boolean) => {
      const run = begin(SHOP, { untilMs: 4000 });
      const came: number[] = [];
      for (let pauseMs = 100; pauseMs <= 4000; pauseMs += 100) {
        came.push(flowOf(runUntil(run, pauseMs)).generated);
        if (isChanged && pauseMs === 1000) {
          applyChange(run, { type: 'instances', block: 'app', instances: 1 });
          applyChange(run, { type: 'slow', block: 'db', factor: 5 });
        }
      }
      return { came, answered: flowOf(runUntil(run)).completed };
    };
    const [changed, left] = [countsOf(true), countsOf(false)];
    assert.deepEqual(changed.came, left.came);
    assert.ok(changed.answered < 0.8 * left.answered, 'although the edit makes all the difference to what is answered');
  });

  it('limits said, never silent', () => {
    const flood = simulate(
      { blocks: [{ id: 'a', serviceTimeMs: 1000 }], flows: [flowTo('a', 1e6)] },
      { untilMs: 60_000 },
    );
    assert.equal(flood.end, 'tooManyUnderWay');
    assert.deepEqual(
      flood.limits.filter(({ type }) => type === 'tooManyUnderWay').map(({ type }) => type),
      ['tooManyUnderWay'],
    );
    assert.ok(flood.nowMs < 1000, 'the clock stands where the run ended');
    const { generated, inFlight, completed, latency } = flowOf(flood);
    assert.equal(generated, inFlight + completed, 'no arrival is lost');
    assert.equal(latency.gap, 'backlogGrows', 'a saturated system has no latency');
    assert.ok(blockOf(flood, 'a').backlogPerSecond > 9e5);
    const few = simulate({ blocks: [{ id: 'a', serviceTimeMs: 1 }], flows: [flowTo('a', 100)] }, { requests: 400 });
    assert.deepEqual([flowOf(few).latency.p99Ms, flowOf(few).latency.gap], [null, 'notEnoughSamples']);
    const blocks = [
      { id: 'a', serviceTimeMs: 1, availability: 0.999 },
      { id: 'b', serviceTimeMs: 1, availability: 0.99 },
    ];
    const arrows = [{ from: 'a', to: 'b' }];
    const { limits } = simulate({ blocks, arrows, flows: [flowTo('a', 100)] }, { untilMs: 5000 });
    assert.deepEqual(
      limits.find(({ type }) => type === 'failuresByChance'),
      { type: 'failuresByChance', block: 'b', availability: 0.99, blocks: 2, ofMs: 5000 },
    );
    assert.ok(limits.some(({ type }) => type === 'noFailures'));
    assert.ok(!few.limits.some(({ type }) => type === 'failuresByChance'), 'what never fails is no limit');
    const saidOf = (block: object, perSecond: number) =>
      simulate({ blocks: [{ id: 'a', ...block }], flows: [flowTo('a', perSecond)] }, { untilMs: 100 }).limits.map(
        ({ type }) => type,
      );
    assert.ok(saidOf({}, 0).includes('nothingComesIn'));
    assert.ok(saidOf({ kind: 'cache', hitRatio: 0.9 }, 10).includes('givenHitRatio'));
    assert.ok(saidOf({ readReplicas: 2 }, 10).includes('staleUnknown'));
  });
});
