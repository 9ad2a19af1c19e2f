import assert from 'node:assert/strict';
import { type CachedResult, readCache, writeCache } from '../../../src/core/history/cache';
import { past, sign } from './past';

const { folder, ...result } = past(2, 61, {
  criteria: { technicalDepth: undefined },
  signs: [sign('alternatives', 'partly', 0.5)],
  phases: [{ name: 'Scope', planned: 300, used: 280 }],
});
const KEPT = new Map<string, CachedResult>([[folder, { mark: 'notes.md 12 34', result }]]);

describe('results kept of past interviews', () => {
  it('come back as they were', () => {
    const read = readCache(writeCache(KEPT, '1.2.3 4'), '1.2.3 4');
    assert.deepEqual(JSON.parse(JSON.stringify([...read])), JSON.parse(JSON.stringify([...KEPT])));
  });

  it('count for nothing when something else scored them', () => {
    assert.equal(readCache(writeCache(KEPT, '1.2.3 4'), '1.2.4 4').size, 0);
  });

  it('count for nothing when the text is cut off, of another kind, or out of range', () => {
    const text = writeCache(KEPT, 'x');
    assert.ok(text.includes('"percent":61'));
    for (const other of [text.slice(0, -9), '', '[]', '{"version":2}', text.replace('"percent":61', '"percent":161')])
      assert.equal(readCache(other, 'x').size, 0, other);
  });
});
