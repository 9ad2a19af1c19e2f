import path from 'node:path';
import esbuild from 'esbuild';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { repoRoot } from '../vscode/paths';
import type { PageAction, PageState, ScenePoint } from './page/driver';

let bundle: string | undefined;

/** The code that runs in the page, made here: it is no part of the product. */
function driverCode(): string {
  bundle ??= esbuild.buildSync({
    entryPoints: [path.join(repoRoot, 'test/stress/page/driver.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  }).outputFiles[0]?.text;
  if (bundle === undefined) throw new Error('The driver of the page was not built.');
  return bundle;
}

/** One canvas, driven from inside its page (fast) and by the window's real mouse and keyboard. */
export class StressCanvas {
  private constructor(
    private readonly page: Page,
    readonly frame: Frame,
  ) {}

  /** Takes hold of the canvas in a frame whose board takes input. */
  static async take(page: Page, locator: FrameLocator): Promise<StressCanvas> {
    const body = await locator.locator('body').elementHandle();
    const frame = await body?.ownerFrame();
    if (!frame) throw new Error('The canvas has no page.');
    await frame.evaluate(driverCode());
    return new StressCanvas(page, frame);
  }

  async read(): Promise<PageState> {
    const json = await this.frame.evaluate(() => JSON.stringify(window.boardDriver?.read()));
    return JSON.parse(json);
  }

  async act(action: PageAction): Promise<void> {
    await this.frame.evaluate((what) => window.boardDriver?.act(what), action);
  }

  /** Resolves when the canvas owes the host nothing any more. */
  async untilQuiet(): Promise<void> {
    await this.frame.waitForFunction(() => window.boardDriver?.read().isQuiet);
  }

  /** Resolves when the page has drawn twice, and so has begun what was asked of it. */
  async nextFrames(): Promise<void> {
    await this.frame.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
    );
  }

  /** Scene (0, 0) comes into the corner of the canvas; the result is that corner in pixels of the window. */
  async lookAtOrigin(): Promise<ScenePoint> {
    const [left, top] = (await this.frame.evaluate(() => window.boardDriver?.lookAtOrigin())) ?? [0, 0];
    const box = await this.frame.locator('canvas.interactive').boundingBox();
    const inFrame = await this.frame
      .locator('canvas.interactive')
      .evaluate((canvas) => canvas.getBoundingClientRect().toJSON() as { x: number; y: number });
    return [(box?.x ?? 0) - inFrame.x + left, (box?.y ?? 0) - inFrame.y + top];
  }

  /** Drags by the real mouse, along a path in scene units, after pressing a tool's key. */
  async mouseDrag(path: readonly ScenePoint[], tool?: string): Promise<void> {
    const [left, top] = await this.lookAtOrigin();
    await this.focus();
    await this.page.keyboard.press('Escape');
    if (tool) await this.page.keyboard.press(tool);
    const [first, ...rest] = path.map(([x, y]) => [x + left, y + top] as const);
    if (!first) return;
    await this.page.mouse.move(first[0], first[1]);
    await this.page.mouse.down();
    for (const [x, y] of rest) await this.page.mouse.move(x, y, { steps: 3 });
    await this.page.mouse.up();
  }

  /** Presses real keys while this canvas has the focus. */
  async pressKeys(...keys: readonly string[]): Promise<void> {
    await this.focus();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  private async focus(): Promise<void> {
    await this.frame.locator('.excalidraw').first().focus();
  }
}
