import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patternScene } from '../../../src/core/board/patternScene';
import { parseModel } from '../../../src/core/capacity/modelFile';
import { arrowSchema, blockSchema, flowSchema, modelFileSchema } from '../../../src/core/capacity/modelSchema';
import type { SolutionDocument } from '../../../src/core/capacity/solutionFormat';
import { parsePatterns } from '../../../src/core/content/patterns';
import { root } from '../architecture/sources';
import { prettyBoard } from '../board/scenes';
import { readJson } from '../content/load';
import { buildProgram, runProgram } from './program';

const MODEL = {
  format: 'mockboard-model',
  version: 1,
  blocks: [{ id: 'q', name: 'Server', serviceTimeMs: 10 }],
  flows: [{ name: 'f', ratePerSecond: 80, route: { type: 'calls', from: 'q' } }],
};

const examples = readdirSync(join(root, 'media/model-file/examples')).sort();

describe('the command line: solve', function () {
  this.timeout(30_000); // starts a Node each time
  let folder = '';
  const run = (...args: string[]) => runProgram(args, folder);
  const write = (name: string, data: unknown) => writeFileSync(join(folder, name), JSON.stringify(data));

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mockboard-cli-'));
    write('model.json', MODEL);
    const [pattern] = Object.values(
      parsePatterns({ 'read-heavy.json': readJson('media/content/patterns/read-heavy.json') }),
    );
    assert.ok(pattern);
    writeFileSync(join(folder, 'board.excalidraw'), prettyBoard(patternScene(pattern, { prefix: 'p', seed: 1 })));
    await buildProgram();
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints what a model file comes to as one JSON document, the same each time', async () => {
    const { code, stdout, stderr } = await run('solve', 'model.json', '--json');
    assert.deepEqual([code, stderr], [0, '']);
    const { format, version, flows, blocks, assumptions } = JSON.parse(stdout) as SolutionDocument;
    assert.deepEqual([format, version, assumptions], ['mockboard-solution', 1, []]);
    assert.equal(flows[0]?.method, 'exact');
    assert.ok(Math.abs((flows[0]?.p99Ms ?? 0) - 230.258509299) < 1e-8);
    assert.deepEqual([blocks[0]?.name, blocks[0]?.utilisation, blocks[0]?.instancesNeeded], ['Server', 0.8, 3]);
    assert.equal((await runProgram(['solve', '-', '--json'], folder, JSON.stringify(MODEL))).stdout, stdout);
  });

  it('takes a board as well, and lists the defaults it took with their sources', async () => {
    const { stdout, stderr } = await run('solve', 'board.excalidraw', '--json');
    assert.equal(stderr, '');
    const { flows, assumptions } = JSON.parse(stdout) as SolutionDocument;
    assert.ok(flows.length > 0 && assumptions.length > 5);
    for (const { source, date } of assumptions) assert.ok(source !== '' && /^20\d\d$/.test(date));
  });

  it('takes values of a file in the place of defaults, tells which, and refuses what it cannot take', async () => {
    write('own.json', { 'sqlDatabase.serviceTimeMs': '40 ms', roundTripMs: 2 });
    const { stdout, stderr } = await run('solve', 'board.excalidraw', '--json', '--assumptions', 'own.json');
    assert.equal(stderr, '');
    const { assumptions } = JSON.parse(stdout) as SolutionDocument;
    const own = assumptions.filter(({ source }) => source.startsWith('own.json, instead of '));
    assert.deepEqual(
      new Set(own.map(({ parameter, value }) => `${parameter} ${value}`)),
      new Set(['serviceTimeMs 40', 'roundTripMs 2']),
    );
    write('own.json', { 'sqlDatabase.serviceTime': 40, 'cache.hitRatio': 'much' });
    const refused = await run('solve', 'board.excalidraw', '--assumptions', 'own.json');
    assert.deepEqual([refused.code, refused.stdout], [2, '']);
    assert.match(
      refused.stderr,
      /Is it “sqlDatabase\.serviceTimeMs” that you mean\? own\.json: “cache\.hitRatio” takes a share/,
    );
    const model = await run('solve', 'model.json', '--assumptions', 'own.json');
    assert.equal(model.code, 2);
    assert.match(model.stderr, /model\.json is a model file.*Leave --assumptions out/);
  });

  it('says it to people, too', async () => {
    const { stdout } = await run('solve', 'model.json');
    assert.match(stdout, /Flows\n {2}f: 80\/s, p50 34\.7 ms, p95 150 ms, p99 230 ms, available 100%\n/);
    assert.match(stdout, /Server: 80\/s, load 80%.*fits, 3 instances give headroom \(70%\), it has 1/);
    assert.match(stdout, /Server at 1\.25 times this load/);
    assert.match((await run('solve', 'board.excalidraw')).stdout, /Assumed\n/);
  });

  it('exits with 1 when a block is overloaded, and says how its backlog grows', async () => {
    write('over.json', { ...MODEL, flows: [{ ...MODEL.flows[0], ratePerSecond: 150 }] });
    const { code, stdout } = await run('solve', 'over.json');
    assert.equal(code, 1);
    assert.match(stdout, /load 150%, backlog grows by 50\/s/);
  });

  it('names file, place and cure when a model cannot be used', async () => {
    write('bad.json', { ...MODEL, blocks: [{ id: 'q', serviceTimeMs: -1 }] });
    const { code, stdout, stderr } = await run('solve', 'bad.json');
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(
      stderr,
      /^mockboard: bad\.json: blocks\[0\]\.serviceTimeMs: Expected a number of at least 0\. Repair the model file there; media\/model-file\/guide\.md[^\n]*\n$/,
    );
    writeFileSync(join(folder, 'cut.json'), '{"format": "mockboard-model",\n');
    assert.match((await run('solve', 'cut.json')).stderr, /cut\.json is not valid JSON/);
  });

  it('has nothing to say of an empty board', async () => {
    writeFileSync(join(folder, 'empty.excalidraw'), '');
    const { code, stdout } = await run('solve', 'empty.excalidraw');
    assert.deepEqual([code, stdout], [0, 'There is no flow to solve: draw a client, and arrows from it.\n']);
  });
});

describe('model files', () => {
  interface Schema {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly definitions: Readonly<
      Record<string, { readonly properties: Readonly<Record<string, unknown>>; readonly required: readonly string[] }>
    >;
  }
  const schema = readJson('media/model-file/model.schema.json') as Schema;
  const guide = readFileSync(join(root, 'media/model-file/guide.md'), 'utf8');

  it('have a JSON schema with the fields that are read', () => {
    const pairs = [
      [schema.properties, modelFileSchema.entries],
      [schema.definitions.block?.properties, blockSchema.entries],
      [schema.definitions.arrow?.properties, arrowSchema.entries],
      [schema.definitions.flow?.properties, flowSchema.entries],
    ] as const;
    for (const [written, read] of pairs) assert.deepEqual(Object.keys(written ?? {}).sort(), Object.keys(read).sort());
  });

  it('are documented field by field', () => {
    const names = [blockSchema, arrowSchema, flowSchema].flatMap(({ entries }) => Object.keys(entries));
    assert.deepEqual(
      names.filter((name) => !guide.includes(`\`${name}\``)),
      [],
    );
  });

  for (const name of examples) {
    it(`have an example that is right: ${name}`, () => {
      assert.ok(guide.includes(`models/${name}`), 'it stands in the guide');
      assert.ok(parseModel(readJson(`media/model-file/examples/${name}`), name).flows.length > 0);
    });
  }
});
