import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blockElements } from '../../../src/core/board/blockElements';
import { parseScene } from '../../../src/core/board/canonical';
import { planEdit } from '../../../src/core/board/sceneEdit';
import type { ReplayDocument } from '../../../src/core/timeline/replayDocument';
import { encode, type RecordedEvent } from '../../../src/core/timeline/timeline';
import { recordedOf } from '../../../src/core/timeline/work/recordedFiles';
import { WorkLog } from '../../../src/core/timeline/work/workLog';
import { makeSetup, T0 } from '../fixtures';
import { emptyScene } from '../timeline/drawnHour';
import { buildProgram, runProgram } from './program';

const PICTURE = 'data:image/png;base64,AAAA';

/** The events of an interview of ten minutes: an empty board, then a cache and a picture, a signal, and a question. */
function recording(): readonly RecordedEvent[] {
  const log = new WorkLog();
  const seen = (minutes: number) => ({ at: T0 + minutes * 60_000, paused: false });
  const hash = (data: string) => createHash('sha256').update(data).digest('hex');
  const empty = emptyScene();
  const changed = blockElements(
    { kind: 'cache', centerX: 0, centerY: 0, id: 'c', name: 'Hot tweets', seed: 1 },
    'image',
  );
  const files = { p: { id: 'p', dataURL: PICTURE }, q: { id: 'q', dataURL: 'data:gone' } };
  const { scene } = planEdit(empty, { changed, deleted: [], files });
  return [
    { type: 'interviewStarted', at: T0, setup: makeSetup() },
    ...log.seeBoard(recordedOf(empty, hash).board, seen(0)),
    ...log.seeNotes('# Notes\n', seen(0)),
    { type: 'signalHeard', signal: 'scale', at: T0 + 60_000 },
    { type: 'phaseEntered', index: 1, at: T0 + 120_000 },
    ...log.seeBoard(recordedOf(scene, hash).board, seen(3)),
    { type: 'questionAsked', id: 'why', source: 'board', text: 'Why a cache?', elements: ['c'], at: T0 + 200_000 },
    ...log.seeNotes('# Notes\n\u001b[31mred\n', seen(4)),
    ...log.seeNotes('# Notes\n\u001b[31mred\nand more\n', seen(8)),
    { type: 'interviewEnded', at: T0 + 600_000 },
  ];
}

describe('the command line: replay', function () {
  this.timeout(30_000); // starts a Node each time
  let place = '';
  const run = (...args: string[]) => runProgram(args, place);
  const read = (stdout: string) => JSON.parse(stdout) as ReplayDocument;

  before(async () => {
    place = mkdtempSync(join(tmpdir(), 'mockboard-replay-'));
    mkdirSync(join(place, 'interview/timeline/images'), { recursive: true });
    writeFileSync(join(place, 'interview/timeline/0001.jsonl'), encode(recording()));
    const hash = createHash('sha256').update(PICTURE).digest('hex');
    writeFileSync(join(place, 'interview/timeline/images', hash), PICTURE);
    await buildProgram();
  });

  after(() => rmSync(place, { recursive: true, force: true }));

  it('prints a moment as one JSON document whose board is a board', async () => {
    const { code, stdout, stderr } = await run('replay', 'interview', '--at', '200.5', '--json');
    assert.deepEqual([code, stderr], [0, '']);
    const { board, ...found } = read(stdout);
    assert.deepEqual(found, {
      ...{ format: 'mockboard-replay', version: 1, seconds: 200.5, lengthSeconds: 600 },
      ...{ time: '2026-11-22T09:03:20.500Z', clock: 'running', mode: null },
      phase: { index: 1, phase: 'estimation', name: 'Estimation', usedSeconds: 80.5, plannedSeconds: 300 },
      signals: [{ seconds: 60, signal: 'scale' }],
      question: { id: 'why', source: 'board', text: 'Why a cache?', elements: ['c'], level: null, signal: null },
      notes: '# Notes\n',
      whole: { board: true, notes: true },
      missingImages: ['q'],
      problems: [],
    });
    const parsed = parseScene(JSON.stringify(board));
    assert.ok(parsed.ok);
    assert.deepEqual(parsed.scene.ids, ['c', 'c-t', 'c-i']);
    assert.deepEqual(parsed.scene.files, { p: { id: 'p', dataURL: PICTURE } });
    assert.equal(read((await run('replay', 'interview', '--at', '9999', '--json')).stdout).seconds, 600);
  });

  it('says it to people, without what a terminal could be told to do', async () => {
    const early = await run('replay', 'interview', '--at', '0');
    assert.match(early.stdout, /^0:00 of 10:00, Requirements \(running\)\n/);
    assert.doesNotMatch(early.stdout, /Hot tweets/);
    const { stdout } = await run('replay', 'interview', '--at', '300');
    assert.match(stdout, /Open question: Why a cache\?\n[\s\S]*Hot tweets[\s\S]*# Notes\n\ufffd\[31mred\n$/);
  });

  it('names what is lost by file and line, and exits with 1 when it is of that moment', async () => {
    const file = join(place, 'broken/timeline/0001.jsonl');
    mkdirSync(join(place, 'broken/timeline'), { recursive: true });
    const lines = encode(recording()).split('\n');
    lines[7] = lines[7]?.slice(0, 30) ?? '';
    writeFileSync(file, lines.join('\n'));
    appendFileSync(file, '{"type":"rehearsed","at":1}\n');
    assert.equal((await run('replay', 'broken', '--at', '100')).code, 0);
    const { code, stdout } = await run('replay', 'broken', '--at', '600', '--json');
    const { whole, problems, question } = read(stdout);
    assert.deepEqual(problems, [{ file: join('broken', 'timeline', '0001.jsonl'), line: 8, type: 'unreadable' }]);
    assert.deepEqual([code, whole, question?.id], [1, { board: false, notes: false }, 'why']);
    assert.match(
      (await run('replay', 'broken', '--at', '600')).stdout,
      /line 8 cannot be read[\s\S]*notes are those before/,
    );
  });

  for (const { name, args, message } of [
    { name: 'no moment', args: ['interview'], message: /needs a moment: --at/ },
    { name: 'a moment that is none', args: ['interview', '--at', 'noon'], message: /--at takes seconds.*“noon”/ },
    { name: 'no folder', args: ['--at', '1'], message: /needs the folder of an interview/ },
    { name: 'a folder without an interview', args: ['.', '--at', '1'], message: /\. holds no recording/ },
    { name: 'a folder that is not there', args: ['none', '--at', '1'], message: /There is no file none/ },
  ]) {
    it(`refuses ${name} with exit code 2 and the cure`, async () => {
      const { code, stdout, stderr } = await run('replay', ...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }
});
