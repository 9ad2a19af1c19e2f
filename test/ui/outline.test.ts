import assert from 'node:assert/strict';
import { blockElements } from '../../src/core/board/blockElements';
import { connectElements } from '../../src/core/board/connect';
import type { BlockKindId } from '../../src/core/board/kinds';
import type { SceneElement } from '../../src/core/board/scene';
import { BoardPage, blockOf, elementsOf } from './boardPage';
import { useVSCode } from './harness';

function drawn(kind: BlockKindId, id: string, centerX: number): SceneElement[] {
  return blockElements({ kind, id, centerX, centerY: 0, seed: 7 }, 'image');
}

/** Client → Load balancer → Cache, and a client that is far away: out of view until one goes there. */
function designText(): string {
  const parts = [drawn('client', 'c', 0), drawn('loadBalancer', 'l', 300), drawn('cache', 'r', 600)];
  const boxes = parts.map(([box]) => box ?? assert.fail());
  const arrows: SceneElement[] = [];
  for (const [index, to] of boxes.entries()) {
    const from = boxes[index - 1];
    if (!from) continue;
    const joined = connectElements({ from, to, id: `a${index}`, seed: index + 1 });
    boxes[index - 1] = joined.from;
    boxes[index] = joined.to;
    arrows.push(joined.arrow);
  }
  const elements = [...parts.flatMap(([, ...rest], index) => [boxes[index], ...rest]), ...arrows];
  return JSON.stringify({
    type: 'excalidraw',
    version: 2,
    source: 'test',
    elements: [...elements, ...drawn('dns', 'far', 6000)],
    appState: {},
    files: {},
  });
}

/** The same design with labels on its two arrows. */
function labelledText(labels: readonly string[]): string {
  const board = JSON.parse(designText()) as { elements: (SceneElement & { boundElements?: readonly unknown[] })[] };
  const pattern = board.elements.find(({ type }) => type === 'text') ?? assert.fail();
  const texts = labels.map((text, index) => ({
    ...pattern,
    id: `t${index}`,
    containerId: `a${index + 1}`,
    groupIds: [],
    text,
    originalText: text,
  }));
  const elements = board.elements.map((element) => {
    const label = texts.find(({ containerId }) => containerId === element.id);
    return label ? { ...element, boundElements: [{ type: 'text', id: label.id }] } : element;
  });
  return JSON.stringify({ ...board, elements: [...elements, ...texts] });
}

describe('Board Outline view', () => {
  const vscode = useVSCode('outline', {
    files: {
      'design.excalidraw': designText(),
      'other.excalidraw': '',
      'load.excalidraw': labelledText(['rate: = reads', 'rate: = size']),
      'load.estimate': 'reads = 5k/s\nsize = 2 GB',
    },
    theme: 'dark',
  });
  let board: BoardPage;

  const outline = () => vscode.workbench.view('Board Outline');
  const row = (name: string | RegExp) => outline().getByRole('treeitem', { name });
  const hears = (text: string | RegExp) => board.frame.getByRole('status').getByText(text).waitFor();
  const save = async (file: string) => {
    await vscode.workbench.runCommand('File: Save');
    await vscode.workbench.editors.waitForDirty(file, false);
    return vscode.readFile(file);
  };

  before('open the view', async () => {
    await vscode.workbench.openViewContainer('Mockboard');
    await vscode.workbench.expandView('Board Outline');
    // Rows out of sight are not in the page: the outline needs the room.
    await vscode.workbench.view('Start').locator('.pane-header').click();
  });

  it('says what it is for while there is no board', async () => {
    await outline().getByText('The outline lists the blocks and arrows').waitFor();
    await outline().getByRole('button', { name: 'New Whiteboard' }).waitFor();
    await vscode.screenshot('no-board');
  });

  it('lists the blocks of the open board and their arrows, in words for screen readers too', async () => {
    await vscode.workbench.quickInput.openFile('design.excalidraw');
    board = await BoardPage.open(vscode);
    await row('Client, 0 arrows in, 1 out').waitFor();
    await row('Load balancer, 1 arrow in, 1 out').waitFor();
    assert.equal(await row('Arrow from Client to Load balancer').count(), 2, 'at both blocks');
    await outline().getByText('→ Load balancer').waitFor();
    await outline().getByText('← Load balancer').waitFor();
    await vscode.screenshot('design-dark');
  });

  it('selects on the canvas what is chosen, and scrolls there', async () => {
    await row(/^DNS/).click();
    await hears('DNS, 0 arrows in, 0 out');
    await vscode.screenshot('scrolled');
    await row(/^Client/).click();
    await hears('Client, 0 arrows in, 1 out');
    await vscode.page.keyboard.press('ArrowDown');
    await vscode.page.keyboard.press('Enter');
    await hears('Arrow from Client to Load balancer');
    assert.equal(await vscode.workbench.editors.isDirty('design.excalidraw'), false);
  });

  it('goes to the row of what is selected on the canvas', async () => {
    await board.frame.locator('.excalidraw').first().focus();
    for (const key of ['.', '.', '.']) await vscode.page.keyboard.press(key);
    await hears('Cache, 1 arrow in, 0 out');
    await outline().locator('.monaco-list-row.selected', { hasText: 'Cache' }).waitFor();
  });

  it('follows every change of the drawing', async () => {
    await board.insert('worker');
    await row(/^Worker/).waitFor();
    await vscode.page.keyboard.press('Delete');
    await row(/^Worker/).waitFor({ state: 'detached' });
  });

  it('edits a label from its row by F2', async () => {
    await row(/^DNS/).click();
    await hears('DNS, 0 arrows in, 0 out');
    await vscode.page.keyboard.press('F2');
    await board.frame.locator('textarea.excalidraw-wysiwyg').waitFor();
    await vscode.page.keyboard.press('Control+a');
    await vscode.page.keyboard.type('Route 53');
    await vscode.page.keyboard.press('Escape');
    await row(/^DNS Route 53/).waitFor();
    const text = await save('design.excalidraw');
    const { id } = blockOf(text, 'dns');
    assert.equal(elementsOf(text).find(({ containerId }) => containerId === id)?.text, 'Route 53');
    await hears('DNS Route 53, 0 arrows in, 0 out');
  });

  it('turns to another board, and says when that has no blocks yet', async () => {
    await vscode.workbench.quickInput.openFile('other.excalidraw');
    const other = await BoardPage.open(vscode);
    await outline().getByText('There is no block on this whiteboard yet.').waitFor();
    await vscode.screenshot('empty');
    await outline().getByRole('button', { name: 'Insert Block by Name' }).click();
    await other.frame.getByRole('combobox', { name: /Insert a block/ }).fill('kafka');
    await vscode.page.keyboard.press('Enter');
    await row(/^Message queue Kafka/).waitFor();
    await vscode.workbench.quickInput.openFile('design.excalidraw');
    await row(/^DNS Route 53/).waitFor();
  });

  it('shows what the rate of an arrow comes to in the estimate, and why it comes to nothing', async () => {
    await vscode.workbench.quickInput.openFile('load.excalidraw');
    await BoardPage.open(vscode);
    await row(/^Arrow from Client to Load balancer: rate: = reads/)
      .first()
      .getByText('5k requests/s')
      .waitFor();
    await row(/“size” is bytes \(2 GB\); the rate of this arrow needs a rate/)
      .first()
      .waitFor();
    await vscode.screenshot('bound-arrows');
    await vscode.workbench.quickInput.openFile('design.excalidraw');
    await row(/^DNS Route 53/).waitFor();
  });

  it('is readable in a light and a high contrast theme', async () => {
    for (const theme of ['light', 'highContrast'] as const) {
      await vscode.setTheme(theme);
      await row(/^Cache/).waitFor();
      await vscode.screenshot(`design-${theme}`);
    }
  });
});
