import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blockElements } from '../../../src/core/board/blockElements';
import { connectElements } from '../../../src/core/board/connect';
import type { BlockKindId } from '../../../src/core/board/kinds';
import type { SceneElement } from '../../../src/core/board/scene';
import { withIgnored } from '../../../src/core/review/ignored';
import type { QuestionsDocument } from '../../../src/core/review/questions/questionsDocument';
import type { ReviewDocument } from '../../../src/core/review/reviewDocument';
import { root } from '../architecture/sources';
import { prettyBoard } from '../board/scenes';
import { buildProgram, runProgram } from './program';

/** Blocks in a row, each leading to the next. */
function rowOf(...kinds: readonly BlockKindId[]): SceneElement[] {
  const blocks = kinds.map((kind, index) =>
    blockElements({ kind, centerX: index * 300, centerY: 0, id: `b${index}`, seed: 7 }, 'image'),
  );
  const boxes = blocks.flatMap(([box]) => box ?? []);
  const arrows = boxes.slice(1).map((to, index) => {
    const from = boxes[index] ?? to;
    return connectElements({ from, to, id: `a${index}`, seed: 9 }).arrow;
  });
  return [...blocks.flat(), ...arrows];
}

describe('the command line: review', function () {
  this.timeout(30_000); // starts a Node each time
  let folder = '';
  const run = (...args: string[]) => runProgram(args, folder);
  const write = (name: string, elements: readonly SceneElement[]) =>
    writeFileSync(join(folder, name), prettyBoard(elements));
  const read = (stdout: string) => JSON.parse(stdout) as ReviewDocument;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mockboard-cli-'));
    write('bad.excalidraw', rowOf('client', 'sqlDatabase'));
    write('good.excalidraw', rowOf('client', 'loadBalancer', 'appServer', 'sqlDatabase'));
    await buildProgram();
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints the findings as one JSON document, the same each time, and exits with 1 for an error', async () => {
    const { code, stdout, stderr } = await run('review', 'bad.excalidraw', '--json');
    assert.deepEqual([code, stderr], [1, '']);
    const { format, version, findings, ignored, omitted, solved } = read(stdout);
    assert.deepEqual([format, version, ignored, omitted, solved], ['mockboard-review', 1, [], [], true]);
    assert.deepEqual(
      [findings[0]?.rule, findings[0]?.severity, findings[0]?.elements],
      ['client-to-store', 'error', ['a0', 'b0', 'b1']],
    );
    assert.equal(findings[0]?.subject, null);
    assert.equal((await run('review', 'bad.excalidraw', '--json')).stdout, stdout);
  });

  it('says it to people, and exits with 0 when nothing is an error', async () => {
    const { code, stdout } = await run('review', 'good.excalidraw');
    assert.equal(code, 0);
    assert.match(stdout, /^warning: .*\[balancer-one-backend\]\n {2}\S.*\n {2}Cure: Run 2 instances of/m);
    assert.match(stdout, /assumed/);
  });

  it('looks at the estimate beside the board', async () => {
    assert.ok(
      read((await run('review', 'good.excalidraw', '--json')).stdout).findings.some(({ needs }) => needs !== null),
    );
    writeFileSync(join(folder, 'good.estimate'), 'read_qps = 900k/s\nwrite_qps = 5/s\nmail_qps = 7/s\n');
    const { code, stdout } = await run('review', 'good.excalidraw', '--json');
    rmSync(join(folder, 'good.estimate')); // the only one in a folder counts for all boards in it
    const { findings } = read(stdout);
    assert.equal(code, 1, 'the load is known now');
    assert.match(findings.find(({ rule }) => rule === 'overload')?.message ?? '', /900k\/s/);
    assert.equal(findings.find(({ rule }) => rule === 'estimate-without-block')?.subject, 'mail_qps');
  });

  it('lists what is ignored with its reason, which is no error any more', async () => {
    const elements = rowOf('client', 'sqlDatabase').map((element) =>
      element.id === 'a0' ? withIgnored(element, { rule: 'client-to-store' }, 'an internal tool') : element,
    );
    write('ignored.excalidraw', elements);
    const { code, stdout } = await run('review', 'ignored.excalidraw', '--json');
    assert.equal(code, 0);
    assert.deepEqual(
      read(stdout).ignored.map(({ rule, reason }) => [rule, reason]),
      [['client-to-store', 'an internal tool']],
    );
    assert.match((await run('review', 'ignored.excalidraw')).stdout, /^ignored \(an internal tool\): /m);
  });

  it('asks what an interviewer would, the same each time', async () => {
    const { code, stdout } = await run('questions', 'good.excalidraw', '--json');
    assert.equal(code, 0);
    const { format, version, questions } = JSON.parse(stdout) as QuestionsDocument;
    assert.deepEqual([format, version], ['mockboard-questions', 1]);
    assert.ok(questions.length >= 6, String(questions.length));
    assert.equal((await run('questions', 'good.excalidraw', '--json')).stdout, stdout);
    assert.match((await run('questions', 'bad.excalidraw')).stdout, /^1\. .*\?\n {3}- /);
    assert.equal((await run('questions', 'bad.excalidraw')).code, 1);
  });

  it('looks at model files, too, and names place and cure in one that cannot be used', async () => {
    const shop = join(root, 'media/model-file/examples/shop.json');
    const { code, stdout } = await run('review', shop, '--json');
    assert.equal(code, 0);
    const { findings, solved } = read(stdout);
    assert.equal(solved, true);
    const spof = findings.find(({ rule }) => rule === 'spof');
    assert.deepEqual([spof?.element, spof?.severity], ['queue', 'warning']);
    assert.ok(!findings.some(({ rule }) => ['no-client', 'orphan', 'unnamed-boxes'].includes(rule)));
    const asked = JSON.parse((await run('questions', shop, '--json')).stdout) as QuestionsDocument;
    assert.ok(asked.questions.length >= 12, String(asked.questions.length));
    const model = (blocks: string) => `{"format":"mockboard-model","version":1,"blocks":${blocks},"flows":[]}`;
    writeFileSync(join(folder, 'model.json'), model('[{"id":"a","serviceTimeMs":-3}]'));
    for (const verb of ['review', 'questions']) {
      const refused = await run(verb, 'model.json');
      assert.equal(refused.code, 2);
      assert.match(refused.stderr, /model\.json: blocks\[0\]\.serviceTimeMs.*\. Repair the model file there/);
    }
  });

  it('says of an empty board that nothing was found, and names a file that is none', async () => {
    writeFileSync(join(folder, 'empty.excalidraw'), '');
    const { code, stdout } = await run('review', 'empty.excalidraw');
    assert.equal(code, 0);
    assert.match(stdout, /^No rule found anything\./);
    const missing = await run('review', 'none.excalidraw');
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /There is no file none\.excalidraw/);
  });
});
