import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cliBundle } from '../../../scripts/cliBundle.mjs';
import { root } from '../architecture/sources';

const outdir = join(root, 'out/cli-test');

/** What a run of the command line printed, and how it ended. */
export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Bundles the command line the way the build does. */
export async function buildProgram(): Promise<void> {
  mkdirSync(outdir, { recursive: true });
  await build({ ...cliBundle, absWorkingDir: root, outdir });
}

/** Runs the bundled command line in `cwd`; `stdin` is what it is given to read. */
export function runProgram(args: readonly string[], cwd: string, stdin: string | Buffer = ''): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(outdir, 'cli.js'), ...args], { cwd });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
    // A program that ends without reading closes the pipe; its exit code says what is to be said.
    child.stdin.on('error', (error: NodeJS.ErrnoException) => error.code === 'EPIPE' || reject(error));
    child.stdin.end(stdin);
  });
}
