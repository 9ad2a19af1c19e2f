import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScoreDocument } from '../../../src/core/scorecard/scoreDocument';
import { folderOf, readInterview, score } from '../scorecard/interviews';
import { buildProgram, runProgram } from './program';

describe('the command line: score', function () {
  this.timeout(30_000); // starts a Node each time
  let folder = '';
  const run = (...args: string[]) => runProgram(args, folder);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mockboard-cli-'));
    cpSync(folderOf('url-good'), join(folder, 'url'), { recursive: true });
    await buildProgram();
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints the scorecard as one JSON document, the same each time', async () => {
    const { code, stdout, stderr } = await run('score', 'url', '--json');
    assert.deepEqual([code, stderr], [0, '']);
    const found = JSON.parse(stdout) as ScoreDocument;
    assert.deepEqual(
      [found.format, found.version, found.level, found.band.id],
      ['mockboard-score', 1, 'senior', 'hire'],
    );
    assert.equal(found.percent, score(readInterview('url-good')).score.percent);
    const sign = found.criteria.flatMap(({ signs }) => signs).find(({ id }) => id === 'alternatives');
    assert.equal(sign?.evidence[0]?.file, 'notes.md');
    assert.match(sign?.evidence[0]?.quote ?? '', /^counter range over hash/);
    assert.equal((await run('score', 'url', '--json')).stdout, stdout);
  });

  it('says it to people, at the level asked for', async () => {
    const { code, stdout } = await run('score', 'url', '--level', 'principal');
    assert.equal(code, 0);
    assert.match(stdout, /^URL shortener, Principal: /);
    assert.match(stdout, /\n {2}\+ Alternatives are named.*\[notes\.md:\d+\]\n/);
    assert.match(stdout, /\n {2}- There is a way from what runs today/);
  });

  it('scores what is there of an interview, and says what cannot be used', async () => {
    rmSync(join(folder, 'url/timeline'), { recursive: true });
    rmSync(join(folder, 'url/board.excalidraw'));
    assert.match((await run('score', 'url')).stdout, /Nothing was recorded/);
    const refused = async (...args: string[]) => {
      const { code, stdout, stderr } = await run('score', ...args);
      assert.deepEqual([code, stdout], [2, '']);
      return stderr;
    };
    assert.match(await refused('nowhere'), /There is no folder nowhere/);
    assert.match(await refused('url/notes.md'), /notes\.md is a file/);
    assert.match(await refused('url', '--level', 'junior'), /--level takes senior, staff or principal/);
    writeFileSync(join(folder, 'url/interview.json'), '{"format": 1, "id": "x"}');
    assert.match(await refused('url'), /interview\.json cannot be read: .*Repair it as text/);
    writeFileSync(join(folder, 'url/interview.json'), '{"format": 99}');
    assert.match(await refused('url'), /newer Mockboard \(format 99\)/);
  });
});
