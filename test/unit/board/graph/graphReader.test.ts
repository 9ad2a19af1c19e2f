import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GraphReader } from '../../../../src/core/board/graph/graphReader';
import { readGraph } from '../../../../src/core/board/graph/readGraph';
import type { SceneElement } from '../../../../src/core/board/scene';
import { CHAT_APP_BOARD } from '../../../ui/drawings';
import { parseBoard } from '../scenes';
import { arrow, bound, box, shape, text } from './sketch';

/** A scene that tests may change in place, as Excalidraw does. */
type Scene = Record<string, unknown>[];

function startScene(): Scene {
  const strokes = ['ellipse', 'rectangle'].map((type, i) =>
    shape(`cyl${i}`, 0, 300 + 20 * i, { type, groupIds: ['cyl'] }),
  );
  const elements = [
    ...box('a', 0, 0, 'App server x3'),
    ...box('b', 260, 0, 'Postgres primary'),
    ...box('c', 520, 0, 'Redis', { customData: { block: 'cache' } }),
    ...box('d', 260, 200, 'Kafak', { type: 'ellipse' }),
    ...strokes,
    text('cylt', 20, 330, 'S3', { groupIds: ['cyl'] }),
    shape('vpc', -50, -60, { width: 500, height: 320 }),
    text('vpct', -40, -55, 'VPC'),
    text('free', 180, 10, 'reads'),
    text('lone', 520, 240, 'Elasticsearch'),
    bound('x', 'a', 'b'),
    arrow('y', [
      [80, 84],
      [260, 240],
    ]),
    shape('lid', 262, -14, { type: 'ellipse', width: 158, height: 28 }),
    arrow('j', [
      [560, 80],
      [180, 170],
    ]),
    arrow(
      'z',
      [
        [420, 240],
        [515, 250],
      ],
      { customData: { flows: [{ flow: 'Search', step: 1 }] } },
    ),
    arrow(
      'w',
      [
        [160, 60],
        [170, 300],
      ],
      { type: 'line', endArrowhead: null },
    ),
  ];
  return structuredClone(elements) as Scene;
}

type Edit = (scene: Scene) => void;

const anyIndex = fc.nat(200);
const at = (scene: Scene, index: number) => scene[index % scene.length] as Record<string, unknown>;
const ids = ['a', 'b', 'c', 'd', 'cyl0', 'vpc', 'lone', 'a-t', 'x', 'gone'];
const words = [
  'Redis',
  'Databse',
  '',
  'x3',
  'VPC',
  '1. POST /messages',
  'Zorblax',
  'read replica of Postgres',
  'us-east-1',
];

function edit(change: (element: Record<string, unknown>) => void): fc.Arbitrary<Edit> {
  return anyIndex.map((index) => (scene) => {
    const element = at(scene, index);
    change(element);
    touch(element);
  });
}

let nonce = 0;
function touch(element: Record<string, unknown>): void {
  nonce += 1;
  element.version = Number(element.version) + 1;
  element.versionNonce = nonce;
}

/** Edits as a user makes them, in place, each with a new version of what it touches. */
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })).chain(([dx, dy]) =>
    edit((element) => {
      element.x = Number(element.x) + dx;
      element.y = Number(element.y) + dy;
    }),
  ),
  fc.integer({ min: 5, max: 900 }).chain((size) => edit((element) => (element.width = size))),
  fc.constantFrom(...words).chain((word) => edit((element) => (element.text = element.originalText = word))),
  fc.boolean().chain((isDeleted) => edit((element) => (element.isDeleted = isDeleted))),
  fc.constantFrom(...ids).chain((elementId) => edit((element) => (element.endBinding = { elementId }))),
  edit((element) => (element.startBinding = null)),
  fc.constantFrom(...ids).chain((id) => edit((element) => (element.containerId = id))),
  fc.subarray(['g', 'h', 'cyl']).chain((groupIds) => edit((element) => (element.groupIds = groupIds))),
  fc.constantFrom('cache', 'client', 'nonsense').chain((block) => edit((element) => (element.customData = { block }))),
  fc
    .constant(undefined)
    .chain(() => edit((element) => (element.customData = { parameters: { instances: -1 }, ignored: true }))),
  fc.nat(3).chain((step) => edit((element) => (element.customData = { flows: [{ flow: 'Send', step }] }))),
  fc.tuple(anyIndex, anyIndex).map(
    ([from, to]): Edit =>
      (scene) => {
        const [moved] = scene.splice(from % scene.length, 1);
        if (moved) scene.splice(to % (scene.length + 1), 0, moved);
      },
  ),
  fc.tuple(anyIndex, fc.nat()).map(
    ([index, id]): Edit =>
      (scene) => {
        scene.push({ ...structuredClone(at(scene, index)), id: `new${id}`, x: id % 700 });
      },
  ),
  anyIndex.map(
    (index): Edit =>
      (scene) =>
        void (scene.length > 1 && scene.splice(index % scene.length, 1)),
  ),
);

describe('reading a board while it is edited', function () {
  this.timeout(30_000); // each run reads a board dozens of times

  it('gives what reading it from scratch gives', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 12 }), (edits) => {
        const scene = startScene();
        const reader = new GraphReader();
        const elements = scene as unknown as SceneElement[];
        assert.deepEqual(reader.read(elements), readGraph(elements));
        for (const change of edits) {
          change(scene);
          assert.deepEqual(reader.read(elements), readGraph(elements));
        }
      }),
    );
  });

  it('keeps the graph when nothing that has a meaning changed', () => {
    const elements = [...parseBoard(CHAT_APP_BOARD).elements.values()];
    const reader = new GraphReader();
    const before = reader.read(elements);
    assert.equal(reader.read([...elements]), before);
    const painted = elements.map((each) => ({ ...each, strokeColor: '#e03131', version: 2 }));
    assert.equal(reader.read(painted), before);
  });

  it('keeps the objects of what did not change', () => {
    const elements = [...parseBoard(CHAT_APP_BOARD).elements.values()];
    const reader = new GraphReader();
    const before = reader.read(elements);
    const after = reader.read(
      elements.map((each) => (each.id === 'b0' ? { ...each, x: each.x - 9, version: 2 } : each)),
    );
    assert.notEqual(after.blocks[0], before.blocks[0]);
    assert.deepEqual(
      after.blocks.slice(1).map((block, i) => block === before.blocks[i + 1]),
      Array(7).fill(true),
    );
    assert.equal(after.arrows, before.arrows);
    assert.equal(after.flows, before.flows);
  });
});

const anyNumber = fc.oneof(
  fc.integer({ min: -500, max: 500 }),
  fc.constantFrom(Number.NaN, Infinity, 1e308, -1e300, 1e12),
);
const anyId = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', '');
const anything = fc.oneof(fc.constantFrom(null, undefined, 'x', 7, true), fc.object({ maxDepth: 1 }), anyNumber);

/** Elements with fields of the right names and any content. */
const anyGarbage = fc.record(
  {
    id: fc.oneof(anyId, anything),
    type: fc.oneof(
      fc.constantFrom('rectangle', 'text', 'arrow', 'line', 'freedraw', 'frame', 'image', 'ellipse'),
      anything,
    ),
    x: anyNumber,
    y: anyNumber,
    width: anyNumber,
    height: anyNumber,
    angle: fc.oneof(anyNumber, anything),
    points: fc.oneof(fc.array(fc.oneof(fc.tuple(anyNumber, anyNumber), anything), { maxLength: 6 }), anything),
    text: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Redis', 'constructor', '__proto__ x3', 'read of of of'),
      anything,
    ),
    containerId: fc.oneof(anyId, anything),
    groupIds: fc.oneof(fc.array(anyId), anything),
    frameId: anyId,
    name: anything,
    startBinding: fc.oneof(fc.record({ elementId: anyId }), anything),
    endBinding: fc.oneof(fc.record({ elementId: anyId }), anything),
    customData: fc.oneof(
      fc.record(
        { block: fc.constantFrom('cache', '__proto__', 3), parameters: anything, flows: fc.array(anything) },
        { requiredKeys: [] },
      ),
      anything,
    ),
  },
  { requiredKeys: [] },
);

describe('a scene of garbage', function () {
  this.timeout(30_000);

  it('is read without an error, and the same in steps', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyGarbage, anything), { maxLength: 8 }), (elements) => {
        const scene = elements as unknown as SceneElement[];
        const graph = readGraph(scene);
        assert.deepEqual(new GraphReader().read(scene), graph);
        const known = new Set(graph.blocks.map(({ id }) => id));
        for (const { from, to } of graph.arrows)
          assert.ok([from, to].every((end) => end === undefined || known.has(end)));
      }),
      { numRuns: 300 },
    );
  });

  it('of texts bound in a circle, and of boxes without end, is read, too', () => {
    const circle = [
      text('a', -900, 0, 'Redis', { containerId: 'b' }),
      text('b', -900, 0, 'Kafka', { containerId: 'a' }),
    ];
    const nested = Array.from({ length: 300 }, (_, i) =>
      shape(`n${i}`, i, i, { width: 2000 - 4 * i, height: 2000 - 4 * i }),
    );
    const graph = readGraph([...circle, ...nested, ...box('x', 900, 900, 'S3')]);
    assert.deepEqual(
      graph.blocks.map(({ id }) => id),
      ['x'],
    );
  });
});
