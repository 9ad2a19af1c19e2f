import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Area, BLOCK_SIZE, blockElements, findFreeSpot } from '../../../src/core/board/blockElements';
import { kindOfIcon } from '../../../src/core/board/icons';
import { BLOCK_KINDS, GROUP_COLORS } from '../../../src/core/board/kinds';

const { width, height } = BLOCK_SIZE;

function boundsOf({ x, y }: { x: number; y: number }): Area {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isInside(inner: Area, outer: Area): boolean {
  const right = inner.x + inner.width <= outer.x + outer.width;
  const bottom = inner.y + inner.height <= outer.y + outer.height;
  return inner.x >= outer.x && inner.y >= outer.y && right && bottom;
}

describe('a new block', () => {
  for (const { id: kind, name, group } of BLOCK_KINDS) {
    for (const form of ['image', 'lines'] as const) {
      it(`${kind}, icon as ${form}, is one group that arrows can bind to`, () => {
        const elements = blockElements({ kind, centerX: 100, centerY: 50, id: 'n', seed: 7 }, form);
        const [box, label, ...icon] = elements;
        assert.deepEqual([box?.type, label?.type], ['rectangle', 'text']);
        assert.deepEqual([box?.customData, box?.backgroundColor], [{ block: kind }, GROUP_COLORS[group]]);
        assert.deepEqual([box?.x, box?.y, box?.width, box?.height], [20, 10, width, height]);
        assert.deepEqual(
          [label?.text, label?.containerId, box?.boundElements],
          [name, 'n', [{ type: 'text', id: 'n-t' }]],
        );
        assert.ok(icon.length > 0 && icon.every(({ locked }) => locked === true));
        assert.equal(box?.locked || label?.locked, false);
        assert.equal(new Set(elements.map(({ id }) => id)).size, elements.length);
        for (const element of elements) {
          assert.deepEqual([element.groupIds, element.seed], [['n-g'], 7]);
          assert.ok(isInside(element, boundsOf({ x: 100, y: 50 })) || element === label || element.type === 'line');
        }
      });
    }
  }

  it('shows its icon by the image of its kind', () => {
    const [, , icon] = blockElements({ kind: 'cache', centerX: 0, centerY: 0, id: 'n', seed: 1 }, 'image');
    assert.equal(kindOfIcon(String(icon?.fileId)), 'cache');
  });

  it('centres its label by the measured width', () => {
    const [box, label] = blockElements(
      { kind: 'cdn', centerX: 0, centerY: 0, id: 'n', seed: 1, labelWidth: 60 },
      'image',
    );
    assert.deepEqual([label?.x, label?.width], [-30, 60]);
    assert.ok(box && label && label.y + label.height < box.y + box.height);
  });
});

describe('the place of a new block', () => {
  const coordinate = fc.integer({ min: -700, max: 700 });
  const size = fc.integer({ min: 0, max: 300 });
  const area = fc.record({ x: coordinate, y: coordinate, width: size, height: size });

  it('is where it was wanted when that is free', () => {
    assert.deepEqual(findFreeSpot(5, 6, []), { x: 5, y: 6 });
    assert.deepEqual(findFreeSpot(5, 6, [], boundsOf({ x: 5, y: 6 })), { x: 5, y: 6 });
  });

  it('never covers another element', () => {
    const room = fc.option(area, { nil: undefined });
    fc.assert(
      fc.property(coordinate, coordinate, fc.array(area, { maxLength: 12 }), room, (x, y, taken, view) => {
        const bounds = boundsOf(findFreeSpot(x, y, taken, view));
        assert.ok(taken.every((each) => !overlap(bounds, each)));
      }),
    );
  });

  it('is in view as long as the view has room', () => {
    const view = { x: -500, y: -300, width: 1000, height: 600 };
    const taken: Area[] = [];
    for (let n = 0; n < 20; n += 1) {
      const bounds = boundsOf(findFreeSpot(0, 0, taken, view));
      assert.ok(isInside(bounds, view), `block ${n + 1} of 20 left the view`);
      taken.push(bounds);
    }
    const outside = boundsOf(
      findFreeSpot(
        0,
        0,
        Array.from({ length: 1 }, () => view),
        view,
      ),
    );
    assert.ok(!overlap(outside, view));
  });

  it('is to the right of a taken one first', () => {
    const spot = findFreeSpot(0, 0, [boundsOf({ x: 0, y: 0 })]);
    assert.ok(spot.x > width && spot.y === 0);
  });

  it('is the wanted one when everything around is taken', () => {
    const everywhere = { x: -1e4, y: -1e4, width: 2e4, height: 2e4 };
    assert.deepEqual(findFreeSpot(1, 2, [everywhere]), { x: 1, y: 2 });
  });
});
