// npm run accuracy — solves and simulates textbook cases and designs, and prints by how much each is off; with
// --write-readme the table goes into README.md too. The same seeds give the same table on every machine.
import fs from 'node:fs';
import path from 'node:path';
import type { ModelParts } from '../unit/simulation/simulate';
import { repoRoot } from '../vscode/paths';
import { runScript } from '../vscode/runScript';
import { EXACT_CASES, OPEN_CASES } from './cases';
import { measure, simulated, solved } from './measure';
import { accuracyTable, type Compared, withAccuracy } from './table';

/** Not those of the tests: what is published was not looked at before. */
const SEEDS = Array.from({ length: 10 }, (_, index) => 1001 + index);
const OPEN_REQUESTS = 800_000;
const DESIGNS = ['shop', 'fork-join'] as const;

runScript(async () => {
  const exact = EXACT_CASES.map((each) => measure(each, SEEDS));
  const open = [...OPEN_CASES.map((each) => compareFlow(each.name, each.parts)), ...DESIGNS.flatMap(compareDesign)];
  const table = accuracyTable(exact, open, SEEDS.length);
  if (process.argv.includes('--write-readme')) {
    const file = path.join(repoRoot, 'README.md');
    fs.writeFileSync(file, withAccuracy(fs.readFileSync(file, 'utf8'), table));
  }
  process.stdout.write(`${table}\n`);
  return true;
});

function compareDesign(name: string): Compared[] {
  const text = fs.readFileSync(path.join(repoRoot, 'media/model-file/examples', `${name}.json`), 'utf8');
  const { $schema: _, ...parts }: ModelParts & { readonly $schema?: string } = JSON.parse(text);
  const flows = parts.flows as readonly { readonly name: string }[];
  return flows.map((flow) => compareFlow(`media/model-file/examples/${name}.json, ${flow.name}`, parts, flow.name));
}

function compareFlow(name: string, parts: ModelParts, flow?: string): Compared {
  const few = SEEDS.slice(0, 3);
  return { name, solved: solved(parts, flow), simulated: simulated(parts, OPEN_REQUESTS, few, undefined, flow) };
}
