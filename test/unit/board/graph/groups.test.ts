import assert from 'node:assert/strict';
import { groupKindOf } from '../../../../src/core/board/graph/groupKind';
import { readGraph } from '../../../../src/core/board/graph/readGraph';
import { arrow, box, shape, text } from './sketch';

/** A rectangle with its title at its top left. */
function around(id: string, x: number, y: number, width: number, height: number, title: string) {
  return [shape(id, x, y, { width, height }), text(`${id}-title`, x + 10, y + 6, title)];
}

describe('boxes around blocks', () => {
  it('are groups in groups, and no blocks', () => {
    const graph = readGraph([
      ...around('r', 0, 0, 1000, 600, 'us-east-1'),
      ...around('v', 50, 50, 700, 500, 'VPC'),
      ...box('a', 100, 120, 'App server'),
      ...box('b', 400, 120, 'Postgres'),
      ...box('c', 800, 120, 'S3'),
      ...box('d', 1200, 120, 'Client'),
    ]);
    assert.deepEqual(
      graph.groups.map(({ id, kind, name, group }) => [id, kind, name, group]),
      [
        ['r', 'region', 'us-east-1', undefined],
        ['v', 'network', 'VPC', 'r'],
      ],
    );
    assert.deepEqual(
      graph.blocks.map(({ id, group }) => [id, group]),
      [
        ['a', 'v'],
        ['b', 'v'],
        ['c', 'r'],
        ['d', undefined],
      ],
    );
  });

  it('may be frames, with what juts out of them, and one block is enough', () => {
    const frame = shape('f', 0, 0, { type: 'frame', name: 'Order service', width: 300, height: 200 });
    const graph = readGraph([frame, ...box('a', 200, 50, 'Redis', { frameId: 'f' })]);
    assert.deepEqual(
      graph.groups.map(({ kind, name }) => [kind, name]),
      [['service', 'Order service']],
    );
    assert.equal(graph.blocks[0]?.group, 'f');
  });

  it('hold one block only when they are called a region, zone or network', () => {
    const inner = box('a', 40, 60, 'Postgres');
    assert.equal(readGraph([...around('v', 0, 0, 300, 200, 'Private subnet'), ...inner]).groups.length, 1);
    const nested = readGraph([...around('v', 0, 0, 300, 200, 'Order service'), ...inner]);
    assert.deepEqual([nested.groups.length, nested.blocks.map(({ id }) => id)], [0, ['v', 'a']]);
  });

  it('without a name around one block stand for it', () => {
    const elements = [
      shape('v', 0, 0, { width: 300, height: 200 }),
      ...box('a', 40, 60, 'Postgres'),
      ...box('b', 600, 60, 'Client'),
    ];
    const graph = readGraph([
      ...elements,
      arrow('x', [
        [596, 100],
        [304, 100],
      ]),
    ]);
    assert.deepEqual([graph.blocks.length, graph.arrows[0]?.to], [2, 'a']);
  });

  it('may hold pictures with captions', () => {
    const picture = { type: 'image', width: 60, height: 60 };
    const graph = readGraph([
      ...around('v', 0, 0, 500, 250, 'VPC'),
      shape('p', 60, 80, picture),
      text('pt', 60, 145, 'Lambda'),
      shape('q', 300, 80, picture),
      text('qt', 300, 145, 'DynamoDB'),
    ]);
    assert.deepEqual(
      graph.groups.map(({ name }) => name),
      ['VPC'],
    );
    assert.deepEqual(
      graph.blocks.map(({ id, kind, group }) => [id, kind, group]),
      [
        ['p', 'worker', 'v'],
        ['q', 'nosqlDatabase', 'v'],
      ],
    );
  });

  it('keep blocks of the palette and their decorations out of this', () => {
    const graph = readGraph([
      ...box('a', 0, 0, 'Orders', { width: 400, height: 300, customData: { block: 'service' } }),
      shape('deco', 20, 20, { width: 30, height: 30, type: 'ellipse' }),
    ]);
    assert.deepEqual([graph.groups.length, graph.blocks.length], [0, 1]);
    assert.ok(graph.blocks[0]?.elements.includes('deco'));
  });
});

describe('the kind of a group', () => {
  it('is read from its name', () => {
    const names = {
      region: ['us-east-1', 'Region A', 'EU', 'Data center'],
      zone: ['us-east-1a', 'AZ 2', 'Availability zone'],
      network: ['VPC', 'Private subnet', 'DMZ'],
      service: ['Order service', 'Backend', 'Payment domain'],
      group: ['', 'Misc'],
    };
    for (const [kind, all] of Object.entries(names))
      for (const name of all) assert.equal(groupKindOf(name), kind, name);
  });
});
