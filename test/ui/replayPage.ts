import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { SceneElement } from '../../src/core/board/scene';
import type { ReplayPlace } from '../../src/core/protocol/replay';
import { waitFor } from '../polling';
import type { UiSession } from './harnessSession';
import { waitUntilStored } from './stored';

/** Drives an open replay like a user, and reads what it shows. */
export class ReplayPage {
  private constructor(
    private readonly page: Page,
    readonly frame: FrameLocator,
  ) {}

  /** The replay in the focused editor group; waits until its board is there. */
  static async open(session: UiSession): Promise<ReplayPage> {
    const frame = await session.workbench.editorFrameWith((page) => page.locator('[role="slider"]').first());
    const replay = new ReplayPage(session.page, frame);
    await replay.frame.locator('html[data-interactive="true"]').waitFor({ state: 'attached', timeout: 30_000 });
    return replay;
  }

  get slider(): Locator {
    return this.frame.getByRole('slider', { name: 'Interview time' });
  }

  /** Where it stands, in seconds of interview time. */
  async seconds(): Promise<number> {
    return Number(await this.slider.getAttribute('aria-valuenow'));
  }

  async waitForSeconds(expected: number): Promise<void> {
    await waitFor(`second ${expected}`, async () => (await this.seconds()) === expected);
  }

  /** Resolves when VS Code has stored where the replay stands: a reload before that would come back a step earlier. */
  async waitForKeptPlace(place: ReplayPlace): Promise<void> {
    const text = JSON.stringify(place).slice(1, -1);
    await waitUntilStored(this.page, text);
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }

  moment(words: string): Locator {
    return this.frame.locator('.replay-moments').getByRole('button', { name: words });
  }

  /** Clicks the track at a share of its length. */
  async clickTrack(share: number): Promise<void> {
    const box = await this.slider.boundingBox();
    if (!box) throw new Error('the track is not on screen');
    await this.page.mouse.click(box.x + share * box.width, box.y + box.height - 4);
  }

  /** The notes that are shown. */
  async notes(): Promise<string> {
    const lines = await this.frame.locator('.note-line').allTextContents();
    return lines.map((line) => line.replace('\u200b', '')).join('\n');
  }

  elements(): Promise<readonly SceneElement[]> {
    return elementsOn(this.frame);
  }
}

/** The elements on the canvas of a page, found in React's own tree: the product has no hook for it. */
export function elementsOn(frame: FrameLocator): Promise<readonly SceneElement[]> {
  return frame.locator('.excalidraw').first().evaluate(readElements);
}

/** Runs in the page. */
function readElements(canvas: Element): readonly SceneElement[] {
  interface Fiber {
    readonly stateNode: { readonly getSceneElements?: () => readonly SceneElement[] } | null;
    readonly return: Fiber | null;
  }
  const key = Object.keys(canvas).find((each) => each.startsWith('__reactFiber$')) ?? '';
  for (
    let fiber: Fiber | null = (canvas as unknown as Record<string, Fiber>)[key] ?? null;
    fiber;
    fiber = fiber.return
  ) {
    const elements = fiber.stateNode?.getSceneElements?.();
    if (elements) return JSON.parse(JSON.stringify(elements));
  }
  throw new Error('There is no canvas.');
}
