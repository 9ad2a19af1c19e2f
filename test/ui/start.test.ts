import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../vscode/browser';
import { repoRoot } from '../vscode/paths';
import { makeTempDir } from '../vscode/tempDirs';
import { Workbench } from '../vscode/workbench';

/** Inherited by everything that "npm start" starts: whoever has it in the environment belongs to that start. */
const MARK = 'MOCKBOARD_START_MARK';

interface Start {
  readonly child: ChildProcess;
  /** Resolves with the first match of the pattern in what is printed; rejects when the process ends before. */
  printed(pattern: RegExp): Promise<string>;
  readonly ended: Promise<number | null>;
  /** The ids of all living processes of this start. */
  processes(): number[];
}

function startMockboard(args: readonly string[], env: NodeJS.ProcessEnv): Start {
  const mark = `${MARK}=${randomUUID()}`;
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: repoRoot,
    env: { ...env, [MARK]: mark.slice(MARK.length + 1) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const printed = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(output);
        if (match) resolve(match[1] ?? match[0]);
      };
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
      child.once('exit', () => reject(new Error(`"npm start" ended before ${pattern} was printed:\n${output}`)));
      look();
    });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return { child, printed, ended, processes: () => processesWith(mark) };
}

function processesWith(mark: string): number[] {
  const ids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.filter((id) => environmentOf(id).includes(mark)).map(Number);
}

function environmentOf(id: string): readonly string[] {
  try {
    return fs.readFileSync(`/proc/${id}/environ`, 'utf8').split('\0');
  } catch {
    return []; // it has just ended
  }
}

describe('npm start', () => {
  let browser: Browser;
  let start: Start | undefined;

  before(async () => {
    browser = await launchBrowser();
  });

  afterEach(() => {
    for (const id of start?.processes() ?? []) process.kill(id, 'SIGKILL');
  });

  after(() => browser.close());

  it('--web prints an address whose page has Mockboard, and Ctrl+C leaves nothing behind', async function () {
    this.timeout(120_000);
    start = startMockboard(['--web', '--no-open'], process.env);
    const url = await start.printed(/(http:\/\/127\.0\.0\.1:\S+)/);
    assert.match(url, /[?&]tkn=[0-9a-f]{32}(&|$)/);

    const page = await browser.newPage();
    await page.goto(url);
    await new Workbench(page).openViewContainer('Mockboard');
    const withoutToken = await fetch(new URL('/', url));
    assert.equal(withoutToken.status, 403);
    await page.close();

    assert.ok(start.processes().length >= 3, 'the start script, the server and its extension host are running');
    start.child.kill('SIGINT');
    assert.equal(await start.ended, 0);
    assert.deepEqual(start.processes(), []);
  });

  it('opens the desktop VS Code when "code" is on the PATH, and Ctrl+C ends its detached window', async function () {
    this.timeout(60_000);
    const bin = makeTempDir('bin');
    const log = path.join(bin, 'arguments');
    // Like the real one: the command line starts the window detached, with the same arguments, and waits.
    const window = `require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", "--", ...process.argv.slice(2)], { detached: true, stdio: "ignore" })`;
    const script = `#!${process.execPath}\nrequire("node:fs").writeFileSync(${JSON.stringify(log)}, process.argv.slice(2).join("\\n"));\n${window};\nprocess.stdout.write("fake window\\n");\n`;
    fs.writeFileSync(path.join(bin, 'code'), script, { mode: 0o755 });

    const env: NodeJS.ProcessEnv = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
    delete env.VSCODE_IPC_HOOK_CLI;
    start = startMockboard([], env);
    await start.printed(/fake window/);
    const args = fs.readFileSync(log, 'utf8').split('\n');
    assert.ok(args.includes(`--extensionDevelopmentPath=${repoRoot}`));
    assert.ok(args.includes('--new-window'));
    assert.equal(args.at(-1), path.join(repoRoot, 'sample-interviews'));
    assert.equal(start.processes().length, 3, 'the start script, the command line and the window are running');

    start.child.kill('SIGINT');
    assert.equal(await start.ended, 0);
    assert.deepEqual(start.processes(), []);
  });
});
