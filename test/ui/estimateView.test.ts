import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { waitFor } from '../polling';
import { boundPicture } from '../vscode/boundPicture';
import { BoardPage, elementsOf } from './boardPage';
import { drawBoard } from './drawings';
import { EstimatePages } from './estimatePages';
import { useVSCode } from './harness';
import { elementsIn, picture } from './pictures';

const BOARD = drawBoard(
  [
    { kind: 'client', x: 0, y: 0 },
    { kind: 'cache', x: 0, y: 140 },
  ],
  [[0, 1]],
);

describe('Insert Estimate, the Estimate view, and figures on the board', () => {
  const files = { 'notes.md': '# Notes\n\nWords before.\n', 'a.excalidraw': BOARD };
  const vscode = useVSCode('estimateView', { files, theme: 'light' });
  const pages = new EstimatePages(vscode);
  let board: BoardPage;

  before(() => {
    fs.writeFileSync(
      path.join(vscode.folder, 'shop.excalidraw.svg'),
      boundPicture(picture('svg'), 'svg', 'peak_reads'),
    );
  });

  /** What the cache in the picture is bound to, on disk. */
  function boundTo(): unknown {
    const [cache] = elementsIn(vscode, 'shop.excalidraw.svg').flatMap(({ customData }) => customData ?? []);
    const { parameters } = (cache ?? {}) as { parameters?: Record<string, unknown> };
    return parameters?.capacityPerSecond;
  }

  async function press(keys: string): Promise<void> {
    await vscode.page.keyboard.press(keys);
  }

  it('builds an estimate file of its own when no text is open', async () => {
    await vscode.workbench.runCommand('Mockboard: Insert Estimate…');
    const form = await pages.form();
    await form.getByText('Goes into a new document.').waitFor();
    await pages.field(form, 'Daily active users').press('Enter');
    const editor = vscode.workbench.editors.textEditor('Untitled-1');
    await editor.locator('.view-line', { hasText: /^dau\s=\s100M/ }).waitFor();
    await vscode.screenshot('untitled');
    await press('Control+z');
    await vscode.workbench.editors.waitForDirty('Untitled-1', false);
    await vscode.workbench.editors.close('Untitled-1');
  });

  it('says in the view how to begin, and opens the form from there', async () => {
    await vscode.workbench.quickInput.openFile('notes.md');
    await vscode.workbench.editors.focusText('notes.md');
    await press('Control+End');
    await vscode.workbench.openViewContainer('Mockboard');
    await vscode.workbench.view('Start').locator('.pane-header').click();
    const view = await pages.view();
    await view.getByText('notes.md has no estimate yet.').waitFor();
    await vscode.screenshot('empty');
    await view.getByRole('button', { name: 'Insert Estimate…' }).click();
    const form = await pages.form();
    await form.getByText('Goes into notes.md, at the cursor.').waitFor();
    await form.locator('[data-figure="peak_writes"]').filter({ hasText: '34.7k/s' }).waitFor();
    await vscode.screenshot('form');
  });

  it('checks every field beside it, and shows results while one types', async () => {
    const form = await pages.form();
    await pages.fill('Daily active users', 'many');
    await pages.field(form, 'Size of an object').focus();
    await form.getByRole('alert').filter({ hasText: '“many” is not defined' }).waitFor();
    await form.getByText('Results show here when every field can be read.').waitFor();
    await vscode.screenshot('form-problem');
    await form.getByRole('button', { name: 'Insert Estimate' }).click();
    await waitFor('the focus in the wrong field', () =>
      pages
        .field(form, 'Daily active users')
        .evaluate((field) => field === document.activeElement || field.matches(':focus-within')),
    );
    await pages.fill('Daily active users', '500M');
    await form.getByRole('alert').waitFor({ state: 'detached' });
    await form.locator('[data-figure="writes"]').filter({ hasText: '57.9k/s' }).waitFor();
    await pages.field(form, 'Daily active users').press('Escape');
    await pages.tab.waitFor({ state: 'detached' });
    await vscode.workbench.runCommand('Mockboard: Insert Estimate…');
    await (await pages.form()).locator('[data-figure="writes"]').filter({ hasText: '57.9k/s' }).waitFor();
  });

  it('inserts the estimate at the cursor by mouse, in a fence; one undo takes it back', async () => {
    const form = await pages.form();
    await form.getByRole('button', { name: 'Insert Estimate' }).click();
    await vscode.workbench.editors.waitForActive('notes.md');
    await pages.saved((text) => /^# Notes\n\nWords before\.\n\n```estimate\n# Traffic\ndau = 500M/.test(text));
    await press('Control+z');
    await pages.saved((text) => text === files['notes.md']);
  });

  it('is filled in and sent by keyboard alone', async () => {
    await vscode.workbench.runCommand('Mockboard: Insert Estimate…');
    const form = await pages.form();
    await waitFor('the focus in the first field', () =>
      pages.field(form, 'Daily active users').evaluate((field) => field.matches(':focus, :focus-within')),
    );
    await press('Home');
    await press('Shift+End');
    await vscode.page.keyboard.type('500M');
    for (const text of ['40', '50k/s', '3', '100 B + 50 B', '5%', '200 kB', '5 years', '3', '10 * 30']) {
      // Tab selects what stands in the next field.
      await press('Tab');
      await vscode.page.keyboard.type(text);
    }
    await form.locator('[data-figure="cache"]').filter({ hasText: '22.5 TB' }).waitFor();
    await vscode.screenshot('form-chat');
    await press('Enter');
    await vscode.workbench.editors.waitForActive('notes.md');
    await pages.saved((text) => text.includes('cache = dau * (10 * 30) * object_size'));
  });

  it('shows the key figures beside what one machine takes, and follows typing', async () => {
    const view = await pages.view();
    const peak = view.locator('[data-figure="peak_writes"]');
    await peak.filter({ hasText: '694k/s' }).waitFor();
    await view.locator('.figure-note').filter({ hasText: '14–70 Cassandra nodes' }).first().waitFor();
    await view.locator('.figure-note').filter({ hasText: 'what does this decide?' }).first().waitFor();
    await vscode.screenshot('view');
    await vscode.workbench.editors.focusText('notes.md');
    await press('Control+End');
    await vscode.page.keyboard.type('\nSo the store is split by chat.\n');
    await view
      .locator('.figure-note')
      .filter({ hasText: 'what does this decide?' })
      .first()
      .waitFor({ state: 'detached' });
  });

  it('leads from a figure to its line, by click and by keyboard', async () => {
    const view = await pages.view();
    await view.getByRole('button', { name: 'storage', exact: true }).click();
    await pages.cursorAt('storage = writes * object_size');
    await view.getByRole('button', { name: 'bandwidth in' }).focus();
    await press('ArrowDown');
    await press('Enter');
    await pages.cursorAt('bandwidth_out = peak_reads * object_size to MB/s');
  });

  it('binds a block to a figure; the board keeps the name, not the value', async () => {
    await vscode.workbench.runCommand('View: Split Editor Right');
    await vscode.workbench.quickInput.openFile('a.excalidraw');
    board = await BoardPage.open(vscode);
    const middle = await board.middle();
    await vscode.page.mouse.click(middle.x - 60, middle.y + 70);
    await board.frame.locator('.inspector-head').click();
    await pages.rate(board).waitFor();
    await pages.rate(board).fill('= storage');
    await press('Enter');
    const refusal = board.frame.getByRole('alert').filter({ hasText: /“storage” is .* per .*needs a rate/ });
    await refusal.waitFor();
    await vscode.screenshot('refused');
    await pages.rate(board).fill('= nothing_here');
    await press('Enter');
    await board.frame.getByRole('alert').filter({ hasText: 'notes.md has no line “nothing_here = …”' }).waitFor();
    await pages.rate(board).fill('= peak_reads');
    await press('Enter');
    await board.frame.getByText('150,000/s now, from notes.md').waitFor();
    await vscode.screenshot('bound');
    await waitFor('the binding in the file', async () => {
      await vscode.workbench.runCommand('File: Save');
      const box = elementsOf(vscode.readFile('a.excalidraw')).find(({ id }) => id === 'b1');
      const { parameters } = (box?.customData ?? {}) as { parameters?: Record<string, unknown> };
      return parameters?.capacityPerSecond === '= peak_reads';
    });
    assert.doesNotMatch(vscode.readFile('a.excalidraw'), /150000/);
  });

  it('shows the new value on the board while the notes change', async () => {
    await pages.rewriteLine('reads', 'reads = 60k/s');
    await board.frame.getByText('180,000/s now, from notes.md').waitFor();
    const inspector = await pages.inspector();
    await inspector.getByText('180,000/s now, from notes.md').waitFor();
  });

  it('follows a new name of the figure', async () => {
    await vscode.workbench.quickInput.openFile('shop.excalidraw.svg');
    const shop = await BoardPage.open(vscode);
    await shop.frame.locator('section[aria-label*="1 block"]').waitFor();
    const view = await pages.view();
    await view.getByRole('button', { name: 'peak reads' }).click();
    await pages.cursorAt('peak_reads = reads * peak');
    await press('Home');
    await press('F2');
    const input = vscode.page.locator('.rename-input');
    await input.waitFor();
    await input.fill('top_reads');
    await input.press('Enter');
    await view.getByRole('button', { name: 'top reads' }).waitFor();
    await vscode.workbench.editors.waitForDirty('shop.excalidraw.svg', true);
    await vscode.workbench.quickInput.openFile('shop.excalidraw.svg');
    await vscode.workbench.editors.waitForActive('shop.excalidraw.svg');
    await waitFor('the new name in the picture', async () => {
      await vscode.workbench.runCommand('File: Save');
      return boundTo() === '= top_reads';
    });
    await shop.canvas.click({ position: { x: 400, y: 500 } });
    await press('Control+z');
    await vscode.workbench.editors.waitForDirty('shop.excalidraw.svg', true);
    await vscode.workbench.runCommand('File: Save');
    await waitFor('the old name in the picture', () => boundTo() === '= peak_reads');
    await vscode.workbench.editors.close('shop.excalidraw.svg');
    await waitFor('the new name on the board', async () => (await pages.rate(board).inputValue()) === '= top_reads');
    await board.frame.getByText('180,000/s now, from notes.md').waitFor();
  });

  it('fits in every theme and a small window', async () => {
    const view = await pages.view();
    for (const theme of ['dark', 'highContrast'] as const) {
      await vscode.setTheme(theme);
      await view.locator('[data-figure="cache"]').waitFor();
      await vscode.screenshot(`view-${theme}`);
      await vscode.workbench.runCommand('Mockboard: Insert Estimate…');
      await (await pages.form()).locator('[data-figure="cache"]').waitFor();
      await vscode.screenshot(`form-${theme}`);
      await press('Escape');
      await pages.tab.waitFor({ state: 'detached' });
    }
    await vscode.setViewport(1024, 700);
    await vscode.workbench.runCommand('Mockboard: Insert Estimate…');
    await (await pages.form()).locator('[data-figure="cache"]').waitFor();
    await vscode.screenshot('small-high-contrast');
    await vscode.setTheme('light');
    await vscode.screenshot('small-light');
    await vscode.setViewport(1400, 900);
  });
});
