import assert from 'node:assert/strict';
import { BoardPage, blockOf, elementsOf, type FileElement } from './boardPage';
import { useVSCode } from './harness';

const FILE = 'keys.excalidraw';

describe('A board by keyboard alone', () => {
  const vscode = useVSCode('board-keys', { files: { [FILE]: '' }, theme: 'dark' });
  let board: BoardPage;

  const press = async (...keys: string[]) => {
    for (const key of keys) await vscode.page.keyboard.press(key);
  };
  const quickInsert = () => board.frame.getByRole('combobox', { name: /Insert a block/ });
  const hears = (text: string | RegExp) => board.frame.getByRole('status').getByText(text).waitFor();
  /** Opens the quick insert, types, and inserts by `key`. */
  const insert = async (text: string, key = 'Enter') => {
    await press('/');
    await quickInsert().waitFor();
    await vscode.page.keyboard.type(text);
    await press(key);
    await quickInsert().waitFor({ state: 'detached' });
  };
  const save = async () => {
    await press('Control+s');
    await vscode.workbench.editors.waitForDirty(FILE, false);
    return vscode.readFile(FILE);
  };
  const labelOf = (text: string, id: string) =>
    elementsOf(text).find(({ containerId }) => containerId === id)?.text ?? '';
  /** Every arrow as "label of its start → label of its end". */
  const arrowsOf = (text: string) =>
    elementsOf(text)
      .filter(({ type }) => type === 'arrow')
      .map(
        ({ startBinding, endBinding }) =>
          `${labelOf(text, startBinding?.elementId ?? '')} → ${labelOf(text, endBinding?.elementId ?? '')}`,
      );
  /** Resolves when keys go to the board. */
  const hasFocus = () =>
    board.frame.locator('body').evaluate(async () => {
      while (!document.hasFocus()) await new Promise((frame) => requestAnimationFrame(frame));
    });
  const overlap = (a: FileElement, b: FileElement) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

  before('open the board', async () => {
    await vscode.workbench.quickInput.openFile(FILE);
    board = await BoardPage.open(vscode);
  });

  it('offers blocks while one types, and closes by Escape without a change', async () => {
    await press('/');
    await quickInsert().waitFor();
    assert.equal(await board.frame.getByRole('option').count(), 20);
    await vscode.page.keyboard.type('redis');
    await board.frame.getByRole('option', { name: 'Redis: Cache', selected: true }).waitFor();
    await vscode.screenshot('quick-insert-dark');
    await press('ArrowDown', 'ArrowUp', 'Escape');
    await quickInsert().waitFor({ state: 'detached' });
    assert.equal(await vscode.workbench.editors.isDirty(FILE), false);
  });

  it('draws a design of five blocks, each beside and connected with the one before', async () => {
    await insert('client');
    await hears('Client, 0 arrows in, 0 out');
    await insert('gateway', 'Shift+Enter');
    await insert('app serv', 'Shift+Enter');
    await hears(/^Application server app serv|^Application server, 1 arrow in, 0 out/);
    await insert('redis', 'Shift+Enter');
    await hears('Cache Redis, 1 arrow in, 0 out');
    await press(',', ',');
    await hears(/^Application server/);
    await insert('postgresql', 'Shift+Enter');
    await hears('SQL database PostgreSQL, 1 arrow in, 0 out');
    await vscode.workbench.editors.waitForDirty(FILE, true);
    const text = await save();
    await vscode.screenshot('design-dark');
    assert.deepEqual(arrowsOf(text), [
      'Client → API gateway',
      'API gateway → Application server',
      'Application server → Redis',
      'Application server → PostgreSQL',
    ]);
    const [redis, postgres] = [blockOf(text, 'cache'), blockOf(text, 'sqlDatabase')];
    assert.ok(redis.x === postgres.x && redis.y < postgres.y, 'what one block leads to stands below one another');
    const blocks = elementsOf(text).filter(({ customData }) => customData?.block);
    assert.equal(blocks.length, 5);
    for (const [index, block] of blocks.entries()) {
      assert.ok(!blocks.slice(index + 1).some((other) => overlap(block, other)), 'no block covers another');
    }
  });

  it('goes from block to block, along arrows and back, and says where it is', async () => {
    await press('Escape', 'n');
    await hears('Client, 0 arrows in, 1 out');
    await press('n');
    await hears('API gateway, 1 arrow in, 1 out');
    await press('Shift+N');
    await hears('Client, 0 arrows in, 1 out');
    await press('.');
    await hears('Arrow from Client to API gateway');
    await press('.');
    await hears('API gateway, 1 arrow in, 1 out');
    await press('.', '.', '.');
    await hears('Arrow from Application server to Redis, 1 of 2');
    await press('n');
    await hears('Arrow from Application server to PostgreSQL, 2 of 2');
    await press(',');
    await hears('Application server, 1 arrow in, 2 out');
    assert.equal(await vscode.workbench.editors.isDirty(FILE), false, 'looking around changes nothing');
  });

  it('connects two blocks, and labels the arrow', async () => {
    await press('.', '.');
    await hears('Cache Redis, 1 arrow in, 0 out');
    await press('c');
    await hears(/^Connect from Redis/);
    await board.frame.getByText('Arrow from Redis: go to a block by N').waitFor();
    await vscode.screenshot('connecting-dark');
    await press('Escape');
    await board.frame.getByText('Arrow from Redis: go to a block by N').waitFor({ state: 'detached' });
    await press('c', ',', ',', '.', 'n', '.');
    await hears('SQL database PostgreSQL, 1 arrow in, 0 out');
    await press('c');
    await hears('Connected Redis with PostgreSQL. Press Enter to label the arrow.');
    await press('Enter');
    await board.frame.locator('textarea.excalidraw-wysiwyg').waitFor();
    await vscode.page.keyboard.type('miss, n.c/');
    await press('Escape');
    await vscode.workbench.editors.waitForDirty(FILE, true);
    const text = await save();
    assert.equal(arrowsOf(text).at(-1), 'Redis → PostgreSQL');
    const arrow = elementsOf(text).findLast(({ type }) => type === 'arrow');
    assert.equal(labelOf(text, arrow?.id ?? ''), 'miss, n.c/', 'keys that are typed are text');
    await vscode.screenshot('connected-dark');
  });

  it('edits the label of a block by Enter, then moves the whole block', async () => {
    await press(...',,,,,,,');
    await hears('Client, 0 arrows in, 1 out');
    await press('Enter');
    await board.frame.locator('textarea.excalidraw-wysiwyg').waitFor();
    await press('Control+a');
    await vscode.page.keyboard.type('Web app');
    await press('Escape');
    await board.frame.locator('textarea.excalidraw-wysiwyg').waitFor({ state: 'detached' });
    await vscode.workbench.editors.waitForDirty(FILE, true);
    const before = await save();
    const client = blockOf(before, 'client');
    assert.equal(labelOf(before, client.id), 'Web app');
    await press('ArrowUp', 'ArrowUp', 'ArrowUp');
    await vscode.workbench.editors.waitForDirty(FILE, true);
    const after = await save();
    const moved = (id: string) => {
      const [from, to] = [before, after].map((text) => elementsOf(text).find((element) => element.id === id));
      return Math.round((to?.y ?? 0) - (from?.y ?? 0));
    };
    const parts = elementsOf(before).filter(({ id }) => id.startsWith(client.id));
    assert.ok(parts.length >= 3);
    const way = moved(client.id);
    assert.ok(way < 0);
    assert.deepEqual(
      parts.map(({ id }) => moved(id)),
      parts.map(() => way),
    );
  });

  it('undoes an insertion with its arrow in one step', async () => {
    const before = await save();
    await insert('kafka', 'Shift+Enter');
    await vscode.workbench.editors.waitForDirty(FILE, true);
    const after = await save();
    assert.equal(arrowsOf(after).length, arrowsOf(before).length + 1);
    await press('Control+z');
    await vscode.workbench.editors.waitForDirty(FILE, true);
    assert.equal(await save(), before);
  });

  it('does the same by commands', async () => {
    await vscode.workbench.runCommand('Mockboard: Select Next Block');
    await hears(/arrows? in, /);
    await vscode.workbench.runCommand('Mockboard: Insert Block by Name…');
    await quickInsert().waitFor();
    await vscode.page.keyboard.type('user service');
    await board.frame.getByRole('option', { name: 'user service: Service', selected: true }).waitFor();
    await press('Enter');
    await vscode.workbench.editors.waitForDirty(FILE, true);
    const text = await save();
    assert.equal(labelOf(text, blockOf(text, 'service').id), 'user service');
    await vscode.workbench.runCommand('Mockboard: Connect Selected Blocks');
    await hears(/^Connect from user service/);
    await hasFocus();
    await press('Escape');
    await hears('Nothing was connected.');
  });

  it('is readable in a light and a high contrast theme, and in a small window', async () => {
    for (const theme of ['light', 'highContrast'] as const) {
      await vscode.setTheme(theme);
      await vscode.workbench.runCommand('Mockboard: Insert Block by Name…');
      await quickInsert().waitFor();
      await vscode.page.keyboard.type('s');
      await vscode.screenshot(`quick-insert-${theme}`);
      await press('Escape');
    }
    await vscode.setViewport(1024, 700);
    await vscode.workbench.runCommand('Mockboard: Insert Block by Name…');
    await quickInsert().waitFor();
    await vscode.screenshot('quick-insert-small');
    const list = await board.frame.locator('.quick-insert').boundingBox();
    const canvas = await board.canvas.boundingBox();
    assert.ok(list && canvas && list.y + list.height <= canvas.y + canvas.height, 'it stays inside the board');
    await press('Escape');
  });
});
