import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../vscode/browser';
import { outDir } from '../vscode/paths';
import { UiSession, type UiSessionOptions } from './harnessSession';

const FAILURES = path.join(outDir, 'failures/ui');
const START_TIMEOUT_MS = 180_000; // the first suite may install VS Code and the browser
/** So much of the console stands in the report: where only the report is kept, it is all there is to explain a failure. */
const TOLD_LINES = 12;

let sharedBrowser: Promise<Browser> | undefined;

/**
 * Gives a mocha suite a VS Code with Mockboard in it: call it first inside `describe`. The window is opened before the
 * tests and closed after them; a failed test leaves its evidence in out/failures/ui; a console error of ours at any time
 * fails the suite.
 */
export function useVSCode(suite: string, options: UiSessionOptions = {}): UiSession {
  const session = new UiSession(suite, options);

  before(`open VS Code (${suite})`, async function () {
    this.timeout(START_TIMEOUT_MS);
    sharedBrowser ??= launchBrowser();
    await session.open(await sharedBrowser);
  });

  afterEach(async function () {
    const test = this.currentTest;
    if (!test?.isFailed()) return;
    await session.keepEvidence(FAILURES, `${suite}-${test.title}`);
    process.stdout.write(
      session
        .lastConsoleLines(TOLD_LINES)
        .map((line) => `      console: ${line}\n`)
        .join(''),
    );
  });

  after(`close VS Code (${suite})`, async () => {
    try {
      session.assertNoConsoleErrors();
    } finally {
      await session.close();
    }
  });

  return session;
}

after('close the browser', async () => {
  await (await sharedBrowser)?.close();
});
