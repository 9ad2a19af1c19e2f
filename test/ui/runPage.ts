import type { Locator } from 'playwright-core';
import { waitFor } from '../polling';
import type { BoardPage } from './boardPage';

/** Drives the run of one board like a user. */
export class RunPage {
  constructor(private readonly board: BoardPage) {}

  /** The panel of the run. */
  get panel(): Locator {
    return this.board.frame.locator('.run-panel');
  }

  /** A button of the panel by its name. */
  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  /** Waits until a screen reader was told this last. */
  async told(text: string | RegExp): Promise<void> {
    await this.status.filter({ hasText: text }).waitFor({ state: 'attached' });
  }

  /** What a screen reader was told last. */
  async said(): Promise<string> {
    return (await this.status.textContent()) ?? '';
  }

  /** Waits until a request is under way on an arrow and moves there, or its dot goes elsewhere. */
  async dotsMove(): Promise<void> {
    const dot = this.board.frame.locator('.run-dot[data-place="arrow"]:not([style*="none"])').first();
    await dot.waitFor({ state: 'attached' });
    const marks = this.board.frame.locator('.run-overlay > g');
    const before = await marks.innerHTML();
    await waitFor('a dot that moves', async () => (await marks.innerHTML()) !== before);
  }

  /** How many dots are under way between blocks. */
  dotsOnArrows(): Promise<number> {
    return this.board.frame.locator('.run-dot[data-place="arrow"]:not([style*="none"])').count();
  }

  /** Goes one step on; what it says. */
  async step(): Promise<string> {
    const count = await this.status.getAttribute('data-count');
    await this.button('Next Step (→)').click();
    await this.panel.locator(`[role="status"]:not([data-count="${count}"])`).waitFor({ state: 'attached' });
    return this.said();
  }

  /** Runs to the end with a seed, from the start. */
  async restart(seed: number): Promise<void> {
    await this.panel.getByLabel('Seed').fill(String(seed));
    await this.button('Restart').click();
    await this.told('The run begins.');
    await this.button('To the End').click();
    await this.told(/^The run is over/);
  }

  /** The rows of all tables: what it is, the formula, the simulation. */
  async figures(): Promise<string[]> {
    const rows = await this.panel.locator('.run-table tbody tr').all();
    return Promise.all(rows.map(async (row) => (await row.locator('th, td').allTextContents()).join(' ')));
  }

  private get status(): Locator {
    return this.panel.getByRole('status');
  }
}
