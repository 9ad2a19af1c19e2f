import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import util from 'node:util';
import Mocha from 'mocha';
import { closingLine } from '../../scripts/closingLine.cjs';

/**
 * The entry of a test run inside the extension host: VS Code calls it. Runs every `*.test.js` beside this bundle with
 * mocha and rejects when one fails, which makes the exit code. What mocha prints goes to the launcher that listens on
 * MOCKBOARD_TEST_PORT, or to the console when nobody does (F5).
 */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const report = await connect(process.env.MOCKBOARD_TEST_PORT);
  const failures = await runMocha((line) => report.write(line)).catch((error: unknown) => {
    report.write(util.inspect(error)); // a test file that cannot be loaded
    return 1;
  });
  await report.end();
  if (failures > 0) throw new Error(`${failures} of the host tests failed.`);
}

interface Report {
  write(line: string): void;
  end(): Promise<void>;
}

async function connect(port: string | undefined): Promise<Report> {
  if (!port) return { write: (line) => process.stdout.write(`${line}\n`), end: () => Promise.resolve() };
  const socket = net.connect(Number(port), '127.0.0.1');
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return {
    write: (line) => socket.write(`${line}\n`),
    end: () => new Promise((resolve) => socket.end(resolve)),
  };
}

async function runMocha(say: (line: string) => void): Promise<number> {
  // Mocha keeps its own way to print; VS Code has taken console.log.
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => say(util.format(...values));
  const grep = process.env.MOCKBOARD_TEST_GREP;
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 20_000, forbidOnly: true, ...(grep ? { grep } : {}) });
  for (const name of fs.readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  }
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      say(closingLine({ passed: passes, failed: failures, skipped: pending }));
      resolve(failures);
    });
  });
}
