import assert from 'node:assert/strict';
import { connectElements } from '../../../src/core/board/connect';
import { facingRoute } from '../../../src/core/board/facingRoute';
import type { SceneElement } from '../../../src/core/board/scene';

const box = (id: string, x: number, y: number): SceneElement => ({
  id,
  type: 'rectangle',
  x,
  y,
  width: 160,
  height: 80,
  version: 1,
  versionNonce: 1,
});
const client = box('client', 0, 0);
const server = box('server', 200, 0);
const below = box('below', 0, 200);

/** An arrow through these points of the scene, as it is when drawn with the mouse. */
function drawn(points: readonly (readonly [number, number])[], to: SceneElement, more = {}): SceneElement {
  const { arrow } = connectElements({ from: client, to, id: 'arrow', seed: 7 });
  const [[x, y] = [0, 0]] = points;
  return { ...arrow, strokeColor: '#e03131', x, y, points: points.map(([px, py]) => [px - x, py - y]), ...more };
}

const scene = (arrow: SceneElement, ...more: SceneElement[]) => [client, server, below, ...more, arrow];
const endsOf = (arrow: SceneElement | undefined) => {
  assert.ok(arrow);
  return (arrow.points as [number, number][]).map(([x, y]) => [x + arrow.x, y + arrow.y]);
};

const THROUGH_CLIENT = [
  [-40, 40],
  [195, 40],
] as const;

describe('facing route', () => {
  it('leads an arrow that runs through the box it comes from out of the side that faces the other', () => {
    const after = facingRoute(scene(drawn(THROUGH_CLIENT, server)), 'arrow');
    assert.deepEqual(endsOf(after), [
      [165, 40],
      [195, 40],
    ]);
    assert.equal(after?.strokeColor, '#e03131');
    assert.match(JSON.stringify(after?.startBinding), /"client"/);
  });

  it('mends one that runs through the box it goes to, downwards, too', () => {
    const through = [
      [80, 85],
      [80, 320],
    ] as const;
    assert.deepEqual(endsOf(facingRoute(scene(drawn(through, below)), 'arrow')).at(-1), [80, 195]);
  });

  it('mends one that runs through a third box, but not through a zone around its own', () => {
    const over = [
      [165, 20],
      [180, 20],
      [180, 240],
      [165, 240],
    ] as const;
    const third = { ...box('third', 170, 100), width: 20 };
    assert.ok(facingRoute(scene(drawn(over, below), third), 'arrow'));
    const zone = { ...box('zone', -20, -20), width: 300, height: 400 };
    assert.equal(facingRoute(scene(drawn(over, below), zone), 'arrow'), undefined);
  });

  it('keeps clear of an arrow that joins the two already', () => {
    const first = { ...connectElements({ from: client, to: server, id: 'first', seed: 1 }).arrow };
    const after = facingRoute(scene(drawn(THROUGH_CLIENT, server), first), 'arrow');
    assert.notDeepEqual(endsOf(after)[0], endsOf(first)[0]);
  });

  it('leaves alone what leads around, what only grazes, what was bent by hand, what is loose, straight, or a loop', () => {
    const around = [
      [-5, 40],
      [-40, 40],
      [-40, -40],
      [280, -40],
      [280, -5],
    ] as const;
    const fine = [
      [156, 40],
      [195, 40],
    ] as const;
    const cases = [
      drawn(around, server),
      drawn(fine, server),
      drawn(THROUGH_CLIENT, server, { fixedSegments: [{ index: 1 }] }),
      drawn(THROUGH_CLIENT, server, { endBinding: null }),
      drawn(THROUGH_CLIENT, server, { elbowed: false }),
      drawn(THROUGH_CLIENT, server, { endBinding: { elementId: 'client' } }),
      drawn(THROUGH_CLIENT, server, { endBinding: { elementId: 'gone' } }),
      drawn(THROUGH_CLIENT, server, { isDeleted: true }),
    ];
    for (const arrow of cases) assert.equal(facingRoute(scene(arrow), 'arrow'), undefined);
    assert.equal(facingRoute(scene(drawn(fine, server)), 'client'), undefined);
    assert.equal(facingRoute(scene(drawn(fine, server)), 'nothing'), undefined);
  });
});
