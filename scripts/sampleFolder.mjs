// The folder interviews go to while Mockboard is tried out here. Called by itself (the task before F5) it makes it, too.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './dependencies.mjs';

const README = `# Sample interviews

Mockboard writes the interviews you start here, one folder for each. Git ignores this folder.

Press F1 and run **Mockboard: Start Mock Interview** to begin.
`;

/** Makes the folder unless it is there, and returns its path. */
export function makeSampleFolder() {
  const sample = path.join(root, 'sample-interviews');
  const readme = path.join(sample, 'README.md');
  fs.mkdirSync(sample, { recursive: true });
  if (!fs.existsSync(readme)) fs.writeFileSync(readme, README);
  return sample;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeSampleFolder();
