import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HistoryDocument } from '../../../src/core/history/historyDocument';
import { folderOf, readInterview, score } from '../scorecard/interviews';
import { buildProgram, runProgram } from './program';

describe('the command line: history', function () {
  this.timeout(30_000); // starts a Node each time
  let folder = '';
  const run = (...args: string[]) => runProgram(['history', ...args], folder);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mockboard-cli-'));
    for (const name of ['url-handwaved', 'url-good', 'feed-middling']) {
      cpSync(folderOf(name), join(folder, 'interviews', name), { recursive: true });
    }
    await buildProgram();
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints what each interview came to, trends, retries and suggestions as one JSON document', async () => {
    const { code, stdout, stderr } = await run('interviews', '--json');
    assert.deepEqual([code, stderr], [0, '']);
    const found = JSON.parse(stdout) as HistoryDocument;
    assert.deepEqual([found.format, found.version, found.unusable], ['mockboard-history', 1, []]);
    const good = found.interviews.find((each) => each.folder === 'url-good');
    const expected = score(readInterview('url-good')).score;
    assert.deepEqual([good?.percent, good?.interval, good?.ended], [expected.percent, expected.interval, true]);
    assert.deepEqual(
      good?.criteria.map(({ percent }) => percent),
      expected.criteria.map(({ percent }) => percent ?? null),
    );
    assert.equal(found.trends.length, 6);
    assert.deepEqual(
      found.retries.map(({ problem, before, after }) => [problem.id, before, after]),
      [['url-shortener', 'url-good', 'url-handwaved']],
    );
    assert.ok(found.suggestions.some(({ type, exercise }) => type === 'criterion' && exercise));
  });

  it('lists interviews that cannot be scored, each with the cure, and goes on', async () => {
    cpSync(join(folder, 'interviews'), join(folder, 'broken'), { recursive: true });
    writeFileSync(join(folder, 'broken/url-good/interview.json'), '{"format": 1, "id"');
    writeFileSync(join(folder, 'broken/url-handwaved/board.excalidraw'), '[]');
    for (const name of ['lost', 'of-somebody-else'])
      mkdirSync(join(folder, 'broken', name, 'timeline'), { recursive: true });
    writeFileSync(join(folder, 'broken/lost/timeline/0001.jsonl'), '');
    const { code, stdout } = await run('broken');
    assert.equal(code, 1);
    assert.match(stdout, /^2026-03-02 {2}News feed, Senior: Lean no hire · 41.4%/);
    assert.match(stdout, /\n {2}lost: interview\.json is missing.*Put it back/);
    assert.doesNotMatch(stdout, /of-somebody-else/);
    assert.match(stdout, /\n {2}url-good: interview\.json cannot be read: .*Repair it as text/);
    assert.match(stdout, /\n {2}url-handwaved: board\.excalidraw holds a list/);
  });

  it('says which folder it needs', async () => {
    const refused = async (...args: string[]) => {
      const { code, stdout, stderr } = await run(...args);
      assert.deepEqual([code, stdout], [2, '']);
      return stderr;
    };
    assert.match(await refused('nowhere'), /nowhere/);
    assert.match(await refused('interviews/url-good'), /is one interview\. Name the folder it is in/);
    assert.match(await refused('.'), /There is no interview in \./);
  });
});
