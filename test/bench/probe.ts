import type { Page } from 'playwright-core';
import { SELECTORS } from '../vscode/selectors';

const TIMEOUT_MS = 60_000;

// All times are read on the page's own clock, once a frame: what the test process adds by asking is not measured.

declare global {
  interface Window {
    benchStart: number | undefined;
  }
}

/** Notes the moment at which the mouse button is next released. */
export async function armStart(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchStart = undefined;
    window.addEventListener('pointerup', (event) => (window.benchStart = event.timeStamp), {
      capture: true,
      once: true,
    });
  });
}

/** Milliseconds from the release of the mouse button until a board editor takes input; waits for it. */
export function untilInteractive(page: Page): Promise<number> {
  return sinceStart(page, { type: 'board' });
}

/** Milliseconds from the release of the mouse button until a text editor shows the text of a file; waits for it. */
export function untilText(page: Page, fileName: string): Promise<number> {
  return sinceStart(page, {
    type: 'css',
    css: `${SELECTORS.textEditor}[data-uri$="/${fileName}"] .view-line span span`,
  });
}

/** Milliseconds from the release of the mouse button until an element of the workbench holds the text; waits for it. */
export function untilStatus(page: Page, id: string, text: string): Promise<number> {
  return sinceStart(page, { type: 'css', css: `[id="${id}"]`, text });
}

/** Milliseconds from the release of the mouse button until the Interview view in the side bar shows a text; waits for it. */
export function untilSidebar(page: Page, text: string): Promise<number> {
  return sinceStart(page, { type: 'sidebar', text });
}

type Sign =
  | { readonly type: 'board' }
  | { readonly type: 'sidebar'; readonly text: string }
  | { readonly type: 'css'; readonly css: string; readonly text?: string };

async function sinceStart(page: Page, sign: Sign): Promise<number> {
  const names = { frame: SELECTORS.webview, content: SELECTORS.webviewContent };
  const found = await page.waitForFunction(
    ({ sign, names }) => {
      const start = window.benchStart;
      if (start === undefined) return undefined;
      if (sign.type === 'css') {
        const text = document.querySelector(sign.css)?.textContent;
        return text?.includes(sign.text ?? '') ? performance.now() - start : undefined;
      }
      // Webviews of this host come from the page's own origin, so that the page can look into them.
      for (const frame of document.querySelectorAll<HTMLIFrameElement>(names.frame)) {
        const content = frame.contentDocument?.querySelector<HTMLIFrameElement>(names.content);
        const root = content?.contentDocument?.documentElement;
        const { interactive, surface, view } = root?.dataset ?? {};
        if (sign.type === 'sidebar') {
          if (view === 'interview' && root?.querySelector('body')?.innerText.includes(sign.text))
            return performance.now() - start;
        } else if (interactive === 'true' && surface === 'editor') return performance.now() - start;
      }
      return undefined;
    },
    { sign, names },
    { polling: 'raf', timeout: TIMEOUT_MS },
  );
  return Number(await found.jsonValue());
}

/** Waits until no board editor is left, hidden ones included. */
export async function untilNoBoard(page: Page): Promise<void> {
  await page.locator(`${SELECTORS.tab}`).first().waitFor({ state: 'detached', timeout: TIMEOUT_MS });
  await page.waitForFunction(
    ({ frame, content }) =>
      ![...document.querySelectorAll<HTMLIFrameElement>(frame)].some(
        (each) =>
          each.contentDocument?.querySelector<HTMLIFrameElement>(content)?.contentDocument?.documentElement.dataset
            .surface === 'editor',
      ),
    { frame: SELECTORS.webview, content: SELECTORS.webviewContent },
    { polling: 'raf', timeout: TIMEOUT_MS },
  );
}
