import assert from 'node:assert/strict';
import { waitFor } from '../polling';
import { BoardPage, elementsOf } from './boardPage';
import { useVSCode } from './harness';

const COMMON = {
  angle: 0,
  strokeColor: '#1e1e1e',
  backgroundColor: 'transparent',
  fillStyle: 'solid',
  strokeWidth: 2,
  strokeStyle: 'solid',
  roughness: 1,
  opacity: 100,
  groupIds: [],
  frameId: null,
  roundness: null,
  seed: 1,
  version: 1,
  versionNonce: 1,
  isDeleted: false,
  updated: 1,
  link: null,
  locked: false,
};

/** A shape with a text in it, as drawn by hand on excalidraw.com. */
function sketch(id: string, type: string, text: string, x: number, y: number): object[] {
  const width = text.length * 11;
  const label = { fontSize: 20, fontFamily: 5, lineHeight: 1.25, textAlign: 'center', verticalAlign: 'middle' };
  return [
    { ...COMMON, id, type, x, y, width: 160, height: 80, boundElements: [{ type: 'text', id: `${id}-t` }] },
    {
      ...COMMON,
      ...label,
      id: `${id}-t`,
      type: 'text',
      x: x + 80 - width / 2,
      y: y + 27,
      width,
      height: 25,
      boundElements: null,
      text,
      originalText: text,
      containerId: id,
      autoResize: true,
    },
  ];
}

const FILE = 'sketch.excalidraw';
const SKETCH = JSON.stringify({
  type: 'excalidraw',
  version: 2,
  source: 'https://excalidraw.com',
  elements: [
    ...sketch('redis', 'rectangle', 'Redis', 0, 0),
    ...sketch('pg', 'ellipse', 'Postgres x3', 0, 140),
    ...sketch('odd', 'diamond', 'Zorbleflux', 0, 280),
  ],
  appState: { viewBackgroundColor: '#ffffff' },
  files: {},
});

describe('Badges of recognised shapes', () => {
  const vscode = useVSCode('badges', { files: { [FILE]: SKETCH }, theme: 'light' });
  let board: BoardPage;

  const badge = (id: string) => board.frame.locator(`.badge[data-badge="${id}"]`);
  const menu = () => board.frame.getByRole('menu', { name: 'What is this shape?' });

  async function saved(id: string, data: unknown): Promise<void> {
    await waitFor(`the data of ${id} in the file`, async () => {
      await vscode.workbench.runCommand('File: Save');
      const found = elementsOf(vscode.readFile(FILE)).find((element) => element.id === id);
      return JSON.stringify(found?.customData) === JSON.stringify(data);
    });
  }

  it('say what the shapes were taken for, without touching the file', async () => {
    await vscode.workbench.quickInput.openFile(FILE);
    board = await BoardPage.open(vscode);
    await badge('redis').filter({ hasText: 'Cache' }).waitFor();
    await badge('pg').filter({ hasText: 'SQL database' }).waitFor();
    await badge('odd').filter({ hasText: 'Service?' }).waitFor();
    await vscode.screenshot('badges');
    assert.equal(await vscode.workbench.editors.isDirty(FILE), false);
  });

  it('correct the kind by a click and the menu, by mouse', async () => {
    await badge('redis').click();
    await menu().waitFor();
    await vscode.screenshot('menu');
    await menu().getByRole('menuitemradio', { name: 'Message queue' }).click();
    await badge('redis').waitFor({ state: 'detached' });
    await saved('redis', { block: 'messageQueue', corrected: true });
  });

  it('come back by undo, and go again by redo', async () => {
    await vscode.page.keyboard.press('Control+z');
    await badge('redis').filter({ hasText: 'Cache' }).waitFor();
    await vscode.page.keyboard.press('Control+Shift+z');
    await badge('redis').waitFor({ state: 'detached' });
  });

  it('let a shape be no block, by keyboard', async () => {
    await badge('odd').click();
    await menu().waitFor();
    await vscode.page.keyboard.press('End');
    await vscode.page.keyboard.press('Enter');
    await badge('odd').waitFor({ state: 'detached' });
    await saved('odd', { ignored: true });
  });

  it('close the menu by Escape without a change', async () => {
    await badge('pg').click();
    await menu().waitFor();
    await vscode.page.keyboard.press('n');
    await vscode.page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });
    await badge('pg').filter({ hasText: 'SQL database' }).waitFor();
  });

  it('hide while a shape is dragged, and follow it and the zoom', async () => {
    const before = await badge('pg').boundingBox();
    const from = await board.middle();
    await vscode.page.mouse.move(from.x, from.y);
    await vscode.page.mouse.down();
    await vscode.page.mouse.move(from.x + 120, from.y + 10, { steps: 6 });
    await badge('pg').waitFor({ state: 'hidden' });
    await vscode.page.mouse.up();
    // A selected shape wears none: it would lie on the handles.
    await board.frame.locator('.inspector[data-block-id="pg"]').waitFor();
    assert.equal(await badge('pg').isVisible(), false);
    const empty = await board.at(300, 120);
    await vscode.page.mouse.click(empty.x, empty.y);
    await badge('pg').waitFor({ state: 'visible' });
    const isMovedBy = async (distance: number) => {
      const after = await badge('pg').boundingBox();
      return before !== null && after !== null && Math.abs(after.x - before.x - distance) < 3;
    };
    await waitFor('the badge beside its shape', () => isMovedBy(120));
    await vscode.page.keyboard.press('Control+z');
    await waitFor('the badge back beside its shape', () => isMovedBy(0));
    await vscode.page.keyboard.press('Control+-');
    await vscode.page.keyboard.press('Control+-');
    await vscode.screenshot('zoomed');
    for (let step = 0; step < 6; step += 1) await vscode.page.keyboard.press('Control+-');
    await badge('pg').waitFor({ state: 'hidden' });
    await vscode.page.keyboard.press('Control+0');
    await badge('pg').waitFor({ state: 'visible' });
  });

  it('show what is written on the shape in its inspector, and bring an ignored one back there', async () => {
    await badge('pg').waitFor();
    const box = await badge('pg').boundingBox();
    assert.ok(box);
    await vscode.page.mouse.click(box.x + 66, box.y + 56);
    const inspector = board.frame.locator('.inspector[data-block-id="pg"]');
    await inspector.getByText('written on the board').waitFor();
    assert.equal(await inspector.getByRole('textbox', { name: 'Instances' }).inputValue(), '3');
    assert.equal(await inspector.getByRole('textbox', { name: 'Name' }).inputValue(), 'Postgres');
    await vscode.screenshot('inspector');
    await vscode.page.mouse.click(box.x + 66, box.y + 196);
    await board.frame.getByRole('button', { name: 'Make it a block again' }).click();
    await board.frame.locator('.inspector[data-block-id="odd"]').getByText('taken for a service').waitFor();
  });

  it('stay away after a reload where they were corrected', async () => {
    await vscode.workbench.runCommand('File: Save');
    await vscode.reload();
    board = await BoardPage.open(vscode);
    await badge('pg').waitFor();
    assert.equal(await badge('redis').count(), 0);
  });

  it('look right in dark and high contrast, and can be hidden', async () => {
    await vscode.setTheme('dark');
    await vscode.screenshot('dark');
    await vscode.setTheme('highContrast');
    await vscode.screenshot('high-contrast');
    await board.frame.locator('[data-testid="main-menu-trigger"]').click();
    await board.frame.getByText('Hide Badges of Recognised Shapes').click();
    await badge('pg').waitFor({ state: 'detached' });
    await board.frame.locator('[data-testid="main-menu-trigger"]').click();
    await board.frame.getByText('Show Badges of Recognised Shapes').click();
    await badge('pg').waitFor();
  });
});
