import assert from 'node:assert/strict';
import { jsonSchemaText } from '../../../scripts/jsonSchema';
import { problemSchema } from '../../../src/core/problems/schema';
import { readJson } from '../content/load';

describe('the JSON schema of problem files', () => {
  it('is what the core checks with: after a change, run node --import tsx scripts/problemSchema.ts', () => {
    const file = readJson('media/problem-file/problem.schema.json') as { title: string; description: string };
    assert.deepEqual(file, JSON.parse(jsonSchemaText(problemSchema, file.title, file.description)));
  });
});
