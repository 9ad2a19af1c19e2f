import { strict as assert } from 'node:assert';
import { derivedFlows } from '../../../src/core/board/graph/derivedFlows';
import type { BlockParameters, Flow, Graph, GraphBlock } from '../../../src/core/board/graph/graph';
import { readGraph } from '../../../src/core/board/graph/readGraph';
import { patternScene } from '../../../src/core/board/patternScene';
import { modelOfBoard } from '../../../src/core/capacity/modelOfBoard';
import { solve } from '../../../src/core/capacity/solve';
import { parsePatterns } from '../../../src/core/content/patterns';
import { arrow, block, makeGraph } from '../board/graph/graphs';
import { readContent, readJson } from '../content/load';
import { near } from './near';

const { parameters, assumptions } = readContent();
const defaults = { parameters, assumptions };

function withParameters(made: GraphBlock, values: Readonly<Record<string, number | string>>): GraphBlock {
  const entries = Object.entries(values).map(([key, value]) => [key, { value, origin: 'set' }]);
  return { ...made, parameters: Object.fromEntries(entries) as BlockParameters };
}

const blocks = [
  withParameters(block('client', 'client'), { ratePerSecond: 2000 }),
  block('lb', 'loadBalancer', 'LB'),
  withParameters(block('app', 'appServer', 'App'), { instances: 4 }),
  block('cache', 'cache', 'Redis'),
  withParameters(block('db', 'sqlDatabase', 'Postgres'), { instances: 3 }),
];
const arrows = [
  arrow('a1', 'client', 'lb'),
  arrow('a2', 'lb', 'app'),
  arrow('a3', 'app', 'cache'),
  arrow('a4', 'app', 'db'),
];

function graphOf(flows?: readonly Flow[]): Graph {
  return { ...makeGraph(blocks, arrows), flows: flows ?? derivedFlows(blocks, arrows) };
}

describe('the model of a board', () => {
  it('has what is drawn, and notes every default with its source', () => {
    const { model, assumptions: taken } = modelOfBoard(graphOf(), defaults);
    const app = model.blocks.find(({ id }) => id === 'app');
    assert.deepEqual([app?.instances, app?.serviceTimeMs, app?.capacityPerSecond], [4, 10, 1000]);
    const noted = taken.filter(({ block: id }) => id === 'app').map(({ parameter }) => parameter);
    assert.ok(noted.includes('serviceTimeMs') && noted.includes('availability') && !noted.includes('instances'));
    for (const { source, date, low, value, high } of taken) {
      assert.ok(source.length > 5 && date.length === 4 && low <= value && value <= high);
    }
    assert.equal(new Set(taken.map(({ block: id, parameter }) => `${id} ${parameter}`)).size, taken.length);
  });

  it('splits what its clients send into reads and writes', () => {
    const { model } = modelOfBoard(graphOf(), defaults);
    assert.deepEqual(
      model.flows.map(({ name, ratePerSecond, operation }) => [name, Math.round(ratePerSecond), operation]),
      [
        ['Read', 1800, 'read'],
        ['Write', 200, 'write'],
      ],
    );
    const { blocks: solved } = solve(model);
    const db = solved.find(({ id }) => id === 'db');
    near(db?.readsPerSecond, 1800 * 0.2, 6);
    near(db?.writesPerSecond, 200, 6);
    assert.deepEqual(
      db?.parts.map(({ role, copies }) => [role, copies]),
      [
        ['primary', 1],
        ['replica', 2],
      ],
    );
  });

  it('keeps each record on as many copies of a store as its kind does, and names that', () => {
    const stores = [
      withParameters(block('nosql', 'nosqlDatabase'), { instances: 6 }),
      withParameters(block('pair', 'nosqlDatabase'), { instances: 2 }),
      block('one', 'nosqlDatabase'),
      withParameters(block('redis', 'cache'), { instances: 3 }),
      withParameters(block('series', 'timeSeriesStore'), { instances: 4 }),
      withParameters(block('index', 'searchEngine'), { instances: 4, shards: 2 }),
    ];
    const calls = stores.map(({ id }) => ({ ...arrow(`to-${id}`, 'app', id), ratePerSecond: 1000 }));
    const flows = calls.map(({ id }) => ({
      name: `Write ${id}`,
      origin: 'user' as const,
      steps: [{ arrow: id, back: false }],
    }));
    const graph = { ...makeGraph([block('app', 'appServer'), ...stores], calls), flows };
    const { model, assumptions: taken } = modelOfBoard(graph, defaults);
    const noted = taken.filter(({ parameter }) => parameter === 'recordCopies');
    assert.deepEqual(
      noted.map(({ block: id, value }) => [id, value]),
      [
        ['nosql', 3],
        ['pair', 3],
        ['redis', 1],
        ['series', 2],
        ['index', 2],
      ],
    );
    const solved = new Map(solve(model).blocks.map((each) => [each.id, each]));
    const work = stores.map(({ id }) =>
      solved.get(id)?.parts.reduce((sum, part) => sum + part.copies * part.ratePerSecond, 0),
    );
    assert.deepEqual(work, [3000, 2000, 1000, 1000, 2000, 2000]);
    const { storage } = solved.get('nosql') ?? {};
    near(storage?.bytesPerDay, 3 * 1000 * 1000 * 86_400, 6);
  });

  it('gives the hottest key of a block the share that is said of it, on the copies that keep it', () => {
    const hot = (kind: 'cache' | 'nosqlDatabase' | 'sqlDatabase', said: Readonly<Record<string, number>>) => {
      const store = withParameters(block('store', kind), { ...said, capacityPerSecond: 1000, serviceTimeMs: 1 });
      const call = { ...arrow('a', 'app', 'store'), ratePerSecond: 600 };
      const flows = [{ name: 'Look up', origin: 'user' as const, steps: [{ arrow: 'a', back: false }] }];
      const { model, assumptions: taken } = modelOfBoard(
        { ...makeGraph([block('app', 'appServer'), store], [call]), flows },
        defaults,
      );
      const isAssumed = taken.some(({ parameter }) => parameter === 'hotKeyShare');
      return [
        Number(
          solve(model)
            .blocks.find(({ id }) => id === 'store')
            ?.utilisation.toFixed(4),
        ),
        isAssumed,
      ];
    };
    assert.deepEqual(hot('cache', { instances: 4 }), [0.15, true]);
    assert.deepEqual(hot('cache', { instances: 4, hotKeyShare: 0.5 }), [0.375, false]);
    assert.deepEqual(hot('sqlDatabase', { shards: 4, hotKeyShare: 0.5 }), [0.375, false]);
    // Its three copies share what comes to it; the other half goes to all six.
    assert.deepEqual(hot('nosqlDatabase', { instances: 6, hotKeyShare: 0.5 }), [0.15, false]);
    assert.deepEqual(hot('nosqlDatabase', { instances: 7, hotKeyShare: 0 }), [0.0857, false]);
    assert.deepEqual(hot('cache', { hotKeyShare: 0.5 }), [0.6, false]);
  });

  it('takes rates from the first arrow, then from an estimate of that name, then from the client', () => {
    const steps = (...ids: string[]) => ids.map((id) => ({ arrow: id, back: false }));
    const flows: Flow[] = [
      { name: 'Browse items', origin: 'user', steps: steps('a1', 'a2', 'a3') },
      { name: 'Place order', origin: 'user', steps: steps('a1', 'a2', 'a4') },
    ];
    const estimates = [
      { name: 'browse_item_qps', perSecond: 500 },
      { name: 'peak_browse_items', perSecond: 900 },
    ];
    const { model, rates } = modelOfBoard(graphOf(flows), defaults, estimates);
    assert.deepEqual(rates, [
      { type: 'estimate', name: 'peak_browse_items' },
      { type: 'block', block: 'client' },
    ]);
    assert.deepEqual(
      model.flows.map(({ ratePerSecond, operation }) => [ratePerSecond, operation]),
      [
        [900, 'read'],
        [2000, 'write'],
      ],
    );
    const written = arrows.map((each) => (each.id === 'a1' ? { ...each, ratePerSecond: 70 } : each));
    const { model: said } = modelOfBoard({ ...graphOf(flows), arrows: written }, defaults, estimates);
    assert.equal(said.flows[0]?.ratePerSecond, 70);
  });

  it('knows regions, and what lies between them', () => {
    const bounds = { x: 0, y: 0, width: 1, height: 1 };
    const groups = [
      { id: 'eu', kind: 'region', name: 'EU', bounds },
      { id: 'vpc', kind: 'network', name: 'VPC', group: 'eu', bounds },
      { id: 'us', kind: 'region', name: 'US', bounds },
    ] as const;
    const placed = blocks.map((each) => ({ ...each, group: each.id === 'db' ? 'us' : 'vpc' }));
    const { model } = modelOfBoard({ ...graphOf(), blocks: placed, groups }, defaults);
    assert.deepEqual(model.links, [{ from: 'eu', to: 'us', roundTripMs: 80 }]);
    const [read] = solve(model).flows;
    assert.ok((read?.percentiles?.p99 ?? 0) > 80);
  });

  it('waits for a queue to acknowledge, not for its consumers', () => {
    const more = [...blocks, block('queue', 'messageQueue'), block('worker', 'worker')];
    const calls = [
      ...arrows,
      { ...arrow('q1', 'app', 'queue'), isAsync: true },
      { ...arrow('q2', 'queue', 'worker'), isAsync: true },
    ];
    const { model } = modelOfBoard({ ...makeGraph(more, calls), flows: derivedFlows(more, calls) }, defaults);
    assert.deepEqual(
      model.arrows.filter(({ id }) => id.startsWith('q')).map(({ async }) => async ?? false),
      [false, true],
    );
  });

  it('says how flows are understood where the drawing leaves it open', () => {
    const more = [...blocks, block('queue', 'messageQueue', 'Orders'), block('worker', 'worker', 'Mailer')];
    const calls = [...arrows, arrow('q1', 'app', 'queue'), arrow('q2', 'queue', 'worker'), arrow('w1', 'worker', 'db')];
    const flow = (name: string, ...ids: string[]): Flow => ({
      name,
      origin: 'user',
      steps: ids.map((arrow) => ({ arrow, back: false })),
    });
    const said = (...flows: Flow[]) =>
      solve(modelOfBoard({ ...makeGraph(more, calls), flows }, defaults).model).warnings.filter(({ type }) =>
        ['beginsInside', 'unawaited', 'onMissesOnly'].includes(type),
      );
    assert.deepEqual(said(flow('Look up', 'a1', 'a2', 'a4')), []);
    assert.deepEqual(said(flow('Look up', 'a1', 'a2', 'a4', 'a3')), []);
    assert.deepEqual(said(flow('Look up', 'a1', 'a2', 'a3', 'a4')), [
      { type: 'onMissesOnly', flow: 'Look up', cache: 'cache', block: 'db' },
    ]);
    assert.deepEqual(said(flow('Post order', 'a1', 'a2', 'q1', 'q2', 'w1')), [
      { type: 'unawaited', flow: 'Post order', blocks: ['worker', 'db'] },
    ]);
    assert.deepEqual(said(flow('Clean up', 'w1')), [{ type: 'beginsInside', flow: 'Clean up', block: 'worker' }]);
  });

  it('asks no name server for every request', () => {
    const more = [...blocks, block('dns', 'dns')];
    const calls = [arrow('d', 'client', 'dns'), ...arrows];
    const { model } = modelOfBoard({ ...makeGraph(more, calls), flows: derivedFlows(more, calls) }, defaults);
    near(solve(model).blocks.find(({ id }) => id === 'lb')?.readsPerSecond, 1800, 6);
  });

  it('is empty, but made, for an empty board and for loose arrows', () => {
    for (const graph of [makeGraph([], []), makeGraph([block('a', 'service')], [arrow('x', 'a', undefined)])]) {
      const solution = solve(modelOfBoard(graph, defaults).model);
      assert.deepEqual(solution.flows, []);
    }
  });
});

describe('the designs to start from', () => {
  const names = [
    'chat-app',
    'collaborative',
    'e-commerce',
    'feed',
    'geospatial',
    'media',
    'read-heavy',
    'real-time',
    'search',
    'write-heavy',
  ];
  const patterns = parsePatterns(
    Object.fromEntries(names.map((name) => [`${name}.json`, readJson(`media/content/patterns/${name}.json`)])),
  );
  for (const pattern of patterns) {
    it(`${pattern.name} is solved`, () => {
      const graph = readGraph(patternScene(pattern, { prefix: 'p', seed: 1 }));
      const { model } = modelOfBoard(graph, defaults);
      const { flows } = solve(model);
      assert.equal(flows.length, pattern.flows.length);
      for (const { meanMs, saturated } of flows) assert.ok(meanMs !== undefined || saturated.length > 0);
    });
  }
});
