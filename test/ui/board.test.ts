import assert from 'node:assert/strict';
import { waitFor } from '../polling';
import { BoardPage, blockOf, elementsOf, type FileElement } from './boardPage';
import { useVSCode } from './harness';
import { saveUnchanged } from './saving';

describe('Board editor', () => {
  const vscode = useVSCode('board', { files: { 'a.excalidraw': '', 'b.excalidraw': '' } });
  let board: BoardPage;

  it('opens an empty file clean', async () => {
    await vscode.workbench.quickInput.openFile('a.excalidraw');
    board = await BoardPage.open(vscode);
    assert.equal(await vscode.workbench.editors.isDirty('a.excalidraw'), false);
    assert.equal(vscode.readFile('a.excalidraw'), '');
  });

  it('inserts a block at the centre of the view, and the next one beside it', async () => {
    await board.insert('client');
    await vscode.workbench.editors.waitForDirty('a.excalidraw', true);
    await board.insert('cache');
    await vscode.workbench.runCommand('File: Save');
    await vscode.workbench.editors.waitForDirty('a.excalidraw', false);
    const text = vscode.readFile('a.excalidraw');
    const client = blockOf(text, 'client');
    const cache = blockOf(text, 'cache');
    assert.ok(cache.x >= client.x + client.width, 'blocks do not cover one another');
    await vscode.screenshot('two-blocks');
  });

  it('binds an arrow drawn by mouse from block to block', async () => {
    const middle = await board.middle();
    await board.frame.locator('[data-testid="toolbar-arrow"]').click({ force: true });
    await board.drag({ x: middle.x - 40, y: middle.y }, { x: middle.x + 150, y: middle.y });
    await vscode.workbench.editors.waitForDirty('a.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('a.excalidraw', false);
    const text = vscode.readFile('a.excalidraw');
    const arrow = elementsOf(text).find(({ type }) => type === 'arrow');
    assert.equal(arrow?.startBinding?.elementId, blockOf(text, 'client').id);
    assert.equal(arrow?.endBinding?.elementId, blockOf(text, 'cache').id);
    // Begun in the very middle, it leaves by the side that faces the other block.
    assert.ok(
      (arrow?.width ?? 0) < blockOf(text, 'client').width,
      `the arrow leads from side to side: ${arrow?.width}`,
    );
    await vscode.screenshot('arrow');
  });

  it('saves the same text twice', async () => {
    const before = vscode.readFile('a.excalidraw');
    assert.equal(await saveUnchanged(vscode, 'a.excalidraw'), before);
  });

  it('stays clean while selecting, panning and zooming', async () => {
    const before = vscode.readFile('a.excalidraw');
    const middle = await board.middle();
    await vscode.page.keyboard.press('Escape');
    await vscode.page.mouse.click(middle.x, middle.y + 25);
    await vscode.page.mouse.click(middle.x, middle.y + 250);
    const settled = () =>
      board.frame
        .locator('body')
        .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await vscode.page.mouse.wheel(0, 40);
    await settled(); // the browser may join two turns of a wheel that come in one frame
    await vscode.page.mouse.wheel(0, -40);
    await settled();
    await vscode.page.keyboard.press('Control+=');
    await vscode.page.keyboard.press('Control+-');
    await settled();
    assert.equal(await vscode.workbench.editors.isDirty('a.excalidraw'), false);
    assert.equal(await saveUnchanged(vscode, 'a.excalidraw'), before);
  });

  it('undoes and redoes a drag as one step, by VS Code’s history', async () => {
    const before = vscode.readFile('a.excalidraw');
    const middle = await board.middle();
    await board.drag({ x: middle.x, y: middle.y + 25 }, { x: middle.x + 20, y: middle.y + 140 }, 30);
    await vscode.workbench.editors.waitForDirty('a.excalidraw', true);
    await vscode.page.keyboard.press('Control+z');
    await vscode.workbench.editors.waitForDirty('a.excalidraw', false);
    await vscode.page.keyboard.press('Control+Shift+z');
    await vscode.workbench.editors.waitForDirty('a.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('a.excalidraw', false);
    const after = vscode.readFile('a.excalidraw');
    assert.notEqual(after, before);
    assert.ok(blockOf(after, 'client').y > blockOf(before, 'client').y + 100, 'the block moved with the mouse');
    await vscode.page.keyboard.press('Control+z');
    await vscode.workbench.editors.waitForDirty('a.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('a.excalidraw', false);
    assert.equal(vscode.readFile('a.excalidraw'), before);
  });

  it('takes a drag that begins while the focus is elsewhere', async () => {
    const before = blockOf(vscode.readFile('a.excalidraw'), 'client');
    const middle = await board.middle();
    await vscode.page.keyboard.press('F1');
    await vscode.workbench.quickInput.box.waitFor();
    await board.drag({ x: middle.x, y: middle.y + 25 }, { x: middle.x + 20, y: middle.y + 140 }, 30);
    await vscode.workbench.editors.waitForDirty('a.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('a.excalidraw', false);
    assert.ok(blockOf(vscode.readFile('a.excalidraw'), 'client').y > before.y + 100, 'the block moved with the mouse');
    await vscode.page.keyboard.press('Control+z');
    await vscode.workbench.editors.waitForDirty('a.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('a.excalidraw', false);
  });

  it('edits a label by one double-click', async () => {
    const middle = await board.middle();
    await vscode.page.mouse.dblclick(middle.x, middle.y - 5);
    await board.frame.locator('textarea.excalidraw-wysiwyg').waitFor();
    await vscode.page.keyboard.press('Control+a');
    await vscode.page.keyboard.type('Web app');
    await vscode.page.keyboard.press('Escape');
    await vscode.page.keyboard.press('Control+s');
    await waitFor('the label in the file', () => {
      const text = vscode.readFile('a.excalidraw');
      const { id } = blockOf(text, 'client');
      return elementsOf(text).some((element) => element.containerId === id && element.text === 'Web app');
    });
  });

  it('inserts where a block is dropped', async () => {
    await vscode.workbench.quickInput.openFile('b.excalidraw');
    const other = await BoardPage.open(vscode);
    const target = other.canvas;
    await other.frame.locator('[data-block="cdn"]').dragTo(target, { targetPosition: { x: 300, y: 500 } });
    await vscode.workbench.editors.waitForDirty('b.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('b.excalidraw', false);
    const cdn = blockOf(vscode.readFile('b.excalidraw'), 'cdn');
    assert.ok(
      Math.abs(cdn.x + cdn.width / 2 - 300) < 3 && Math.abs(cdn.y + cdn.height / 2 - 500) < 3,
      JSON.stringify(cdn),
    );
  });

  it('inserts by keyboard alone', async () => {
    const frame = await vscode.workbench.editorFrame();
    await frame.locator('[data-block="client"]').focus();
    await vscode.page.keyboard.press('ArrowDown');
    await vscode.page.keyboard.press('Enter');
    await vscode.workbench.editors.waitForDirty('b.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('b.excalidraw', false);
    assert.ok(blockOf(vscode.readFile('b.excalidraw'), 'dns'));
  });

  it('moves and deletes a block just inserted as a whole, its icon too', async () => {
    const frame = await vscode.workbench.editorFrame();
    const partsOf = (id: string) =>
      elementsOf(vscode.readFile('b.excalidraw')).filter((element) => element.id.startsWith(id));
    const saved = async () => {
      await vscode.workbench.editors.waitForDirty('b.excalidraw', true);
      await vscode.page.keyboard.press('Control+s');
      await vscode.workbench.editors.waitForDirty('b.excalidraw', false);
    };
    await frame.locator('[data-block="cache"]').click();
    await saved();
    const { id } = blockOf(vscode.readFile('b.excalidraw'), 'cache');
    const before = partsOf(id);
    assert.equal(before.length, 3);
    await frame.locator('.excalidraw').first().focus();
    await vscode.page.keyboard.press('ArrowDown');
    await saved();
    const distances = partsOf(id).map(({ y }, index) => Math.round(y - (before[index]?.y ?? 0)));
    assert.ok(distances[0] && distances.every((distance) => distance === distances[0]), `moved by ${distances}`);
    await vscode.page.keyboard.press('Delete');
    await saved();
    assert.deepEqual(partsOf(id), []);
  });

  it('keeps two editors on one file in step', async () => {
    await vscode.workbench.runCommand('View: Split Editor Right');
    const right = await BoardPage.open(vscode);
    await right.insert('worker');
    await vscode.workbench.editors.waitForDirty('b.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('b.excalidraw', false);
    const left = await BoardPage.open(
      vscode,
      await vscode.workbench.editorFrame(vscode.workbench.editors.groups.first()),
    );
    await left.insert('searchEngine');
    await vscode.workbench.editors.waitForDirty('b.excalidraw', true);
    await left.frame.locator('body').press('Control+s');
    await vscode.workbench.editors.waitForDirty('b.excalidraw', false);
    const text = vscode.readFile('b.excalidraw');
    assert.ok(blockOf(text, 'worker') && blockOf(text, 'searchEngine'));
    await vscode.screenshot('two-editors');
  });

  it('takes over a change made on disk, and edits on from there', async () => {
    const group = vscode.workbench.editors.groups.first();
    const left = await BoardPage.openIn(vscode, group);
    const text = vscode.readFile('b.excalidraw');
    const scene: { elements: FileElement[] } = JSON.parse(text);
    const { id } = blockOf(text, 'dns');
    const kept = scene.elements.filter((element) => element.id !== id && element.containerId !== id);
    const fewer = JSON.stringify({ ...scene, elements: kept });
    const shown = left.frame.locator(`section[aria-label*="${kept.length} elements"]`);
    await vscode.changeOnDisk({ 'b.excalidraw': fewer }, shown);
    await left.insert('coordination');
    await vscode.workbench.editors.waitForDirty('b.excalidraw', true);
    await left.frame.locator('body').press('Control+s');
    await vscode.workbench.editors.waitForDirty('b.excalidraw', false);
    const after = elementsOf(vscode.readFile('b.excalidraw'));
    assert.ok(after.every((element) => element.id !== id));
    assert.ok(blockOf(vscode.readFile('b.excalidraw'), 'coordination'));
  });

  it('says what to do when its page stays blank', async () => {
    const { frame } = await BoardPage.open(vscode);
    const root = frame.locator('#root');
    const message = frame.getByText('“Whiteboard” has not come up yet.');
    await message.waitFor({ state: 'hidden' });
    const drawn = await root.evaluateHandle((element) => {
      const fragment = document.createDocumentFragment();
      fragment.append(...element.childNodes);
      return fragment;
    });
    await message.waitFor();
    await vscode.screenshot('blank');
    await root.evaluate((element, children) => element.append(children), drawn);
    await message.waitFor({ state: 'hidden' });
  });
});
