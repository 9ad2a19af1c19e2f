import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const WELL_KNOWN: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const FLAGS: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  // Any request to the outside fails at once instead of waiting; page.route would do it too, but turns the cache off.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Starts a headless Chromium which reaches this machine only. The caller closes it. */
export function launchBrowser(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: findOrInstallBrowser(),
    headless: true,
    timeout: 60_000,
    args: [...sandbox, ...FLAGS],
  });
}

/**
 * The path of a Chromium, Chrome or Edge: CHROME_PATH or a usual place. On Debian as root one is installed with apt-get.
 * Throws an error which says what to install when there is none.
 */
export function findOrInstallBrowser(
  log: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): string {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (fs.existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH is set to ${chosen}, but there is no such file.`);
  }
  const found = WELL_KNOWN.find((file) => fs.existsSync(file));
  if (found) return found;
  if (canUseApt()) return installWithApt(log);
  throw new Error(missingBrowserMessage());
}

function canUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');
}

function installWithApt(log: (line: string) => void): string {
  log('The tests need Chromium; installing it with apt-get (once, about a minute) …');
  apt(['update', '-qq']);
  apt(['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  const installed = WELL_KNOWN.find((file) => fs.existsSync(file));
  if (!installed) throw new Error(`apt-get finished, but no browser was found. ${missingBrowserMessage()}`);
  log(`Chromium is installed: ${installed}`);
  return installed;
}

function apt(args: readonly string[]): void {
  const result = spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (result.status === 0) return;
  const reason = result.error?.message ?? result.stderr;
  throw new Error(`"apt-get ${args.join(' ')}" failed:\n${reason}\n${missingBrowserMessage()}`);
}

function missingBrowserMessage(): string {
  return (
    'The UI tests need Chromium, Google Chrome or Microsoft Edge, and none was found. ' +
    'Install one (Debian and Ubuntu: "sudo apt-get install chromium"; macOS: "brew install --cask google-chrome"), ' +
    'or set CHROME_PATH to the executable of one.'
  );
}
