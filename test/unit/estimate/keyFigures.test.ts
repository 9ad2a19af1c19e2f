import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { CONSTANTS } from '../../../src/core/estimate/constants';
import { buildEstimate } from '../../../src/core/estimate/form/build';
import { readForm } from '../../../src/core/estimate/form/check';
import { FORM_DEFAULTS } from '../../../src/core/estimate/form/fields';
import { type KeyFigure, keyFigures, MOST_FIGURES } from '../../../src/core/estimate/keyFigures';
import {
  CASSANDRA,
  compareWithLimits,
  KAFKA,
  POSTGRESQL,
  REDIS,
  WEBSOCKET,
} from '../../../src/core/estimate/nodeLimits';
import { evaluate } from '../../../src/core/estimate/sheet';

function figures(text: string): readonly KeyFigure[] {
  return keyFigures(evaluate(text));
}

function topics(text: string): Record<string, string> {
  return Object.fromEntries(figures(text).map(({ name, topic }) => [name, topic]));
}

describe('the key figures of an estimate', () => {
  it('are known by name and dimension', () => {
    const text = `
read_qps = 100/s
peakWrites = 300/s
orders = 2M/day
storage = orders * 1 kB
uploads_in = 3 MB/s
out = 2 Gbps
hot_set = 40 GB
stored = 5 PB
online_users = 50M
api_servers = 12
record_size = 1 kB
dau = 5M
replication = 3
latency = 5 ms
price = 3 $
server_qps = 1k/s
`;
    assert.deepEqual(topics(text), {
      read_qps: 'traffic',
      peakWrites: 'traffic',
      orders: 'traffic',
      online_users: 'traffic',
      storage: 'storage',
      stored: 'storage',
      uploads_in: 'bandwidth',
      out: 'bandwidth',
      hot_set: 'cache',
      api_servers: 'nodes',
    });
  });

  it('show what fits a narrow column', () => {
    const shown = Object.fromEntries(
      figures('writes = 20G/day\nstorage = writes * 150 B\ncache = 3 GiB').map(({ name, display }) => [name, display]),
    );
    assert.deepEqual(shown, { writes: '231k/s', storage: '3 TB/day', cache: '3 GiB' });
  });

  it('stand beside what one machine takes', () => {
    const [peak] = figures('peak_writes = 700k/s');
    assert.equal(peak?.comparison?.limit.id, 'Cassandra');
    assert.deepEqual([peak?.comparison?.fewest, peak?.comparison?.most], [14, 70]);
    const limitOf = (text: string) => figures(text)[0]?.comparison?.limit.id;
    assert.equal(limitOf('reads = 3k/s'), 'PostgreSQL');
    assert.equal(limitOf('reads = 30k/s'), 'Redis');
    assert.equal(limitOf('click_events = 300k/s'), 'Kafka');
    assert.equal(limitOf('connections = 50M'), 'WebSocket');
    assert.equal(limitOf('bandwidth_out = 3 GB/s'), 'network');
    assert.equal(limitOf('storage = 3 TB/day'), undefined);
  });

  it('carry on when only some lines can be reckoned, and skip repeated ones', () => {
    assert.deepEqual(topics('reads = nothing\nwrites = 5/s\nwrites = 5/s'), { writes: 'traffic' });
  });

  it('know the line of each', () => {
    const sheet = evaluate('# Notes\n\n```estimate\nreads = 5/s\n```\n', 'markdown');
    assert.equal(keyFigures(sheet)[0]?.line, 3);
  });

  it('are not more than a page can show', () => {
    const text = Array.from({ length: 200 }, (_, i) => `reads_${i} = ${i + 1}/s`).join('\n');
    assert.equal(figures(text).length, MOST_FIGURES);
  });

  it('of a built estimate cover what the interview asks for', () => {
    const block = buildEstimate(readForm(FORM_DEFAULTS), l10n) ?? assert.fail('the defaults are sound');
    const found = topics(block);
    for (const name of ['reads', 'writes', 'peak_reads', 'peak_writes']) assert.equal(found[name], 'traffic', name);
    for (const name of ['storage', 'storage_year', 'stored', 'media']) assert.equal(found[name], 'storage', name);
    for (const name of ['bandwidth_in', 'bandwidth_out', 'media_out']) assert.equal(found[name], 'bandwidth', name);
    assert.deepEqual(
      [found.cache, found.servers, found.server_qps, found.dau],
      ['cache', 'nodes', undefined, undefined],
    );
  });
});

describe('a number without a consequence', () => {
  const idle = (text: string, language: 'estimate' | 'markdown' = 'estimate') =>
    keyFigures(evaluate(text, language)).flatMap(({ name, isIdle }) => (isIdle ? [name] : []));

  it('is one that no line uses', () => {
    assert.deepEqual(idle('writes = 5/s\nreads = writes * 2'), ['reads']);
    assert.deepEqual(idle('servers = 5'), []);
  });

  it('is none when its comment or the words after it conclude something', () => {
    assert.deepEqual(idle('reads = 5/s // one node is enough'), []);
    assert.deepEqual(idle('reads = 5/s // on average'), ['reads']);
    assert.deepEqual(idle('reads = 5/s\n# so one database will do'), []);
    const block = '```estimate\nreads = 5/s\nwrites = 3/s\n```\n';
    assert.deepEqual(idle(`${block}\nSo one database is enough.\n`, 'markdown'), []);
    assert.deepEqual(idle(`${block}\nThe writes stay on one node.\n`, 'markdown'), ['reads']);
    assert.deepEqual(idle(`${block}\n# So what\n\nSo it is.\n`, 'markdown'), ['reads', 'writes']);
  });
});

describe('what one machine takes', () => {
  it('is what the numbers every engineer should know say', () => {
    assert.deepEqual([POSTGRESQL.low, POSTGRESQL.high, REDIS.low, REDIS.high], [5000, 10_000, 100_000, undefined]);
    assert.deepEqual([CASSANDRA.low, CASSANDRA.high, KAFKA.low, WEBSOCKET.low], [10_000, 50_000, 100_000, 50_000]);
    const known = (name: string) => CONSTANTS.get(name)?.si;
    assert.deepEqual(
      [known('postgres_qps'), known('redis_qps'), known('cassandra_qps'), known('kafka_rate')],
      [POSTGRESQL.low, REDIS.low, CASSANDRA.low, KAFKA.low],
    );
  });

  it('is a size for stores and memory, and nothing for what object storage keeps', () => {
    const text = 'stored = 30 TB\ncache = 90 GB\nmedia_stored = 2 PB\nbandwidth_in = 2 GB/s';
    const found = keyFigures(evaluate(text)).map(({ name, comparison }) =>
      comparison ? `${name} ${comparison.limit.id} ${comparison.fewest}–${comparison.most}` : name,
    );
    assert.deepEqual(found, [
      'stored databaseSize 1–3',
      'media_stored',
      'bandwidth_in network 1–2',
      'cache cacheMemory 1–4',
    ]);
  });

  it('gives how many of it are needed, at best and at worst', () => {
    const needed = (si: number) => {
      const found = compareWithLimits(si, [POSTGRESQL, CASSANDRA]);
      return found && [found.limit.id, found.fewest, found.most];
    };
    assert.deepEqual(needed(5000), ['PostgreSQL', 1, 1]);
    assert.deepEqual(needed(8000), ['Cassandra', 1, 1]);
    assert.deepEqual(needed(10_001), ['Cassandra', 1, 2]);
    assert.equal(needed(0), undefined);
    assert.equal(compareWithLimits(5, []), undefined);
    assert.deepEqual(compareWithLimits(250_000, [REDIS])?.fewest, 3);
  });
});
