import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalogue, type Product } from '../../../src/core/board/graph/catalogue';
import { BLOCK_KINDS } from '../../../src/core/board/kinds';
import { type BlockSuggestion, suggestBlocks } from '../../../src/core/board/suggestBlocks';

const products: readonly Product[] = [
  { name: 'Redis', kind: 'cache' },
  { name: 'Redis Streams', kind: 'messageQueue' },
  { name: 'Kafka', kind: 'messageQueue' },
  { name: 'Cassandra', kind: 'nosqlDatabase' },
];
const suggest = (query: string) =>
  suggestBlocks(query, products, (text) => (/queue/.test(text) ? 'messageQueue' : undefined));
const show = ({ kind, name }: BlockSuggestion) => (name === undefined ? kind : `${kind}: ${name}`);

describe('the blocks somebody could mean', () => {
  it('are all kinds while nothing is typed', () => {
    assert.deepEqual(
      suggest('  ').map(({ kind }) => kind),
      BLOCK_KINDS.map(({ id }) => id),
    );
  });

  it('are found by the beginning of their name first', () => {
    assert.equal(show(suggest('cache')[0] ?? assert.fail()), 'cache');
    assert.deepEqual(suggest('ca').slice(0, 2).map(show), ['cache', 'nosqlDatabase: Cassandra']);
  });

  it('are found by a product, which becomes their name', () => {
    assert.deepEqual(suggest('redis').slice(0, 2).map(show), ['cache: Redis', 'messageQueue: Redis Streams']);
    assert.equal(show(suggest('KAF')[0] ?? assert.fail()), 'messageQueue: Kafka');
  });

  it('are found by a word inside the name, by hyphens or not, and by their purpose', () => {
    assert.equal(suggest('app serv')[0]?.kind, 'appServer');
    assert.equal(suggest('database')[0]?.kind, 'sqlDatabase');
    assert.equal(suggest('time series')[0]?.kind, 'timeSeriesStore');
    assert.equal(suggest('full-text')[0]?.kind, 'searchEngine');
  });

  it('can always be a block with just that name, of the kind the name says', () => {
    assert.equal(show(suggest(' user   service ').at(-1) ?? assert.fail()), 'service: user service');
    assert.equal(show(suggest('retry queue').at(-1) ?? assert.fail()), 'messageQueue: retry queue');
  });

  it('do not offer a known name a second time', () => {
    assert.deepEqual(suggest('kafka').map(show), ['messageQueue: Kafka']);
  });

  it('know the products of the catalogue', () => {
    const first = (query: string) => show(suggestBlocks(query, catalogue(), () => undefined)[0] ?? assert.fail());
    assert.deepEqual(['redis', 'kafka', 'postgresql', 'dynamo', 's3'].map(first), [
      'cache: Redis',
      'messageQueue: Kafka',
      'sqlDatabase: PostgreSQL',
      'nosqlDatabase: Dynamo',
      'objectStorage: S3',
    ]);
  });

  it('are never none, never twice the same, and never too many', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('a', 're', 'load', 's', '<b>', '\u001b[2J'));
    fc.assert(
      fc.property(word, (query) => {
        const shown = suggest(query).map(show);
        assert.ok(shown.length > 0);
        assert.equal(new Set(shown).size, shown.length);
        if (query.trim() !== '' && /[\p{L}\p{N}]/u.test(query)) assert.ok(shown.length <= 9);
      }),
    );
  });
});
