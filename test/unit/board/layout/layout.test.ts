import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Design, END_GAP, type LayoutBlock } from '../../../../src/core/board/layout/design';
import { layOut } from '../../../../src/core/board/layout/layout';
import { overlap, pairs, segments } from './geometry';

function block(id: string, stage = 2, extra: Partial<LayoutBlock> = {}): LayoutBlock {
  return { id, width: 160, height: 80, stage, ...extra };
}

/** `a>b c>d` as arrows. */
function arrows(text: string) {
  return text.split(' ').map((pair, index) => {
    const [from = '', to = ''] = pair.split('>');
    return { id: `arrow ${index}`, from, to };
  });
}

function design(blocks: readonly LayoutBlock[], text: string, groups: Design['groups'] = []): Design {
  return { blocks, arrows: text ? arrows(text) : [], groups };
}

/** Any design: up to 14 blocks in up to 3 groups, one of them nested, and up to 24 arrows, circles and loops included. */
const anyDesign: fc.Arbitrary<Design> = fc
  .record({
    blocks: fc.array(
      fc.record({
        width: fc.integer({ min: 20, max: 300 }),
        height: fc.integer({ min: 20, max: 200 }),
        stage: fc.integer({ min: 0, max: 4 }),
        group: fc.option(fc.constantFrom('g0', 'g1', 'g2'), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 14 },
    ),
    ends: fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.boolean()), { maxLength: 24 }),
  })
  .map(({ blocks, ends }) => ({
    blocks: blocks.map((each, index) => ({ id: `b${index}`, ...each })),
    arrows: ends
      .filter(([from, to]) => from < blocks.length && to < blocks.length)
      .map(([from, to, labelled], index) => ({
        id: `a${index}`,
        from: `b${from}`,
        to: `b${to}`,
        label: labelled ? { width: 50, height: 19 } : undefined,
      })),
    groups: [{ id: 'g0' }, { id: 'g1', group: 'g0' }, { id: 'g2' }],
  }));

describe('layOut', function () {
  this.timeout(30_000); // hundreds of layouts

  it('places a chain from left to right on one line', () => {
    const { blocks, arrows: routes } = layOut(design([block('c', 4), block('a', 0), block('b')], 'a>b b>c'));
    const [a, b, c] = ['a', 'b', 'c'].map((id) => blocks.get(id));
    assert.ok(a && b && c);
    assert.deepEqual([a.x, a.y, b.y, c.y], [0, 0, 0, 0]);
    assert.ok(a.x + a.width < b.x && b.x + b.width < c.x);
    assert.deepEqual(routes.get('arrow 0'), [
      [a.width + END_GAP, 40],
      [b.x - END_GAP, 40],
    ]);
  });

  it('keeps clients in the first column, and turns only the arrow that closes a circle', () => {
    const { blocks, arrows: routes } = layOut(
      design([block('db', 4), block('app'), block('user', 0), block('late', 0)], 'user>app app>db db>user late>db'),
    );
    const xs = ['user', 'late', 'app', 'db'].map((id) => blocks.get(id)?.x ?? -1);
    assert.equal(xs[0], xs[1]);
    assert.ok((xs[1] ?? 0) < (xs[2] ?? 0) && (xs[2] ?? 0) < (xs[3] ?? 0));
    const back = routes.get('arrow 2') ?? [];
    assert.ok((back[0]?.[0] ?? 0) > (back.at(-1)?.[0] ?? 0), 'the answer runs from right to left');
  });

  it('keeps arrows there and back apart', () => {
    const { arrows: routes } = layOut(design([block('a'), block('b')], 'a>b b>a a>b'));
    const lines = [...routes.values()];
    assert.equal(new Set(lines.map(([start]) => start?.[1])).size, 3);
    assert.deepEqual(
      lines.map((points) => points.length),
      [2, 2, 2],
    );
  });

  it('stacks parts no arrow joins, and puts blocks without arrows in rows below', () => {
    const { blocks } = layOut(
      design([block('x'), block('a'), block('b'), block('c'), block('d'), block('y', 0)], 'a>b c>d'),
    );
    const y = (id: string) => blocks.get(id)?.y ?? -1;
    assert.ok(y('a') === y('b') && y('c') === y('d') && y('c') >= 80 + 80);
    assert.ok(y('x') > y('c') && y('y') === y('x'));
    assert.ok((blocks.get('y')?.x ?? 0) < (blocks.get('x')?.x ?? 0), 'client first');
  });

  it('draws groups around their blocks and nothing else', () => {
    const grouped = [block('a', 0), block('b', 2, { group: 'in' }), block('c', 4, { group: 'out' }), block('d', 4)];
    const { blocks, groups } = layOut(design(grouped, 'a>b b>c b>d', [{ id: 'out' }, { id: 'in', group: 'out' }]));
    const [inner, outer] = [groups.get('in'), groups.get('out')];
    assert.ok(inner && outer && overlap(inner, outer));
    const inside = (id: string, area: typeof inner) => overlap(blocks.get(id) ?? area, area);
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((id) => [inside(id, inner), inside(id, outer)]),
      [
        [false, false],
        [true, true],
        [false, true],
        [false, false],
      ],
    );
  });

  it('is the same for the same design, whatever was laid out before', () => {
    fc.assert(
      fc.property(anyDesign, anyDesign, (one, other) => {
        const first = layOut(one);
        layOut(other);
        assert.deepEqual(layOut(one), first);
      }),
      { numRuns: 30 },
    );
  });

  it('never lets blocks overlap, or an arrow run through a block', () => {
    fc.assert(
      fc.property(anyDesign, (any) => {
        const { blocks, arrows: routes } = layOut(any);
        assert.equal(blocks.size, any.blocks.length);
        assert.deepEqual(pairs([...blocks.values()], overlap), []);
        for (const [id, points] of routes) {
          const arrow = any.arrows.find((each) => each.id === id);
          for (const segment of segments(points)) {
            assert.ok(segment.width === 0 || segment.height === 0, 'segments are level or upright');
            for (const [other, area] of blocks) {
              const shrunk = { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2 };
              assert.ok(
                !overlap({ ...segment, width: segment.width + 0.1, height: segment.height + 0.1 }, shrunk),
                `${arrow?.from}>${arrow?.to} runs through ${other}`,
              );
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
