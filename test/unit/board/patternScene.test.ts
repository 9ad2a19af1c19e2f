import assert from 'node:assert/strict';
import type { Area } from '../../../src/core/board/blockElements';
import { freePlace } from '../../../src/core/board/freePlace';
import { idsOf, withFreshIds } from '../../../src/core/board/freshIds';
import { readStoredFlows } from '../../../src/core/board/graph/flows';
import { readGraph } from '../../../src/core/board/graph/readGraph';
import { END_GAP, type Point } from '../../../src/core/board/layout/design';
import { patternScene } from '../../../src/core/board/patternScene';
import type { SceneElement } from '../../../src/core/board/scene';
import { loadPatterns } from '../../../src/util/patterns';
import { cuts, overlap, pairs, segments } from './layout/geometry';

const NAMING = { prefix: 'p', seed: 7 };

interface Binding {
  readonly elementId: string;
  readonly fixedPoint: Point;
}

function pointsOf(arrow: SceneElement): readonly Point[] {
  return (arrow.points as readonly Point[]).map(([x, y]): Point => [arrow.x + x, arrow.y + y]);
}

function byType(elements: readonly SceneElement[], type: string): readonly SceneElement[] {
  return elements.filter((element) => element.type === type);
}

describe('patternScene', () => {
  for (const pattern of loadPatterns()) {
    describe(pattern.id, () => {
      const elements = patternScene(pattern, NAMING);
      const boxes = new Map(byType(elements, 'rectangle').map((box) => [box.id, box]));
      const arrows = byType(elements, 'arrow');

      it('reads back as the same design', () => {
        const graph = readGraph(elements);
        assert.deepEqual(
          graph.blocks.map(({ kind, name }) => ({ kind, name })),
          pattern.blocks.map(({ kind, name }) => ({ kind, name })),
        );
        const ids = graph.blocks.map(({ id }) => id);
        const named = (id: string | undefined) => pattern.blocks[ids.indexOf(id ?? '')]?.id;
        assert.deepEqual(
          graph.arrows.map(({ from, to, label }) => ({ from: named(from), to: named(to), label })),
          pattern.arrows.map(({ from, to, label = '' }) => ({ from, to, label })),
        );
        assert.deepEqual(
          [...boxes.values()].map(({ customData }) => customData?.parameters),
          pattern.blocks.map(({ parameters }) => parameters),
        );
      });

      it('shows its turns above and below the labels on them', () => {
        for (const arrow of arrows) {
          const points = pointsOf(arrow);
          const [a, b] = [points[points.length / 2 - 1], points[points.length / 2]];
          const label = byType(elements, 'text').find(({ containerId }) => containerId === arrow.id);
          if (!a || !b || !label || a[0] !== b[0]) continue;
          assert.ok(Math.abs(a[1] - b[1]) >= label.height + 30, String(label.text));
        }
      });

      it('stores its flows on the arrows', () => {
        const ids = arrows.map(({ id }) => id);
        const flows = readStoredFlows(elements).map(({ name, steps }) => ({
          name,
          steps: steps.map(({ arrow, back }) => ({ arrow: ids.indexOf(arrow), back })),
        }));
        const sorted = (list: readonly { readonly name: string }[]) =>
          [...list].sort((a, b) => (a.name < b.name ? -1 : 1));
        assert.deepEqual(sorted(flows), sorted(pattern.flows));
      });

      it('binds both ends of every arrow as Excalidraw does', () => {
        for (const arrow of arrows) {
          const points = pointsOf(arrow);
          assert.equal(arrow.elbowed, true);
          for (const [binding, end] of [
            [arrow.startBinding, points[0]],
            [arrow.endBinding, points.at(-1)],
          ] as const) {
            const { elementId, fixedPoint } = binding as Binding;
            const box = boxes.get(elementId);
            assert.ok(box && end);
            const bound = box.boundElements as readonly { id: string; type: string }[];
            assert.ok(bound.some(({ id, type }) => id === arrow.id && type === 'arrow'));
            const [x, y] = [box.x + fixedPoint[0] * box.width, box.y + fixedPoint[1] * box.height];
            assert.ok(Math.abs(x - end[0]) < 0.02 && Math.abs(y - end[1]) < 0.02, 'the fixed point is the end');
            const away = Math.max(box.x - end[0], end[0] - box.x - box.width);
            assert.ok(Math.abs(away - END_GAP) < 0.01, 'the end keeps its distance');
            assert.ok(end[1] > box.y && end[1] < box.y + box.height);
          }
        }
      });

      it('lets nothing overlap: no blocks, no arrow through a block, no label on a block, a label or another line', () => {
        const areas = [...boxes.values()];
        const labels = byType(elements, 'text').filter(({ containerId }) => !boxes.has(String(containerId)));
        assert.deepEqual(pairs(areas, overlap), []);
        assert.deepEqual(pairs(labels, overlap), []);
        const onBlock = labels.filter((label) => areas.some((area) => overlap(label, area)));
        assert.deepEqual(onBlock, []);
        for (const arrow of arrows) {
          for (const segment of segments(pointsOf(arrow))) {
            assert.deepEqual(
              areas.filter((area) => cuts(segment, area)),
              [],
              arrow.id,
            );
            const struck = labels.filter(
              ({ containerId, ...label }) => containerId !== arrow.id && cuts(segment, label as Area),
            );
            assert.deepEqual(
              struck.map(({ text }) => text),
              [],
              `${arrow.id} strikes a label through`,
            );
          }
        }
      });

      it('has no id twice, and stands left to right from a client at the left edge', () => {
        assert.equal(new Set(elements.map(({ id }) => id)).size, elements.length);
        const left = Math.min(...[...boxes.values()].map(({ x }) => x));
        const first = [...boxes.values()].filter(({ x }) => x === left);
        assert.ok(first.every(({ customData }) => customData?.block === 'client'));
        const right = (id: unknown) => (boxes.get((id as Binding).elementId)?.x ?? 0) + 0;
        const backward = arrows.filter(({ startBinding, endBinding }) => right(startBinding) >= right(endBinding));
        assert.ok(backward.length <= 1, `${backward.length} arrows point to the left`);
      });
    });
  }
});

describe('withFreshIds', () => {
  const [pattern] = loadPatterns();
  const scene = pattern ? patternScene(pattern, NAMING) : [];
  let count = 0;
  const rename = () => {
    count += 1;
    return `fresh${count}`;
  };

  it('leaves a scene alone that collides with nothing', () => {
    assert.deepEqual(withFreshIds(scene, new Set(['other']), rename), scene);
  });

  it('renames all of a scene that is there already, and everything that refers to it', () => {
    const taken = idsOf(scene);
    const copy = withFreshIds(scene, taken, rename);
    assert.deepEqual(
      [...idsOf(copy)].filter((id) => taken.has(id)),
      [],
    );
    const shape = (elements: readonly SceneElement[]) => readGraph(elements).arrows.length;
    assert.equal(shape(copy), shape(scene));
    assert.equal(JSON.stringify(copy).includes('"p-'), false, 'an old id is left');
  });
});

describe('freePlace', () => {
  const view = { x: -100, y: 50, width: 1000, height: 600 };

  it('is the middle of the view on an empty board', () => {
    assert.deepEqual(freePlace({ width: 400, height: 200 }, undefined, view), { x: 200, y: 250 });
  });

  it('is right of something tall, and below something wide', () => {
    const size = { width: 800, height: 300 };
    assert.deepEqual(freePlace(size, { x: 10, y: 20, width: 300, height: 900 }, view), { x: 410, y: 20 });
    assert.deepEqual(freePlace(size, { x: 10, y: 20, width: 900, height: 300 }, view), { x: 10, y: 420 });
  });
});
