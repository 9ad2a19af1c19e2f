import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { writeScene } from '../../../src/core/board/canonical';
import { boardName, formatOfName, pictureName } from '../../../src/core/board/picture/names';
import { packScene, SCENE_MIME, toByteString } from '../../../src/core/board/picture/payload';
import { embedScene, readPicture } from '../../../src/core/board/picture/picture';
import { pictureCodec } from '../../../src/util/pictureCodec';
import { parseBoard } from './scenes';

const ELEMENT = { id: 'a', type: 'rectangle', x: 1, y: 2, width: 3, height: 4, version: 1, versionNonce: 7 };
const BOARD = JSON.stringify({
  type: 'excalidraw',
  version: 2,
  source: 'elsewhere',
  later: { of: 'another tool' },
  elements: [{ ...ELEMENT, customData: { block: 'cache', note: '日本 “x” --> \0' } }],
  appState: { viewBackgroundColor: '#fff' },
  files: {},
});
const scene = parseBoard(BOARD);

const SVG = Buffer.from('<svg version="1.1"><!-- svg-source:excalidraw --><metadata></metadata><text>é</text></svg>');
/** The smallest PNG there is: one grey point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

function sceneOf(picture: Uint8Array): string {
  const read = readPicture(picture, pictureCodec);
  assert.ok(read.ok, JSON.stringify(read));
  return writeScene(read.scene);
}

function problemOf(picture: Uint8Array): string {
  const read = readPicture(picture, pictureCodec);
  assert.ok(!read.ok);
  return read.problem.type;
}

function svgAround(payload: string, version = '<!-- payload-version:2 -->'): Buffer {
  return Buffer.from(
    `<svg><metadata><!-- payload-type:${SCENE_MIME} -->${version}<!-- payload-start -->${payload}<!-- payload-end --></metadata></svg>`,
  );
}

describe('a board in a picture', () => {
  it('comes out as it went in, unknown fields and custom data included', () => {
    for (const [format, bare] of [
      ['svg', SVG],
      ['png', PNG],
    ] as const) {
      assert.equal(sceneOf(embedScene(bare, format, scene, pictureCodec)), writeScene(scene), format);
    }
  });

  it('is replaced when the picture is written again, and leaves the rest of the picture alone', () => {
    const once = embedScene(PNG, 'png', parseBoard(''), pictureCodec);
    const twice = embedScene(once, 'png', scene, pictureCodec);
    assert.equal(sceneOf(twice), writeScene(scene));
    assert.equal(toByteString(twice).split(SCENE_MIME).length, 2);
    const svg = Buffer.from(embedScene(SVG, 'svg', scene, pictureCodec)).toString('utf8');
    assert.match(svg, /<text>é<\/text><\/svg>$/);
  });

  it('is what Excalidraw itself has put there', () => {
    for (const format of ['svg', 'png']) {
      const bytes = readFileSync(join(__dirname, `../../fixtures/excalidraw.${format}`));
      const read = readPicture(bytes, pictureCodec);
      assert.ok(read.ok, JSON.stringify(read));
      const block = [...read.scene.elements.values()].find(({ customData }) => customData?.block);
      assert.deepEqual(block?.customData, { block: 'cache', note: 'ü → 日本' });
    }
  });

  it('is found in pictures of older versions, too', () => {
    assert.match(sceneOf(svgAround(Buffer.from(BOARD).toString('base64'), '')), /another tool/);
    const plain = JSON.stringify({ version: '1', encoding: 'bstring', compressed: false, encoded: latin1(BOARD) });
    assert.match(sceneOf(svgAround(Buffer.from(plain, 'latin1').toString('base64'))), /日本/);
  });

  it('is empty in an empty file', () => {
    assert.equal(sceneOf(new Uint8Array()), writeScene(parseBoard('')));
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const with_ = parseBoard(JSON.stringify({ elements: [{ ...ELEMENT, text }] }));
        for (const [format, bare] of [
          ['svg', SVG],
          ['png', PNG],
        ] as const)
          assert.equal(sceneOf(embedScene(bare, format, with_, pictureCodec)), writeScene(with_));
      }),
      { numRuns: 50 },
    );
  }).timeout(20_000);
});

function latin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

describe('a picture that holds no board', () => {
  const good = embedScene(PNG, 'png', scene, pictureCodec);

  it('is told from one that is broken', () => {
    assert.equal(problemOf(PNG), 'noScene');
    assert.equal(problemOf(SVG), 'noScene');
    assert.equal(problemOf(Buffer.from('hello')), 'notAPicture');
    assert.equal(problemOf(Buffer.from('{"type":"excalidraw"}')), 'notAPicture');
    assert.equal(problemOf(good.subarray(0, 80)), 'damaged');
    assert.equal(problemOf(svgAround('AAAA')), 'damaged');
    assert.equal(problemOf(Buffer.from(`<svg><!-- payload-type:${SCENE_MIME} --></svg>`)), 'damaged');
  });

  it('is never taken for a good one, whichever byte of it has changed', () => {
    const whole = sceneOf(good);
    for (let at = 0; at < good.length; at += 1) {
      const bytes = Uint8Array.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      const read = readPicture(bytes, pictureCodec);
      if (read.ok) assert.equal(writeScene(read.scene), whole, `byte ${at}`);
    }
  });

  it('says what is wrong with the board in it', () => {
    const newer = packScene('{"type":"excalidraw","version":3,"elements":[]}', pictureCodec);
    assert.equal(problemOf(svgAround(Buffer.from(newer, 'latin1').toString('base64'))), 'unusable');
  });

  it('cannot fill the memory', () => {
    const bomb = deflateSync(Buffer.alloc(65 * 1024 * 1024, 0x20));
    assert.throws(() => pictureCodec.inflate(bomb));
  }).timeout(20_000);
});

describe('the name of a picture', () => {
  it('is the board’s, with an ending from which the board opens again', () => {
    assert.equal(pictureName('/a/shop.excalidraw', 'svg'), 'shop.excalidraw.svg');
    assert.equal(pictureName('/a/shop.excalidraw.png', 'svg'), 'shop.excalidraw.svg');
    assert.equal(pictureName('Untitled-1', 'png'), 'Untitled-1.excalidraw.png');
    assert.equal(pictureName('.excalidraw', 'png'), '.excalidraw.excalidraw.png');
  });

  it('says what the file is to hold', () => {
    assert.deepEqual(['a.excalidraw.SVG', 'a.png', 'a.excalidraw', 'a.txt', 'png'].map(formatOfName), [
      'svg',
      'png',
      'board',
      undefined,
      undefined,
    ]);
    assert.equal(boardName('/x/a.b.excalidraw.svg'), 'a.b');
  });
});
