import assert from 'node:assert/strict';
import { readGraph } from '../../../src/core/board/graph/readGraph';
import { Components } from '../../../src/core/scorecard/components';
import { HandedOut } from '../../../src/core/scorecard/notes/handedOut';
import { isHollow } from '../../../src/core/scorecard/notes/hollow';
import { quantitiesOf } from '../../../src/core/scorecard/notes/quantities';
import { readItems } from '../../../src/core/scorecard/notes/readItems';
import { stemOf, wordsOf } from '../../../src/core/scorecard/notes/words';
import { readInterview } from './interviews';

describe('numbers in sentences', () => {
  const cases: readonly (readonly [string, readonly (readonly [string, number])[]])[] = [
    [
      '500M DAU, p99 < 200ms',
      [
        ['count', 5e8],
        ['time', 0.2],
      ],
    ],
    [
      '230K msg/s avg, 700k/s peak',
      [
        ['rate', 230e3],
        ['rate', 700e3],
      ],
    ],
    [
      '2 B users, 100 B each, 3TB/day',
      [
        ['count', 2e9],
        ['bytes', 100],
        ['byteRate', 3e12 / 86_400],
      ],
    ],
    [
      'read:write 100:1, 10x',
      [
        ['ratio', 100],
        ['count', 10],
      ],
    ],
    [
      '5,000 qps, $3k a month',
      [
        ['rate', 5000],
        ['money', 3000],
      ],
    ],
    [
      'keep 30 days, 99.9%',
      [
        ['time', 30 * 86_400],
        ['share', 0.999],
      ],
    ],
    ['v2 on node3, p99', []],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      const found = quantitiesOf(text).map(({ type, value }) => [type, Number(value.toPrecision(9))]);
      assert.deepEqual(
        found,
        expected.map(([type, value]) => [type, Number(value.toPrecision(9))]),
      );
    });
  }
});

describe('what was noted', () => {
  const rules = {
    sectionOf: (heading: string) => (heading === 'API' ? 'api' : undefined),
    isHandedOut: (line: string) => line === 'ours',
  };

  it('is read with its place, bullets below belong to those above', () => {
    const [first, second, ...none] = readItems(
      '# T\n<!-- guide\nline -->\n## API\n- one\n  - more of it\n1. two\n\nours\n```estimate\nx = 1\n```\n',
      rules,
    );
    assert.deepEqual(none, []);
    assert.equal(first?.text, 'one ; more of it');
    assert.deepEqual(
      first?.lines.map(({ line, column, endColumn }) => [line, column, endColumn]),
      [
        [5, 3, 6],
        [6, 5, 15],
      ],
    );
    assert.deepEqual([second?.text, second?.section], ['two', 'api']);
  });

  it('is not what was handed out, blanks as they are or nearly so', () => {
    const ours = new HandedOut([
      'The bottleneck is «the feed cache»: it saturates first',
      '- Left out: ${1:admin panel}, ${2|a,b|}',
    ]);
    assert.ok(ours.has('the bottleneck is the feed cache: it saturates first'));
    assert.ok(ours.has('Left out: admin panel, a'));
    assert.ok(!ours.has('the bottleneck is the session registry: it saturates first, at 100K/s'));
  });
});

describe('a hollow line', () => {
  const isHollowLine = (text: string) =>
    readItems(`- ${text}`, { sectionOf: () => undefined, isHandedOut: () => false }).every(isHollow);

  it('is made of catchwords, in a list or in sentences, with numbers or without', () => {
    for (const text of [
      'Kafka, Redis, Cassandra, sharding, replication',
      'We use Kafka for scalability and Redis for low latency because of high availability',
      'If Cassandra fails we have replication, failover and high availability',
      'Redis 5 ms, reliability 99.99%, sharding 10x',
    ])
      assert.ok(isHollowLine(text), text);
  });

  it('is none that says a word of the problem, of the data, or of what happens', () => {
    for (const text of [
      'Kafka over RabbitMQ because clicks have to be replayed',
      'redis node down -> failover, retries',
      '99.99% available, p99 < 200 ms, 500M DAU',
      'cassandra: sharded by `chat_id`, quorum writes',
      'replication lag > 10 s means stale timelines',
    ])
      assert.ok(!isHollowLine(text), text);
  });
});

describe('blocks in sentences', () => {
  const graph = readGraph(readInterview('url-good').board);
  const components = new Components(graph);
  const names = (text: string) =>
    [...components.inStems(wordsOf(text).map(stemOf))].map((id) => graph.blocks.find((block) => block.id === id)?.name);

  it('go by name, by product and by what they are', () => {
    assert.deepEqual(names('redis down -> misses hit the read replicas'), ['Redis', 'Read replicas']);
    assert.deepEqual(names('postgresql primary fails'), ['Postgres']);
    assert.deepEqual(names('the queue grows'), ['Kafka clicks']);
  });

  it('are not meant by products that are not there', () => {
    assert.deepEqual(names('rabbitmq, memcached and cassandra'), []);
  });
});
