import fs from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './browser';
import { outDir } from './paths';
import { type ServerOptions, VSCodeServer } from './server';
import { makeTempDir, removeTempDir } from './tempDirs';
import { TestReport } from './testReport';
import { VSCodeWindow } from './window';

/** A test run inside the extension host of a VS Code. */
export interface HostSessionOptions {
  /** Names the evidence which is kept on failure. */
  readonly name: string;
  /** The bundled runner, see `bundleTests`. */
  readonly testsPath: string;
  readonly extensionPaths: readonly string[];
  readonly server?: ServerOptions;
}

const RUN_TIMEOUT_MS = 240_000;

/** Runs mocha inside the extension host, shows its output, and resolves with whether all went well. */
export async function runHostSession(options: HostSessionOptions): Promise<boolean> {
  const folder = makeTempDir('workspace');
  const report = await TestReport.listen();
  const env = { ...options.server?.env, ...report.env };
  const [server, browser] = await Promise.all([VSCodeServer.start({ ...options.server, env }), launchBrowser()]);
  try {
    const { extensionPaths, testsPath } = options;
    const window = await VSCodeWindow.open(server, browser, { folder, extensionPaths, testsPath, settle: false });
    const exitCode = await withTimeout(window.testsExit);
    const problem = report.problem(exitCode);
    if (problem) await explain(window, problem, options.name);
    return problem === undefined;
  } finally {
    await browser.close();
    await server.stop();
    await report.close();
    removeTempDir(folder);
  }
}

/** Exit code 124, as of the command `timeout`, when the run does not end by itself. */
async function withTimeout(exit: Promise<number>): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<number>((resolve) => {
    timer = setTimeout(() => resolve(124), RUN_TIMEOUT_MS);
  });
  const code = await Promise.race([exit, late]);
  clearTimeout(timer);
  return code;
}

async function explain(window: VSCodeWindow, problem: string, name: string): Promise<void> {
  const failures = path.join(outDir, 'failures');
  fs.rmSync(path.join(failures, `${name}.logs`), { recursive: true, force: true });
  await window.keepEvidence(failures, name);
  const where = path.relative(process.cwd(), path.join(failures, name));
  process.stderr.write(`${problem} Logs and a screenshot are in ${where}.*\n`);
}
