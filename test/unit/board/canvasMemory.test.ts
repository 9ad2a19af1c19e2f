import assert from 'node:assert/strict';
import { readCanvasMemory } from '../../../src/core/board/canvasMemory';

describe('what is remembered of a board', () => {
  it('is read as it was chosen', () => {
    const memory = { load: true, loadMultiple: 2.5, badges: false };
    assert.deepEqual(readCanvasMemory(JSON.parse(JSON.stringify(memory))), memory);
  });

  it('counts as not chosen where it is no choice', () => {
    const stored = { load: 'yes', loadMultiple: 1e9, badges: 1, toString: true, findings: false };
    assert.deepEqual(readCanvasMemory(stored), { findings: false });
    for (const nothing of [undefined, null, 'load', 7]) assert.deepEqual(readCanvasMemory(nothing), {});
    assert.deepEqual(readCanvasMemory({ loadMultiple: Number.NaN }), {});
  });
});
