import type { Locator, Page } from 'playwright-core';
import { attribute, SELECTORS } from '../vscode/selectors';

/** A text editor with an estimate, as a user sees it. VS Code draws spaces of a text as no-break spaces. */
export class EstimatePage {
  constructor(
    private readonly page: Page,
    private readonly pathEnd: string,
  ) {}

  get editor(): Locator {
    return this.page.locator(`${SELECTORS.textEditor}${attribute('data-uri', '$=', this.pathEnd)}`);
  }

  /** The drawn line that holds a text, and the result directly behind it when one is given. */
  line(text: string, result = ''): Locator {
    return this.editor.locator(SELECTORS.viewLine, { hasText: textPattern(text + result) });
  }

  /** The piece of a line that is a hint with this text, or holds it. */
  hint(text: string): Locator {
    return this.editor.locator(SELECTORS.viewLinePiece, { hasText: textPattern(text) }).last();
  }

  /** Marks below text: of errors, or of warnings and remarks. */
  marks(severity: 'error' | 'warning' | 'info'): Locator {
    return this.editor.locator(`.squiggly-${severity}`);
  }

  /** Replaces everything in the editor, typing as people do. */
  async retype(text: string): Promise<void> {
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(text);
  }

  /** Opens the list of fixes at the cursor by keyboard, and takes one. */
  async fix(title: string): Promise<void> {
    await this.openFixes(title);
    await this.takeFix(title);
  }

  /** Takes a fix from the open list. */
  async takeFix(title: string): Promise<void> {
    await this.fixRow(title).click();
    await this.fixRow(title).waitFor({ state: 'hidden' });
  }

  /** Opens the list of fixes at the cursor by keyboard. */
  async openFixes(title: string): Promise<void> {
    await this.page.keyboard.press('Control+.');
    await this.fixRow(title).waitFor();
  }

  private fixRow(title: string): Locator {
    return this.page.locator(SELECTORS.actionRow, { hasText: title });
  }

  /** Shows what the hover says at the cursor, by keyboard. */
  async hover(): Promise<Locator> {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.press('Control+i');
    const hover = this.page.locator(SELECTORS.hover).first();
    await hover.waitFor();
    return hover;
  }
}

function textPattern(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ \\u00a0]'));
}
