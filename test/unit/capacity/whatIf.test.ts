import { strict as assert } from 'node:assert';
import { situate } from '../../../src/core/capacity/boardLoad';
import { compareLoad, type LoadChange } from '../../../src/core/capacity/compareLoad';
import type { CapacityModel } from '../../../src/core/capacity/model';
import { solve } from '../../../src/core/capacity/solve';
import { applyWhatIf, PATIENCE_MS, type WhatIf } from '../../../src/core/capacity/whatIf';
import { whatIfTargets } from '../../../src/core/capacity/whatIfTargets';
import { model } from './models';
import { near } from './near';

/** A client, a balancer over two servers, a cache beside a store, a queue with a worker. */
const SHOP = model({
  blocks: [
    { id: 'client', kind: 'client' },
    { id: 'lb', kind: 'loadBalancer' },
    { id: 'a', kind: 'appServer', serviceTimeMs: 10, concurrency: 10 },
    { id: 'b', kind: 'appServer', serviceTimeMs: 10, concurrency: 10 },
    { id: 'cache', kind: 'cache', serviceTimeMs: 1, concurrency: 10, hitRatio: 0.9, instances: 4 },
    { id: 'db', kind: 'sqlDatabase', serviceTimeMs: 5, concurrency: 4 },
    { id: 'queue', kind: 'messageQueue', serviceTimeMs: 1, concurrency: 10 },
    { id: 'worker', kind: 'worker', serviceTimeMs: 10, concurrency: 20 },
  ],
  arrows: [
    { from: 'client', to: 'lb' },
    { from: 'lb', to: 'a' },
    { from: 'lb', to: 'b' },
    { from: 'a', to: 'cache' },
    { from: 'b', to: 'cache' },
    { from: 'a', to: 'db' },
    { from: 'b', to: 'db' },
    { from: 'a', to: 'queue', async: true },
    { from: 'queue', to: 'worker' },
  ],
  flows: [{ name: 'Read', ratePerSecond: 1000, route: { type: 'calls', from: ['client'] } }],
});

function changed(before: CapacityModel, whatIf: WhatIf): LoadChange & { readonly load: (id: string) => number } {
  const after = applyWhatIf(before, whatIf);
  const solution = solve(after);
  const lost = new Set(whatIf.type === 'lose' ? whatIf.blocks : []);
  const change = compareLoad({ model: before, solution: solve(before) }, { model: after, solution }, lost);
  return { ...change, load: (id) => solution.blocks.find((block) => block.id === id)?.utilisation ?? Number.NaN };
}

describe('what if', () => {
  it('ten times as much comes: every load is tenfold, and what breaks is named', () => {
    const { load, over, overBefore, slowest } = changed(SHOP, { type: 'load', multiple: 10 });
    near(load('db'), 1.25, 6);
    assert.deepEqual([overBefore, over], [[], ['a', 'b', 'db', 'worker'].filter((id) => load(id) >= 1)]);
    assert.ok(over.includes('db') && over.includes('a'));
    assert.equal(slowest?.after?.percentiles, undefined);
  });

  it('a multiple that is no number changes nothing', () => {
    for (const multiple of [Number.NaN, -1, Number.POSITIVE_INFINITY]) {
      assert.equal(applyWhatIf(SHOP, { type: 'load', multiple }), SHOP);
    }
    assert.equal(situate(SHOP, { multiple: 1, whatIf: undefined }), undefined);
  });

  it('caches are cold: all reads come to the store', () => {
    const { load, over } = changed(SHOP, { type: 'coldCaches' });
    near(load('db'), 1.25, 6);
    assert.deepEqual(over, ['db']);
  });

  it('one of two servers is lost: the other takes everything, nothing fails', () => {
    const { load, flows, cutOff } = changed(SHOP, { type: 'lose', blocks: ['b'] });
    near(load('a'), 1, 6);
    assert.equal(flows[0]?.isStopped, false);
    assert.deepEqual(cutOff, []);
  });

  it('a cache is lost: the store answers', () => {
    const { load, flows } = changed(SHOP, { type: 'lose', blocks: ['cache'] });
    near(load('db'), 1.25, 6);
    near(load('cache'), 0, 6);
    assert.equal(flows[0]?.isStopped, false);
  });

  it('a store is lost: what the cache does not know fails', () => {
    const { flows, load } = changed(SHOP, { type: 'lose', blocks: ['db'] });
    near(flows[0]?.after?.errors, 0.1, 6);
    near(load('db'), 0, 6);
  });

  it('the only way in is lost: everything fails and is cut off', () => {
    const { flows, cutOff } = changed(SHOP, { type: 'lose', blocks: ['lb'] });
    assert.equal(flows[0]?.isStopped, true);
    assert.deepEqual([...cutOff].sort(), ['a', 'b', 'cache', 'db', 'queue', 'worker']);
    assert.equal(changed(SHOP, { type: 'lose', blocks: ['client'] }).flows[0]?.after, undefined);
  });

  it('a zone is lost: its blocks are lost together', () => {
    const { flows, cutOff } = changed(SHOP, { type: 'lose', blocks: ['a', 'b', 'cache'] });
    assert.equal(flows[0]?.isStopped, true);
    assert.deepEqual([...cutOff].sort(), ['db', 'queue', 'worker']);
  });

  it('what only messages go to is lost: no request fails', () => {
    const { flows } = changed(SHOP, { type: 'lose', blocks: ['queue'] });
    near(flows[0]?.after?.errors, 0, 9);
  });

  it('a walk ends where it meets what is lost', () => {
    const walk = {
      type: 'walk',
      steps: [{ arrow: 'client>lb' }, { arrow: 'lb>a' }, { arrow: 'a>cache' }, { arrow: 'a>db' }],
    } as const;
    const walked: CapacityModel = { ...SHOP, flows: [{ name: 'Walk', ratePerSecond: 100, route: walk }] };
    const { flows, load } = changed(walked, { type: 'lose', blocks: ['a'] });
    assert.equal(flows[0]?.isStopped, true);
    near(load('db'), 0, 9);
    assert.equal(changed(walked, { type: 'lose', blocks: ['b'] }).flows[0]?.isStopped, false);
  });

  it('a dependency is slow: it takes ten times as long and so carries a tenth', () => {
    const { load, over, slowest } = changed(SHOP, { type: 'slow', block: 'db' });
    near(load('db'), 1.25, 6);
    assert.deepEqual(over, ['db']);
    assert.deepEqual(slowest?.after?.saturated, ['db']);
  });

  it('a key is hot: one part of the keys gets it and its share of the rest', () => {
    const before = SHOP.blocks.find(({ id }) => id === 'cache');
    const { load } = changed(SHOP, { type: 'hotKey', block: 'cache', share: 0.3 });
    const offered = 1000 * 0.001;
    near(load('cache'), (offered * (0.3 + 0.7 / 4)) / 10, 6);
    assert.equal(before?.instances, 4);
    near(changed(SHOP, { type: 'hotKey', block: 'db', share: 0.3 }).load('db'), 0.125, 6);
  });

  it('a block that says how hot its hottest key is gets that share, not an assumed one', () => {
    const said = model({ ...SHOP, blocks: SHOP.blocks.map((each) => ({ ...each, shards: 4, hotKeyShare: 0.5 })) });
    const shareOf = ({ blocks }: CapacityModel) => blocks.find(({ id }) => id === 'cache')?.hotKeyShare;
    assert.equal(shareOf(applyWhatIf(said, { type: 'hotKey', block: 'cache', share: 0.3 })), 0.5);
    assert.equal(shareOf(applyWhatIf(SHOP, { type: 'hotKey', block: 'cache', share: 0.3 })), 0.3);
  });

  it('callers retry: failing calls are made again at every level', () => {
    const { load, slowest } = changed(SHOP, { type: 'retries', block: 'db' });
    const tries = 1 + 0.5 + 0.25 + 0.125;
    assert.ok(load('db') > 0.125 * tries, String(load('db')));
    assert.ok((slowest?.after?.percentiles?.p99 ?? 0) > (slowest?.before.percentiles?.p99 ?? 0));
  });

  it('callers retry: they give up on what is late, and what nobody waits for is worked on', () => {
    const { arrows, blocks } = applyWhatIf(SHOP, { type: 'retries', block: 'db' });
    const patient = arrows.filter(({ timeoutMs }) => timeoutMs !== undefined).map(({ to }) => to);
    assert.deepEqual([...new Set(patient)], ['db']);
    assert.ok(arrows.every((arrow) => arrow.to !== 'db' || arrow.async || arrow.timeoutMs === PATIENCE_MS));
    const said = model({ blocks, arrows: SHOP.arrows.map((each) => ({ ...each, timeoutMs: 50 })), flows: SHOP.flows });
    const own = applyWhatIf(said, { type: 'retries', block: 'db' }).arrows;
    assert.ok(
      own.every(({ timeoutMs }) => timeoutMs === 50),
      'as long as the arrow says',
    );
    // At 90% of what the database can take, further tries of failed calls make all others late, too.
    const full = applyWhatIf(SHOP, { type: 'load', multiple: 0.9 / 0.125 });
    const storm = solve(applyWhatIf(full, { type: 'retries', block: 'db' }));
    assert.ok(storm.arrows.some(({ to, attempts }) => to === 'db' && attempts > 3.999));
    assert.ok((storm.blocks.find(({ id }) => id === 'db')?.utilisation ?? 0) > 0.9 * 4);
  });

  it('happens only to what it can happen to', () => {
    const solution = solve(SHOP);
    const targets = (type: Parameters<typeof whatIfTargets>[2]) => whatIfTargets(SHOP, solution, type);
    assert.equal(targets('lose')[0], 'lb');
    assert.ok(!targets('lose').includes('client'));
    assert.equal(targets('hotKey')[0], 'cache');
    assert.equal(targets('retries')[0], 'a');
    assert.equal(targets('slow').includes('lb'), false);
  });
});
