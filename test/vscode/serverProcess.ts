import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** The server's process with all of its pipes. */
export type ServerProcess = ChildProcessByStdio<Writable, Readable, Readable>;

const LISTENING = /Extension host agent listening on (\d+)/;
const START_TIMEOUT_MS = 60_000;

/** Resolves with the port a starting server listens on; rejects with its output when it ends or takes too long. */
export function waitForPort(child: ServerProcess, write: (chunk: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason: string): void => reject(new Error(`The VS Code server ${reason}:\n${output}`));
    const timer = setTimeout(() => fail(`did not listen within ${START_TIMEOUT_MS / 1000} s`), START_TIMEOUT_MS);
    const read = (data: Buffer): void => {
      const chunk = data.toString();
      write(chunk);
      output = (output + chunk).slice(-10_000);
      const port = LISTENING.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.stdin.on('error', () => clearTimeout(timer)); // the pipe breaks when the server ends, which 'exit' reports
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`ended (${code ?? signal})`);
    });
  });
}

/** What npm, a surrounding VS Code and Node put into our environment must not reach the server; no gallery either. */
export function serverEnvironment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const outer = /^(npm_|VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
  const inherited = Object.entries(process.env).filter(([key]) => !outer.test(key));
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}', ...extra };
}
