import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRole } from '../../../../src/core/board/graph/names';
import { readWritten } from '../../../../src/core/board/graph/written';

/** Text, what remains as a name, and the numbers in it. */
const CASES: readonly (readonly [text: string, name: string, numbers: Record<string, number>])[] = [
  ['Redis x3', 'Redis', { instances: 3 }],
  ['Redis ×3', 'Redis', { instances: 3 }],
  ['3x Redis', 'Redis', { instances: 3 }],
  ['Redis (5)', 'Redis', { instances: 5 }],
  ['Redis - 3 nodes', 'Redis', { instances: 3 }],
  ['Kafka\n3 brokers', 'Kafka', { instances: 3 }],
  ['3 replicas', '', { instances: 3 }],
  ['Replicas: 3', '', { instances: 3 }],
  ['5 workers', 'workers', { instances: 5 }],
  ['1,000 gateways', 'gateways', { instances: 1000 }],
  ['LB x2 (L7)', 'LB (L7)', { instances: 2 }],
  ['Cassandra (16 shards, 3 replicas)', 'Cassandra', { shards: 16, instances: 3 }],
  ['App 100k qps', 'App', { ratePerSecond: 100_000 }],
  ['50K rps', '', { ratePerSecond: 50_000 }],
  ['1.2M/s', '', { ratePerSecond: 1_200_000 }],
  ['peak 700k msg/s', '', { ratePerSecond: 700_000 }],
  ['8.64M/day', '', { ratePerSecond: 100 }],
  ['QPS: 100k', '', { ratePerSecond: 100_000 }],
  ['App server max 5k rps', 'App server', { capacityPerSecond: 5000 }],
  ['10k qps each', '', { capacityPerSecond: 10_000 }],
  ['95% hit', '', { hitRatio: 0.95 }],
  ['Cache hit ratio 0.95', 'Cache', { hitRatio: 0.95 }],
  ['5% miss', '', { hitRatio: 0.95 }],
  ['Redis, 95% hit, TTL 300s', 'Redis', { hitRatio: 0.95, ttlSeconds: 300 }],
  ['ttl 5m', '', { ttlSeconds: 300 }],
  ['Redis (TTL 1 day)', 'Redis', { ttlSeconds: 86_400 }],
  ['WAL 5ms', 'WAL', { serviceTimeMs: 5 }],
  ['WS gateway 50k connections', 'WS gateway', { connections: 50_000 }],
];

/** Numbers that are part of a name, or say something else. */
const NAMES = [
  'S3',
  'Route 53',
  'L4 LB',
  'HTTP/2',
  'EC2',
  'worker 1',
  '25 MB/s',
  '10 Gbps',
  '500M users',
  'p99 < 200 ms',
  '100M DAU',
];

describe('what is written beside a name', () => {
  for (const [text, name, numbers] of CASES) {
    it(JSON.stringify(text), () => {
      const written = readWritten(text);
      assert.deepEqual([written.name, written.numbers], [name, numbers]);
    });
  }

  for (const name of NAMES) {
    it(`is nothing in ${JSON.stringify(name)}`, () => {
      const written = readWritten(name);
      assert.deepEqual([written.name, written.numbers], [name, {}]);
    });
  }

  it('is read from any text, as finite numbers', () => {
    const part = fc.constantFrom(
      'x3',
      '(5)',
      '95% hit',
      'TTL',
      '5m',
      '1e9',
      '99999999999999999999',
      'qps',
      '/s',
      '%',
      '\ue000',
      '\n',
      '.',
      'shards',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(part).map((parts) => parts.join(' ')),
        ),
        (text) => {
          for (const value of Object.values(readWritten(text).numbers)) assert.ok(Number.isFinite(value));
        },
      ),
    );
  });
});

describe('the role of a store', () => {
  it('is taken out of its name', () => {
    assert.deepEqual(readRole('Postgres primary'), { name: 'Postgres', role: 'primary' });
    assert.deepEqual(readRole('read replica of Postgres'), { name: 'Postgres', role: 'replica' });
    assert.deepEqual(readRole('Read replica'), { name: 'Read replica', role: 'replica' });
    assert.deepEqual(readRole('primary + replicas'), { name: 'primary + replicas' });
    assert.deepEqual(readRole('Postgres'), { name: 'Postgres' });
  });
});
