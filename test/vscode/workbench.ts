import type { FrameLocator, Locator, Page } from 'playwright-core';
import { Editors } from './editors';
import { QuickInput } from './quickInput';
import { attribute, SELECTORS } from './selectors';
import { findWebview } from './webviews';

const TIMEOUT_MS = 15_000;
const LOOKS = 5;
const LOOK_MS = 7_000;

/** The workbench of a window as a user sees it. Private DOM names are in selectors.ts only. */
export class Workbench {
  readonly quickInput: QuickInput;
  readonly editors: Editors;

  constructor(private readonly page: Page) {
    this.quickInput = new QuickInput(page);
    this.editors = new Editors(page);
  }

  /** Runs a command by its full title, "Category: Title", through the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.runCommand(title);
  }

  /** The document of the webview in a view of the side bar, found by the view's title; waits for it. */
  viewFrame(viewTitle: string): Promise<FrameLocator> {
    return findWebview(this.page, this.view(viewTitle).locator(SELECTORS.paneBody), 'view');
  }

  /** The document of the custom editor or panel which the focused editor group shows; waits for it. */
  editorFrame(group: Locator = this.page.locator(SELECTORS.activeEditorGroup)): Promise<FrameLocator> {
    return findWebview(this.page, group, 'editor');
  }

  /**
   * As `editorFrame`, once it shows what its page is known by: for a moment after a change of tabs, the page before can
   * still lie in its place.
   */
  async editorFrameWith(known: (page: FrameLocator) => Locator, group?: Locator): Promise<FrameLocator> {
    for (let look = 1; ; look += 1) {
      const frame = await this.editorFrame(group);
      try {
        await known(frame).waitFor({ state: 'attached', timeout: LOOK_MS });
        return frame;
      } catch (error) {
        if (look === LOOKS) throw error;
      }
    }
  }

  /** The icon of a view container in the activity bar. */
  activityItem(title: string): Locator {
    return this.page.locator(
      `${SELECTORS.activityItem} ${SELECTORS.activityLabel}${attribute('aria-label', '^=', title)}`,
    );
  }

  /** Shows a view container in the side bar by its activity bar icon. */
  async openViewContainer(title: string): Promise<void> {
    const checked = `${SELECTORS.activityItem}.checked ${SELECTORS.activityLabel}${attribute('aria-label', '^=', title)}`;
    await this.activityItem(title).waitFor({ timeout: TIMEOUT_MS });
    if ((await this.page.locator(checked).count()) === 0) await this.activityItem(title).click();
    await this.page.locator(checked).waitFor({ timeout: TIMEOUT_MS });
  }

  /** A view of the open container, header and body, by its title. */
  view(title: string): Locator {
    const header = this.page.locator(`${SELECTORS.paneHeader}${attribute('aria-label', '^=', title)}`);
    return this.page.locator(SELECTORS.pane).filter({ has: header });
  }

  /** Unfolds a view of the open container, if it is folded. */
  async expandView(title: string): Promise<void> {
    const header = this.view(title).locator(SELECTORS.paneHeader);
    await header.waitFor({ timeout: TIMEOUT_MS });
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
    await this.view(title).locator(`${SELECTORS.paneHeader}[aria-expanded="true"]`).waitFor({ timeout: TIMEOUT_MS });
  }

  /** Clicks an icon in the title of a view. */
  async clickViewAction(viewTitle: string, action: string): Promise<void> {
    const view = this.view(viewTitle);
    await view.locator(SELECTORS.paneHeader).hover({ timeout: TIMEOUT_MS });
    await view
      .locator(`${SELECTORS.activityLabel}${attribute('aria-label', '^=', action)}`)
      .click({ timeout: TIMEOUT_MS });
  }

  /** The rows of native trees in the side bar whose text holds the label. */
  treeItem(label: string): Locator {
    return this.page.locator(`${SELECTORS.sideBar} ${SELECTORS.treeRow}`, { hasText: label });
  }

  /** A status bar item by its whole id, "publisher.name.item". */
  statusItem(id: string): Locator {
    return this.page.locator(`${SELECTORS.statusItem}${attribute('id', '=', id)}`);
  }

  /** Waits until a status bar item shows the text. */
  async waitForStatus(id: string, text: string | RegExp, timeoutMs = TIMEOUT_MS): Promise<void> {
    await this.statusItem(id).filter({ hasText: text }).waitFor({ timeout: timeoutMs });
  }

  /** Notification toasts on screen whose text holds the given one; all of them without it. */
  notification(text: string | RegExp = ''): Locator {
    return this.page.locator(SELECTORS.toast, { hasText: text });
  }

  /** Waits for a notification and clicks one of its buttons. */
  async clickNotification(text: string | RegExp, button: string): Promise<void> {
    const toast = this.notification(text).first();
    await toast.locator(SELECTORS.toastButton, { hasText: button }).first().click({ timeout: TIMEOUT_MS });
  }

  /** The modal dialog, if one is open. */
  get dialog(): Locator {
    return this.page.locator(SELECTORS.dialog);
  }

  /** Clicks a button of the modal dialog and waits until the dialog has gone. */
  async clickDialog(button: string): Promise<void> {
    // The whole name: "Save" must not press "Don't Save".
    await this.dialog.getByRole('button', { name: button, exact: true }).click({ timeout: TIMEOUT_MS });
    await this.dialog.waitFor({ state: 'hidden', timeout: TIMEOUT_MS });
  }
}
