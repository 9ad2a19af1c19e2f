import type { FrameLocator, Locator } from 'playwright-core';
import type { UiSession } from './harnessSession';

/** The sidebar's pages in a window, and what tests do with them. */
export class SidebarPages {
  constructor(private readonly vscode: UiSession) {}

  /** Starts the guided chat app interview for a senior, 45 minutes, through the palette; resolves when all of the room is there. */
  async start(): Promise<void> {
    const { quickInput } = this.vscode.workbench;
    await this.vscode.workbench.openViewContainer('Mockboard');
    await this.vscode.workbench.runCommand('Mockboard: Start Mock Interview');
    for (const choice of ['Chat app', 'Senior', '45 minutes', 'Guided']) await quickInput.choose(choice);
    const board = await this.vscode.workbench.editorFrame(this.vscode.workbench.editors.groups.first());
    await board.locator('.excalidraw').waitFor();
    await this.vscode.workbench.editors.textEditor('notes.md').waitFor();
    await (await this.interview()).getByRole('timer').waitFor();
  }

  interview(): Promise<FrameLocator> {
    return this.vscode.workbench.viewFrame('Interview');
  }

  async signals(): Promise<FrameLocator> {
    await this.vscode.workbench.expandView('Signals');
    return this.vscode.workbench.viewFrame('Signals');
  }

  /** The line of the notes in the editor that holds this text. */
  notesLine(text: string): Locator {
    return this.vscode.workbench.editors.textEditor('notes.md').locator('.view-line', { hasText: text });
  }
}
