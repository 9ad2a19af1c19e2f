// npm start: a VS Code with Mockboard loaded, from a fresh clone. Plain Node: it installs the dependencies itself.
//   npm start              the desktop VS Code if "code" is on the PATH, otherwise a VS Code server for the browser
//   npm start -- --web     the server in any case; --no-open only prints its address
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureDependencies, root } from './dependencies.mjs';
import { findCode, openDesktop } from './desktop.mjs';
import { makeSampleFolder } from './sampleFolder.mjs';

const options = { web: { type: 'boolean', default: false }, 'no-open': { type: 'boolean', default: false } };
const { values } = parseArgs({ options });

/** What a signal has to end: nothing at first, the opened VS Code later. */
let stop = async () => undefined;
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    process.stdout.write('\nStopping …\n');
    await stop();
    process.exit(0);
  });
}

await ensureDependencies();
await build();
const folder = makeSampleFolder();
const code = values.web ? undefined : findCode();
const opened = code ? await openOnDesktop(code) : false;
if (!opened) await openInBrowser();

async function build() {
  process.stdout.write('Building …\n');
  const child = spawn(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  stop = async () => child.kill();
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0 && !stopping) process.exit(1);
}

/** Resolves with false if the desktop VS Code could not be opened. */
async function openOnDesktop(code) {
  process.stdout.write('Opening VS Code. Close its window or press Ctrl+C to stop.\n');
  const desktop = openDesktop(code, folder);
  stop = desktop.stop;
  const exitCode = await desktop.ended;
  if (exitCode === 0 || stopping) return true;
  process.stdout.write(`The desktop VS Code did not open (exit code ${exitCode}); using the browser instead.\n`);
  return false;
}

async function openInBrowser() {
  const typescript = await import('tsx/cjs/api'); // not before the dependencies are there
  const { serveForPeople } = typescript.require('../test/vscode/serveForPeople.ts', import.meta.url);
  process.stdout.write('Starting the VS Code server …\n');
  const served = await serveForPeople(folder);
  stop = served.stop;
  process.stdout.write(`\nMockboard is ready in VS Code at\n\n  ${served.url}\n\nPress Ctrl+C to stop.\n`);
  if (!values['no-open']) openPage(served.url);
  await served.ended;
  if (!stopping) throw new Error('The VS Code server has ended by itself; see .vscode-test/start/server.log.');
}

/** Opens the page in the desktop's browser, if there is a desktop; that it fails is no reason to stop. */
function openPage(url) {
  const desktop = process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!desktop || process.env.CI) return;
  const opener = spawn(process.platform === 'darwin' ? 'open' : 'xdg-open', [url], { stdio: 'ignore', detached: true });
  opener.on('error', () => process.stdout.write('No browser could be opened; please open the address yourself.\n'));
  opener.unref();
}
