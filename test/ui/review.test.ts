import assert from 'node:assert/strict';
import { blockElements } from '../../src/core/board/blockElements';
import { connectElements } from '../../src/core/board/connect';
import type { BlockKindId } from '../../src/core/board/kinds';
import type { SceneElement } from '../../src/core/board/scene';
import { boardOf } from '../unit/review/boards';
import { drawGraph } from '../unit/review/drawnBoards';
import { BoardPage, elementsOf } from './boardPage';
import { useVSCode } from './harness';

const FILE = 'bad.excalidraw';

function row(kinds: readonly BlockKindId[], y: number): SceneElement[] {
  const parts = kinds.map((kind, index) =>
    blockElements({ kind, id: `${kind}`, centerX: index * 560, centerY: y, seed: 7 }, 'image'),
  );
  const boxes = parts.map(([box]) => box ?? assert.fail());
  const arrows = boxes.slice(1).map((_, index) => {
    const [from, to] = [boxes[index] ?? assert.fail(), boxes[index + 1] ?? assert.fail()];
    const joined = connectElements({ from, to, id: `from-${kinds[index]}`, seed: index + 1 });
    boxes[index] = joined.from;
    boxes[index + 1] = joined.to;
    return joined.arrow;
  });
  return [...parts.flatMap(([, ...rest], index) => [boxes[index] ?? assert.fail(), ...rest]), ...arrows];
}

/** A client that talks to a database itself, and a queue nobody reads from. */
const BAD = JSON.stringify({
  type: 'excalidraw',
  version: 2,
  source: 'test',
  elements: [...row(['client', 'sqlDatabase'], 0), ...row(['appServer', 'messageQueue'], 260)],
  appState: {},
  files: {},
});

/** A store that is read from all the time, and one that is written to. */
const READS_FILE = 'reads.excalidraw';
const WRITES_FILE = 'writes.excalidraw';
const READS = fileOf(`
  web client ratePerSecond=2000
  lb loadBalancer instances=2
  app appServer instances=9
  orders sqlDatabase
  web > lb
  lb > app
  app > orders
`);
const WRITES = fileOf(`
  phones client ratePerSecond=3000
  intake appServer instances=9
  events nosqlDatabase instances=3
  phones > intake: POST
  intake > events: insert
`);

function fileOf(text: string): string {
  const elements = drawGraph(boardOf(text));
  return JSON.stringify({ type: 'excalidraw', version: 2, source: 'test', elements, appState: {}, files: {} });
}

const DIRECT = /^Client talks to SQL database directly/;

describe('Review view', () => {
  const vscode = useVSCode('review', {
    files: { [FILE]: BAD, [READS_FILE]: READS, [WRITES_FILE]: WRITES },
    theme: 'dark',
  });
  let board: BoardPage;

  const review = () => vscode.workbench.view('Review');
  const finding = (name: string | RegExp) => review().getByRole('treeitem', { name });
  const inline = async (name: RegExp, action: string) => {
    await finding(name).hover();
    await finding(name).getByRole('button', { name: action }).click();
  };
  const saved = async () => {
    await vscode.workbench.runCommand('File: Save');
    await vscode.workbench.editors.waitForDirty(FILE, false);
    return vscode.readFile(FILE);
  };
  const undo = async () => {
    await board.frame.locator('.excalidraw').first().focus();
    await vscode.page.keyboard.press('Control+z');
  };
  const boxes = (text: string) => elementsOf(text).filter(({ type }) => type === 'rectangle');

  before('open the view', async () => {
    await vscode.workbench.openViewContainer('Mockboard');
    await vscode.workbench.expandView('Review');
    // Rows out of sight are not in the page: the review needs the room.
    await vscode.workbench.view('Start').locator('.pane-header').click();
  });

  it('says what it is for while there is no board', async () => {
    await review().getByText('The review says what is weak').waitFor();
    await vscode.screenshot('no-board');
  });

  it('lists what is weak in the open board, the worst first, and goes there', async () => {
    await vscode.workbench.quickInput.openFile(FILE);
    board = await BoardPage.open(vscode);
    await finding(DIRECT).waitFor();
    await finding(/^Nothing takes messages out of Message queue/).waitFor();
    assert.match((await review().getByRole('treeitem').nth(0).textContent()) ?? '', /^Errors/);
    await finding(DIRECT).click();
    await board.frame.getByRole('status').getByText('Arrow from Client to SQL database').waitFor();
    await vscode.screenshot('findings-dark');
    assert.equal(await vscode.workbench.editors.isDirty(FILE), false);
  });

  it('mends by a click what can be mended, as one step of the history', async () => {
    await inline(DIRECT, 'Apply Fix');
    await finding(DIRECT).waitFor({ state: 'detached' });
    await vscode.screenshot('fixed');
    const text = await saved();
    assert.equal(boxes(text).length, 5);
    const [added] = boxes(text).filter(({ customData, id }) => customData?.block === 'appServer' && id !== 'appServer');
    const arrows = elementsOf(text).filter(({ type }) => type === 'arrow');
    const ends = arrows.map(({ startBinding, endBinding }) => [startBinding?.elementId, endBinding?.elementId]);
    assert.ok(ends.some(([from, to]) => from === 'client' && to === added?.id));
    assert.ok(ends.some(([from, to]) => from === added?.id && to === 'sqlDatabase'));
    await undo();
    await finding(DIRECT).waitFor();
    assert.equal(boxes(await saved()).length, 4);
  });

  it('mends by keys, too', async () => {
    const lonely = /^Nothing takes messages out of Message queue/;
    await review().locator('.monaco-list').focus();
    await vscode.page.keyboard.press('Home');
    const focused = review().locator('.monaco-list-row.focused');
    while (!lonely.test((await focused.getAttribute('aria-label')) ?? '')) {
      const id = await focused.getAttribute('id');
      await vscode.page.keyboard.press('ArrowDown');
      await review().locator(`.monaco-list-row.focused:not([id="${id}"])`).waitFor();
    }
    await vscode.page.keyboard.press('Enter');
    await review().locator('.monaco-list-row.selected').filter({ hasText: 'Queue without a consumer' }).waitFor();
    await vscode.page.keyboard.press('Control+.');
    await finding(lonely).waitFor({ state: 'detached' });
    assert.equal(boxes(await saved()).filter(({ customData }) => customData?.block === 'worker').length, 1);
    await undo();
    await finding(lonely).waitFor();
  });

  it('ignores a finding with a reason that stands in the file, and takes that back', async () => {
    await inline(DIRECT, 'Ignore with a Reason…');
    await vscode.workbench.quickInput.type('an internal tool');
    await vscode.workbench.quickInput.accept();
    await finding(DIRECT).waitFor({ state: 'detached' });
    assert.match(await saved(), /"ignoredFindings":\[\{"rule":"client-to-store","reason":"an internal tool"\}\]/);
    await finding(/^Ignored/).click();
    await finding(/^Client talks to SQL database directly.*an internal tool/).waitFor();
    await vscode.screenshot('ignored');
    await inline(DIRECT, 'No Longer Ignore');
    await finding(/^Ignored/).waitFor({ state: 'detached' });
    await finding(DIRECT).waitFor();
    assert.doesNotMatch(await saved(), /ignoredFindings/);
  });

  it('marks the places on the board, tells there what was found, and mends it there', async () => {
    // What was mended last is in view; the marker need not be.
    await finding(DIRECT).click();
    const marker = board.frame.locator('.finding-marker.error[data-marker="from-client"]');
    await marker.waitFor();
    assert.match((await marker.getAttribute('aria-label')) ?? '', /Client talks to SQL database directly/);
    await marker.focus();
    await vscode.page.keyboard.press('Enter');
    const card = board.frame.getByRole('dialog', { name: 'Findings' });
    await card.getByText('Whoever holds the client').waitFor();
    await vscode.screenshot('markers-dark');
    await vscode.page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await marker.hover();
    await card.getByRole('button', { name: 'Put an application server between them' }).click();
    await marker.waitFor({ state: 'detached' });
    await undo();
    await marker.waitFor();
  });

  it('marks every board that can be seen, and none when that is switched off', async () => {
    await vscode.workbench.runCommand('View: Split Editor Right');
    await vscode.workbench.quickInput.openFile(READS_FILE);
    const beside = await BoardPage.open(vscode);
    await beside.frame.locator('.finding-marker').first().waitFor();
    const marker = board.frame.locator('.finding-marker').first();
    await marker.waitFor();
    await vscode.screenshot('two-boards');
    await beside.frame.locator('[data-testid="main-menu-trigger"]').click();
    await beside.frame.getByText('Hide Markers of Findings').click();
    await beside.frame.locator('.finding-marker').first().waitFor({ state: 'detached' });
    await marker.waitFor();
    await beside.frame.locator('[data-testid="main-menu-trigger"]').click();
    await beside.frame.getByText('Show Markers of Findings').click();
    await beside.frame.locator('.finding-marker').first().waitFor();
    await vscode.workbench.runCommand('View: Close Editor');
    await vscode.workbench.runCommand('View: Join All Editor Groups');
  });

  it('puts a cache before a store, copies beside it, a queue and enough writers on its way', async () => {
    const fixed = async (file: string, cures: readonly RegExp[]) => {
      await vscode.workbench.quickInput.openFile(file);
      board = await BoardPage.open(vscode);
      for (const cured of cures) {
        await inline(cured, 'Apply Fix');
        await finding(cured).waitFor({ state: 'detached' });
      }
      await vscode.screenshot(`fixed-${file}`);
      await vscode.workbench.runCommand('File: Save');
      await vscode.workbench.editors.waitForDirty(file, false);
      return boxes(vscode.readFile(file)).map(({ customData }) => customData);
    };
    const reads = await fixed(READS_FILE, [/^orders answers \S+\/s reads .* no cache/, /^orders keeps one copy/]);
    assert.equal(reads.length, 5);
    assert.ok(reads.some((data) => data?.block === 'cache'));
    const [store] = reads.filter((data) => data?.block === 'sqlDatabase');
    assert.deepEqual(store, { block: 'sqlDatabase', parameters: { instances: 3 } });
    const writes = await fixed(WRITES_FILE, [/^events takes \S+\/s writes .* straight from intake/]);
    assert.equal(writes.length, 5);
    assert.ok(writes.some((data) => data?.block === 'messageQueue'));
    const [writers] = writes.filter((data) => data?.block === 'worker');
    assert.deepEqual(writers, { block: 'worker', parameters: { instances: 43 } });
    await vscode.workbench.quickInput.openFile(FILE);
    board = await BoardPage.open(vscode);
  });

  it('asks about the board, one question at a time, and tells what a strong answer covers when asked', async () => {
    await vscode.workbench.runCommand('Mockboard: Ask Me About This Board');
    const toast = vscode.workbench.notification(/\?.*\((?:Senior|Staff|Principal), “/);
    await toast.first().waitFor();
    const first = await toast.first().textContent();
    await vscode.screenshot('question');
    await vscode.workbench.clickNotification(/\?/, 'Strong Answer');
    await vscode.workbench
      .notification(/A strong answer covers: /)
      .first()
      .waitFor();
    await vscode.screenshot('answer');
    await vscode.workbench.clickNotification(/A strong answer covers: /, 'Next Question');
    await toast.first().waitFor();
    assert.notEqual(await toast.first().textContent(), first);
    await vscode.page.keyboard.press('Escape');
  });

  it('lists all questions, each opening to what a strong answer covers', async () => {
    await finding(/^(?:Errors|Warnings)/)
      .first()
      .waitFor();
    for (const group of [/^Limits Worth Knowing/, /^Warnings/, /^Errors/]) {
      const open = finding(group).and(review().locator('[aria-expanded="true"]'));
      if (await open.count()) await open.click();
    }
    await finding(/^Questions/).click();
    const question = review()
      .getByRole('treeitem', { name: /\? (?:Senior|Staff|Principal)/ })
      .first();
    await question.click();
    await vscode.page.keyboard.press('ArrowRight');
    await review().locator('.monaco-list-row[aria-level="3"]').first().waitFor();
    await vscode.screenshot('questions');
  });

  it('is readable in every theme and in a small window', async () => {
    for (const theme of ['light', 'highContrast'] as const) {
      await vscode.setTheme(theme);
      await board.frame.locator('.finding-marker').first().waitFor();
      await board.frame.locator('.finding-marker[data-marker="from-client"]').hover();
      await board.frame.getByRole('dialog', { name: 'Findings' }).waitFor();
      await vscode.screenshot(`markers-${theme}`);
    }
    await vscode.setViewport(1024, 700);
    await board.frame.locator('.finding-marker').first().waitFor();
    await vscode.screenshot('small');
  });
});
