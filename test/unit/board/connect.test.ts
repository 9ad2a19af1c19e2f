import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Connected, connectElements, countArrowsBetween } from '../../../src/core/board/connect';
import { elbowRoute } from '../../../src/core/board/elbowRoute';
import type { SceneElement } from '../../../src/core/board/scene';
import { makeElement } from './scenes';

const size = { width: 160, height: 80 };
const box = (x: number, y: number) => ({ x, y, ...size });
const block = (id: string, x: number, y: number, more = {}) => makeElement(id, { x, y, ...size, ...more });

const anyBox = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  width: fc.integer({ min: 20, max: 400 }),
  height: fc.integer({ min: 20, max: 400 }),
});

function isOutside([x, y]: readonly [number, number], { x: left, y: top, width, height }: ReturnType<typeof box>) {
  return x < left || x > left + width || y < top || y > top + height;
}

describe('the way of an elbow arrow', () => {
  it('is straight between boxes in line', () => {
    const { points } = elbowRoute(box(0, 0), box(300, 0));
    assert.deepEqual(points, [
      [165, 40],
      [295, 40],
    ]);
  });

  it('is straight between boxes nearly in line, at the height between their middles', () => {
    const { points } = elbowRoute(box(0, 0), box(300, 8));
    assert.deepEqual(points, [
      [165, 44],
      [295, 44],
    ]);
  });

  it('turns half way when they are not', () => {
    const { points } = elbowRoute(box(0, 0), box(300, 200));
    assert.deepEqual(points, [
      [165, 40],
      [230, 40],
      [230, 240],
      [295, 240],
    ]);
  });

  it('goes left, down and up as well', () => {
    assert.deepEqual(elbowRoute(box(300, 0), box(0, 0)).points, [
      [295, 40],
      [165, 40],
    ]);
    assert.deepEqual(elbowRoute(box(0, 0), box(0, 300)).points, [
      [80, 85],
      [80, 295],
    ]);
    assert.deepEqual(elbowRoute(box(0, 300), box(0, 0)).points, [
      [80, 295],
      [80, 85],
    ]);
  });

  it('keeps arrows between the same boxes apart', () => {
    const ways = [0, 1, 2, 3, 4].map((lane) => elbowRoute(box(0, 0), box(300, 0), lane).points[0]?.[1]);
    assert.equal(new Set(ways).size, 5);
  });

  it('goes around boxes that overlap', () => {
    const { points } = elbowRoute({ x: 0, y: 0, width: 100, height: 100 }, { x: 20, y: -40, width: 100, height: 100 });
    assert.deepEqual(points, [
      [105, 30],
      [160, 30],
      [160, 50],
      [125, 50],
    ]);
  });

  it('leads from box to box along the axes, whatever their places', () => {
    fc.assert(
      fc.property(anyBox, anyBox, fc.nat({ max: 9 }), (from, to, lane) => {
        const { points, startShare, endShare } = elbowRoute(from, to, lane);
        assert.ok(points.length >= 2);
        for (const [index, [x, y]] of points.slice(1).entries()) {
          const [beforeX, beforeY] = points[index] ?? [Number.NaN, Number.NaN];
          assert.notEqual(x === beforeX, y === beforeY, 'each step is along one axis, and none is empty');
        }
        for (const [share, point, of] of [
          [startShare, points[0], from],
          [endShare, points.at(-1), to],
        ] as const) {
          assert.ok(point && isOutside(point, of), 'ends lie off the box');
          assert.ok(share.every((part) => part !== 0.5));
          assert.ok(Math.abs(of.x + share[0] * of.width - point[0]) < 0.1);
          assert.ok(Math.abs(of.y + share[1] * of.height - point[1]) < 0.1);
        }
      }),
    );
  });
});

describe('connecting two blocks', () => {
  const label = { type: 'text', id: 'a-t' };
  const connect = (): Connected =>
    connectElements({
      from: block('a', 0, 0, { boundElements: [label], customData: { block: 'client' } }),
      to: block('b', 300, 200, { boundElements: null, versionNonce: 99 }),
      id: 'arrow',
      seed: 99,
    });

  it('binds the arrow at both ends, with its head at the second', () => {
    const { arrow } = connect();
    assert.equal((arrow.startBinding as { elementId: string }).elementId, 'a');
    assert.equal((arrow.endBinding as { elementId: string }).elementId, 'b');
    assert.deepEqual([arrow.startArrowhead, arrow.endArrowhead, arrow.elbowed], [null, 'arrow', true]);
  });

  it('gives the arrow its place and size, its points counted from its start', () => {
    const { arrow } = connect();
    assert.deepEqual([arrow.x, arrow.y, arrow.width, arrow.height], [165, 40, 130, 200]);
    assert.deepEqual(arrow.points, [
      [0, 0],
      [65, 0],
      [65, 200],
      [130, 200],
    ]);
  });

  it('tells both blocks, keeps what they were, and makes them new versions', () => {
    const { from, to } = connect();
    assert.deepEqual(from.boundElements, [label, { type: 'arrow', id: 'arrow' }]);
    assert.deepEqual(to.boundElements, [{ type: 'arrow', id: 'arrow' }]);
    assert.deepEqual(from.customData, { block: 'client' });
    assert.deepEqual([from.version, to.version], [2, 2]);
    assert.notEqual(from.versionNonce, 1);
    assert.notEqual(to.versionNonce, 99);
  });

  it('draws it in the style asked for', () => {
    const style = { strokeColor: '#e03131', roughness: 0, id: 'other' };
    const { arrow } = connectElements({ from: block('a', 0, 0), to: block('b', 300, 0), id: 'arrow', seed: 1, style });
    assert.deepEqual([arrow.strokeColor, arrow.roughness, arrow.id], ['#e03131', 0, 'arrow']);
  });

  it('counts the live arrows between two blocks, whichever way they lead', () => {
    const arrow = (id: string, start: string, end: string, more = {}): SceneElement =>
      makeElement(id, { type: 'arrow', startBinding: { elementId: start }, endBinding: { elementId: end }, ...more });
    const scene = [
      arrow('1', 'a', 'b'),
      arrow('2', 'b', 'a'),
      arrow('3', 'a', 'c'),
      arrow('4', 'a', 'b', { isDeleted: true }),
      makeElement('5', { type: 'arrow', startBinding: null, endBinding: { elementId: 'a' } }),
    ];
    assert.equal(countArrowsBetween(scene, 'a', 'b'), 2);
  });
});
