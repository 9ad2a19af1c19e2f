import { errors, type Locator, type Page } from 'playwright-core';
import { attribute, SELECTORS } from './selectors';

const TIMEOUT_MS = 15_000;
const PALETTE_MS = 5_000;

/** The box at the top of the window: command palette, quick pick, input box, simple file dialog. */
export class QuickInput {
  readonly box: Locator;
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.box = page.locator(SELECTORS.quickInputBox).first();
    this.rows = page.locator(SELECTORS.quickInputRow);
  }

  /** Runs a command by its full title ("Category: Title") through the command palette. */
  async runCommand(title: string): Promise<void> {
    // The row of a command with a key binding or a mark is labelled "Title, …".
    const exact = `${SELECTORS.quickInputRow}${attribute('aria-label', '=', title)}`;
    const marked = `${SELECTORS.quickInputRow}${attribute('aria-label', '^=', `${title}, `)}`;
    const row = this.page.locator(`${exact}, ${marked}`).first();
    await this.chooseTyped(`>${title}`, row);
  }

  /** Types into the palette and clicks a row. */
  private async chooseTyped(text: string, row: Locator): Promise<void> {
    await this.openUntilOffered(text, row);
    await row.click({ timeout: TIMEOUT_MS });
  }

  /**
   * Types into the palette until it offers a row. A palette opened before VS Code knows all extensions does not take in what
   * comes later, and one opened while an editor is still getting the focus closes: then it is opened once more.
   */
  private async openUntilOffered(text: string, row: Locator): Promise<void> {
    await this.openPalette(text);
    const offered = await row.waitFor({ timeout: PALETTE_MS }).then(
      () => true,
      () => false,
    );
    if (offered) return;
    if (await this.box.isVisible()) await this.cancel();
    await this.openPalette(text);
  }

  /** Runs a command by its full title through the command palette, with keys alone. */
  async runCommandByKeyboard(title: string): Promise<void> {
    const first = this.page.locator(`${SELECTORS.quickInputRow}.focused${attribute('aria-label', '^=', title)}`);
    await this.openUntilOffered(`>${title}`, first);
    await first.waitFor({ timeout: TIMEOUT_MS });
    await this.page.keyboard.press('Enter');
  }

  /** Waits for an entry with this label to be on screen, filters by it and accepts it with Enter. */
  async chooseByKeyboard(label: string): Promise<void> {
    await this.row(label).first().waitFor({ timeout: TIMEOUT_MS });
    await this.box.fill(label);
    const focused = `${SELECTORS.quickInputRow}.focused`;
    await this.page.locator(focused).and(this.row(label)).waitFor({ timeout: TIMEOUT_MS });
    await this.page.keyboard.press('Enter');
  }

  /** Whether the palette offers a command of this full title now (commands disabled by "when" are not offered). */
  async offersCommand(title: string): Promise<boolean> {
    await this.openPalette(`>${title}`);
    const row = this.row(title);
    const none = this.page.locator(`${SELECTORS.quickInputRow}${attribute('aria-label', '*=', 'No matching')}`);
    await row.or(none).or(this.rows).first().waitFor({ timeout: TIMEOUT_MS });
    const offered = (await row.count()) > 0;
    await this.cancel();
    return offered;
  }

  /** Waits for a quick pick or input box whose title or placeholder holds the text. */
  async waitFor(text: string): Promise<void> {
    const title = this.page.locator(SELECTORS.quickInputTitle, { hasText: text });
    const placeholder = this.page.locator(`${SELECTORS.quickInputBox}${attribute('placeholder', '*=', text)}`);
    await title.or(placeholder).first().waitFor({ timeout: TIMEOUT_MS });
  }

  /** The entry of the open quick pick with exactly this label. */
  row(label: string): Locator {
    const exact = new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
    return this.rows.filter({ has: this.page.locator(SELECTORS.quickInputLabel, { hasText: exact }) });
  }

  /** Opens a file of the workspace by its name, as with Ctrl+P. */
  async openFile(fileName: string): Promise<void> {
    const row = `${SELECTORS.quickInputRow}${attribute('aria-label', '^=', fileName)}`;
    await this.chooseTyped(fileName, this.page.locator(row).first());
  }

  /** Filters the open quick pick by a label and clicks that entry. */
  async choose(label: string): Promise<void> {
    await this.box.fill(label);
    await this.row(label).first().click({ timeout: TIMEOUT_MS });
  }

  /** The labels of the entries now on screen, in order. */
  async labels(): Promise<string[]> {
    await this.rows.first().waitFor({ timeout: TIMEOUT_MS });
    const texts = await this.page.locator(`${SELECTORS.quickInputRow} ${SELECTORS.quickInputLabel}`).allInnerTexts();
    return texts.map((text) => text.trim());
  }

  /** Replaces the text in the box. */
  async type(text: string): Promise<void> {
    await this.box.fill(text, { timeout: TIMEOUT_MS });
  }

  /** Accepts the box with Enter. */
  async accept(): Promise<void> {
    await this.box.press('Enter', { timeout: TIMEOUT_MS });
  }

  /** Closes the box with Escape. */
  async cancel(): Promise<void> {
    await this.box.press('Escape', { timeout: TIMEOUT_MS });
    await this.waitClosed();
  }

  /** Waits until no quick input is open. */
  async waitClosed(): Promise<void> {
    await this.page.locator(SELECTORS.quickInput).waitFor({ state: 'hidden', timeout: TIMEOUT_MS });
  }

  private async openPalette(text: string): Promise<void> {
    // A tooltip of what comes up under a resting pointer would lie over the row to click.
    await this.page.mouse.move(0, 0);
    const end = Date.now() + TIMEOUT_MS;
    while (Date.now() < end) {
      await this.takeFocusFromWebview();
      await this.page.keyboard.press('F1');
      if (await this.filled(text)) return;
      await this.page.keyboard.press('Escape'); // an open menu or a late focus change has closed the palette again
    }
    throw new Error('The command palette did not open.');
  }

  /** Whether the box came up and took the text within two seconds. */
  private async filled(text: string): Promise<boolean> {
    try {
      await this.box.fill(text, { timeout: 2000 });
      return (await this.box.inputValue({ timeout: 2000 })) === text;
    } catch (error) {
      if (error instanceof errors.TimeoutError) return false;
      throw error;
    }
  }

  /** A webview with the focus may keep F1 for itself. */
  private async takeFocusFromWebview(): Promise<void> {
    const inWebview = await this.page.evaluate(() => document.activeElement instanceof HTMLIFrameElement);
    if (inWebview) await this.page.locator(SELECTORS.workbench).press('Escape');
  }
}
