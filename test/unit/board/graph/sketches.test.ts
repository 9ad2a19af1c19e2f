import assert from 'node:assert/strict';
import type { Graph } from '../../../../src/core/board/graph/graph';
import { readGraph } from '../../../../src/core/board/graph/readGraph';
import { blockLibraryItems } from '../../../../src/core/board/library';
import type { SceneElement } from '../../../../src/core/board/scene';
import { makeElement } from '../scenes';
import { arrow, bound, box, shape, text } from './sketch';

function kinds({ blocks }: Graph): Record<string, string> {
  return Object.fromEntries(blocks.map(({ id, kind }) => [id, kind]));
}

function names({ blocks }: Graph): Record<string, string> {
  return Object.fromEntries(blocks.map(({ id, name }) => [id, name]));
}

describe('blocks drawn by hand', () => {
  it('are shapes with a bound text, whatever their outline', () => {
    const graph = readGraph([
      ...box('a', 0, 0, 'Redis', { type: 'ellipse' }),
      ...box('b', 300, 0, 'Kafka', { type: 'diamond' }),
      ...box('c', 600, 0, 'Postgres'),
    ]);
    assert.deepEqual(kinds(graph), { a: 'cache', b: 'messageQueue', c: 'sqlDatabase' });
    assert.ok(graph.blocks.every(({ recognition, confidence }) => recognition === 'words' && confidence > 0.9));
    assert.deepEqual(graph.problems, []);
  });

  it('are shapes with a text that only lies in them', () => {
    const graph = readGraph([shape('a', 0, 0), text('t', 40, 30, 'Load balancer')]);
    assert.deepEqual(kinds(graph), { a: 'loadBalancer' });
    assert.deepEqual(graph.blocks[0]?.elements, ['a', 't']);
  });

  it('are pictures with a caption below or above', () => {
    const picture = { type: 'image', width: 64, height: 64, fileId: 'f' };
    const graph = readGraph([
      shape('a', 0, 0, picture),
      text('t', 0, 70, 'Cassandra'),
      shape('b', 400, 0, picture),
      text('u', 390, -28, 'API gateway'),
    ]);
    assert.deepEqual(kinds(graph), { a: 'nosqlDatabase', b: 'apiGateway' });
  });

  it('may be a cylinder of many strokes in one group, its name inside or below', () => {
    const strokes = (id: string, x: number) => [
      shape(`${id}1`, x, 0, { type: 'ellipse', width: 100, height: 30, groupIds: [id] }),
      arrow(
        `${id}2`,
        [
          [x, 15],
          [x, 100],
        ],
        { type: 'line', endArrowhead: null, groupIds: [id] },
      ),
      arrow(
        `${id}3`,
        [
          [x + 100, 15],
          [x + 100, 100],
        ],
        { type: 'line', endArrowhead: null, groupIds: [id] },
      ),
      arrow(
        `${id}4`,
        [
          [x, 100],
          [x + 50, 115],
          [x + 100, 100],
        ],
        { type: 'line', endArrowhead: null, groupIds: [id] },
      ),
    ];
    const graph = readGraph([
      ...strokes('g', 0),
      text('t', 20, 50, 'MySQL', { groupIds: ['g'] }),
      ...strokes('h', 400),
      text('u', 410, 125, 'MongoDB'),
      bound('x', 'g1', 'h3'),
    ]);
    assert.deepEqual(kinds(graph), { g1: 'sqlDatabase', h1: 'nosqlDatabase' });
    assert.deepEqual([graph.arrows.length, graph.arrows[0]?.from, graph.arrows[0]?.to], [1, 'g1', 'h1']);
  });

  it('may be a cylinder of a box and ellipses that nobody has grouped, its name inside or below', () => {
    const flat = { type: 'ellipse', width: 160, height: 30 };
    const graph = readGraph([
      ...box('a', 0, 0, 'Postgres'),
      shape('al', 2, -15, flat),
      shape('bl', 396, -14, flat),
      shape('b', 400, 0, { height: 100 }),
      shape('bf', 400, 86, flat),
      text('bt', 440, 122, 'MongoDB'),
      shape('c', 800, 0),
      text('ct', 850, 30, 'S3'),
      shape('cl', 800, 0, flat),
      bound('x', 'al', 'bf'),
      bound('y', 'bl', 'c'),
    ]);
    assert.deepEqual(kinds(graph), { a: 'sqlDatabase', b: 'nosqlDatabase', c: 'objectStorage' });
    assert.deepEqual(graph.blocks[1]?.elements, ['b', 'bl', 'bf', 'bt']);
    assert.deepEqual(
      graph.arrows.map(({ from, to }) => [from, to]),
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    );
  });

  it('drawn as a cylinder are stores, whoever or whatever they are for', () => {
    const lid = (id: string, x: number) => shape(id, x, -15, { type: 'ellipse', height: 30 });
    const graph = readGraph([
      ...['Users', 'Zorblax', 'Session cache'].flatMap((name, i) => box(`a${i}`, 300 * i, 0, name)),
      ...[0, 1, 2].map((i) => lid(`l${i}`, 300 * i)),
    ]);
    assert.deepEqual(kinds(graph), { a0: 'sqlDatabase', a1: 'sqlDatabase', a2: 'cache' });
    assert.deepEqual(
      graph.blocks.map(({ recognition }) => recognition),
      ['drawn', 'drawn', 'words'],
    );
    assert.deepEqual(names(graph).a1, 'Zorblax');
  });

  it('are no cylinders where an ellipse has a name, another width, or another group', () => {
    const graph = readGraph([
      ...box('a', 0, 0, 'Redis'),
      ...box('b', 0, -40, 'Kafka', { type: 'ellipse', height: 60 }),
      ...box('c', 300, 0, 'Redis'),
      shape('d', 320, -20, { type: 'ellipse', width: 90, height: 30 }),
      bound('x', 'b', 'a'),
      bound('y', 'd', 'c'),
    ]);
    assert.deepEqual(
      graph.arrows.map(({ from, to }) => [from, to]),
      [
        ['b', 'a'],
        ['d', 'c'],
      ],
    );
  });

  it('are told apart when a user moves several as one group', () => {
    const groupIds = ['all'];
    const graph = readGraph([...box('a', 0, 0, 'LB', { groupIds }), ...box('b', 300, 0, 'S3', { groupIds })]);
    assert.deepEqual(kinds(graph), { a: 'loadBalancer', b: 'objectStorage' });
  });

  it('with unknown words are services nobody can be sure of', () => {
    const graph = readGraph(box('a', 0, 0, 'Zorblax'));
    const [block] = graph.blocks;
    assert.deepEqual([block?.kind, block?.name, block?.recognition], ['service', 'Zorblax', 'shape']);
    assert.ok((block?.confidence ?? 1) < 0.5);
    assert.deepEqual(graph.problems, [{ type: 'unknownKind', element: 'a' }]);
  });

  it('need a name or an arrow: an empty box alone is none', () => {
    assert.deepEqual(readGraph([shape('a', 0, 0)]).blocks, []);
    const graph = readGraph([shape('a', 0, 0), ...box('b', 300, 0, 'Redis'), bound('x', 'a', 'b')]);
    assert.deepEqual(names(graph), { a: '', b: 'Redis' });
  });

  it('may be a lone product name that arrows end at', () => {
    const graph = readGraph([
      ...box('a', 0, 0, 'App server'),
      text('t', 300, 30, 'Kafka'),
      text('u', 300, 300, 'Redis'),
      arrow('x', [
        [160, 40],
        [290, 40],
      ]),
    ]);
    assert.deepEqual(kinds(graph), { a: 'appServer', t: 'messageQueue' });
    assert.deepEqual([graph.arrows[0]?.from, graph.arrows[0]?.to], ['a', 't']);
  });

  it('are not remarks in a box', () => {
    const remark = 'Assumptions: 500M daily users, 40 messages each, so about 230k messages a second on average';
    for (const words of [remark, 'Legend', 'TODO: ask about retention in the database']) {
      assert.deepEqual(readGraph(box('a', 0, 0, words, { width: 600 })).blocks, []);
    }
    assert.equal(readGraph(box('a', 0, 0, 'Note service')).blocks.length, 1);
  });

  it('are not what lies beside a design that arrows join: notes, legends, titles', () => {
    const joined = ['LB', 'App server', 'Redis', 'S3'].flatMap((name, i) => box(`b${i}`, 300 * i, 0, name));
    const arrows = [0, 1, 2].map((i) => bound(`x${i}`, `b${i}`, `b${i + 1}`));
    const graph = readGraph([
      ...joined,
      ...arrows,
      ...box('n', 0, 400, 'is the database fast enough?', { backgroundColor: '#ffec99' }),
      ...box('z', 300, 400, 'Zorblax'),
      ...box('k', 600, 400, 'Kafka'),
      shape('l', 900, 400, { width: 300, height: 200 }),
      text('lt', 910, 405, 'Legend'),
      shape('s', 920, 440, { width: 20, height: 20 }),
      text('st', 950, 440, 'Database'),
    ]);
    assert.deepEqual(
      graph.blocks.map(({ id }) => id),
      ['b0', 'b1', 'b2', 'b3', 'k'],
    );
  });

  it('read a label as it was before it was wrapped', () => {
    const [rectangle, label] = box('a', 0, 0, 'Notification service') as [SceneElement, SceneElement];
    const graph = readGraph([rectangle, { ...label, text: 'Notification\nservice' }]);
    assert.deepEqual(kinds(graph), { a: 'notificationService' });
  });
});

describe('what the user said about a block', () => {
  it('counts more than its words', () => {
    const graph = readGraph(box('a', 0, 0, 'Postgres', { customData: { block: 'cache', corrected: true } }));
    assert.deepEqual([graph.blocks[0]?.kind, graph.blocks[0]?.recognition], ['cache', 'corrected']);
    assert.equal(graph.blocks[0]?.confidence, 1);
  });

  it('makes a shape no block', () => {
    assert.deepEqual(readGraph(box('a', 0, 0, 'Postgres', { customData: { ignored: true } })).blocks, []);
  });
});

describe('blocks of the palette', () => {
  const cache = blockLibraryItems().find(({ name }) => name === 'Cache')?.elements ?? [];
  const copy = (suffix: string, dx: number, groupIds?: string[]) =>
    cache.map((each) => ({
      ...each,
      id: each.id + suffix,
      x: each.x + dx,
      groupIds: groupIds ?? [`g${suffix}`],
      ...(typeof each.containerId === 'string' ? { containerId: each.containerId + suffix } : {}),
    }));

  it('keep their parts when they are copied, or grouped with others', () => {
    const inOne = copy('3', 900).map((each) => ({ ...each, groupIds: ['g3', 'outer'] }));
    const inOther = copy('4', 1300).map((each) => ({ ...each, groupIds: ['g4', 'outer'] }));
    const graph = readGraph([...cache, ...copy('2', 400), ...inOne, ...inOther]);
    assert.deepEqual(
      graph.blocks.map(({ kind, name, elements }) => [kind, name, elements.length]),
      graph.blocks.map(() => ['cache', 'Cache', cache.length]),
    );
    assert.equal(graph.blocks.length, 4);
  });

  it('keep their parts when their group is taken apart', () => {
    const graph = readGraph(copy('', 0, []));
    assert.equal(graph.blocks.length, 1);
    assert.deepEqual(new Set(graph.blocks[0]?.elements), new Set(cache.map(({ id }) => id)));
  });

  it('are called what they are without a label', () => {
    const graph = readGraph(cache.filter(({ type }) => type !== 'text'));
    assert.deepEqual([graph.blocks[0]?.name, graph.blocks[0]?.kind], ['Cache', 'cache']);
  });

  it('take an arrow to their icon or label as their own', () => {
    const icon = cache.find(({ type }) => type === 'line')?.id ?? '';
    const graph = readGraph([...cache, ...box('b', 400, 0, 'S3'), bound('x', 'b-t', icon)]);
    assert.deepEqual([graph.arrows[0]?.from, graph.arrows[0]?.to], ['b', cache[0]?.id]);
  });
});

describe('what cannot be drawn', () => {
  it('is left out', () => {
    const broken = [null, 7, { id: 3 }, makeElement('a', { type: undefined }), makeElement('b', { type: 'selection' })];
    assert.deepEqual(readGraph(broken as unknown as SceneElement[]).blocks, []);
  });

  it('is left out when it was begun and has no second point', () => {
    const arrow = (points: unknown) =>
      readGraph([makeElement('a', { type: 'arrow', width: 90, points })]).problems.length;
    assert.deepEqual(
      [
        arrow([[0, 0]]),
        arrow([
          [0, 0],
          [90, 0],
        ]),
      ],
      [0, 1],
    );
  });
});
