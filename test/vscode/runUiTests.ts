// npm run test:ui — the tests of test/ui in the real workbench, in two lanes side by side, because most of their time is
// waiting. A few suites that fail there run once more, alone: on a slow machine one lane can take from the other what a
// window needs to come up in time. What fails alone has failed. With files behind "--", only those, in one lane.
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { closingLine, readClosingLine, readFailures, type TestCounts } from '../../scripts/closingLine.cjs';
import { findOrInstallBrowser } from './browser';
import { installHost } from './installHost';
import { outDir, repoRoot } from './paths';
import { runScript } from './runScript';

const LANES = 2;
/** More failed suites than this are no matter of load. */
const MOST_AGAIN = 5;
const TIMEOUT_MS = 60_000;
const MOCHA = path.join(repoRoot, 'node_modules/mocha/bin/mocha.js');

runScript(async () => {
  // What two lanes would install at the same time.
  installHost();
  findOrInstallBrowser();
  fs.rmSync(path.join(outDir, 'failures/ui'), { recursive: true, force: true });
  const chosen = process.argv.slice(2);
  const lanes = chosen.length > 0 ? [chosen] : lanesOf(path.join(repoRoot, 'test/ui'));
  const results = await Promise.all(lanes.map((files, index) => runLane(files, index > 0)));
  const counts = sumOf(results.map(({ output }) => readClosingLine(output)));
  const failed = results.flatMap(({ output }) => readFailures(output));
  const broke = results.some(({ code, output }) => code !== 0 && readFailures(output).length === 0);
  if (lanes.length === 1 || broke || failed.length === 0 || failed.length > MOST_AGAIN) {
    process.stdout.write(`\n${closingLine(counts)}\n`);
    return results.every(({ code }) => code === 0);
  }
  return runAgain(failed, counts);
});

/** Runs what failed beside other suites alone, and says so. */
async function runAgain(files: readonly string[], before: TestCounts): Promise<boolean> {
  const names = files.map((file) => path.basename(file)).join(', ');
  process.stdout.write(`\n${before.failed} failed beside another lane. Once more, alone: ${names}\n`);
  const { code, output } = await runLane(files, false);
  const again = readClosingLine(output);
  const failed = again?.failed ?? before.failed;
  const passed = before.passed + before.failed - failed;
  process.stdout.write(`\n${before.failed} failed beside another lane, ${failed} of them alone, too\n`);
  process.stdout.write(`${closingLine({ ...before, passed, failed })}\n`);
  return code === 0 && again !== undefined;
}

function sumOf(all: readonly (TestCounts | undefined)[]): TestCounts {
  const sum = (outcome: keyof TestCounts) => all.reduce((total, each) => total + (each?.[outcome] ?? 0), 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** All suites, the long ones first, each in the lane that has the least so far. */
function lanesOf(folder: string): string[][] {
  const lanes = Array.from({ length: LANES }, () => ({ size: 0, files: [] as string[] }));
  const suites = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, size: fs.statSync(file).size }))
    .sort((a, b) => b.size - a.size);
  for (const { file, size } of suites) {
    const lane = lanes.reduce((least, each) => (each.size < least.size ? each : least));
    lane.files.push(file);
    lane.size += size;
  }
  return lanes.map(({ files }) => files);
}

/** Runs suites in a process of their own. What a held one prints appears when it has ended, so that lanes do not mix. */
function runLane(files: readonly string[], isHeld: boolean): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [MOCHA, '--timeout', String(TIMEOUT_MS), ...files], {
    cwd: repoRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWith(child);
  let output = '';
  const take = (chunk: string) => {
    output += chunk;
    if (!isHeld) process.stdout.write(chunk);
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (isHeld) process.stdout.write(output);
      resolve({ code, output });
    });
  });
}

/** A lane ends its own VS Code and browser when it is told to. */
function endWith(child: ChildProcess): void {
  const end = () => child.kill('SIGINT');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}
