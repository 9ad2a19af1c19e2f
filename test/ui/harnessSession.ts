import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { someFileMatches, waitFor } from '../polling';
import { outDir, repoRoot } from '../vscode/paths';
import { VSCodeServer } from '../vscode/server';
import { type Settings, THEMES, type ThemeName, themeSettings } from '../vscode/settings';
import { makeTempDir, removeTempDir } from '../vscode/tempDirs';
import { VSCodeWindow } from '../vscode/window';
import { Workbench } from '../vscode/workbench';
import { consoleErrors } from './harnessConsole';

const TOUCH_MS = 4000;
const TOUCHES = 6;

/** How the VS Code of a UI suite is set up; everything is optional. */
export interface UiSessionOptions {
  /** Files to put into the opened folder before VS Code starts: path in the folder → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** User settings on top of the quiet defaults of the tests. */
  readonly settings?: Settings;
  readonly theme?: ThemeName;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Leaves workspace trust on: the folder then starts untrusted. */
  readonly trust?: boolean;
  /** Opens an empty window instead of the folder. */
  readonly noFolder?: boolean;
  /** Environment variables of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folders of more extensions to run beside Mockboard. */
  readonly extensions?: readonly string[];
  /** Console errors which the suite provokes on purpose. */
  readonly expectedErrors?: readonly RegExp[];
}

/** A VS Code with Mockboard under development in it, a folder of its own, and one window. */
export class UiSession {
  /** The temporary folder which VS Code has opened. */
  readonly folder: string;
  private readonly home = makeTempDir('ui');
  /** The folder of the pictures. */
  readonly screenshotDir: string;
  private shots = 0;
  private server: VSCodeServer | undefined;
  private openWindow: VSCodeWindow | undefined;

  constructor(
    suite: string,
    private readonly options: UiSessionOptions = {},
  ) {
    this.folder = path.join(this.home, 'interviews');
    this.screenshotDir = path.join(outDir, 'screenshots', suite);
  }

  /** Starts the server and opens the window; resolves when VS Code has restored it. */
  async open(browser: Browser): Promise<void> {
    assertBuilt();
    fs.rmSync(this.screenshotDir, { recursive: true, force: true });
    fs.mkdirSync(this.folder, { recursive: true });
    for (const [name, text] of Object.entries(this.options.files ?? {})) this.writeFile(name, text);
    this.server = await this.startServer(0);
    this.openWindow = await VSCodeWindow.open(this.server, browser, {
      folder: this.options.noFolder ? undefined : this.folder,
      extensionPaths: [repoRoot, ...(this.options.extensions ?? [])],
      ...(this.options.viewport ? { viewport: this.options.viewport } : {}),
    });
  }

  /** Closes the window, ends the server and removes the folder. */
  async close(): Promise<void> {
    await this.openWindow?.close();
    await this.server?.stop();
    removeTempDir(this.home);
  }

  get window(): VSCodeWindow {
    assert.ok(this.openWindow, 'VS Code is not open yet: use the session inside a test or hook.');
    return this.openWindow;
  }

  get page(): Page {
    return this.window.page;
  }

  get workbench(): Workbench {
    return new Workbench(this.page);
  }

  /** The profile folder of VS Code (settings, backups, logs). */
  get userDataDir(): string {
    return this.window.server.userDataDir;
  }

  /** Reloads the window and waits until it is restored. */
  async reload(): Promise<void> {
    await this.window.reload();
  }

  /** Throws the window away without asking and opens a new one on the same server and browser storage. */
  async killWindow(): Promise<void> {
    await this.window.reopen();
  }

  /**
   * Kills the server and its extension host (SIGKILL), starts it again on the same profile and opens the window anew.
   * `whileDown` runs when nothing of VS Code's server lives.
   */
  async killServer(whileDown: () => void = () => undefined): Promise<void> {
    const port = this.window.server.port;
    await this.window.server.kill();
    whileDown();
    this.server = await this.startServer(port);
    await this.window.reopen(this.server);
  }

  /** Opens a second window on the same folder, as another tab of the same browser. */
  async openSecondWindow(): Promise<{ readonly page: Page; readonly workbench: Workbench }> {
    const { page } = await this.window.openBeside();
    return { page, workbench: new Workbench(page) };
  }

  /** Writes a picture of the window to out/screenshots/<suite>/<nn>-<name>.png and returns its path. */
  async screenshot(name: string): Promise<string> {
    this.shots += 1;
    const file = path.join(this.screenshotDir, `${String(this.shots).padStart(2, '0')}-${name}.png`);
    await this.window.screenshot(file);
    return file;
  }

  /** Keeps the screenshot, console and logs of a failure under the given name. */
  async keepEvidence(dir: string, name: string): Promise<void> {
    await this.openWindow?.keepEvidence(dir, name.replace(/[^\w.-]+/g, '-').slice(0, 100));
  }

  /** The last warnings and errors of the console, whoever wrote them. */
  lastConsoleLines(count: number): string[] {
    const telling = (this.openWindow?.consoleLines ?? []).filter(({ type }) => type !== 'log' && type !== 'debug');
    return telling.slice(-count).map(({ type, text }) => `[${type}] ${text.slice(0, 300)}`);
  }

  /** Fails if the console shows an error that does not belong to VS Code itself. */
  assertNoConsoleErrors(): void {
    const errors = consoleErrors(this.openWindow?.consoleLines ?? [], this.options.expectedErrors ?? []);
    if (errors.length > 0) throw new Error(`The console shows errors:\n${errors.join('\n')}`);
  }

  /** Writes user settings and reloads the window: VS Code misses some changes of the file while it runs. */
  async changeSettings(settings: Settings): Promise<void> {
    const file = path.join(this.userDataDir, 'User/settings.json');
    const old = JSON.parse(fs.readFileSync(file, 'utf8')) as Settings;
    fs.writeFileSync(file, JSON.stringify({ ...old, ...settings }, null, 2));
    await this.reload();
  }

  /** Switches the colour theme the way users do and waits until the workbench shows it. */
  async setTheme(theme: ThemeName): Promise<void> {
    await this.workbench.runCommand('Preferences: Color Theme');
    await this.workbench.quickInput.choose(THEMES[theme].label);
    await this.page.locator(`.monaco-workbench.${THEMES[theme].cssClass}`).waitFor({ timeout: 15_000 });
  }

  /** Resizes the window, in CSS pixels. */
  async setViewport(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  /** Resolves when VS Code holds a backup (hot exit) whose text matches. */
  async waitForBackup(pattern: RegExp): Promise<void> {
    const backups = path.join(this.userDataDir, 'User/Backups');
    await waitFor(`a backup with ${pattern}`, () => someFileMatches(backups, pattern));
  }

  /** Writes a file of the opened folder behind VS Code's back, folders included. */
  writeFile(name: string, text: string): void {
    const file = path.join(this.folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }

  /**
   * Writes files behind VS Code's back and waits until `shown` is on screen. A window that has just come up may not watch
   * its folder yet: then the files are touched again, as a later change would.
   */
  async changeOnDisk(files: Readonly<Record<string, string>>, shown: Locator): Promise<void> {
    for (const [name, text] of Object.entries(files)) this.writeFile(name, text);
    for (let attempt = 1; attempt < TOUCHES; attempt += 1) {
      if (
        await shown.waitFor({ timeout: TOUCH_MS }).then(
          () => true,
          () => false,
        )
      )
        return;
      const time = new Date();
      for (const name of Object.keys(files)) fs.utimesSync(path.join(this.folder, name), time, time);
    }
    await shown.waitFor({ timeout: TOUCH_MS });
  }

  /** The text of a file of the opened folder, as it is on disk. */
  readFile(name: string): string {
    return fs.readFileSync(path.join(this.folder, name), 'utf8');
  }

  private startServer(port: number): Promise<VSCodeServer> {
    return VSCodeServer.start({
      port,
      workDir: path.join(this.home, 'vscode'),
      settings: { ...(this.options.theme ? themeSettings(this.options.theme) : {}), ...this.options.settings },
      ...(this.options.trust ? { trust: true } : {}),
      ...(this.options.env ? { env: this.options.env } : {}),
    });
  }
}

function assertBuilt(): void {
  const bundle = path.join(repoRoot, 'dist/extension.js');
  assert.ok(fs.existsSync(bundle), 'dist/extension.js is missing: run "npm run build" first.');
}
