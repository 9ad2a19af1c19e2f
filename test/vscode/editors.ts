import type { Locator, Page } from 'playwright-core';
import { attribute, SELECTORS } from './selectors';

const TIMEOUT_MS = 15_000;

/** The editor area: tabs, groups and text editors. */
export class Editors {
  constructor(private readonly page: Page) {}

  /** The tab of a file by its name. */
  tab(fileName: string): Locator {
    return this.page.locator(`${SELECTORS.tab}${attribute('data-resource-name', '=', fileName)}`);
  }

  /** The names on all tabs, in order. */
  async tabNames(): Promise<string[]> {
    const tabs = await this.page.locator(SELECTORS.tab).all();
    return Promise.all(tabs.map(async (tab) => (await tab.getAttribute('data-resource-name')) ?? ''));
  }

  /** The name on the selected tab of the focused group; undefined when no editor is open. */
  async activeName(): Promise<string | undefined> {
    const active = this.page.locator(`${SELECTORS.activeEditorGroup} ${SELECTORS.tab}.active`);
    if ((await active.count()) === 0) return undefined;
    return (await active.first().getAttribute('data-resource-name')) ?? undefined;
  }

  /** Waits until the selected tab of a group is that of a file. */
  async waitForActive(fileName: string): Promise<void> {
    const tab = `${SELECTORS.tab}.active${attribute('data-resource-name', '=', fileName)}`;
    await this.page
      .locator(tab)
      .first()
      .waitFor({ timeout: 2 * TIMEOUT_MS });
  }

  /** Waits until the tab of a file shows, or no longer shows, the mark of unsaved changes. */
  async waitForDirty(fileName: string, dirty: boolean, timeoutMs = TIMEOUT_MS): Promise<void> {
    const mark = dirty ? '.dirty' : ':not(.dirty)';
    const tab = `${SELECTORS.tab}${attribute('data-resource-name', '=', fileName)}${mark}`;
    await this.page.locator(tab).first().waitFor({ timeout: timeoutMs });
  }

  /** Whether the tab of a file shows the mark of unsaved changes now. */
  async isDirty(fileName: string): Promise<boolean> {
    const dirty = `${SELECTORS.tab}.dirty${attribute('data-resource-name', '=', fileName)}`;
    return (await this.page.locator(dirty).count()) > 0;
  }

  /** Selects the tab of a file. */
  async select(fileName: string): Promise<void> {
    await this.tab(fileName).first().click({ timeout: TIMEOUT_MS });
  }

  /** Clicks the close button of a tab. A dirty file makes VS Code ask; the dialog is not answered here. */
  async close(fileName: string): Promise<void> {
    const tab = this.tab(fileName).first();
    await tab.hover({ timeout: TIMEOUT_MS });
    await tab.locator(SELECTORS.tabClose).click({ timeout: TIMEOUT_MS });
  }

  /** The editor groups, from left to right. */
  get groups(): Locator {
    return this.page.locator(SELECTORS.editorGroup);
  }

  /** The visible text editor of a file, by the end of its path. */
  textEditor(pathEnd: string): Locator {
    return this.page.locator(`${SELECTORS.textEditor}${attribute('data-uri', '$=', pathEnd)}`);
  }

  /** Puts the focus into the visible text editor of a file, by the end of its path. */
  async focusText(pathEnd: string): Promise<void> {
    const editor = this.textEditor(pathEnd);
    await editor.locator('.view-lines').click({ timeout: TIMEOUT_MS });
    await this.page.locator(`${SELECTORS.textEditor}.focused${attribute('data-uri', '$=', pathEnd)}`).waitFor();
  }

  /** The entry with this label in the list of suggestions. */
  suggestion(label: string): Locator {
    return this.page.locator(`${SELECTORS.suggestRow}${attribute('aria-label', '^=', label)}`);
  }

  /** The code lenses on screen whose text holds the given one. */
  codeLens(text: string): Locator {
    return this.page.locator(SELECTORS.codeLens, { hasText: text });
  }
}
