import type { Locator, Page } from 'playwright-core';
import type { BoardPage, Point } from './boardPage';
import { elementsOf, type FileElement } from './boardPage';

/** Middle of the chat app's drawing, in scene units: a board opens with it in the middle of the canvas. */
const MIDDLE: Point = { x: 115, y: 230 };

/** Points on arrows of the chat app's drawing. */
export const ARROWS = {
  clientToBalancer: { x: 0, y: 57 },
  balancerToGateway: { x: 0, y: 172 },
  gatewayToService: { x: 0, y: 287 },
  serviceToQueue: { x: 0, y: 402 },
  gatewayToCache: { x: 112, y: 230 },
  serviceToStore: { x: 112, y: 345 },
} as const;

/** Drives the flows of one board like a user; the board must not have been scrolled. */
export class FlowPage {
  constructor(
    private readonly page: Page,
    readonly board: BoardPage,
  ) {}

  /** Everything the flows show beside the canvas. */
  get dock(): Locator {
    return this.board.frame.locator('.flow-dock');
  }

  /** A button of the dock by its name. */
  button(name: string): Locator {
    return this.dock.getByRole('button', { name, exact: true });
  }

  /** The numbers on the arrows, in the order of the flow. */
  badges(): Promise<string[]> {
    return this.board.frame.locator('.flow-badge text').allTextContents();
  }

  /** Unfolds the list. */
  async open(): Promise<void> {
    const toggle = this.dock.getByRole('button', { name: /^Flows/ });
    if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
    await this.dock.locator('.flow-panel').waitFor();
  }

  /** Names a new flow, through the list; recording is on then. */
  async name(name: string): Promise<void> {
    await this.open();
    await this.button('New Flow…').click();
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
    await this.button('Done').waitFor();
  }

  /** Moves the mouse to a point of the drawing, and clicks it. */
  async click(point: Point): Promise<void> {
    const middle = await this.board.middle();
    await this.page.mouse.move(middle.x + point.x - MIDDLE.x - 1, middle.y + point.y - MIDDLE.y);
    await this.page.mouse.click(middle.x + point.x - MIDDLE.x, middle.y + point.y - MIDDLE.y);
  }

  /** Waits until a screen reader was told this last. */
  async told(text: string | RegExp): Promise<void> {
    await this.dock.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });
  }

  /** Keeps from now on what a screen reader is told; the result gives it. */
  async listen(): Promise<() => Promise<string[]>> {
    const live = this.dock.locator('.flow-live');
    await live.evaluate((element) => {
      const heard: string[] = [];
      new MutationObserver(() => heard.push(element.textContent ?? '')).observe(element, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      Object.assign(element, { heard });
    });
    return () => live.evaluate((element) => ('heard' in element ? (element.heard as string[]) : []));
  }
}

/** The flows of a board's file: the names of each one's arrows, in order, those walked back with a minus. */
export function flowsOf(text: string): Record<string, readonly string[]> {
  const steps = elementsOf(text).flatMap((element) =>
    storedSteps(element).map((stored) => ({ ...stored, arrow: `${stored.back ? '-' : ''}${element.id}` })),
  );
  const names = [...new Set(steps.map(({ flow }) => flow))];
  return Object.fromEntries(
    names.map((name) => [
      name,
      steps
        .filter(({ flow }) => flow === name)
        .sort((a, b) => a.step - b.step)
        .map(({ arrow }) => arrow),
    ]),
  );
}

interface Stored {
  readonly flow: string;
  readonly step: number;
  readonly back?: boolean;
}

function storedSteps({ customData }: FileElement): readonly Stored[] {
  return customData && 'flows' in customData ? (customData.flows as Stored[]) : [];
}
