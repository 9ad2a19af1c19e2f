import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SolutionDocument } from '../../../src/core/capacity/solutionFormat';
import type { SimulationDocument } from '../../../src/core/simulation/simulationDocument';
import { drawBoard } from '../../ui/drawings';
import { buildProgram, runProgram } from './program';

const MODEL = {
  format: 'mockboard-model',
  version: 1,
  blocks: [
    { id: 'app', serviceTimeMs: 2, instances: 4 },
    { id: 'db\u001b[31m', serviceTimeMs: 5, instances: 4 },
  ],
  arrows: [{ from: 'app', to: 'db\u001b[31m', roundTripMs: 1 }],
  flows: [{ name: 'read', ratePerSecond: 400, route: { type: 'calls', from: 'app' } }],
};

describe('the command line: simulate', function () {
  this.timeout(30_000); // starts a Node each time
  let folder = '';
  const run = (...args: string[]) => runProgram(['simulate', ...args], folder);
  const write = (name: string, data: unknown) => writeFileSync(join(folder, name), JSON.stringify(data));

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mockboard-cli-'));
    write('model.json', MODEL);
    await buildProgram();
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints one JSON document, the same for the same seed', async () => {
    const [one, again, other] = await Promise.all([
      run('model.json', '--json', '--requests', '5000', '--seed', '7'),
      run('model.json', '--json', '--requests', '5000', '--seed', '7'),
      run('model.json', '--json', '--requests', '5000', '--seed', '8'),
    ]);
    assert.deepEqual([one.code, one.stderr], [0, '']);
    assert.equal(again.stdout, one.stdout);
    assert.notEqual(other.stdout, one.stdout);
    const { format, version, seed, flows, blocks, end } = JSON.parse(one.stdout) as SimulationDocument;
    assert.deepEqual([format, version, seed, end.type], ['mockboard-simulation', 1, 7, 'requests']);
    const [flow] = flows;
    assert.ok(flow && flow.generated === 5000);
    assert.equal(flow.generated, flow.completed + flow.rejected + flow.failed + flow.inFlight);
    const { meanMs, p99Ms } = flow.latency;
    assert.ok(meanMs && p99Ms && meanMs.low < meanMs.value && meanMs.value < meanMs.high && p99Ms.value > meanMs.value);
    assert.ok((blocks[1]?.utilisation ?? 0) > 0.4);
  });

  it('lets a scenario happen, and says what is wrong with one', async () => {
    write('scenario.json', { incidents: [{ type: 'down', block: 'app', atMs: 1000, forMs: 500 }] });
    write('wrong.json', { incidents: [{ type: 'slow', block: 'nobody', atMs: 0, factor: 2 }] });
    write('range.json', { blocks: { app: { errorShare: 2 } } });
    const [down, wrong, range] = await Promise.all([
      run('model.json', '--json', '--requests', '2000', '--scenario', 'scenario.json'),
      run('model.json', '--scenario', 'wrong.json'),
      run('model.json', '--scenario', 'range.json'),
    ]);
    const { flows, limits } = JSON.parse(down.stdout) as SimulationDocument;
    assert.ok((flows[0]?.outcomes.down ?? 0) > 100);
    assert.ok(!limits.some(({ type }) => type === 'noFailures'));
    assert.match(wrong.stderr, /wrong\.json: incidents\[0\]\.block: There is no block "nobody" in the model\. Repair/);
    assert.match(range.stderr, /range\.json: blocks\.app\.errorShare: Expected a share from 0 to 1\. Repair/);
    assert.deepEqual([wrong.code, range.code], [2, 2]);
  });

  it('takes the rates of a board from the estimate beside it, and calls blocks by their names', async () => {
    const board = drawBoard(
      [
        { kind: 'client', x: 0, y: 0 },
        { kind: 'appServer', x: 0, y: 115, name: 'Shop' },
      ],
      [[0, 1]],
    );
    writeFileSync(join(folder, 'board.excalidraw'), board);
    writeFileSync(join(folder, 'notes.md'), '```estimate\nread_qps = 123/s\n```\n');
    const solved = await runProgram(['solve', 'board.excalidraw', '--json'], folder);
    const { flows } = JSON.parse(solved.stdout) as SolutionDocument;
    assert.equal(flows.find(({ name }) => name === 'Read')?.ratePerSecond, 123);
    const { stdout } = await run('board.excalidraw', '--requests', '2000');
    assert.match(stdout, /\nShop: \d+ served/);
  });

  it('prints a text for people, in which nothing can command the terminal', async () => {
    const { code, stdout } = await run('model.json', '--requests', '2000');
    assert.equal(code, 0);
    assert.match(stdout, /^2000 requests came in during .* s\.\n\nread: 2000 came, /);
    assert.match(stdout, /\ndb\ufffd\[31m: \d+ served, \d+(\.\d)?% busy; mean [\d.]+ \[[\d.]+ … [\d.]+\], p99 |ms/);
    assert.ok(!stdout.includes('\u001b'));
    assert.match(stdout, /Nothing went down in this run/);
  });

  it('names file, place and cure of what cannot be used', async () => {
    write('wrong.json', { ...MODEL, flows: [{ ...MODEL.flows[0], ratePerSecond: -1 }] });
    writeFileSync(join(folder, 'cut.json'), '{\n"format": ');
    const failing: readonly (readonly [string[], RegExp])[] = [
      [['model.json', '--seed', 'x'], /--seed takes a whole number from 0 to 2147483647, not “x”/],
      [['model.json', '--requests', '0'], /--requests takes a whole number from 1/],
      [['wrong.json'], /wrong\.json: flows\[0\]\.ratePerSecond: Expected a number of at least 0\. Repair/],
      [['cut.json'], /cut\.json is not valid JSON near line 2/],
    ];
    for (const [args, message] of failing) {
      const { code, stdout, stderr } = await run(...args);
      assert.match(stderr, message);
      assert.deepEqual([code, stdout], [2, '']);
    }
  });

  it('takes a board, too', async () => {
    write('board.excalidraw', { type: 'excalidraw', version: 2, elements: [] });
    const { code, stdout } = await run('board.excalidraw');
    assert.equal(code, 0);
    assert.match(stdout, /No request came in/);
  });

  it('ends in bounded time whatever a model asks for, and says why', async () => {
    const huge = { id: 'a', serviceTimeMs: 1e15, keys: { count: 1e15, zipf: 1 }, shards: 1e6 };
    const circle = { from: 'a', to: 'a', calls: 1e6, parallel: true, probability: 0.5 };
    write('huge.json', {
      ...{ ...MODEL, blocks: [huge, { id: 'b', readReplicas: 100_000 }], arrows: [circle, { ...circle, to: 'b' }] },
      flows: [
        { name: 'all', ratePerSecond: 1e15, operation: 'write', route: { type: 'calls', from: 'a' } },
        { name: 'round', ratePerSecond: 1, route: { type: 'routing', entry: { b: 1 } } },
      ],
    });
    write('still.json', { ...MODEL, flows: [{ ...MODEL.flows[0], ratePerSecond: 0 }] });
    const [much, nothing] = await Promise.all([run('huge.json', '--json'), run('still.json', '--json')]);
    assert.deepEqual([much.stderr, nothing.stderr], ['', '']);
    assert.doesNotMatch(much.stdout, /NaN|Infinity/);
    const { limits, end } = JSON.parse(much.stdout) as SimulationDocument;
    assert.equal(end.type, 'requests');
    assert.ok(limits.some(({ type, message }) => type === 'rareKeys' && /1000000 most popular/.test(message)));
    const still = JSON.parse(nothing.stdout) as SimulationDocument;
    assert.equal(still.end.type, 'nothingToDo');
    assert.ok(still.limits.some(({ message }) => message.startsWith('No request came in.')));
  });
});
