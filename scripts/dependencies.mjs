// Installs the npm packages of the lockfile, only if they are not there yet. `node scripts/dependencies.mjs` does that
// and nothing else. Plain Node: it runs before anything is installed.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Runs "npm ci" if node_modules is missing or does not hold what the lockfile says. */
export async function ensureDependencies() {
  if (dependenciesMatch()) return;
  console.log('Installing dependencies with "npm ci" …');
  await npmCi();
}

function dependenciesMatch() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!installed) return false;
  const entries = Object.entries(wanted).filter(([name]) => name !== '');
  return entries.every(([name, entry]) => {
    const found = installed[name];
    return found ? found.version === entry.version : entry.optional === true; // optional: for another platform
  });
}

function readPackages(name) {
  const file = path.join(root, name);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : undefined;
}

function npmCi() {
  const cli = process.env.npm_execpath;
  const windows = process.platform === 'win32';
  const [command, first] = cli?.endsWith('npm-cli.js') ? [process.execPath, [cli]] : ['npm', []];
  const child = spawn(command, [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows && first.length === 0,
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('"npm ci" failed; see above.'))));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureDependencies();
