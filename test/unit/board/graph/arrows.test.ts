import assert from 'node:assert/strict';
import type { Graph } from '../../../../src/core/board/graph/graph';
import { readGraph } from '../../../../src/core/board/graph/readGraph';
import type { SceneElement } from '../../../../src/core/board/scene';
import { arrow, bound, box, shape, text } from './sketch';

/** From the right edge of "a" to the left edge of "b". */
const POINTS = [
  [0, 0],
  [240, 0],
] as const;
/** Two blocks side by side: "a" ends at 160, "b" begins at 400, both from 0 to 80. */
const TWO = [...box('a', 0, 0, 'App server'), ...box('b', 400, 0, 'Postgres')];

function read(...elements: SceneElement[]): Graph {
  return readGraph([...TWO, ...elements]);
}

function ends({ arrows }: Graph) {
  return arrows.map(({ from, to, attached }) => [from, to, attached.from, attached.to]);
}

describe('arrows', () => {
  it('are bound at both ends', () => {
    assert.deepEqual(ends(read(bound('x', 'a', 'b'))), [['a', 'b', 'bound', 'bound']]);
  });

  it('are bound at one end and near at the other', () => {
    const points = [
      [164, 40],
      [380, 40],
    ] as const;
    const graph = read(arrow('x', points, { startBinding: { elementId: 'a' } }));
    assert.deepEqual(ends(graph), [['a', 'b', 'bound', 'near']]);
  });

  it('end within reach of a block, or in it', () => {
    const graph = read(
      arrow('x', [
        [120, 40],
        [380, 40],
      ]),
      arrow('y', [
        [183, 70],
        [420, 70],
      ]),
    );
    assert.deepEqual(ends(graph), [
      ['a', 'b', 'near', 'near'],
      ['a', 'b', 'near', 'near'],
    ]);
  });

  it('end at a label that stands outside of its shape', () => {
    const picture = shape('p', 0, 400, { type: 'image', width: 60, height: 60 });
    const graph = read(
      picture,
      text('t', -20, 466, 'Elasticsearch'),
      arrow('x', [
        [30, 620],
        [30, 500],
      ]),
    );
    assert.equal(graph.arrows[0]?.to, 'p');
  });

  it('that reach too short on one side are loose there, on both sides they are none', () => {
    const graph = read(
      arrow('x', [
        [170, 40],
        [360, 40],
      ]),
      arrow('y', [
        [200, 300],
        [360, 300],
      ]),
    );
    assert.deepEqual(ends(graph), [['a', undefined, 'near', 'none']]);
    assert.deepEqual(graph.problems, [
      { type: 'looseEnd', element: 'x' },
      { type: 'looseArrow', element: 'y' },
    ]);
  });

  it('to what is deleted go by where they end', () => {
    const graph = read(
      arrow(
        'x',
        [
          [170, 40],
          [390, 40],
        ],
        { endBinding: { elementId: 'gone' } },
      ),
    );
    assert.deepEqual(ends(graph), [['a', 'b', 'near', 'near']]);
  });

  it('with a head at the start only are turned round; with two, and without, they go both ways or none', () => {
    const graph = read(
      bound('x', 'a', 'b', { startArrowhead: 'arrow', endArrowhead: null }),
      bound('y', 'a', 'b', { startArrowhead: 'dot', endArrowhead: 'arrow' }),
      bound('z', 'a', 'b', { endArrowhead: null }),
    );
    assert.deepEqual(
      graph.arrows.map(({ from, to, direction }) => [from, to, direction]),
      [
        ['b', 'a', 'forward'],
        ['a', 'b', 'both'],
        ['a', 'b', 'none'],
      ],
    );
  });

  it('may be plain lines, but not lines that decorate', () => {
    const line = { type: 'line', endArrowhead: null };
    const graph = read(
      arrow(
        'x',
        [
          [162, 40],
          [398, 40],
        ],
        line,
      ),
      arrow(
        'y',
        [
          [10, 70],
          [150, 70],
        ],
        line,
      ),
    );
    assert.deepEqual(
      graph.arrows.map(({ id, direction }) => [id, direction]),
      [['x', 'none']],
    );
    assert.deepEqual(graph.problems, []);
  });

  it('that end on the shaft of another go where that goes; those that start there come from where it comes', () => {
    const graph = read(
      bound('x', 'a', 'b', { x: 160, y: 40, points: POINTS }),
      ...box('c', 240, 300, 'Worker'),
      ...box('d', 40, 300, 'Client'),
      arrow('into', [
        [320, 298],
        [300, 50],
      ]),
      arrow('outof', [
        [220, 34],
        [100, 296],
      ]),
    );
    assert.deepEqual(ends(graph), [
      ['a', 'b', 'bound', 'bound'],
      ['c', 'b', 'near', 'joined'],
      ['a', 'd', 'joined', 'near'],
    ]);
    assert.deepEqual(graph.problems, []);
  });

  it('join shafts by what they lead to: turned ones, lines, and those that join others themselves', () => {
    const graph = read(
      bound('x', 'a', 'b', { x: 160, y: 40, points: POINTS, startArrowhead: 'arrow', endArrowhead: null }),
      ...box('c', 240, 300, 'Worker'),
      ...box('d', 540, 200, 'Redis'),
      arrow('y', [
        [300, 298],
        [300, 50],
      ]),
      arrow('z', [
        [536, 220],
        [305, 200],
      ]),
    );
    assert.deepEqual(ends(graph), [
      ['b', 'a', 'bound', 'bound'],
      ['c', 'a', 'near', 'joined'],
      ['d', 'a', 'near', 'joined'],
    ]);
  });

  it('stay loose where the shaft leads back, leads nowhere, or is too far', () => {
    const graph = read(
      bound('x', 'b', 'a', { x: 400, y: 40, points: POINTS.map(([px, py]) => [-px, py] as const) }),
      arrow('back', [
        [162, 60],
        [300, 52],
      ]),
      arrow('far', [
        [80, 84],
        [300, 70],
      ]),
      ...box('c', 0, 600, 'Worker'),
      arrow('loose', [
        [164, 640],
        [400, 640],
      ]),
      ...box('d', 240, 800, 'Redis'),
      arrow('toLoose', [
        [320, 798],
        [320, 650],
      ]),
    );
    assert.deepEqual(
      ends(graph).map(([from, to]) => [from, to]),
      [
        ['b', 'a'],
        ['a', undefined],
        ['a', undefined],
        ['c', undefined],
        ['d', undefined],
      ],
    );
  });

  it('may bend, and lead from a block to itself', () => {
    const elbow = [
      [80, 84],
      [80, 200],
      [480, 200],
      [480, 84],
    ] as const;
    const loop = [
      [60, 82],
      [60, 150],
      [20, 150],
      [20, 82],
    ] as const;
    const graph = read(arrow('x', elbow, { elbowed: true }), arrow('y', loop));
    assert.deepEqual(ends(graph), [
      ['a', 'b', 'near', 'near'],
      ['a', 'a', 'near', 'near'],
    ]);
  });

  it('inside a group of strokes belong to the picture', () => {
    const groupIds = ['icon'];
    const graph = read(
      shape('p', 0, 400, { groupIds }),
      text('t', 20, 420, 'Load balancer', { groupIds }),
      arrow(
        'x',
        [
          [20, 460],
          [60, 460],
        ],
        { groupIds },
      ),
    );
    assert.deepEqual([graph.arrows, graph.problems], [[], []]);
  });
});

describe('labels of arrows', () => {
  const points = [
    [164, 40],
    [396, 40],
  ] as const;
  const label = (words: string, fields: Record<string, unknown> = {}) =>
    read(arrow('x', points, fields), text('l', 230, 29, words, { containerId: 'x' })).arrows[0];

  it('are bound to them, or lie beside them', () => {
    assert.equal(label('reads')?.label, 'reads');
    const graph = read(arrow('x', points), text('l', 230, 10, '1. POST /messages'), text('m', 240, 50, 'JSON'));
    assert.equal(graph.arrows[0]?.label, '1. POST /messages, JSON');
    assert.equal(graph.arrows[0]?.step, 1);
    assert.equal(graph.blocks.length, 2);
  });

  it('go to the nearest arrow, and not to one that is far', () => {
    const other = arrow('y', [
      [164, 70],
      [396, 70],
    ]);
    const graph = read(arrow('x', points), other, text('l', 230, 74, 'writes'), text('m', 230, 200, 'far away'));
    assert.deepEqual(
      graph.arrows.map((each) => each.label),
      ['', 'writes'],
    );
  });

  it('may be a number in a circle', () => {
    const circle = box('c', 260, 2, '2', { type: 'ellipse', width: 30, height: 30 });
    const graph = read(arrow('x', points), ...circle);
    assert.deepEqual([graph.arrows[0]?.label, graph.arrows[0]?.step, graph.blocks.length], ['2', 2, 2]);
  });

  it('say rate, step and that nobody waits', () => {
    assert.deepEqual(label('3) async, 50k qps'), {
      id: 'x',
      from: 'a',
      to: 'b',
      attached: { from: 'near', to: 'near' },
      direction: 'forward',
      label: '3) async, 50k qps',
      isAsync: true,
      ratePerSecond: 50_000,
      step: 3,
    });
    assert.equal(label('1.2M/s')?.step, undefined);
    assert.equal(label('sync')?.isAsync, false);
    assert.equal(label('', { strokeStyle: 'dashed' })?.isAsync, true);
  });

  it('bind the rate to the estimate, in a line of their own or with other words', () => {
    assert.equal(label('rate: = read_qps')?.rateFormula, 'read_qps');
    const read = label('1. GET /feed\nreads: = peak_reads * 2\n50k qps');
    assert.deepEqual([read?.rateFormula, read?.ratePerSecond, read?.step], ['peak_reads * 2', undefined, 1]);
    assert.equal(label('ttl: = day')?.rateFormula, undefined);
    assert.equal(label('rate: 50k qps')?.rateFormula, undefined);
  });

  it('are not needed for arrows to and from a queue: nobody waits there', () => {
    const graph = readGraph([...box('a', 0, 0, 'App server'), ...box('q', 400, 0, 'Kafka'), bound('x', 'a', 'q')]);
    assert.equal(graph.arrows[0]?.isAsync, true);
  });
});
