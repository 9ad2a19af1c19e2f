import assert from 'node:assert/strict';
import { useVSCode } from './harness';
import { SidebarPages } from './sidebarPages';

describe('Reference and Blocks in the side bar', () => {
  const vscode = useVSCode('sidebar-trees', { theme: 'dark' });
  const pages = new SidebarPages(vscode);
  const reference = () => vscode.workbench.view('Reference');

  const details = () => vscode.page.getByText('200 times slower than L1');
  /** Selects the entry on the RAM; the details that come up take the focus until they are closed. */
  const selectEntry = async () => {
    await reference().getByRole('treeitem', { name: 'RAM' }).click();
    await details().waitFor();
    await vscode.page.keyboard.press('Escape');
    await details().waitFor({ state: 'hidden' });
  };

  before('start an interview', async function () {
    this.timeout(60_000);
    await pages.start();
    await vscode.workbench.expandView('Reference');
  });

  it('narrows the reference while the filter is typed; Escape brings all back', async () => {
    await vscode.workbench.runCommand('Mockboard: Filter Reference…');
    await vscode.workbench.quickInput.waitFor('Filter Reference');
    await vscode.workbench.quickInput.type('ram');
    await reference().getByText('“ram”:').waitFor();
    await vscode.workbench.treeItem('Latency').first().waitFor();
    await vscode.workbench.quickInput.cancel();
    await reference().getByText('“ram”:').waitFor({ state: 'hidden' });
    await reference().getByRole('treeitem', { name: 'Scorecard' }).waitFor();
  });

  it('keeps an accepted filter until it is cleared', async () => {
    await vscode.workbench.runCommand('Mockboard: Filter Reference…');
    await vscode.workbench.quickInput.type('ram l1');
    await vscode.workbench.quickInput.accept();
    await reference().getByText('“ram l1”: 1 entry').waitFor();
    await reference().getByRole('treeitem', { name: 'RAM' }).waitFor();
    await vscode.screenshot('filtered');
  });

  it('shows the whole entry on Enter', async () => {
    await selectEntry();
    await vscode.page.keyboard.press('Enter');
    await details().waitFor();
    await vscode.screenshot('entry');
    await vscode.page.keyboard.press('Escape');
    await details().waitFor({ state: 'hidden' });
  });

  it('inserts an entry into the notes, by its button and by its menu', async () => {
    const row = reference().getByRole('treeitem', { name: 'RAM' });
    await row.hover();
    await row.getByRole('button', { name: 'Insert into Notes' }).click();
    await pages.notesLine('RAM: 100 ns').first().waitFor();
    await selectEntry();
    await vscode.page.keyboard.press('Shift+F10');
    await vscode.page.getByRole('menuitem', { name: 'Insert into Notes' }).waitFor();
    await vscode.page.keyboard.press('ArrowDown');
    await vscode.page.keyboard.press('Enter');
    await pages.notesLine('RAM: 100 ns').nth(1).waitFor();
  });

  it('says so when nothing matches, with a way back', async () => {
    await vscode.workbench.runCommand('Mockboard: Filter Reference…');
    await vscode.workbench.quickInput.type('no such thing');
    await vscode.workbench.quickInput.accept();
    await reference().getByText('Nothing in the reference matches the filter.').waitFor();
    await reference().getByRole('button', { name: 'Clear Filter' }).click();
    await reference().getByRole('treeitem', { name: 'Scorecard' }).waitFor();
  });

  it('draws the pattern of an architecture on the board', async () => {
    await vscode.workbench.runCommand('Mockboard: Filter Reference…');
    await vscode.workbench.quickInput.type('geohash');
    await vscode.workbench.quickInput.accept();
    await reference().getByText('“geohash”: 1 entry').waitFor();
    // The pointer rests where it clicked last; what lies there now would show its tip over the row.
    await vscode.page.mouse.move(1, 1);
    const row = reference().getByRole('treeitem', { name: 'Geospatial' });
    await row.hover();
    await vscode.screenshot('architecture');
    await row.getByRole('button', { name: 'Insert Pattern' }).click();
    await vscode.workbench.editors.waitForDirty('board.excalidraw', true);
    await vscode.screenshot('pattern');
    await vscode.workbench.runCommand('Mockboard: Clear Reference Filter');
    await vscode.workbench.editors.select('board.excalidraw');
    await vscode.workbench.runCommand('File: Save');
    await vscode.workbench.editors.waitForDirty('board.excalidraw', false);
  });

  it('puts a block onto the board when it is chosen', async () => {
    await vscode.workbench.expandView('Blocks');
    const row = vscode.workbench.view('Blocks').getByRole('treeitem', { name: 'DNS' });
    assert.match((await row.getAttribute('aria-label')) ?? '', /names to addresses/);
    await row.click();
    await vscode.workbench.editors.waitForDirty('board.excalidraw', true);
    await vscode.screenshot('block');
  });
});
