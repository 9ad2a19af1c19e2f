import assert from 'node:assert/strict';
import { BoardPage, blockOf, type FileElement } from './boardPage';
import { drawBoard, withIcons } from './drawings';
import { useVSCode } from './harness';
import { saveUnchanged } from './saving';

const OURS = withIcons(
  drawBoard(
    [
      { kind: 'client', x: 0, y: 0 },
      { kind: 'cache', x: 300, y: 0 },
      { kind: 'worker', x: 0, y: 200 },
    ],
    [[0, 1]],
  ),
);

/** The same drawing as another, newer tool would have written it. */
function foreignText(): string {
  const scene: { elements: object[]; appState: object } = JSON.parse(OURS);
  const elements = scene.elements.map((element) => ({ futureField: { kept: true }, ...element }));
  const appState = { ...scene.appState, futureState: 'kept' };
  return `${JSON.stringify({ ...scene, source: 'https://example.com', futureEntry: ['kept'], elements, appState }, null, 4)}\n\n`;
}

const FOREIGN = foreignText();

describe('The text of a board', () => {
  const vscode = useVSCode('board-text', { files: { 'ours.excalidraw': OURS, 'foreign.excalidraw': FOREIGN } });

  async function open(file: string): Promise<BoardPage> {
    await vscode.workbench.quickInput.openFile(file);
    return BoardPage.open(vscode);
  }

  /** Moves a block by the mouse and saves; the canvas shows the drawing in its middle. */
  async function moveAndSave(board: BoardPage, file: string, block: FileElement, by: number): Promise<void> {
    // The boxes around the blocks: 380 wide from -80, 280 high from -40.
    const middle = await board.middle();
    await vscode.screenshot(`before-${file}`);
    const at = { x: middle.x + block.x + 80 - 230, y: middle.y + block.y + 40 - 140 + 25 };
    await board.drag(at, { x: at.x, y: at.y + by }, 12);
    await vscode.workbench.editors.waitForDirty(file, true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty(file, false);
  }

  it('changes in the lines of what was moved only', async () => {
    const board = await open('ours.excalidraw');
    await moveAndSave(board, 'ours.excalidraw', blockOf(OURS, 'worker'), 60);
    const after = vscode.readFile('ours.excalidraw');
    assert.ok(blockOf(after, 'worker').y > blockOf(OURS, 'worker').y + 30, 'the block moved');
    const [before, now] = [OURS.split('\n'), after.split('\n')];
    assert.equal(now.length, before.length);
    const changed = now
      .filter((line, index) => line !== before[index])
      .map((line) => /^{"id":"([^"]*)"/.exec(line)?.[1]);
    assert.deepEqual(changed, ['b2', 'b2-t', 'b2-i']);
  });

  it('is the same after saving again, closing and opening', async () => {
    const before = vscode.readFile('ours.excalidraw');
    assert.equal(await saveUnchanged(vscode, 'ours.excalidraw'), before);
    await vscode.workbench.editors.close('ours.excalidraw');
    await vscode.workbench.editors.tab('ours.excalidraw').waitFor({ state: 'detached' });
    const board = await open('ours.excalidraw');
    const middle = await board.middle();
    await vscode.page.mouse.click(middle.x, middle.y);
    assert.equal(await saveUnchanged(vscode, 'ours.excalidraw'), before);
  });

  it('is what it was before the drag after one undo, although the tab was closed meanwhile', async () => {
    await BoardPage.open(vscode);
    await vscode.page.keyboard.press('Control+z');
    await vscode.workbench.editors.waitForDirty('ours.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('ours.excalidraw', false);
    assert.equal(vscode.readFile('ours.excalidraw'), OURS);
  });

  it('of another tool stays as it is while one only looks, selects, pans and saves', async () => {
    const board = await open('foreign.excalidraw');
    const middle = await board.middle();
    await vscode.page.mouse.click(middle.x - 230, middle.y + 85);
    await vscode.page.keyboard.press('Escape');
    await vscode.page.mouse.wheel(0, 60);
    await vscode.page.mouse.wheel(0, -60);
    await board.frame
      .locator('body')
      .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await vscode.workbench.editors.isDirty('foreign.excalidraw'), false);
    assert.equal(await saveUnchanged(vscode, 'foreign.excalidraw'), FOREIGN);
  });

  it('of another tool is laid out with the first edit, and keeps every field it does not know', async () => {
    // Another view of it, which has not been panned.
    await vscode.workbench.editors.close('foreign.excalidraw');
    await vscode.workbench.editors.tab('foreign.excalidraw').waitFor({ state: 'detached' });
    const board = await open('foreign.excalidraw');
    await moveAndSave(board, 'foreign.excalidraw', blockOf(FOREIGN, 'worker'), 60);
    const text = vscode.readFile('foreign.excalidraw');
    const scene: { source: string; futureEntry: unknown; appState: object; elements: object[] } = JSON.parse(text);
    assert.deepEqual([scene.source, scene.futureEntry], ['https://example.com', ['kept']]);
    assert.equal((scene.appState as Record<string, unknown>).futureState, 'kept');
    assert.equal(scene.elements.length, JSON.parse(OURS).elements.length);
    for (const element of scene.elements)
      assert.deepEqual((element as Record<string, unknown>).futureField, { kept: true }, JSON.stringify(element));
    assert.equal(text.split('\n').filter((line) => line.startsWith('{"id":')).length, scene.elements.length);
  });
});
