// Writes the JSON schema of problem files, for completion and validation in the editor, from the schema the core checks with.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemSchema } from '../src/core/problems/schema';
import { jsonSchemaText } from './jsonSchema';

writeFileSync(
  join(__dirname, '../media/problem-file/problem.schema.json'),
  jsonSchemaText(problemSchema, 'Mockboard problem', 'A system design problem to be interviewed on.'),
);
