import assert from 'node:assert/strict';
import { assertClose, si } from './lines';
import { WORKED_EXAMPLES } from './workedExamples';

describe('Estimates: worked examples of the literature', () => {
  it('are fifty and more, each from its own place', () => {
    assert.ok(WORKED_EXAMPLES.length >= 50);
    assert.equal(new Set(WORKED_EXAMPLES.map(({ source }) => source)).size, WORKED_EXAMPLES.length);
  });

  for (const { source, text, expected } of WORKED_EXAMPLES) {
    it(source, () => assertClose(si(text), expected, text));
  }
});
