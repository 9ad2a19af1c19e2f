import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blockElements } from '../../../../src/core/board/blockElements';
import { connectElements } from '../../../../src/core/board/connect';
import type { Graph } from '../../../../src/core/board/graph/graph';
import { readGraph } from '../../../../src/core/board/graph/readGraph';
import { BLOCK_KINDS } from '../../../../src/core/board/kinds';
import type { Point } from '../../../../src/core/board/layout/design';
import { tidy } from '../../../../src/core/board/layout/tidy';
import { patternScene } from '../../../../src/core/board/patternScene';
import type { SceneElement } from '../../../../src/core/board/scene';
import { loadPatterns } from '../../../../src/util/patterns';
import { overlap, pairs } from './geometry';

const NOBODY: ReadonlySet<string> = new Set();

/** Blocks at these places, joined by elbow arrows: `0>1 1>2`. */
function board(places: readonly Point[], arrows: string): SceneElement[] {
  const elements = places.flatMap(([centerX, centerY], index) => {
    const kind = BLOCK_KINDS[index % BLOCK_KINDS.length]?.id ?? 'service';
    return blockElements({ kind, centerX, centerY, id: `b${index}`, seed: index + 1 }, 'image');
  });
  for (const [index, pair] of arrows.split(' ').filter(Boolean).entries()) {
    const [from, to] = pair.split('>').map((each) => elements.findIndex(({ id }) => id === `b${each}`));
    const [start, end] = [elements[from ?? -1], elements[to ?? -1]];
    if (!start || !end || start === end) continue;
    const made = connectElements({ from: start, to: end, id: `a${index}`, seed: 1000 + index });
    elements[from ?? 0] = made.from;
    elements[to ?? 0] = made.to;
    elements.push(made.arrow);
  }
  return elements;
}

function apply(elements: readonly SceneElement[], changed: readonly SceneElement[]): SceneElement[] {
  const after = new Map(changed.map((element) => [element.id, element]));
  return elements.map((element) => after.get(element.id) ?? element);
}

function tidied(
  elements: readonly SceneElement[],
  selected = NOBODY,
  graph: Graph = readGraph(elements),
): SceneElement[] {
  return apply(elements, tidy(elements, selected, graph));
}

function find(elements: readonly SceneElement[], id: string): SceneElement {
  const element = elements.find((each) => each.id === id);
  assert.ok(element, id);
  return element;
}

function boxes(elements: readonly SceneElement[]): readonly SceneElement[] {
  return elements.filter(({ customData }) => customData?.block);
}

const SCATTERED: readonly Point[] = [
  [900, 500],
  [120, 700],
  [400, 100],
  [500, 520],
];

describe('tidy', () => {
  it('lays blocks out along the arrows; the top left corner stays', () => {
    const before = board(SCATTERED, '0>1 1>2 2>3');
    const after = tidied(before);
    const row = boxes(after);
    assert.deepEqual(
      row.map(({ y }) => y),
      [60, 60, 60, 60],
    );
    assert.equal(row[0]?.x, 40);
    const xs = row.map(({ x }) => x);
    assert.deepEqual(
      [...xs].sort((a, b) => a - b),
      xs,
    );
  });

  it('moves label, icon and what is grouped with a block along', () => {
    const before = board(SCATTERED, '0>1 1>2 2>3');
    const badge = {
      ...find(before, 'b2'),
      id: 'badge',
      customData: {},
      groupIds: ['b2-g'],
      x: 330,
      y: 20,
      width: 10,
      height: 10,
    };
    const after = tidied([...before, badge]);
    const offset = (elements: readonly SceneElement[], id: string) => {
      const [part, box] = [find(elements, id), find(elements, 'b2')];
      return [Math.round(part.x - box.x), Math.round(part.y - box.y)];
    };
    for (const id of ['b2-t', 'b2-i', 'badge']) {
      assert.deepEqual(offset(after, id), offset([...before, badge], id), id);
    }
  });

  it('ends elbow arrows at the moved blocks, and puts their labels on them', () => {
    const before = board(SCATTERED, '0>1 1>2 2>3');
    const label = {
      ...find(before, 'b0-t'),
      id: 'label',
      containerId: 'a1',
      groupIds: [],
      x: 0,
      y: 0,
      width: 40,
      height: 20,
    };
    const after = tidied([...before, label]);
    for (const [arrow, from, to] of [
      ['a0', 'b0', 'b1'],
      ['a1', 'b1', 'b2'],
    ] as const) {
      const { x, y, width, endBinding } = find(after, arrow);
      assert.equal(x, find(after, from).x + 165);
      assert.equal(x + width, find(after, to).x - 5);
      assert.equal(y, find(after, from).y + 40);
      assert.deepEqual((endBinding as { fixedPoint: Point }).fixedPoint, [-5 / 160, 0.5001]);
    }
    const [a1, text] = [find(after, 'a1'), find(after, 'label')];
    assert.deepEqual([text.x + 20, text.y + 10], [a1.x + a1.width / 2, a1.y]);
  });

  it('leads straight arrows from outline to outline, around blocks in their way', () => {
    const straight = board([...SCATTERED], '0>1 1>2 0>2').map((element) =>
      element.type === 'arrow'
        ? {
            ...element,
            elbowed: false,
            startBinding: { elementId: (element.startBinding as { elementId: string }).elementId, focus: 0.3, gap: 8 },
            endBinding: { elementId: (element.endBinding as { elementId: string }).elementId, focus: 0.1, gap: 4 },
          }
        : element,
    );
    const after = tidied(straight);
    const first = find(after, 'a0');
    assert.deepEqual(first.startBinding, { elementId: 'b0', focus: 0, gap: 8 });
    assert.equal((first.points as readonly Point[]).length, 2);
    assert.equal(first.x, find(after, 'b0').x + 168);
    assert.equal(first.x + first.width, find(after, 'b1').x - 4);
  });

  it('leads several straight arrows between two blocks side by side', () => {
    const straight = board(SCATTERED.slice(0, 2), '0>1 1>0 0>1').map((element) =>
      element.type === 'arrow' ? { ...element, elbowed: false } : element,
    );
    const after = tidied(straight);
    const lines = ['a0', 'a1', 'a2'].map((id) => {
      const { y, points } = find(after, id);
      return (points as readonly Point[]).map(([, down]) => Math.round(y + down));
    });
    for (const [one, other] of pairs(lines, () => true)) {
      assert.ok(Math.min(...one.flatMap((y) => other.map((each) => Math.abs(y - each)))) >= 8, JSON.stringify(lines));
    }
  });

  it('moves the selected blocks only, and arrows to others with them', () => {
    const before = board(SCATTERED, '0>1 1>2 2>3');
    const changed = tidy(before, new Set(['b0', 'b1-t']), readGraph(before));
    assert.deepEqual([...new Set(changed.map(({ id }) => id.replace(/-.*/, '')))].sort(), ['a0', 'a1', 'b0', 'b1']);
    const a1 = find(apply(before, changed), 'a1');
    assert.equal((a1.endBinding as { elementId: string }).elementId, 'b2');
  });

  it('leaves everything that is no block where it is, and all other fields as they are', () => {
    const before = board(SCATTERED, '0>1 1>2 2>3');
    const note = { ...find(before, 'b0-t'), id: 'note', containerId: null, groupIds: [], x: 77, y: 88 };
    const all = [...before, note];
    const changed = tidy(all, NOBODY, readGraph(all));
    assert.ok(changed.length > 0 && changed.every(({ id }) => id !== 'note'));
    const place = new Set(['x', 'y', 'width', 'height', 'points', 'startBinding', 'endBinding']);
    for (const element of changed) {
      const old = find(all, element.id);
      const other = Object.keys({ ...old, ...element }).filter((field) => !place.has(field));
      assert.deepEqual(
        other.map((field) => element[field]),
        other.map((field) => old[field]),
      );
    }
  });

  it('fits a frame around its blocks when it holds nothing else, and lets blocks leave one that does', () => {
    const frame = {
      ...find(board([[0, 0]], ''), 'b0'),
      id: 'f',
      type: 'frame',
      customData: {},
      x: 300,
      y: 0,
      width: 450,
      height: 700,
    };
    const inFrame = board(SCATTERED, '0>1 1>2 2>3').map((element) =>
      /^b[23]/.test(element.id) ? { ...element, frameId: 'f' } : element,
    );
    const all = [...inFrame, frame];
    const plain = readGraph(all);
    const graph: Graph = {
      ...plain,
      blocks: plain.blocks.map((block) => (/^b[23]/.test(block.id) ? { ...block, group: 'f' } : block)),
      groups: [{ id: 'f', kind: 'zone', name: '', bounds: { x: 300, y: 0, width: 450, height: 700 } }],
    };
    const fitted = tidied(all, NOBODY, graph);
    const { x, y, width, height } = find(fitted, 'f');
    const [b2, b3] = [find(fitted, 'b2'), find(fitted, 'b3')];
    assert.deepEqual([x, y, width, height], [b2.x - 24, b2.y - 24, b3.x + 160 - b2.x + 48, 128]);
    assert.equal(b2.frameId, 'f');
    assert.ok(!overlap(find(fitted, 'f'), find(fitted, 'b1')));

    const kept = tidied(
      [...all, { ...find(all, 'b0-t'), id: 'note', containerId: null, frameId: 'f', groupIds: [] }],
      NOBODY,
      graph,
    );
    assert.equal(find(kept, 'f').width, 450);
    const outside = ['b2', 'b3'].filter((id) => find(kept, id).frameId === null);
    assert.deepEqual(outside, ['b3']);
  });

  it('changes nothing the second time, overlaps nothing and keeps the corner, whatever is drawn', () => {
    // One block a cell: of blocks that cover one another it cannot be told what they mean.
    const place = fc
      .tuple(
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: -4, max: 4 }),
        fc.nat(70),
        fc.float({ min: 0, max: 30, noNaN: true }),
      )
      .map(([column, row, dx, dy]): Point => [column * 250 + dx, row * 130 + dy]);
    const scene = fc.record({
      places: fc.uniqueArray(place, {
        minLength: 2,
        maxLength: 9,
        selector: ([x, y]) => `${Math.floor(x / 250)} ${Math.floor(y / 130)}`,
      }),
      ends: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 14 }),
    });
    fc.assert(
      fc.property(scene, ({ places, ends }) => {
        const before = board(places, ends.map(([a, b]) => `${a}>${b}`).join(' '));
        const once = tidied(before);
        assert.deepEqual(tidy(once, NOBODY, readGraph(once)), []);
        assert.deepEqual(pairs(boxes(once), overlap), []);
        for (const axis of ['x', 'y'] as const) {
          const edge = (elements: readonly SceneElement[]) => Math.min(...boxes(elements).map((box) => box[axis]));
          assert.ok(Math.abs(edge(once) - edge(before)) <= 0.5);
        }
      }),
      { numRuns: 60 },
    );
  }).timeout(30_000);

  it('finds nothing to do on a fresh pattern', () => {
    for (const pattern of loadPatterns()) {
      const scene = patternScene(pattern, { prefix: 'p', seed: 1 });
      const moved = tidy(scene, NOBODY, readGraph(scene)).filter(({ type }) => type !== 'arrow' && type !== 'text');
      assert.deepEqual(
        moved.map(({ id }) => id),
        [],
        pattern.id,
      );
    }
  });

  it('copes with 200 blocks, and with none', () => {
    const places = Array.from({ length: 200 }, (_, i): Point => [(i * 7919) % 3000, (i * 104729) % 3000]);
    const arrows = Array.from({ length: 260 }, (_, i) => `${(i * 31) % 200}>${(i * 57 + 13) % 200}`).join(' ');
    const after = tidied(board(places, arrows));
    assert.deepEqual(pairs(boxes(after), overlap), []);
    assert.deepEqual(tidy([], NOBODY, readGraph([])), []);
  }).timeout(60_000);
});
