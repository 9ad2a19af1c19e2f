import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { waitFor } from '../polling';
import { BoardPage, elementsOf } from './boardPage';
import { useVSCode } from './harness';

describe('Whiteboard view', () => {
  const vscode = useVSCode('whiteboard-view', { theme: 'dark' });
  let file = '';

  const kindsOnDisk = () => elementsOf(vscode.readFile(file)).flatMap(({ customData }) => customData?.block ?? []);

  before('start an interview', async () => {
    await vscode.workbench.runCommand('Mockboard: Start Mock Interview');
    await vscode.workbench.quickInput.choose('URL shortener');
    await vscode.workbench.quickInput.choose('Senior');
    await vscode.workbench.quickInput.choose('60 minutes');
    await vscode.workbench.quickInput.choose('Guided');
    await vscode.workbench.editors.tab('board.excalidraw').waitFor();
    const [folder] = fs.readdirSync(path.join(vscode.folder, 'interviews'));
    file = path.join('interviews', folder ?? '', 'board.excalidraw');
  });

  it('shows the interview’s board in the side bar, in step with its editor both ways', async () => {
    await vscode.workbench.expandView('Whiteboard');
    const view = await BoardPage.open(vscode, await vscode.workbench.viewFrame('Whiteboard'));
    const editor = await BoardPage.open(
      vscode,
      await vscode.workbench.editorFrame(vscode.workbench.editors.groups.first()),
    );
    await editor.insert('client');
    await view.frame.locator('section[aria-label*="1 blocks"]').waitFor();
    await view.insert('cache');
    await editor.frame.locator('section[aria-label*="2 blocks"]').waitFor();
    await vscode.screenshot('in-step');
    assert.equal(
      await vscode.workbench.editors.isDirty('board.excalidraw'),
      true,
      'the editor’s tab decides when to save',
    );
  });

  it('saves by Ctrl+S in the view', async () => {
    const view = await BoardPage.open(vscode, await vscode.workbench.viewFrame('Whiteboard'));
    await view.insert('worker');
    await view.frame.locator('body').press('Control+s');
    await vscode.workbench.editors.waitForDirty('board.excalidraw', false);
    assert.deepEqual(kindsOnDisk().sort(), ['cache', 'client', 'worker']);
  });

  it('inspects a block in its narrow canvas; Ctrl+Z in a field that was not touched is the board’s', async () => {
    // In the few rows it has beside the Interview view, the view is for looking.
    await vscode.workbench.view('Interview').locator('.pane-header').click();
    const view = await BoardPage.open(vscode, await vscode.workbench.viewFrame('Whiteboard'));
    await view.insert('dns');
    const inspector = view.frame.locator('.inspector');
    await inspector.waitFor();
    assert.equal(await inspector.locator('.inspector-head').getAttribute('aria-expanded'), 'false');
    await vscode.screenshot('inspector-folded');
    await inspector.locator('.inspector-head').click();
    const lookup = inspector.getByRole('textbox', { name: 'Lookup time' });
    await lookup.fill('35');
    await lookup.press('Enter');
    await waitFor('the value', async () => (await lookup.inputValue()) === '35 ms');
    await vscode.screenshot('inspector-open');
    await lookup.press('Control+z');
    await waitFor('the default', async () => (await lookup.inputValue()) === '');
    await inspector.locator('.inspector-head').click();
    await view.frame.locator('body').press('Control+s');
    await vscode.workbench.editors.waitForDirty('board.excalidraw', false);
    await vscode.workbench.expandView('Interview');
  });

  it('saves what is drawn in it by itself when no tab shows the board', async () => {
    await vscode.workbench.editors.close('board.excalidraw');
    await vscode.workbench.editors.tab('board.excalidraw').waitFor({ state: 'detached' });
    const view = await BoardPage.open(vscode, await vscode.workbench.viewFrame('Whiteboard'));
    await view.insert('messageQueue');
    await waitFor('the file with the new block', () => kindsOnDisk().includes('messageQueue'));
  });
});
