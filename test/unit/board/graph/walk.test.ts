import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  around,
  arrowPath,
  badgeSpot,
  boundsOf,
  distanceToPath,
  type Point,
  pathLength,
  pointAt,
} from '../../../../src/core/board/graph/walk';
import { makeElement } from '../scenes';

const coordinate = fc.integer({ min: -5000, max: 5000 });
const anyPath = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 8 });
const ELBOW: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
];

function drawn(points: unknown, fields: Record<string, unknown> = {}): readonly Point[] {
  return arrowPath(makeElement('a', { type: 'arrow', x: 10, y: 20, points, ...fields }));
}

function assertNear(actual: Point | undefined, wanted: Point): void {
  assert.ok(actual && Math.hypot(actual.x - wanted.x, actual.y - wanted.y) < 1e-6, JSON.stringify({ actual, wanted }));
}

describe('the path of an arrow', () => {
  const corner = [
    [0, 0],
    [100, 0],
    [100, 100],
  ];

  it('lies where the element does, straight and elbowed as drawn', () => {
    const wanted = [
      { x: 10, y: 20 },
      { x: 110, y: 20 },
      { x: 110, y: 120 },
    ];
    assert.deepEqual(drawn(corner), wanted);
    assert.deepEqual(drawn(corner, { elbowed: true, roundness: { type: 2 } }), wanted);
  });

  it('bends through every point of a rounded arrow', () => {
    const path = drawn(corner, { roundness: { type: 2 } });
    assert.ok(path.length > 20);
    for (const point of drawn(corner)) assert.ok(distanceToPath(point, path) < 1e-9);
    assert.ok(pathLength(path) < pathLength(drawn(corner)) * 1.1);
  });

  it('turns with the element', () => {
    const path = drawn(
      [
        [0, 0],
        [100, 0],
      ],
      { angle: Math.PI / 2 },
    );
    assertNear(path[0], { x: 60, y: -30 });
    assertNear(path[1], { x: 60, y: 70 });
  });

  it('is empty for points nobody can draw', () => {
    for (const points of [undefined, 'x', [], [[0, 0]], [[0, 0], ['a', 1], null, [Number.NaN, 2]]]) {
      assert.deepEqual(drawn(points), []);
    }
  });
});

describe('places on a path', () => {
  it('are found by the share of its length', () => {
    assertNear(pointAt(ELBOW, 0), { x: 0, y: 0 });
    assertNear(pointAt(ELBOW, 0.25), { x: 50, y: 0 });
    assertNear(pointAt(ELBOW, 0.75), { x: 100, y: 50 });
    assertNear(pointAt(ELBOW, 7), { x: 100, y: 100 });
    assert.equal(pointAt([], 0.5), undefined);
    assertNear(pointAt([ELBOW[0] ?? { x: 0, y: 0 }, { x: 0, y: 0 }], 0.5), { x: 0, y: 0 });
  });

  it('lie on the path, in order', () => {
    fc.assert(
      fc.property(anyPath, fc.double({ min: 0, max: 1, noNaN: true }), (path, share) => {
        const point = pointAt(path, share);
        assert.ok(point && distanceToPath(point, path) < 1e-6);
        const bounds = boundsOf(path);
        assert.ok(bounds && point.x >= bounds.x - 1e-6 && point.x <= bounds.x + bounds.width + 1e-6);
      }),
    );
  });

  it('have a distance from any point', () => {
    assert.equal(distanceToPath({ x: 50, y: 30 }, ELBOW), 30);
    assert.equal(distanceToPath({ x: 103, y: 104 }, ELBOW), 5);
    assert.equal(distanceToPath({ x: 0, y: 0 }, []), Number.POSITIVE_INFINITY);
  });
});

describe('the place of a badge', () => {
  const size = { width: 20, height: 20 };
  const line = [
    { x: 0, y: 0 },
    { x: 200, y: 0 },
  ];

  it('is the middle, unless a label lies there', () => {
    assertNear(badgeSpot(line, size, []), { x: 100, y: 0 });
    const label = around({ x: 100, y: 0 }, { width: 60, height: 20 });
    const spot = badgeSpot(line, size, [label]);
    assert.ok(spot && Math.abs(spot.x - 100) >= 40 && spot.y === 0);
    assert.ok(Math.abs((badgeSpot(line, size, [label, around(spot, size)])?.x ?? spot.x) - spot.x) >= 20);
  });

  it('is the middle when labels cover all of it, and nowhere on no path', () => {
    assertNear(badgeSpot(line, size, [{ x: -50, y: -50, width: 300, height: 100 }]), { x: 100, y: 0 });
    assert.equal(badgeSpot([], size, []), undefined);
  });
});
