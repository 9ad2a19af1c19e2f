import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blockElements } from '../../../src/core/board/blockElements';
import { connectElements } from '../../../src/core/board/connect';
import type { GraphDocument } from '../../../src/core/board/graph/graphDocument';
import type { BlockKindId } from '../../../src/core/board/kinds';
import type { SceneElement } from '../../../src/core/board/scene';
import { manifest } from '../architecture/manifest';
import { root } from '../architecture/sources';
import { laidOut, prettyBoard } from '../board/scenes';
import { buildProgram, type Result, runProgram } from './program';

function drawBlock(kind: BlockKindId, id: string, centerX: number): SceneElement[] {
  return blockElements({ kind, id, centerX, centerY: 0, seed: 1 }, 'lines');
}

/** A client that reaches a cache by an arrow bound at both ends. */
function drawDesign(): SceneElement[] {
  const [client, ...clientParts] = drawBlock('client', 'c', 0);
  const [cache, ...cacheParts] = drawBlock('cache', 'r', 400);
  assert.ok(client && cache);
  const { arrow, from, to } = connectElements({ from: client, to: cache, id: 'a', seed: 3 });
  return [from, ...clientParts, to, ...cacheParts, arrow];
}

describe('the command line', function () {
  this.timeout(30_000); // starts a Node each time
  let folder = '';
  const inFolder = (name: string) => join(folder, name);
  const run = (...args: string[]) => runProgram(args, folder);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mockboard-cli-'));
    writeFileSync(inFolder('board.excalidraw'), laidOut(...drawDesign()));
    writeFileSync(inFolder('pretty.excalidraw'), prettyBoard(drawDesign()));
    writeFileSync(inFolder('empty.excalidraw'), '');
    await buildProgram();
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  const assertUnusable = ({ code, stdout, stderr }: Result, message: RegExp) => {
    assert.match(stderr, message);
    assert.match(stderr, /^mockboard: [^\n]+\n$/, 'one line, and no stack of calls');
    assert.deepEqual([code, stdout], [2, '']);
  };

  it('prints a board as one JSON document of the documented shape', async () => {
    const { code, stdout, stderr } = await run('graph', 'board.excalidraw', '--json');
    assert.deepEqual([code, stderr], [0, '']);
    const document = JSON.parse(stdout) as GraphDocument;
    assert.deepEqual([document.format, document.version], ['mockboard-graph', 1]);
    assert.deepEqual(document.blocks, [
      {
        id: 'c',
        kind: 'client',
        name: 'Client',
        confidence: 1,
        recognition: 'palette',
        group: null,
        parameters: {},
        bindings: {},
      },
      {
        id: 'r',
        kind: 'cache',
        name: 'Cache',
        confidence: 1,
        recognition: 'palette',
        group: null,
        parameters: {},
        bindings: {},
      },
    ]);
    assert.deepEqual(document.arrows, [
      {
        id: 'a',
        from: 'c',
        to: 'r',
        label: '',
        attached: { from: 'bound', to: 'bound' },
        direction: 'forward',
        async: false,
        ratePerSecond: null,
        rateFormula: null,
        step: null,
      },
    ]);
    for (const list of [document.groups, document.flows, document.problems]) assert.ok(Array.isArray(list));
  });

  it('says the same of a file another tool has written, and of standard input', async () => {
    const [own, foreign] = await Promise.all([
      run('graph', '--json', 'board.excalidraw'),
      run('graph', 'pretty.excalidraw', '--json'),
    ]);
    const piped = await runProgram(['graph', '-', '--json'], folder, prettyBoard(drawDesign()));
    assert.equal(foreign.stdout, own.stdout);
    assert.equal(piped.stdout, own.stdout);
  });

  it('prints an outline for people', async () => {
    const { code, stdout } = await run('graph', 'board.excalidraw');
    assert.equal(code, 0);
    assert.match(stdout, /^Client\n {2}→ Cache\nCache\n/);
  });

  it('reads an empty file as an empty board', async () => {
    const { code, stdout } = await run('graph', 'empty.excalidraw', '--json');
    assert.deepEqual([code, (JSON.parse(stdout) as GraphDocument).blocks], [0, []]);
    assert.match((await run('graph', 'empty.excalidraw')).stdout, /Nothing on this board/);
  });

  it('names file, line and cure when the text is broken', async () => {
    writeFileSync(inFolder('merged.excalidraw'), '{\n "type": "excalidraw",\n "elements": [\n<<<<<<< HEAD\n]\n');
    assertUnusable(
      await run('graph', 'merged.excalidraw', '--json'),
      /merged\.excalidraw is not valid JSON near line 4 .*Repair it as text/,
    );
    assertUnusable(await runProgram(['graph', '-'], folder, '{'), /Standard input is not valid JSON/);
  });

  it('says what else a file is, and what is wrong with an element', async () => {
    writeFileSync(inFolder('lib.excalidraw'), '{"type":"excalidrawlib"}');
    assertUnusable(await run('graph', 'lib.excalidraw'), /lib\.excalidraw holds excalidrawlib, not an Excalidraw/);
    writeFileSync(inFolder('newer.excalidraw'), '{"type":"excalidraw","version":99,"elements":[]}');
    assertUnusable(await run('graph', 'newer.excalidraw'), /newer version of Excalidraw \(format 99\)/);
    writeFileSync(inFolder('bad.excalidraw'), '{"type":"excalidraw","elements":[{"type":"text"},{"id":"x"}]}');
    assertUnusable(await run('graph', 'bad.excalidraw'), /Element 2 of bad\.excalidraw/);
  });

  it('says that a file is missing, a folder, a picture, or too large', async () => {
    assertUnusable(await run('graph', 'no/such.excalidraw'), /There is no file no\/such\.excalidraw\. Check the path/);
    mkdirSync(inFolder('boards.excalidraw'));
    assertUnusable(await run('graph', 'boards.excalidraw'), /boards\.excalidraw is a folder\. Name a board in it/);
    writeFileSync(inFolder('board.png'), Buffer.from('89504e470d0a1a0a0000ff', 'hex'));
    assertUnusable(await run('graph', 'board.png'), /board\.png is not a text in UTF-8.*a drawing as \.excalidraw/);
    const huge = openSync(inFolder('huge.excalidraw'), 'w');
    ftruncateSync(huge, 300 * 1024 * 1024);
    closeSync(huge);
    assertUnusable(await run('graph', 'huge.excalidraw'), /huge\.excalidraw is larger than 256 MB\. Leave out/);
  });

  it('lets no file speak to the terminal', async () => {
    const hostile = drawBlock('cache', 'r', 0).map((element) =>
      element.type === 'text' ? { ...element, text: 'a\u001b]0;owned\u0007b\u009b2Jc' } : element,
    );
    writeFileSync(inFolder('hostile.excalidraw'), laidOut(...hostile));
    for (const args of [
      ['graph', 'hostile.excalidraw'],
      ['graph', 'hostile.excalidraw', '--json'],
    ]) {
      const { stdout } = await run(...args);
      assert.match(stdout, /owned/);
      const codes = [...stdout.replaceAll(/\n/g, '')].map((char) => char.codePointAt(0) ?? 0);
      assert.deepEqual(
        codes.filter((code) => code < 32 || (code >= 0x7f && code <= 0x9f)),
        [],
      );
    }
    const { stdout } = await run('graph', 'hostile.excalidraw', '--json');
    assert.equal((JSON.parse(stdout) as GraphDocument).blocks[0]?.name, 'a\u001b]0;owned\u0007b\u009b2Jc');
    assertUnusable(await run('graph', 'a\u001b[2J.excalidraw'), /There is no file a\ufffd\[2J\.excalidraw/);
  });

  it('explains itself', async () => {
    const help = await run('--help');
    assert.match(help.stdout, /Usage: mockboard VERB FILE/);
    assert.match(help.stdout, /graph FILE .*blocks, arrows/);
    assert.match((await run('graph', '--help')).stdout, /Usage: mockboard graph FILE \[--json\]/);
    assert.equal((await run('--version')).stdout, `${manifest.version}\n`);
    assert.deepEqual(manifest.bin, { mockboard: 'dist/cli.js' });
  });

  it('refuses what it does not understand, with the way to the help', async () => {
    assertUnusable(await run(), /A verb is missing\. Run “mockboard --help”/);
    assertUnusable(await run('grahp', 'x'), /“grahp” is no verb; there is: graph/);
    assertUnusable(await run('graph'), /“graph” needs a file\. Run “mockboard graph --help”/);
    assertUnusable(await run('graph', 'a', 'b'), /“graph” takes one file/);
    assertUnusable(await run('graph', 'a', '--jsno'), /--jsno.*Run “mockboard graph --help”/);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => drawBlock('cache', `b${index}`, index * 200)).flat();
    writeFileSync(inFolder('many.excalidraw'), laidOut(...many));
    const child = spawn(process.execPath, [join(root, 'out/cli-test/cli.js'), 'graph', 'many.excalidraw', '--json'], {
      cwd: folder,
    });
    let stderr = '';
    child.stderr.on('data', (part: Buffer) => {
      stderr += part.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, stderr], [0, '']);
  });
});
