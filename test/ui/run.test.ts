import assert from 'node:assert/strict';
import { waitFor } from '../polling';
import { BoardPage } from './boardPage';
import { drawBoard } from './drawings';
import { useVSCode } from './harness';
import { RunPage } from './runPage';

const FILE = 'shop.excalidraw';
const BOARD = drawBoard(
  [
    { kind: 'client', x: 0, y: 0 },
    { kind: 'loadBalancer', x: 0, y: 115 },
    { kind: 'appServer', x: 0, y: 230, name: 'Shop x3' },
    { kind: 'cache', x: -230, y: 230 },
    { kind: 'sqlDatabase', x: 0, y: 345, name: 'Orders' },
  ],
  [
    [0, 1],
    [1, 2],
    [2, 4],
  ],
);

describe('A run of the board', () => {
  const vscode = useVSCode('run', { files: { [FILE]: BOARD }, settings: { 'workbench.reduceMotion': 'off' } });
  let board: BoardPage;
  let run: RunPage;

  before('open the board', async () => {
    await vscode.page.emulateMedia({ reducedMotion: 'no-preference' });
    await vscode.workbench.quickInput.openFile(FILE);
    board = await BoardPage.open(vscode);
    run = new RunPage(board);
  });

  it('moves requests along the arrows', async () => {
    await vscode.workbench.runCommand('Mockboard: Run Board');
    await run.panel.waitFor();
    await vscode.screenshot('before');
    await run.button('Run').click();
    await run.told('The run begins.');
    await run.dotsMove();
    await vscode.screenshot('running');
  });

  it('pauses, and goes step by step in words', async () => {
    await run.button('Pause').click();
    await run.told(/^Paused at/);
    const first = await run.step();
    const second = await run.step();
    assert.match(first, /^[\d.]+ m?s: .*[Rr]equest \d+/);
    assert.notEqual(second, first);
    await vscode.screenshot('step');
    await run.panel.press('ArrowRight');
    await run.button('Continue').click();
    await run.dotsMove();
  });

  it('comes to numbers with intervals beside those of the formulas, the same for the same seed', async () => {
    await run.button('To the End').click();
    await run.told(/^The run is over: 100,000 requests/);
    await vscode.screenshot('ended');
    const first = await run.figures();
    assert.ok(first.length >= 4);
    for (const row of first) assert.match(row, /^(mean|p50|p95|p99) [\d.,]+ [\d.,]+ \[[\d.,]+ … [\d.,]+\]$/);
    await run.restart(1);
    assert.deepEqual(await run.figures(), first);
    await run.restart(2);
    assert.notDeepEqual(await run.figures(), first);
  });

  it('takes over another number of instances without letting requests come otherwise', async () => {
    const took = async () => /100,000 requests in (.+?)\. /.exec(await run.said())?.[1];
    const before = await took();
    assert.ok(before);
    await run.button('Run Again').click();
    await run.dotsMove();
    await board.canvas.click({ position: { x: 300, y: 720 } });
    for (const id of ['b0', 'b1']) {
      await vscode.page.keyboard.press('n');
      await board.frame.locator(`.inspector[data-block-id="${id}"]`).waitFor();
    }
    await board.frame.locator('.inspector').getByRole('button', { name: 'Instances: one more' }).click();
    await run.button('To the End').click();
    await run.told(/The design was changed during the run/);
    assert.equal(await took(), before, 'as many requests come in the same time');
  });

  it('stands beside the load, which shows at once what the drawing can carry', async () => {
    await vscode.page.keyboard.press('Control+Alt+u');
    const load = board.frame.locator('.load-panel');
    await load.getByRole('button', { name: 'Go on with 1k/s, assumed' }).click();
    await board.frame.locator('.load-block[data-load="b2"]').waitFor();
    await run.panel.waitFor();
    const boxes = await Promise.all([load, run.panel].map((panel) => panel.boundingBox()));
    const [above, below] = boxes.map((box) => box ?? assert.fail('both are there'));
    assert.ok(above && below && above.y + above.height <= below.y + 1, 'neither covers the other');
    await vscode.screenshot('with-load');
    await vscode.page.keyboard.press('Control+Alt+u');
    await load.waitFor({ state: 'detached' });
  });

  it('says when the drawing is another one, and runs that after a restart', async () => {
    await run.button('Run Again').click();
    await run.dotsMove();
    await board.insert('worker');
    await run.panel.getByText('The drawing has changed since the start.').waitFor();
    await run.button('Restart').click();
    await run.panel.getByText('The drawing has changed since the start.').waitFor({ state: 'detached' });
    await run.dotsMove();
  });

  it('is readable in dark and high contrast, and in a small window', async () => {
    await run.panel.getByLabel('1 s shows').selectOption({ label: '100 ms' });
    for (const theme of ['dark', 'highContrast'] as const) {
      await vscode.setTheme(theme);
      await run.dotsMove();
      await vscode.screenshot(theme);
    }
    await vscode.setViewport(1024, 700);
    await run.dotsMove();
    await vscode.screenshot('small');
  });

  it('moves nothing where that is not wanted, and goes on all the same', async () => {
    await vscode.page.emulateMedia({ reducedMotion: 'reduce' });
    const clock = run.panel.locator('.run-clock');
    const before = await clock.textContent();
    await waitFor('a run that goes on', async () => (await clock.textContent()) !== before);
    assert.equal(await run.dotsOnArrows(), 0);
  });
});
