import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { allDocumentation, documentationOf } from '../../../src/core/estimate/documentation';
import { assertClose, messages, problems, si } from './lines';

describe('Estimates: the reference', () => {
  const all = allDocumentation(l10n);

  it('documents every name once, in words, figures of the field with their source', () => {
    assert.equal(new Set(all.map(({ kind, name }) => `${kind} ${name}`)).size, all.length);
    for (const { name, title, summary, kind, source } of all) {
      assert.ok(title.length > 1 && summary.length > 3, name);
      if (kind === 'constant') assert.ok(source, name);
    }
  });

  it('tells what a unit is worth, in the language itself', () => {
    for (const { name, title, kind } of all.filter((each) => each.kind === 'unit')) {
      const [one = '', worth = ''] = title.split(' = ');
      assert.equal(one, `1 ${name}`, kind);
      assertClose(si(worth), si(one), title);
    }
  });

  it('shows functions with their parameters, formula and source', () => {
    assert.deepEqual(documentationOf('bloom_bits', 'function', l10n), {
      kind: 'function',
      name: 'bloom_bits',
      title: 'bloom_bits(items, false_positive_rate)',
      summary: 'size of a Bloom filter with the best number of hash functions',
      formula: 'bits = −n · ln p / (ln 2)²',
      source: 'Bloom 1970; Broder, Mitzenmacher 2004',
    });
    assert.equal(documentationOf('min', 'function', l10n)?.title, 'min(a, b, …)');
    assert.equal(documentationOf('min', 'unit', l10n)?.title, '1 min = 60 s');
    assert.equal(documentationOf('ssd_read', 'constant', l10n)?.title, '16 µs');
    assert.equal(documentationOf('nope', 'unit', l10n), undefined);
  });

  it('has the figures of the field', () => {
    for (const [text, expected] of [
      ['l1_cache', 0.5e-9],
      ['ram_access', 100e-9],
      ['ssd_read', 16e-6],
      ['hdd_seek', 4e-3],
      ['rtt_datacenter', 0.5e-3],
      ['rtt_us', 40e-3],
      ['rtt_us_europe', 80e-3],
      ['rtt_us_asia', 150e-3],
      ['postgres_qps', 5000],
      ['mysql_qps', 5000],
      ['redis_qps', 100_000],
      ['cassandra_qps', 10_000],
      ['kafka_rate', 100_000],
      ['nginx_connections', 10_000],
      ['websocket_connections', 50_000],
      ['1M users * user_size', 1e9],
      ['1G messages * message_size', 100e9],
      ['1M images * image_size', 200e9],
      ['1M videos * video_size', 50e12],
      ['quick_day', 100_000],
      ['quick_month', 2.5e6],
      ['million_a_day', 12],
      ['billion_a_day', 12_000],
    ] as const) {
      assertClose(si(text), expected, text);
    }
  });

  it('has the helpers people reach for', () => {
    for (const [text, expected] of [
      ['bloom_bits(1M, 1%)', 9_585_058.377367439 / 8],
      ['bloom_hashes(1%)', 7],
      ['base62_length(1B)', 6],
      ['base62_length(62^7)', 7],
      ['base62_length(62^7 + 1)', 8],
      ['code_length(1M, 10)', 6],
      ['code_length(1, 62)', 1],
      ['collision_probability(23, 365)', 1 - Math.exp(-(23 * 22) / 730)],
      ['items_until_collision(365, 50%)', Math.sqrt(730 * Math.log(2))],
      ['downtime(99.99%)', 3153.6],
      ['availability(52.56 min)', 0.9999],
      ['parallel_availability(99%, 2)', 0.9999],
      ['replicas_needed(99%, 99.99%)', 2],
      ['replicas_needed(90%, 99.95%)', 4],
      ['quorum(5)', 3],
      ['quorum(4)', 3],
      ['shards(700k/s, 10k/s)', 70],
      ['shards(10 TB, 3 TB)', 4],
      ['connections(10k/s, 200 ms)', 2000],
      ['bandwidth_delay(1 Gbps, 80 ms)', 10e6],
    ] as const) {
      assertClose(si(text.replace('1B', '1G')), expected, text);
    }
  });

  it('refuses arguments that make no sense, with what they should be', () => {
    assert.deepEqual(problems('bloom_bits(1M, 2)'), ['1:0-17 error outsideDomain']);
    assert.deepEqual(problems('availability(2 years)'), ['1:0-21 error outsideDomain']);
    assert.deepEqual(problems('code_length(10, 1)'), ['1:0-18 error outsideDomain']);
    assert.deepEqual(messages('connections(5 GB, 3 s)'), ['connections needs a rate here (rate), not bytes.']);
    assert.deepEqual(messages('downtime(3 s)'), ['downtime needs a plain number here (availability), without a unit.']);
    assert.deepEqual(messages('shards(5 GB, 3/s)'), [
      'The arguments of shards must be of one kind: the first is bytes, this is a rate.',
    ]);
    assert.deepEqual(messages('bloom_bits(1M)'), [
      'bloom_bits takes other arguments: items, false_positive_rate. Here it has 1.',
    ]);
  });

  it('carries ranges through helpers', () => {
    assert.deepEqual(problems('connections(10k/s, 100..300 ms)\nshards(50k..90k/s, 10k/s)'), []);
    assert.deepEqual(problems('downtime(99%..100.5%)'), ['1:0-21 error noNumber']);
  });
});
