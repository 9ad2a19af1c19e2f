import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, errors, type Page } from 'playwright-core';
import { launchBrowser } from '../vscode/browser';
import { repoRoot } from '../vscode/paths';
import { SELECTORS } from '../vscode/selectors';
import { VSCodeServer } from '../vscode/server';
import { makeTempDir, removeTempDir } from '../vscode/tempDirs';
import { VSCodeWindow } from '../vscode/window';
import { Workbench } from '../vscode/workbench';

/** What a build and its tasks read; the copy gets a `dist/` of its own, so that nobody else's is rebuilt. */
const PARTS = ['.vscode', 'l10n', 'media', 'scripts', 'snippets', 'src', 'webview', 'esbuild.mjs', 'package.json'];
const FURTHER_PARTS = ['package.nls.json', 'tsconfig.json', 'tsconfig.base.json'];
const ATTEMPTS = 6;
const ATTEMPT_MS = 15_000;

function copyProject(): string {
  const copy = makeTempDir('clone');
  for (const part of [...PARTS, ...FURTHER_PARTS]) {
    fs.cpSync(path.join(repoRoot, part), path.join(copy, part), { recursive: true });
  }
  fs.symlinkSync(path.join(repoRoot, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
  return copy;
}

/** Presses F5 until VS Code asks for a window: it ignores the key as long as its debuggers are being loaded. */
async function pressF5(page: Page, context: BrowserContext): Promise<URL> {
  for (let attempt = 1; ; attempt += 1) {
    const opened = context.waitForEvent('page', { timeout: ATTEMPT_MS });
    await page.keyboard.press('F5');
    try {
      return new URL((await opened).url());
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The folder of the extension under development, out of the address of the window VS Code asks for. */
function developedIn(asked: URL): string {
  const payload = new Map<string, string>(JSON.parse(asked.searchParams.get('payload') ?? '[]'));
  return decodeURIComponent(new URL(payload.get('extensionDevelopmentPath') ?? 'none:/').pathname);
}

describe('Developing Mockboard', function () {
  this.timeout(150_000);
  let browser: Browser;
  let server: VSCodeServer;
  let project: string;

  before(async () => {
    project = copyProject();
    browser = await launchBrowser();
    server = await VSCodeServer.start();
  });

  after(async () => {
    await server.stop();
    await browser.close();
    removeTempDir(project);
  });

  it('F5 builds, and asks for a window on the sample folder that has Mockboard', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.url({ folder: project }));
    await page.waitForSelector(SELECTORS.workbench);
    const asked = await pressF5(page, context);
    await context.close();
    const folder = asked.searchParams.get('folder') ?? '';
    assert.equal(folder, path.join(project, 'sample-interviews'));
    // This server's page does not read which extension is developed from its address, and its debugger cannot attach:
    // the window is opened the way the tests do it, on what F5 has asked for.
    const window = await VSCodeWindow.open(server, browser, { folder, extensionPaths: [developedIn(asked)] });
    const workbench = new Workbench(window.page);
    await workbench.quickInput.openFile('README.md');
    await workbench.runCommand('Mockboard: Start Mock Interview');
    await workbench.quickInput.choose('Chat app');
    assert.equal(developedIn(asked), project);
    assert.ok(fs.existsSync(path.join(project, 'dist/webview/canvas.js')), 'the whole build was there before');
  });
});
