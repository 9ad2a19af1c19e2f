import { strict as assert } from 'node:assert';
import { BLOCK_KINDS } from '../../../src/core/board/kinds';
import { filterReference } from '../../../src/core/content/reference';
import { loadPatterns } from '../../../src/util/patterns';
import { readContent, readRaw } from './load';

const { reference } = readContent();
const items = reference.flatMap((section) => section.items);

describe('reference', () => {
  it('has its sections in order', () => {
    assert.deepEqual(
      reference.map(({ id }) => id),
      ['phases', 'numbers', 'architectures', 'antiPatterns', 'levels', 'scorecard', 'tips', 'blocks', 'playbook'],
    );
  });

  it('has ids that are unique over all sections', () => {
    const ids = items.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('has something to show and to insert for every item', () => {
    for (const { id, label, detail, description, insertText } of items) {
      assert.ok(label && detail && description && insertText.startsWith('- '), id);
    }
  });

  it('keeps the items of a group together', () => {
    for (const section of reference) {
      const groups = section.items.map(({ group }) => group);
      const runs = groups.filter((group, index) => group !== groups[index - 1]);
      assert.equal(new Set(runs).size, runs.length, section.id);
    }
  });

  it('describes every kind of block', () => {
    const { blocks } = readRaw().reference as { blocks: Record<string, string> };
    assert.deepEqual(Object.keys(blocks).sort(), BLOCK_KINDS.map(({ id }) => id).sort());
    const redis = items.find(({ id }) => id === 'block.cache');
    assert.match(redis?.detail ?? '', /read-heavy, hot data \(Redis: sessions, feed cache\)/);
  });

  it('offers a pattern that exists for every architecture, and no other twice', () => {
    const ids = loadPatterns().map(({ id }) => id);
    const offered = items.flatMap(({ pattern }) => pattern ?? []);
    const architectures = reference.find(({ id }) => id === 'architectures')?.items ?? [];
    assert.ok(architectures.every(({ pattern }) => pattern !== undefined && ids.includes(pattern)));
    assert.equal(new Set(offered).size, architectures.length);
  });

  it('has eight anti-patterns, three levels and five criteria', () => {
    const sizes = Object.fromEntries(reference.map((section) => [section.id, section.items.length]));
    assert.equal(sizes.antiPatterns, 8);
    assert.equal(sizes.levels, 3);
    assert.equal(sizes.scorecard, 5);
    assert.equal(sizes.architectures, 9);
  });
});

describe('filter of the reference', () => {
  const labels = (filter: string) =>
    filterReference(reference, filter).flatMap(({ items }) => items.map(({ label }) => label));

  it('keeps everything without words', () => {
    assert.equal(filterReference(reference, '  '), reference);
  });

  it('wants every word, in any field and any case', () => {
    assert.deepEqual(labels('LATENCY asia'), ['Round trip US–Asia']);
    assert.ok(labels('geohash').includes('Geospatial (Uber, maps)'));
  });

  it('drops sections without a hit', () => {
    assert.deepEqual(filterReference(reference, 'no such thing anywhere'), []);
    assert.ok(filterReference(reference, 'redis').every((section) => section.items.length > 0));
  });
});
