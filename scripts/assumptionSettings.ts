// Writes the names of everything that is assumed into the schema of the setting `mockboard.board.assumptions`, a name a line:
// npm run assumptions.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assumptionProperties } from '../src/core/content/own/settingSchema';
import { loadContent } from '../src/util/content';

const file = join(__dirname, '../package.json');
/** The names of the setting, up to the bracket that ends them. */
const PLACE = /("mockboard\.board\.assumptions": \{[\s\S]*?"properties": \{\n)[\s\S]*?( {10}\}\n {8}\})/;

const lines = Object.entries(assumptionProperties(loadContent())).map(([name, schema]) => {
  const members = Object.entries(schema).map(
    ([key, value]) => `"${key}": ${JSON.stringify(value).replaceAll(',', ', ')}`,
  );
  return `            "${name}": { ${members.join(', ')} }`;
});
const text = readFileSync(file, 'utf8');
if (!PLACE.test(text)) throw new Error('package.json has no setting mockboard.board.assumptions with properties.');
writeFileSync(
  file,
  text.replace(PLACE, (_all, before: string, after: string) => `${before}${lines.join(',\n')}\n${after}`),
);
