import type { FrameLocator, Locator } from 'playwright-core';
import { waitFor } from '../polling';
import type { BoardPage } from './boardPage';
import type { UiSession } from './harnessSession';

/** The form, the Estimate view and the notes of a window, and what tests do with them. */
export class EstimatePages {
  constructor(private readonly vscode: UiSession) {}

  /** The form's tab, selected. */
  get tab(): Locator {
    return this.vscode.page.getByRole('tab', { name: /^Insert Estimate/, selected: true });
  }

  async view(): Promise<FrameLocator> {
    await this.vscode.workbench.expandView('Estimate');
    return this.vscode.workbench.viewFrame('Estimate');
  }

  async inspector(): Promise<FrameLocator> {
    await this.vscode.workbench.expandView('Inspector');
    return this.vscode.workbench.viewFrame('Inspector');
  }

  /** The form in the focused editor group. */
  async form(): Promise<FrameLocator> {
    await this.tab.waitFor();
    return this.vscode.workbench.editorFrame();
  }

  field(form: FrameLocator, label: string): Locator {
    return form.locator('.form-field', { has: form.getByText(label, { exact: true }) }).locator('vscode-text-field');
  }

  async fill(label: string, text: string): Promise<void> {
    const form = await this.form();
    await this.field(form, label).locator('input').fill(text);
  }

  /** Saves the notes until their file is as wanted. */
  async saved(isWanted: (text: string) => boolean): Promise<void> {
    await waitFor('the saved notes', async () => {
      await this.vscode.workbench.runCommand('File: Save');
      return isWanted(this.vscode.readFile('notes.md'));
    });
  }

  /** Waits until the notes have the focus and their cursor is in the line with this text. */
  async cursorAt(text: string): Promise<void> {
    const editor = this.vscode.workbench.editors.textEditor('notes.md');
    const line = editor.locator('.view-line', {
      hasText: new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s')}`),
    });
    await waitFor(`the cursor at ${text}`, async () => {
      const [cursor, place] = [await editor.locator('.cursor').first().boundingBox(), await line.boundingBox()];
      return cursor !== null && place !== null && Math.abs(cursor.y - place.y) < 4;
    });
  }

  /** The field of the cache's capacity in the board's inspector. */
  rate(board: BoardPage): Locator {
    return board.frame.locator('.inspector').getByRole('textbox', { name: 'Capacity each', exact: true });
  }

  /** Goes to the line of a figure by the view, and writes another in its place. */
  async rewriteLine(figure: string, line: string): Promise<void> {
    const view = await this.view();
    await view.getByRole('button', { name: figure, exact: true }).click();
    await this.cursorAt(`${figure} = `);
    await this.vscode.page.keyboard.press('Shift+Home');
    await this.vscode.page.keyboard.insertText(line);
  }
}
