import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { waitFor } from '../polling';
import { BoardPage, blockOf, elementsOf } from './boardPage';
import { drawBoard } from './drawings';
import { useVSCode } from './harness';

const FILE = 'a.excalidraw';
const BOARD = drawBoard(
  [
    { kind: 'client', x: 0, y: 0 },
    { kind: 'cache', x: 0, y: 140 },
  ],
  [[0, 1]],
);

describe('Inspector', () => {
  const vscode = useVSCode('inspector', { files: { [FILE]: BOARD, '.vscode/settings.json': '{}\n' }, theme: 'light' });
  let board: BoardPage;

  const inspector = () => board.frame.locator('.inspector');
  const field = (name: string) => inspector().getByRole('textbox', { name, exact: true });
  const value = (name: string, text: string) =>
    waitFor(`${name} ${text}`, async () => (await field(name).inputValue()) === text);

  /** Saves until the cache's box in the file is as wanted. */
  async function savedBox(isWanted: (box: Record<string, unknown>) => boolean): Promise<void> {
    await waitFor('the saved block', async () => {
      await vscode.workbench.runCommand('File: Save');
      const box = elementsOf(vscode.readFile(FILE)).find(({ id }) => id === 'b1');
      return box !== undefined && isWanted({ ...box });
    });
  }

  const holds = (parameters: Record<string, number>) => (box: Record<string, unknown>) =>
    isDeepStrictEqual((box.customData as Record<string, unknown>).parameters, parameters);

  /** Writes the setting as people do, and comes back to the board. */
  async function setAssumptions(own: Record<string, unknown>): Promise<void> {
    await vscode.workbench.quickInput.openFile('settings.json');
    await vscode.workbench.editors.focusText('settings.json');
    await press('Control+a');
    await vscode.page.keyboard.insertText(JSON.stringify({ 'mockboard.board.assumptions': own }));
    await vscode.workbench.runCommand('File: Save');
    await vscode.workbench.editors.waitForDirty('settings.json', false);
    await vscode.workbench.editors.select(FILE);
  }

  async function press(keys: string): Promise<void> {
    await vscode.page.keyboard.press(keys);
  }

  it('comes up with the block that is selected, defaults greyed and with their source', async () => {
    await vscode.workbench.quickInput.openFile(FILE);
    board = await BoardPage.open(vscode);
    const middle = await board.middle();
    await vscode.page.mouse.click(middle.x - 60, middle.y + 70);
    await board.frame.locator('.inspector[data-block-id="b1"]').waitFor();
    assert.equal(await inspector().getByLabel('Kind').inputValue(), 'cache');
    assert.equal(await field('Capacity each').inputValue(), '');
    assert.equal(await field('Capacity each').getAttribute('placeholder'), '100,000/s');
    await inspector()
      .getByText(/default · .*redis-benchmark/)
      .waitFor();
    assert.equal(await vscode.workbench.editors.isDirty(FILE), false);
    await vscode.screenshot('selected');
  });

  it('counts instances by mouse; each click is one step, and undo shows in the open inspector', async () => {
    const more = inspector().getByRole('button', { name: 'Instances: one more' });
    await more.click();
    await value('Instances', '2');
    await more.click();
    await value('Instances', '3');
    await inspector().getByText('set here; default 1').waitFor();
    await press('Control+z');
    await value('Instances', '2');
    await press('Control+z');
    await value('Instances', '');
    await press('Control+Shift+z');
    await press('Control+Shift+z');
    await value('Instances', '3');
    await savedBox(holds({ instances: 3 }));
  });

  it('is reached by Alt+Enter and left by Escape; what is typed reaches neither canvas nor VS Code', async () => {
    await board.canvas.focus();
    await board.frame.locator('.excalidraw').focus();
    await press('Alt+Enter');
    await waitFor('the focus in the inspector', () =>
      inspector()
        .getByLabel('Kind')
        .evaluate((element) => element === document.activeElement),
    );
    await press('Tab');
    await press('Control+a');
    await vscode.page.keyboard.type('Redis r2');
    await press('Enter');
    await savedBox(() =>
      elementsOf(vscode.readFile(FILE)).some(({ id, text }) => id === 'b1-t' && text === 'Redis r2'),
    );
    assert.equal(elementsOf(vscode.readFile(FILE)).length, elementsOf(BOARD).length);
    await field('Name').focus();
    await press('Escape');
    assert.equal(
      await board.frame.locator('.excalidraw').evaluate((element) => element.contains(document.activeElement)),
      true,
    );
    await inspector().waitFor();
  });

  it('reads values with units, and says at the field what it cannot read', async () => {
    await field('Hit ratio').fill('lots');
    await press('Enter');
    await inspector().getByRole('alert').filter({ hasText: 'Write it like 95%, 0.95.' }).waitFor();
    await vscode.screenshot('problem');
    await press('Escape');
    await inspector().getByRole('alert').waitFor({ state: 'detached' });
    assert.equal(await field('Hit ratio').inputValue(), '');
    await field('Hit ratio').fill('95');
    await press('Enter');
    await value('Hit ratio', '95%');
    await field('Time to live').fill('1h');
    await field('Capacity each').click();
    await value('Time to live', '1 h');
    await savedBox(holds({ hitRatio: 0.95, instances: 3, ttlSeconds: 3600 }));
    await inspector().getByRole('button', { name: 'Time to live: back to the default' }).click();
    await value('Time to live', '');
  });

  it('assumes at once what the user’s own setting says, and names an entry of it that cannot be taken', async () => {
    await setAssumptions({ 'cache.capacityPerSecond': '70k', 'cache.hitRat': 0.9 });
    const told = vscode.workbench.notification('there is no “cache.hitRat”. Is it “cache.hitRatio” that you mean?');
    await told.waitFor();
    await vscode.screenshot('own-assumption');
    await vscode.workbench.runCommand('Notifications: Clear All Notifications');
    await waitFor(
      'the own default',
      async () => (await field('Capacity each').getAttribute('placeholder')) === '70,000/s',
    );
    await inspector()
      .getByText(/default · your setting, instead of 100,000\/s: .*redis-benchmark/)
      .waitFor();
    await setAssumptions({});
    await waitFor(
      'the default',
      async () => (await field('Capacity each').getAttribute('placeholder')) === '100,000/s',
    );
  });

  it('changes the kind, and with it colour and icon; undo brings them back', async () => {
    await savedBox(holds({ hitRatio: 0.95, instances: 3 }));
    const before = blockOf(vscode.readFile(FILE), 'cache');
    await inspector().getByLabel('Kind').selectOption('messageQueue');
    await field('Brokers').waitFor();
    await savedBox((box) => (box.customData as { block: string }).block === 'messageQueue');
    const icon = elementsOf(vscode.readFile(FILE)).find(({ id }) => id === 'b1-i') as { fileId?: string } | undefined;
    assert.equal(icon?.fileId, 'mockboard-icon-messageQueue');
    const { files } = JSON.parse(vscode.readFile(FILE)) as { files: Record<string, unknown> };
    assert.ok(files['mockboard-icon-messageQueue'], 'the icon’s file is in the board');
    await vscode.screenshot('kind-changed');
    await inspector().getByLabel('Kind').focus();
    await press('Control+z');
    await field('Hit ratio').waitFor();
    await savedBox((box) => (box.customData as { block: string }).block === 'cache');
    assert.deepEqual(blockOf(vscode.readFile(FILE), 'cache'), before);
  });

  it('wraps a long name and makes room for it', async () => {
    await field('Name').fill('Sessions and feeds of all the users who are online');
    await press('Enter');
    await savedBox((box) => (box.height as number) > 80);
    await vscode.screenshot('long-name');
    await board.frame.locator('.excalidraw').focus();
    await press('Control+z');
    await value('Name', 'Redis r2');
  });

  it('can be folded, and stays so', async () => {
    const head = inspector().locator('.inspector-head');
    await head.click();
    await field('Name').waitFor({ state: 'detached' });
    assert.equal(await head.getAttribute('aria-expanded'), 'false');
    await vscode.screenshot('folded');
    await head.click();
    await field('Name').waitFor();
  });

  it('gives a glance at the block under a resting pointer, which covers nothing and takes no pointer', async () => {
    const middle = await board.middle();
    await vscode.page.mouse.move(middle.x - 62, middle.y - 72);
    await vscode.page.mouse.move(middle.x - 60, middle.y - 70);
    const glance = board.frame.getByRole('tooltip').filter({ hasText: 'Requests sent' });
    await glance.waitFor();
    await vscode.screenshot('hover');
    const [card, client] = [await glance.boundingBox(), blockOf(vscode.readFile(FILE), 'client')];
    assert.ok(card && card.x >= middle.x + client.width / 2, 'it stands beside the block');
    assert.equal(await glance.evaluate((element) => getComputedStyle(element).pointerEvents), 'none');
    await vscode.page.mouse.down();
    await glance.waitFor({ state: 'detached' });
    await vscode.page.mouse.up();
  });

  it('goes when nothing or more than one block is selected', async () => {
    await board.frame.locator('.excalidraw').focus();
    await press('Control+a');
    await inspector().waitFor({ state: 'detached' });
    const empty = await board.at(300, 120);
    await vscode.page.mouse.click(empty.x, empty.y);
  });

  it('shows the same block in the side bar and edits it from there', async () => {
    const middle = await board.middle();
    await vscode.page.mouse.click(middle.x - 60, middle.y + 70);
    await field('Name').waitFor();
    await vscode.workbench.openViewContainer('Mockboard');
    await vscode.workbench.expandView('Inspector');
    const view = await vscode.workbench.viewFrame('Inspector');
    const instances = view.getByRole('textbox', { name: 'Instances' });
    await waitFor('the block in the side bar', async () => (await instances.inputValue()) === '3');
    await instances.fill('many');
    await instances.press('Enter');
    await view.getByRole('alert').filter({ hasText: 'Write it like 3, 50k.' }).waitFor();
    await instances.fill('5');
    await instances.press('Enter');
    await value('Instances', '5');
    await view.getByRole('textbox', { name: 'Name' }).fill('Hot feeds');
    await view.getByRole('textbox', { name: 'Name' }).press('Enter');
    await value('Name', 'Hot feeds');
    await vscode.screenshot('side-bar');
    await savedBox(holds({ hitRatio: 0.95, instances: 5 }));
    const empty = await board.at(300, 120);
    await vscode.page.mouse.click(empty.x, empty.y);
    await view.getByText('Select a block on the board').waitFor();
  });

  it('fits in every theme and a small window', async () => {
    const middle = await board.middle();
    await vscode.page.mouse.click(middle.x - 60, middle.y + 70);
    for (const theme of ['dark', 'highContrast'] as const) {
      await vscode.setTheme(theme);
      await field('Name').waitFor();
      await vscode.screenshot(theme);
    }
    await vscode.setViewport(1024, 700);
    await inspector().waitFor();
    await vscode.screenshot('small-high-contrast');
    await vscode.setTheme('light');
    await vscode.screenshot('small-light');
    await vscode.setViewport(1400, 900);
  });
});
