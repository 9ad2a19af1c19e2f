import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Graph, GraphBlock, GraphGroup } from '../../../../src/core/board/graph/graph';
import { type OutlineNode, outlineTree } from '../../../../src/core/board/graph/outlineTree';
import { readingOrder } from '../../../../src/core/board/graph/readingOrder';
import { arrow, block, makeGraph } from './graphs';

function at(id: string, x: number, y: number, group?: string): GraphBlock {
  return { ...block(id, 'service'), bounds: { x, y, width: 100, height: 60 }, ...(group ? { group } : {}) };
}

function group(id: string, around?: string): GraphGroup {
  const bounds = { x: 0, y: 0, width: 500, height: 500 };
  return { id, kind: 'region', name: id, bounds, ...(around ? { group: around } : {}) };
}

/** The ids of an outline, those below in brackets. */
function shape(nodes: readonly OutlineNode[]): string {
  return nodes.map(({ id, children }) => (children.length ? `${id} (${shape(children)})` : id)).join(', ');
}

describe('the reading order', () => {
  it('goes row by row, from left to right in a row, though nothing is quite in line', () => {
    const blocks = [at('d', 0, 210), at('b', 200, -10), at('c', 400, 20), at('a', 0, 5), at('e', 300, 190)];
    assert.deepEqual(
      readingOrder(blocks).map(({ id }) => id),
      ['a', 'b', 'c', 'd', 'e'],
    );
  });

  it('keeps every block once', () => {
    const place = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place)), (places) => {
        const blocks = places.map(([x, y], index) => at(String(index), x, y));
        assert.deepEqual(new Set(readingOrder(blocks)), new Set(blocks));
        assert.equal(readingOrder(blocks).length, blocks.length);
      }),
    );
  });
});

describe('the outline of a board', () => {
  it('has the arrows below each block, those away from it first', () => {
    const graph = makeGraph([at('b', 200, 0), at('a', 0, 0)], [arrow('1', 'b', 'a'), arrow('2', 'a', 'b')]);
    assert.equal(
      shape(outlineTree(graph).blocks),
      'block a (arrow 2 out a, arrow 1 in a), block b (arrow 1 out b, arrow 2 in b)',
    );
    const [first] = outlineTree(graph).blocks;
    const [away] = first?.children ?? [];
    assert.ok(away?.type === 'arrow');
    assert.deepEqual([away.other?.id, away.elements], ['b', ['2']]);
  });

  it('has groups in groups, and blocks in no known group beside them', () => {
    const blocks = [at('a', 0, 0, 'inner'), at('b', 200, 0, 'outer'), at('c', 400, 0), at('d', 600, 0, 'gone')];
    const graph: Graph = { ...makeGraph(blocks, []), groups: [group('inner', 'outer'), group('outer')] };
    assert.equal(shape(outlineTree(graph).blocks), 'group outer (group inner (block a), block b), block c, block d');
  });

  it('has the steps of each flow, and what to select for them', () => {
    const graph: Graph = {
      ...makeGraph([at('a', 0, 0), at('b', 200, 0)], [arrow('1', 'a', 'b')]),
      flows: [
        {
          name: 'read',
          origin: 'user',
          steps: [
            { arrow: '1', back: false },
            { arrow: '1', back: true },
          ],
        },
        { name: 'read', origin: 'derived', steps: [] },
      ],
    };
    const { flows } = outlineTree(graph);
    assert.equal(shape(flows), 'flow 0 read (flow 0 read 1, flow 0 read 2), flow 1 read');
    assert.deepEqual(flows[0]?.children[1]?.elements, ['1']);
  });

  it('shows a problem where it belongs, and by itself when there is no such place', () => {
    const graph: Graph = {
      ...makeGraph([at('a', 0, 0)], [arrow('1', 'a', undefined)]),
      problems: [
        { type: 'unknownKind', element: 'a' },
        { type: 'looseEnd', element: '1' },
        { type: 'looseArrow', element: '2' },
        { type: 'brokenFlow', element: '1', subject: 'read' },
      ],
    };
    const { blocks, problems } = outlineTree(graph);
    const [only] = blocks;
    assert.ok(only?.type === 'block' && only.children[0]?.type === 'arrow');
    assert.deepEqual([only.problems[0]?.type, only.children[0].problems[0]?.type], ['unknownKind', 'looseEnd']);
    assert.deepEqual(
      problems.map(({ problem }) => problem.type),
      ['looseArrow', 'brokenFlow'],
    );
  });

  it('gives every row an id of its own', () => {
    const graph = makeGraph([at('a', 0, 0), at('b', 200, 0)], [arrow('1', 'a', 'a'), arrow('2', 'a', 'b')]);
    const ids: string[] = [];
    const collect = (nodes: readonly OutlineNode[]): void => {
      for (const { id, children } of nodes) {
        ids.push(id);
        collect(children);
      }
    };
    collect(outlineTree(graph).blocks);
    assert.equal(new Set(ids).size, ids.length);
  });
});
