import { strict as assert } from 'node:assert';
import { readContent } from './load';

const content = readContent();

describe('problems', () => {
  for (const { id, ...parts } of content.problems) {
    it(`${id} is complete`, () => {
      const short = Object.entries({
        clarifications: 8,
        functional: 4,
        nonFunctional: 4,
        outOfScope: 3,
        estimates: 6,
        designFlow: 5,
        deepDives: 3,
        followUps: 5,
        sources: 1,
      }).filter(([part, least]) => parts[part as keyof typeof parts].length < least);
      assert.deepEqual(short, []);
    });

    it(`${id} gives nothing away in prompt and tagline`, () => {
      assert.doesNotMatch(`${parts.prompt} ${parts.tagline}`, /\d|Redis|Cassandra|Kafka|fan-out|cache/i);
    });
  }
});
