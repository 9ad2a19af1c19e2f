// Opens the desktop VS Code with Mockboard in it, as an instance of its own which can be ended as a whole.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from './dependencies.mjs';

/** A profile of its own makes VS Code a separate instance: it neither joins nor outlives one that is already open. */
const PROFILE = path.join(root, '.vscode-test/desktop');
const PROFILE_ARGUMENT = `--user-data-dir=${PROFILE}`;
const END_TIMEOUT_MS = 5000;

/** The path of the desktop VS Code's command line; undefined if there is none. */
export function findCode() {
  // In the terminal of a remote window, "code" only talks to that window and cannot load an extension from here.
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
}

/** Opens a folder. `ended` resolves with the exit code when the window is closed; `stop` ends all of its processes. */
export function openDesktop(code, folder) {
  const rootOnLinux = process.platform === 'linux' && process.getuid() === 0;
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', '--wait', '--disable-workspace-trust'];
  args.push(PROFILE_ARGUMENT, ...(rootOnLinux ? ['--no-sandbox'] : []), folder);
  const windows = process.platform === 'win32';
  const quoted = windows ? args.map((arg) => `"${arg}"`) : args; // cmd.exe joins them with spaces
  const child = spawn(windows ? `"${code}"` : code, quoted, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode) => resolve(exitCode));
  });
  return { ended, stop: () => stopAll(child) };
}

/** The command line detaches the window from itself, so its processes are found by the profile they name. */
async function stopAll(child) {
  if (process.platform === 'win32') {
    if (child.exitCode === null) execFileSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  child.kill('SIGTERM');
  const end = Date.now() + END_TIMEOUT_MS;
  for (const pid of profileProcesses()) signal(pid, 'SIGTERM');
  while (profileProcesses().length > 0 && Date.now() < end) await delay(100);
  for (const pid of profileProcesses()) signal(pid, 'SIGKILL');
}

function profileProcesses() {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .filter((line) => line.includes(PROFILE_ARGUMENT))
    .map((line) => Number.parseInt(line, 10))
    .filter((pid) => pid !== process.pid);
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it has ended by itself
  }
}
