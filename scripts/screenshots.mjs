// npm run screenshots: after the UI tests, copies the pictures the documentation shows from what the tests have taken.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './dependencies.mjs';

/** Picture in the documentation → suite and name of the screenshot, without its running number. */
const PICTURES = {
  'media/screenshot.png': ['interview', 'board-notes-sidebar'],
};

for (const [target, [suite, name]] of Object.entries(PICTURES)) {
  const folder = path.join(root, 'out/screenshots', suite);
  const taken = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const file = taken.find((candidate) => candidate.replace(/^\d+-/, '') === `${name}.png`);
  if (!file) throw new Error(`The UI test "${suite}" has taken no screenshot "${name}".`);
  fs.copyFileSync(path.join(folder, file), path.join(root, target));
  process.stdout.write(`${target} is up to date.\n`);
}
