import type { FrameLocator, Locator, Page } from 'playwright-core';
import { attribute, SELECTORS } from './selectors';

const TIMEOUT_MS = 20_000;
const EXTENSION_ID = 'mockboard.mockboard';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Waits for the webview of our extension that lies over a part of the window and returns its document.
 * VS Code keeps webviews in a layer of their own above the workbench: only their place tells what they belong to.
 */
export async function findWebview(page: Page, place: Locator, kind: 'view' | 'editor'): Promise<FrameLocator> {
  await place.first().waitFor({ timeout: TIMEOUT_MS });
  const end = Date.now() + TIMEOUT_MS;
  while (Date.now() < end) {
    const name = await nameOfWebviewOver(page, place);
    if (name) {
      return page.frameLocator(`iframe${attribute('name', '=', name)}`).frameLocator(SELECTORS.webviewContent);
    }
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  throw new Error(`No webview of ${EXTENSION_ID} came up in this ${kind} within ${TIMEOUT_MS / 1000} s.`);
}

async function nameOfWebviewOver(page: Page, place: Locator): Promise<string | undefined> {
  const frames = page.locator(`${SELECTORS.webview}${attribute('src', '*=', `extensionId=${EXTENSION_ID}`)}`);
  const candidates = await frames.evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { name: element.getAttribute('name') ?? '', box: { x, y, width, height } };
      }),
  );
  const target = await place.first().boundingBox();
  return target ? candidates.find(({ box }) => box.width > 0 && holdsCentre(target, box))?.name : undefined;
}

function holdsCentre(outer: Rectangle, inner: Rectangle): boolean {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}
