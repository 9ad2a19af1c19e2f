import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import type { CapacityModel } from '../../../src/core/capacity/model';
import { parseModel } from '../../../src/core/capacity/modelFile';
import { namesOf } from '../../../src/core/capacity/solutionDocument';
import { solve } from '../../../src/core/capacity/solve';
import type { Checked } from '../../../src/core/simulation/checked';
import { checkSolution } from '../../../src/core/simulation/confirmation';
import { type ConfirmationText, confirmationText } from '../../../src/core/simulation/confirmationText';
import { type Uptime, UptimeRun } from '../../../src/core/simulation/uptime/uptimeRun';
import { flowTo, type ModelParts, simulate } from './simulate';

/** What a simulation of a model says of what was computed for it, of all its blocks. */
function confirm(parts: ModelParts, requests = 20_000): readonly Checked[] & { readonly text: ConfirmationText } {
  const model = parseModel({ format: 'mockboard-model', version: 1, ...parts }, 'test.json');
  const solution = solve(model);
  const result = simulate(parts, { requests, warmUpRequests: requests / 10 });
  const ids = model.blocks.map(({ id }) => id);
  const uptime = uptimeOf(model);
  const checked = checkSolution({ model, solution, result, uptime }, ids);
  return Object.assign([...checked], { text: confirmationText(checked, { result, uptime }, namesOf(model), l10n) });
}

function uptimeOf(model: CapacityModel): Uptime | undefined {
  const run = new UptimeRun(model, 1);
  while (run.step(100_000));
  return run.result();
}

function sentences({ text }: { readonly text: ConfirmationText }): readonly string[] {
  return text.lines.map((line) => `${line.verdict}: ${line.text}`);
}

const CALM = { blocks: [{ id: 'a', serviceTimeMs: 10 }], flows: [flowTo('a', 50)] };

describe('what a simulation says of computed figures', () => {
  it('confirms what formulas have exactly, with intervals', () => {
    const checked = confirm(CALM);
    assert.deepEqual(
      checked.map(({ figure, of, verdict }) => [figure, of, verdict]),
      [
        ['p99Ms', 'requests', 'agrees'],
        ['busyShare', 'a', 'agrees'],
      ],
    );
    assert.equal(checked.text.headline, 'A simulation confirms these figures:');
    const [time, load] = sentences(checked);
    assert.match(time ?? '', /^agrees: requests: p99 \d+ ms \[\d+ ms … \d+ ms\], as computed\.$/);
    assert.match(load ?? '', /^agrees: a: busy 50\.?\d*% \[\d+\.?\d*% … \d+\.?\d*%\] of the time, as computed\.$/);
    assert.match(checked.text.notes.join(' '), /20000 requests came in.*Seed 1;.*within 2% of it \(0\.3 points/);
  });

  it('differs where calls at the same time wait in one line', () => {
    const checked = confirm({
      blocks: [{ id: 'a' }, { id: 'b', serviceTimeMs: 10, instances: 4 }],
      arrows: [{ id: 'fan', from: 'a', to: 'b', calls: 20, parallel: true }],
      flows: [flowTo('a', 15)],
    });
    const time = checked.find(({ figure }) => figure === 'p99Ms');
    assert.deepEqual([time?.verdict, time?.cause], ['differs', { type: 'fanOut', arrow: 'fan' }]);
    assert.ok(time?.simulated && (time.computed ?? 0) < time.simulated.low);
    assert.equal(checked.text.verdict, 'differs');
    assert.match(checked.text.headline, /differs in 1 of 2 figures/);
    assert.match(sentences(checked)[0] ?? '', /^differs: requests: .*; computed: \d+ ms\. The calls of a → b wait/);
  });

  it('tells of an overload how fast it grows, not a latency, and what it keeps from those behind it', () => {
    const checked = confirm({
      blocks: [
        { id: 'shop', serviceTimeMs: 10 },
        { id: 'orders', serviceTimeMs: 5 },
      ],
      arrows: [{ id: 'call', from: 'shop', to: 'orders' }],
      flows: [flowTo('shop', 250)],
    });
    const said = new Map(checked.map((each) => [`${each.figure} ${each.of}`, each]));
    const flow = said.get('p99Ms requests');
    assert.deepEqual([flow?.verdict, flow?.simulated, flow?.computed], ['agrees', undefined, undefined]);
    assert.ok(Math.abs((flow?.pilesUpPerSecond ?? 0) - 150) < 10);
    const growth = said.get('growthPerSecond shop');
    assert.equal(growth?.verdict, 'agrees');
    assert.ok(Math.abs((growth?.simulated?.value ?? 0) - 150) < 10);
    const behind = said.get('growthPerSecond orders');
    assert.deepEqual([behind?.verdict, behind?.cause], ['differs', { type: 'heldBack', by: 'shop' }]);
    assert.match(
      sentences(checked)[0] ?? '',
      /^differs: orders: .* computed: 50\. shop is overloaded and lets no more/,
    );
    assert.match(
      sentences(checked).join('\n'),
      /agrees: requests: no latency lasts, 1\d\d more are under way each second/,
    );
  });

  it('does not take a line that is nearly full, or just over, for what it is in the long run', () => {
    const full = confirm({ blocks: [{ id: 'a', serviceTimeMs: 10 }], flows: [flowTo('a', 101)] }, 3000);
    const [time] = full;
    assert.equal(time?.verdict, 'unknown');
    assert.ok(time?.cause?.type === 'nearlyFull' && time.cause.block === 'a' && time.cause.utilisation > 1);
    assert.match(full.text.headline, /cannot tell|confirms \d of \d figures, and cannot tell/);
  });

  it('says that too few requests were simulated', () => {
    const rare = { name: 'rare', ratePerSecond: 0.1, route: { type: 'calls', from: 'a' } };
    const checked = confirm({ ...CALM, flows: [...CALM.flows, rare] });
    const time = checked.find(({ of }) => of === 'rare');
    assert.deepEqual([time?.verdict, time?.cause?.type], ['unknown', 'fewRequests']);
    assert.equal(checked.text.verdict, 'unknown');
    assert.match(sentences(checked)[0] ?? '', /^unknown: rare: only \d+ of its requests were simulated/);
  });

  it('compares failures, and misses calls that nobody makes after one that failed', () => {
    const checked = confirm({
      blocks: [{ id: 'app' }, { id: 'pay', serviceTimeMs: 1 }, { id: 'mail', serviceTimeMs: 1 }],
      arrows: [
        { id: 'first', from: 'app', to: 'pay', failureProbability: 0.4 },
        { id: 'then', from: 'app', to: 'mail' },
      ],
      flows: [flowTo('app', 100)],
    });
    const lost = checked.find(({ figure }) => figure === 'lostShare');
    assert.equal(lost?.verdict, 'agrees');
    assert.ok(lost?.simulated && Math.abs(lost.simulated.value - 0.4) < 0.02);
    const mail = checked.find(({ of }) => of === 'mail');
    assert.deepEqual([mail?.verdict, mail?.cause], ['differs', { type: 'failsBefore', flow: 'requests' }]);
  });

  it('agrees that in a storm of retries nobody is answered in time', () => {
    const checked = confirm({
      blocks: [{ id: 'app' }, { id: 'db', serviceTimeMs: 10 }],
      arrows: [{ id: 'call', from: 'app', to: 'db', timeoutMs: 100, retries: 3 }],
      flows: [flowTo('app', 200)],
    });
    const [lost] = checked;
    assert.deepEqual([lost?.figure, lost?.verdict], ['lostShare', 'agrees']);
    assert.ok(lost?.simulated && lost.simulated.value > 0.99);
    const growth = checked.find(({ of }) => of === 'db');
    assert.deepEqual([growth?.figure, growth?.verdict], ['growthPerSecond', 'agrees'], 'and all of it is worked on');
  });

  it('confirms for how much of the time a flow is up, or says that it was down too few times', () => {
    const checked = confirm({
      blocks: [
        { id: 'app', serviceTimeMs: 1, availability: 0.99, instances: 2 },
        { id: 'db', serviceTimeMs: 1, availability: 0.999 },
        { id: 'vault', serviceTimeMs: 1, availability: 0.99, instances: 5 },
      ],
      arrows: [{ from: 'app', to: 'db' }],
      flows: [flowTo('app', 100), { name: 'secrets', ratePerSecond: 100, route: { type: 'calls', from: 'vault' } }],
    });
    const up = checked.filter(({ figure }) => figure === 'upShare');
    assert.deepEqual(
      up.map(({ of, verdict, cause }) => [of, verdict, cause?.type]),
      [
        ['requests', 'agrees', undefined],
        ['secrets', 'unknown', 'fewOutages'],
      ],
    );
    const said = sentences(checked).join('\n');
    assert.match(said, /agrees: requests: up 99\.8\d% \[99\.\d+% … 99\.\d+%\] of the time, as computed\./);
    assert.match(
      said,
      /unknown: secrets: it was down \d+ times in \d+ simulated years, .* up 99\.999999\d+% of the time/,
    );
    const notes = checked.text.notes.join(' ');
    assert.match(notes, /simulated apart from the requests: [\d]+ outages of single instances in \d+ years/);
    assert.doesNotMatch(notes, /left to the formulas/);
  });

  it('says nothing of times where nothing is answered', () => {
    const checked = confirm({
      blocks: [{ id: 'app' }, { id: 'db', serviceTimeMs: 1 }],
      arrows: [{ id: 'call', from: 'app', to: 'db', failureProbability: 1 }],
      flows: [flowTo('app', 100)],
    });
    assert.deepEqual(
      checked.filter(({ of }) => of === 'requests').map(({ figure, verdict }) => [figure, verdict]),
      [['lostShare', 'agrees']],
    );
  });

  it('counts the busy time of all shards, not of the hot one', () => {
    const checked = confirm({
      blocks: [{ id: 'db', serviceTimeMs: 5, shards: 10, hotKeyShare: 0.1 }],
      flows: [flowTo('db', 500)],
    });
    const load = checked.find(({ figure }) => figure === 'busyShare');
    assert.equal(load?.verdict, 'agrees');
    assert.ok(Math.abs((load?.computed ?? 0) - 0.25) < 0.001);
  });
});
