import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { BoardPage } from './boardPage';
import { drawBoard } from './drawings';
import { useVSCode } from './harness';

const FILE = 'shop.excalidraw';

/** A shop that is drawn in a minute: nothing is said of how much comes, one part leads nowhere. */
const BLOCKS = drawBoard(
  [
    { kind: 'client', x: 0, y: 0, name: 'Shoppers' },
    { kind: 'loadBalancer', x: 0, y: 130 },
    { kind: 'appServer', x: 0, y: 260, name: 'Shop' },
    { kind: 'cache', x: 260, y: 260, name: 'Redis' },
    { kind: 'sqlDatabase', x: 0, y: 390, name: 'Orders' },
    { kind: 'worker', x: 260, y: 390, name: 'Mailer' },
  ],
  [
    [0, 1],
    [1, 2],
    [2, 3],
    [2, 4],
  ],
);

const FRAME = {
  ...{ type: 'frame', id: 'zone', name: 'Zone A', x: 160, y: 200, width: 200, height: 120 },
  ...{ angle: 0, strokeColor: '#bbb', backgroundColor: 'transparent', fillStyle: 'solid', strokeWidth: 2 },
  ...{ strokeStyle: 'solid', roughness: 0, opacity: 100, groupIds: [], frameId: null, roundness: null, seed: 1 },
  ...{ version: 1, versionNonce: 1, isDeleted: false, boundElements: null, updated: 1, link: null, locked: false },
};

const scene: { readonly elements: readonly object[] } = JSON.parse(BLOCKS);
const SHOP = JSON.stringify({ ...scene, elements: [FRAME, ...scene.elements] });

describe('Load', () => {
  const vscode = useVSCode('load', { files: { [FILE]: SHOP } });
  let board: BoardPage;

  const dock = (): Locator => board.frame.locator('.load-dock');
  const panel = (): Locator => dock().locator('.load-panel');
  const bar = (id: string): Locator => board.frame.locator(`.load-block[data-load="${id}"]`);
  const summary = (text: RegExp | string): Promise<void> =>
    panel().locator('.load-summary').filter({ hasText: text }).waitFor();
  const simulated = (text: RegExp): Locator => panel().locator('.load-simulated').filter({ hasText: text });
  const chip = (name: string): Locator => panel().getByRole('button', { name, exact: true });
  const explained = (text: RegExp | string): Locator =>
    board.frame.locator('.load-explained').getByRole('status').filter({ hasText: text });
  /** The middle of a block on the screen; the bar hangs at its lower edge. */
  const middleOf = async (id: string) => {
    const box = await bar(id).locator('.load-track').boundingBox();
    assert.ok(box);
    return { x: box.x + box.width / 2, y: box.y - 35 };
  };

  before('open the board', async () => {
    await vscode.workbench.quickInput.openFile(FILE);
    board = await BoardPage.open(vscode);
  });

  it('asks how much comes before it shows a number', async () => {
    await vscode.page.keyboard.press('Control+Alt+u');
    await panel().getByText('Nobody has said how many requests come').waitFor();
    assert.equal(await board.frame.locator('.load-overlay').count(), 0);
    await vscode.screenshot('no-rate');
    await panel().getByRole('button', { name: 'Go on with 1k/s, assumed' }).click();
    await panel().getByText('≈1k/s requests, assumed').waitFor();
    const field = panel().getByLabel('Requests per second from Shoppers');
    await field.fill('many');
    await field.press('Enter');
    await panel().getByRole('alert').waitFor();
    await field.fill('900');
    await field.press('Enter');
    await panel().getByText('900/s requests', { exact: true }).waitFor();
    await bar('b2').filter({ hasText: '◆ ≈90% · fits; 2 for headroom' }).waitFor();
    assert.equal(await bar('b5').count(), 0, 'what gets nothing shows nothing');
    assert.deepEqual(await board.frame.locator('.load-rate text').allTextContents(), [
      '≈900/s',
      '≈900/s',
      '≈810/s',
      '≈252/s',
    ]);
    await vscode.screenshot('shown');
  });

  it('follows the board: an undone rate is asked for again, a redone one counts', async () => {
    await board.canvas.click({ position: { x: 300, y: 720 } });
    await vscode.page.keyboard.press('Control+z');
    await panel().getByText('≈1k/s requests, assumed').waitFor();
    await vscode.page.keyboard.press('Control+Shift+z');
    await panel().getByText('900/s requests', { exact: true }).waitFor();
  });

  it('explains the block under the pointer, and how that was computed', async () => {
    const { x, y } = await middleOf('b2');
    await vscode.page.mouse.move(x - 3, y);
    await vscode.page.mouse.move(x, y);
    const card = board.frame.locator('.load-card');
    await card
      .getByText(
        'Shop fits at 90%, but 66.9% of its requests wait (p99 62 ms), and at 1.1 times this load it breaks: 2 instances carry it with headroom (70%).',
      )
      .waitFor();
    await vscode.screenshot('hovered');
    await card.getByText('How was this computed?').click();
    await card.getByText('Load: 900/s × 10 ms ÷ 10 at once = 90%').waitFor();
    await card.getByText(/^Service time: 10 ms \(.+, 20\d\d\)$/).waitFor();
    await vscode.screenshot('explained');
    await vscode.page.mouse.move(x - 250, y);
    await card.waitFor({ state: 'detached' });
  });

  it('says what goes along the arrow under the pointer', async () => {
    const { x, y } = await middleOf('b2');
    await vscode.page.mouse.move(x + 108, y + 1);
    await vscode.page.mouse.move(x + 110, y);
    await board.frame.locator('.load-card').getByText('Shop → Redis: 810/s.').waitFor();
    await vscode.screenshot('hovered-arrow');
    await vscode.page.mouse.move(x - 250, y);
    await board.frame.locator('.load-card').waitFor({ state: 'detached' });
  });

  it('explains the selected block, by keyboard and to a screen reader', async () => {
    await board.canvas.click({ position: { x: 300, y: 720 } });
    await vscode.page.keyboard.press('n');
    await explained('Shoppers is where requests begin').waitFor();
    for (const name of ['Load balancer', 'Shop']) {
      await vscode.page.keyboard.press('n');
      await explained(new RegExp(`^${name} fits at`)).waitFor();
    }
    await vscode.screenshot('selected');
    await vscode.page.keyboard.press('.');
    await explained(/^Shop → (?:Redis: 810|Orders: 252)\/s\./).waitFor();
    await vscode.screenshot('selected-arrow');
    assert.equal(await chip('10× traffic').count(), 0, 'beside the panels for what is selected, one line is shown');
    await board.canvas.click({ position: { x: 300, y: 720 } });
    await chip('10× traffic').waitFor();
  });

  it('is raised and lowered by keys on the slider', async () => {
    const slider = panel().getByRole('slider', { name: 'Load' });
    await slider.focus();
    for (let step = 0; step < 6; step += 1) await vscode.page.keyboard.press('ArrowRight');
    await summary(/^p99 of Read .* → no end \(backlog grows\); 1 block over capacity$/);
    assert.equal(await slider.getAttribute('aria-valuetext'), '2 times the load');
    await bar('b2').filter({ hasText: '▲ ≈180% · needs 3, has 1' }).waitFor();
    await vscode.screenshot('doubled');
    await vscode.page.keyboard.press('End');
    await panel().getByText('90k/s requests', { exact: true }).waitFor();
    await vscode.page.keyboard.press('Home');
    await panel().getByText('90/s requests', { exact: true }).waitFor();
    await panel()
      .getByRole('button', { name: /back to the board’s own load$/ })
      .click();
    await panel().getByText('900/s requests', { exact: true }).waitFor();
  });

  it('shows what would be, beside what is', async () => {
    await chip('10× traffic').click();
    await summary(/→ no end \(backlog grows\); 1 block over capacity$/);
    const differing = simulated(/^A simulation differs in \d of \d figures:/).locator('[data-verdict="differs"]');
    await differing
      .filter({ hasText: /^≠Orders: busy .* of the time; computed: [\d.]+%\. Shop is overloaded/ })
      .waitFor();
    await simulated(/✓Shop: [\d,]+ \[.*\] more wait each second, as computed\./).waitFor();
    await simulated(/differs/)
      .getByText('How this was simulated')
      .scrollIntoViewIfNeeded();
    await vscode.screenshot('simulated');
    await chip('Caches cold').click();
    await summary(/^p99 of /);
    await simulated(/✓Read: .*✓Orders: busy .*, as computed\./).waitFor();
    await vscode.screenshot('confirmed');
    await panel()
      .getByRole('row', { name: /^Orders .*%$/ })
      .waitFor();
    await chip('Lose a block').click();
    await summary(/^nothing works; /);
    await panel().getByLabel('Block', { exact: true }).selectOption({ label: 'Redis' });
    await summary(/^p99 of Read/);
    assert.equal(await bar('b3').getAttribute('data-level'), 'lost');
    await vscode.screenshot('lost');
    await chip('Lose a zone').click();
    await panel().getByLabel('Zone', { exact: true }).waitFor();
    await bar('b3').filter({ hasText: '✕' }).waitFor();
    await chip('Slow ×10').click();
    await panel().getByLabel('Block', { exact: true }).selectOption({ label: 'Shop' });
    await summary(/1 block over capacity$/);
    await chip('Hot key').click();
    await summary(/stays: /);
    await panel().getByText('30% of its requests are for one key, assumed.').waitFor();
    await chip('Retry storm').click();
    await summary(/^nothing works; 1 block over capacity$/);
    await vscode.screenshot('retries');
    await chip('Retry storm').click();
    await panel().locator('.load-summary').filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
  });

  it('is readable in every theme and far away', async () => {
    await chip('10× traffic').click();
    await bar('b2').filter({ hasText: '▲' }).waitFor();
    for (const theme of ['dark', 'highContrast', 'highContrastLight'] as const) {
      await vscode.setTheme(theme);
      await vscode.screenshot(theme);
    }
    await vscode.setTheme('light');
    await board.canvas.click({ position: { x: 300, y: 720 } });
    for (let step = 0; step < 7; step += 1) await vscode.page.keyboard.press('Control+-');
    await bar('b2').filter({ hasText: /^▲$/ }).waitFor();
    await vscode.screenshot('far');
    await vscode.page.keyboard.press('Control+0');
  });

  it('folds to one line where there is little room; what keys select comes clear of it', async () => {
    await vscode.setViewport(1024, 700);
    const fold = (expanded: boolean) => panel().getByRole('button', { name: /requests$/, expanded });
    await fold(false).waitFor();
    await summary(/over capacity$/);
    await chip('10× traffic').waitFor();
    assert.equal(await chip('Caches cold').count(), 0);
    await panel().locator('.load-sign[data-verdict="differs"]').getByText('≠ simulation differs').waitFor();
    await vscode.screenshot('small');
    await fold(false).click();
    await chip('Caches cold').waitFor();
    await board.frame.locator('.excalidraw').first().focus();
    for (const name of ['Shoppers', 'Load balancer', 'Shop']) {
      await vscode.page.keyboard.press('n');
      await explained(new RegExp(`^${name} `)).waitFor();
    }
    await vscode.screenshot('small-selected');
    const [block, dockBox] = [await middleOf('b2'), await dock().boundingBox()];
    assert.ok(dockBox);
    assert.ok(block.x < dockBox.x || block.y > dockBox.y + dockBox.height, 'the selected block can be seen');
    await board.canvas.click({ position: { x: 40, y: 300 } });
    await fold(true).click();
    await fold(false).waitFor();
    await chip('10× traffic').click();
    await panel().getByText('900/s requests', { exact: true }).waitFor();
  });

  it('follows the estimate a flow’s rate is bound to', async () => {
    const estimate = path.join(vscode.folder, 'shop.estimate');
    fs.writeFileSync(estimate, 'read_qps = 300 / s\nwrite_qps = 40 / s\n');
    await panel().getByText('340/s requests', { exact: true }).waitFor();
    await bar('b2').filter({ hasText: '≈34%' }).waitFor();
    fs.writeFileSync(estimate, 'read_qps = 300 * 4 / s\nwrite_qps = 40 / s\n');
    await panel().getByText('1.24k/s requests', { exact: true }).waitFor();
    await bar('b2').filter({ hasText: '▲ ≈124%' }).waitFor();
  });

  it('goes and comes by its button and its command, and is remembered when the board is opened again', async () => {
    await vscode.workbench.runCommand('Mockboard: Show or Hide Load');
    await board.frame.locator('.load-overlay').waitFor({ state: 'detached' });
    await board.frame.getByRole('button', { name: 'Load', exact: true }).click();
    await board.frame.locator('.load-overlay').waitFor();
    await panel().getByRole('slider', { name: 'Load' }).press('ArrowRight');
    await panel().getByText('1.36k/s requests', { exact: true }).waitFor();
    await vscode.workbench.runCommand('File: Save');
    await vscode.workbench.editors.waitForDirty(FILE, false);
    await vscode.workbench.runCommand('View: Close Editor');
    await vscode.workbench.quickInput.openFile(FILE);
    board = await BoardPage.open(vscode);
    await panel().getByText('1.36k/s requests', { exact: true }).waitFor();
    await bar('b2').waitFor();
    assert.equal(vscode.readFile(FILE).includes('loadMultiple'), false, 'the file holds the drawing only');
  });

  it('is there again after a reload of the window', async () => {
    await vscode.reload();
    // VS Code may not have noted yet that the board was opened again.
    await vscode.workbench.quickInput.openFile(FILE);
    board = await BoardPage.open(vscode);
    await bar('b2').waitFor();
  });
});
