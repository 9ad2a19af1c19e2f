import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core';
import { SELECTORS } from './selectors';
import type { VSCodeServer, WindowTarget } from './server';

/** What a window shows and which extensions are under development in it. */
export interface WindowOptions extends WindowTarget {
  /** Folders of extensions under development. */
  readonly extensionPaths?: readonly string[];
  /** A module with `run()`, loaded inside the extension host: the window then is a test run. */
  readonly testsPath?: string;
  /** Size in CSS pixels; 1400 × 900 by default. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Waits until VS Code has restored the window; true by default. */
  readonly settle?: boolean;
}

/** A line of the browser's console, or an exception nobody caught. */
export interface ConsoleLine {
  readonly type: 'pageerror' | ReturnType<ConsoleMessage['type']>;
  readonly text: string;
  /** The address of the script that wrote the line; empty if the browser does not tell. */
  readonly url: string;
}

interface UriParts {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

interface DevelopmentOptions {
  readonly extensions: readonly UriParts[];
  readonly extensionTestsPath?: UriParts;
}

const OPEN_TIMEOUT_MS = 90_000;
const DEFAULT_VIEWPORT = { width: 1400, height: 900 };

/** One VS Code window: a page in a browser context of its own. */
export class VSCodeWindow {
  /** Resolves with the exit code of a test run; 101 when the page crashes. */
  readonly testsExit: Promise<number>;
  private resolveExit: (code: number) => void = () => undefined;
  private current: Page | undefined;

  private constructor(
    private currentServer: VSCodeServer,
    readonly context: BrowserContext,
    private readonly options: WindowOptions,
    /** Everything the console has shown since the window was opened, reloads and windows beside it included. */
    readonly consoleLines: ConsoleLine[] = [],
  ) {
    this.testsExit = new Promise((resolve) => {
      this.resolveExit = resolve;
    });
  }

  /** Opens a window on a server; resolves when the workbench is there and, unless told otherwise, restored. */
  static async open(server: VSCodeServer, browser: Browser, options: WindowOptions = {}): Promise<VSCodeWindow> {
    const context = await browser.newContext({
      viewport: options.viewport ?? DEFAULT_VIEWPORT,
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const window = new VSCodeWindow(server, context, options);
    try {
      await context.addInitScript(addDevelopmentOptions, developmentOptions(server, options));
      await window.show();
      return window;
    } catch (error) {
      const lines = window.consoleLines.slice(-20).map((line) => `[${line.type}] ${line.text}`);
      await context.close();
      throw new Error(`The window did not open: ${error}\nConsole:\n${lines.join('\n')}`, { cause: error });
    }
  }

  /** The server behind the window. */
  get server(): VSCodeServer {
    return this.currentServer;
  }

  /** The page that shows the window now; `reopen` replaces it. */
  get page(): Page {
    if (!this.current) throw new Error('The window has no page yet.');
    return this.current;
  }

  /** Resolves when VS Code itself says that its window is restored. */
  async restored(): Promise<void> {
    const isRestored = (): boolean => performance.getEntriesByName('code/didStartWorkbench').length > 0;
    await this.page.waitForFunction(isRestored, undefined, { timeout: OPEN_TIMEOUT_MS, polling: 50 });
  }

  /** Reloads the window, as the command "Reload Window" does for a user. */
  async reload(): Promise<void> {
    await this.page.reload({ timeout: OPEN_TIMEOUT_MS });
    await this.page.waitForSelector(SELECTORS.workbench, { timeout: OPEN_TIMEOUT_MS });
    await this.restored();
  }

  /**
   * Throws the page away at once, as a killed window, and opens a new one with the same browser storage: on the same
   * server, or on one which took over the port of the first.
   */
  async reopen(server: VSCodeServer = this.server): Promise<void> {
    this.currentServer = server;
    await this.page.close({ runBeforeUnload: false });
    await this.show();
  }

  /** Opens another window on the same target, as a second tab of the same browser; close its page, not the window. */
  async openBeside(): Promise<VSCodeWindow> {
    const window = new VSCodeWindow(this.server, this.context, this.options, this.consoleLines);
    await window.show();
    return window;
  }

  /** Writes a picture of the whole window to a `.png` file and makes its folder. */
  async screenshot(file: string): Promise<void> {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file, animations: 'disabled', timeout: 20_000 });
  }

  /** Keeps what explains a failure: a screenshot, the console, the logs of VS Code and of the server. */
  async keepEvidence(dir: string, name: string): Promise<void> {
    fs.mkdirSync(dir, { recursive: true });
    const lines = this.consoleLines.map((line) => `[${line.type}] ${line.text} ${line.url}`);
    fs.writeFileSync(path.join(dir, `${name}.console.log`), `${lines.join('\n')}\n`);
    const logs = path.join(this.server.userDataDir, 'logs');
    if (fs.existsSync(logs)) fs.cpSync(logs, path.join(dir, `${name}.logs`), { recursive: true });
    if (fs.existsSync(this.server.logFile)) fs.copyFileSync(this.server.logFile, path.join(dir, `${name}.server.log`));
    if (!this.page.isClosed()) await this.screenshot(path.join(dir, `${name}.png`));
  }

  /** Closes the window without asking, as closing a browser tab does. */
  async close(): Promise<void> {
    await this.context.close();
  }

  private async show(): Promise<void> {
    const page = await this.context.newPage();
    this.current = page;
    await this.listen(page);
    await page.goto(this.server.url(this.options), { timeout: OPEN_TIMEOUT_MS });
    await page.waitForSelector(SELECTORS.workbench, { timeout: OPEN_TIMEOUT_MS });
    if (this.options.settle !== false) await this.restored();
  }

  private async listen(page: Page): Promise<void> {
    // VS Code calls this function of the page, if it is there, when a test run in its extension host ends.
    await page.exposeFunction('codeAutomationExit', (code: number) => this.resolveExit(code));
    page.on('crash', () => this.resolveExit(101));
    page.on('console', (message) => {
      this.consoleLines.push({ type: message.type(), text: message.text(), url: message.location().url });
    });
    page.on('pageerror', (error) => {
      this.consoleLines.push({ type: 'pageerror', text: error.stack ?? String(error), url: '' });
    });
  }
}

function developmentOptions(server: VSCodeServer, options: WindowOptions): DevelopmentOptions {
  const onServer = (file: string): UriParts => ({
    scheme: 'vscode-remote',
    authority: server.authority,
    path: path.resolve(file),
  });
  return {
    extensions: (options.extensionPaths ?? []).map(onServer),
    ...(options.testsPath ? { extensionTestsPath: onServer(options.testsPath) } : {}),
  };
}

/**
 * Runs in the page before VS Code. The workbench reads its options once, with JSON.parse, from a <meta> of its page;
 * this adds the extensions under development to them. (A query parameter exists too, but it allows one extension only
 * and turns notification toasts off.)
 */
function addDevelopmentOptions(added: DevelopmentOptions): void {
  if (window !== window.top) return;
  const parse = JSON.parse;
  JSON.parse = (text, reviver) => {
    const value = parse(text, reviver);
    if (value && typeof value === 'object' && value.productConfiguration && 'developmentOptions' in value) {
      value.developmentOptions = { ...value.developmentOptions, ...added };
      JSON.parse = parse;
    }
    return value;
  };
}
