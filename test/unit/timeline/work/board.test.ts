import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blockElements } from '../../../../src/core/board/blockElements';
import { emptyBoardText, parseScene, type SceneText } from '../../../../src/core/board/canonical';
import type { SceneElement } from '../../../../src/core/board/scene';
import { diffScenes, planEdit } from '../../../../src/core/board/sceneEdit';
import { decode, encodeEvent } from '../../../../src/core/timeline/timeline';
import { type applyBoardOp, BoardDraft, diffBoards, NO_BOARD } from '../../../../src/core/timeline/work/board';
import { filesWithImages, imageHashes, recordedOf } from '../../../../src/core/timeline/work/recordedFiles';
import { boardKeyframe, boardWork, type Work } from '../../../../src/core/timeline/work/workEvent';
import { anyScene, boardText, recorded } from './anyBoard';

function scene(...elements: readonly SceneElement[]): SceneText {
  const parsed = parseScene(emptyBoardText());
  assert.ok(parsed.ok);
  return planEdit(parsed.scene, { changed: elements, deleted: [] }).scene;
}

/** Work as it comes back from a file. */
function throughFile(work: Work): Work {
  const line = encodeEvent({ ...work, at: 1, n: 1 });
  const [event] = decode(line).events;
  assert.ok(event?.type === 'boardDrawn', line);
  return event;
}

function play(from: Parameters<typeof applyBoardOp>[0], works: readonly Work[]) {
  let draft = new BoardDraft(from);
  for (const work of works) {
    const read = throughFile(work);
    assert.ok(read.type === 'boardDrawn');
    if (read.reset) draft = new BoardDraft(NO_BOARD);
    assert.ok(draft.apply(read.op), 'part of it did not fit');
  }
  return draft.board;
}

const shop = blockElements({ kind: 'sqlDatabase', centerX: 0, centerY: 0, id: 'db', seed: 1 }, 'image');

describe('the recorded board', () => {
  it('becomes the later one by what differs, for any two boards', () => {
    fc.assert(
      fc.property(anyScene, anyScene, (a, b) => {
        const [before, after] = [recorded(a), recorded(b)];
        assert.equal(boardText(play(before, boardWork(before, after))), boardText(after));
        assert.equal(boardText(play(before, boardKeyframe(after))), boardText(after));
        assert.deepEqual(boardWork(after, after), []);
      }),
      { numRuns: 60 },
    );
  });

  it('comes back with its images, each kept once', () => {
    fc.assert(
      fc.property(anyScene, (a) => {
        const { board, images } = recordedOf(a, (data) => `hash of ${data}`);
        assert.deepEqual(new Set(imageHashes(board)), new Set(images.keys()));
        assert.ok(!JSON.stringify(board.files).includes('"dataURL":"data:'));
        assert.equal(JSON.stringify(filesWithImages(board, images)), JSON.stringify(sortedFields(a.files)));
        const without = Object.keys(filesWithImages(board, new Map())).length;
        assert.equal(Object.keys(a.files).length - without, withData(a.files));
      }),
      { numRuns: 50 },
    );
  });

  it('records a moved block by what moved: in less than 400 bytes', () => {
    const before = scene(...shop);
    const changed = shop.map((element) => ({ ...element, x: element.x + 40, version: 2, versionNonce: 123456789 }));
    const { scene: after } = planEdit(before, { changed, deleted: [] });
    const [work, ...more] = boardWork(recorded(before), recorded(after));
    assert.ok(work?.type === 'boardDrawn');
    assert.deepEqual(more, []);
    assert.deepEqual(work.op.changed?.[0], {
      id: 'db',
      set: { version: 2, versionNonce: 123456789, x: changed[0]?.x },
    });
    assert.ok(JSON.stringify(work).length < 400, JSON.stringify(work));
  });

  it('records a new block by what is not as always: in less than a kilobyte', () => {
    const works = boardWork(recorded(scene()), recorded(scene(...shop)));
    assert.equal(works.length, 1);
    assert.ok(JSON.stringify(works[0]).length < 1000, `${JSON.stringify(works[0])}`);
  });

  it('records a stroke that grows by its new points', () => {
    const stroke = (count: number): SceneElement => {
      const points = Array.from({ length: count }, (_, index) => [index * 1.5, index / 3]);
      const [base] = shop;
      assert.ok(base);
      return { ...base, id: 'stroke', type: 'freedraw', points };
    };
    const op = diffBoards(recorded(scene(stroke(100))), recorded(scene(stroke(102))));
    assert.deepEqual(op?.changed?.[0]?.splice, {
      points: [
        100,
        0,
        [
          [150, 100 / 3],
          [151.5, 101 / 3],
        ],
      ],
    });
  });

  it('moves only what was moved when one of many is brought to the front', () => {
    const many = Array.from(
      { length: 50 },
      (_, index): SceneElement => ({ ...(shop[0] as SceneElement), id: `e${index}` }),
    );
    const before = scene(...many);
    const order = [...before.ids.slice(1), before.ids[0] ?? ''];
    const { scene: after } = planEdit(before, { changed: [], deleted: [], order });
    assert.deepEqual(diffBoards(recorded(before), recorded(after)), { order: [[49, 'e0']] });
  });

  it('is divided into lines that fit a segment', () => {
    const many = Array.from(
      { length: 600 },
      (_, index): SceneElement => ({ ...(shop[0] as SceneElement), id: `e${index}` }),
    );
    const works = boardKeyframe(recorded(scene(...many)));
    assert.ok(works.length > 2);
    for (const work of works) assert.ok(JSON.stringify(work).length < 40_000);
    assert.deepEqual(
      works.map(({ reset }) => reset ?? false),
      works.map((_, index) => index === 0),
    );
    assert.equal(boardText(play(NO_BOARD, works)), boardText(recorded(scene(...many))));
  });

  it('passes over what does not fit, and says so', () => {
    const draft = new BoardDraft(recorded(scene(...shop)));
    assert.equal(draft.apply({ changed: [{ id: 'gone', set: { x: 1 } }] }), false);
    assert.equal(draft.apply({ deleted: ['gone'] }), false);
    assert.equal(draft.apply({ changed: [{ id: 'db', set: { x: 'left' } }] }), false);
    assert.equal(draft.apply({ changed: [{ id: 'db', splice: { points: [99, 1, []] } }] }), false);
    assert.equal(boardText(draft.board), boardText(recorded(scene(...shop))));
    assert.equal(diffScenes(scene(...shop), scene(...shop)), undefined);
  });
});

function withData(files: Readonly<Record<string, unknown>>): number {
  return Object.values(files).filter(
    (file) => typeof file === 'object' && file !== null && 'dataURL' in file && typeof file.dataURL === 'string',
  ).length;
}

/** Files with their data last, as they come back. */
function sortedFields(files: Readonly<Record<string, unknown>>): unknown {
  const entries = Object.entries(files).map(([id, file]): [string, unknown] => {
    if (typeof file !== 'object' || file === null || !('dataURL' in file)) return [id, file];
    if (typeof file.dataURL !== 'string') return [id, file];
    const { dataURL, ...rest } = file;
    return [id, { ...rest, dataURL }];
  });
  return Object.fromEntries(entries);
}
