import assert from 'node:assert/strict';
import { derivedFlows } from '../../../../src/core/board/graph/derivedFlows';
import { stepWords } from '../../../../src/core/board/graph/flows';
import type { Graph } from '../../../../src/core/board/graph/graph';
import { readGraph } from '../../../../src/core/board/graph/readGraph';
import { bound, box } from './sketch';

/** Blocks named by their words, joined by arrows: "Client > LB: reads". */
function design(...joins: string[]): Graph {
  const parsed = joins.map((join) => /^(.+) > ([^:]+)(?:: (.+))?$/.exec(join)?.slice(1) ?? []);
  const names = [...new Set(parsed.flatMap(([from = '', to = '']) => [from, to]))];
  const id = (name = '') => `n${names.indexOf(name)}`;
  return readGraph([
    ...names.flatMap((name, i) => box(`n${i}`, 400 * i, 0, name)),
    ...parsed.flatMap(([from, to, label], i) => {
      const words =
        label === undefined
          ? []
          : box(`l${i}`, 0, 5000 + i * 200, label)
              .slice(1)
              .map((each) => ({ ...each, containerId: `a${i}` }));
      return [bound(`a${i}`, id(from), id(to)), ...words];
    }),
  ]);
}

function walks(graph: Graph): Record<string, string[]> {
  return Object.fromEntries(
    graph.flows.map((flow) => [flow.name, stepWords(graph, flow).map(({ from, to }) => `${from} > ${to}`)]),
  );
}

describe('flows of a design without any', () => {
  it('ask the cache before the store, and split behind a balancer', () => {
    const joins = [
      'Client > LB',
      'LB > App server 1',
      'LB > App server 2',
      'App server 1 > Postgres',
      'App server 1 > Redis',
      'App server 2 > Redis',
    ];
    const graph = design(...joins);
    assert.deepEqual(walks(graph), {
      Read: [
        'Client > LB',
        'LB > App server 1',
        'App server 1 > Redis',
        'App server 1 > Postgres',
        'LB > App server 2',
        'App server 2 > Redis',
      ],
      Write: ['Client > LB', 'LB > App server 1', 'App server 1 > Postgres'],
    });
    assert.ok(graph.flows.every(({ origin }) => origin === 'derived'));
  });

  it('go through a queue to its consumers when they write, and stop before it when they read', () => {
    const graph = design(
      'Client > Message service',
      'Message service > Kafka',
      'Kafka > Fan-out worker',
      'Fan-out worker > Cassandra',
      'Message service > Cassandra',
    );
    assert.deepEqual(walks(graph).Read, ['Client > Message service', 'Message service > Cassandra']);
    assert.deepEqual(walks(graph).Write, [
      'Client > Message service',
      'Message service > Cassandra',
      'Message service > Kafka',
      'Kafka > Fan-out worker',
      'Fan-out worker > Cassandra',
    ]);
  });

  it('read from the replica and write to the primary', () => {
    const graph = design(
      'Client > App server',
      'App server > Postgres primary: SQL',
      'App server > Postgres replica: SQL',
    );
    const to = (name: string) => graph.flows.find((flow) => flow.name === name)?.steps.map(({ arrow }) => arrow);
    assert.deepEqual(
      [to('Read'), to('Write')],
      [
        ['a0', 'a2'],
        ['a0', 'a1'],
      ],
    );
  });

  it('follow what arrows say', () => {
    const graph = design('Client > App server', 'App server > Redis: writes', 'App server > Cassandra: reads');
    assert.deepEqual(walks(graph), {
      Read: ['Client > App server', 'App server > Cassandra'],
      Write: ['Client > App server', 'App server > Redis'],
    });
  });

  it('walk a circle once, and start at what nobody calls when there is no client', () => {
    const graph = design(
      'Feed service > Post service',
      'Post service > User service',
      'User service > Feed service',
      'Checkout service > Feed service',
      'User service > Postgres',
    );
    assert.equal(walks(graph).Read?.[0], 'Checkout service > Feed service');
    assert.equal(new Set(walks(graph).Read).size, walks(graph).Read?.length);
  });

  it('are none where nothing is joined', () => {
    assert.deepEqual(derivedFlows(readGraph(box('a', 0, 0, 'Redis')).blocks, []), []);
  });

  it('follow a chain of any length', () => {
    const joins = Array.from({ length: 3000 }, (_, i) => `Step${i} service > Step${i + 1} service`);
    assert.equal(design(...joins).flows[0]?.steps.length, 3000);
  });
});

describe('flows that stand in a drawing', () => {
  const flows = (...steps: number[]) => ({ customData: { flows: steps.map((step) => ({ flow: 'Send', step })) } });
  const blocks = [...box('a', 0, 0, 'Client'), ...box('b', 400, 0, 'Redis'), ...box('c', 800, 0, 'S3')];

  it('count instead of derived ones', () => {
    const graph = readGraph([...blocks, bound('x', 'a', 'b', flows(1)), bound('y', 'b', 'c', flows(2))]);
    assert.deepEqual(graph.flows, [
      {
        name: 'Send',
        origin: 'user',
        steps: [
          { arrow: 'x', back: false },
          { arrow: 'y', back: false },
        ],
      },
    ]);
    assert.deepEqual(graph.problems, []);
  });

  it('may branch where they have been, but not begin elsewhere', () => {
    const branch = readGraph([...blocks, bound('x', 'a', 'b', flows(1)), bound('y', 'a', 'c', flows(2))]);
    assert.deepEqual(branch.problems, []);
    const broken = readGraph([...blocks, bound('x', 'a', 'b', flows(1)), bound('y', 'c', 'a', flows(2))]);
    assert.deepEqual(broken.problems, [{ type: 'brokenFlow', element: 'y', subject: 'Send' }]);
  });
});
