import assert from 'node:assert/strict';
import { BoardPage, elementsOf } from './boardPage';
import { CHAT_APP_BOARD } from './drawings';
import { ARROWS, FlowPage, flowsOf } from './flowPage';
import { useVSCode } from './harness';

const FILE = 'chat.excalidraw';
const NAME = 'Send <b>message</b> [x](y)';

describe('Flows', () => {
  const vscode = useVSCode('flows', { files: { [FILE]: CHAT_APP_BOARD } });
  let flows: FlowPage;

  const save = async () => {
    await vscode.workbench.editors.waitForDirty(FILE, true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty(FILE, false);
  };
  /** What is drawn, apart from flows and what counts changes. */
  const drawn = () =>
    elementsOf(vscode.readFile(FILE)).map(({ id, x, y, width, height }) => ({ id, x, y, width, height }));

  before('open the board', async () => {
    await vscode.workbench.quickInput.openFile(FILE);
    flows = new FlowPage(vscode.page, await BoardPage.open(vscode));
  });

  it('are recorded by clicks on arrows, which neither move nor select anything', async () => {
    const before = drawn();
    await flows.open();
    await vscode.screenshot('none');
    await flows.name(NAME);
    for (const arrow of [ARROWS.clientToBalancer, ARROWS.balancerToGateway, ARROWS.gatewayToCache]) {
      await flows.click(arrow);
    }
    await flows.click(ARROWS.gatewayToCache);
    await flows.told('Step 4: Session cache → WebSocket gateway');
    await flows.click({ x: 0, y: 0 });
    await vscode.screenshot('recording');
    await flows.button('Done').click();
    await save();
    assert.deepEqual(flowsOf(vscode.readFile(FILE)), { [NAME]: ['a0', 'a1', 'a4', '-a4'] });
    assert.deepEqual(drawn(), before);
    assert.deepEqual(await flows.badges(), ['1', '2', '3, 4']);
    assert.equal(await flows.dock.locator('.flow-title-name').textContent(), NAME, 'a name stays text');
    await vscode.screenshot('recorded');
  });

  it('go by one undo, and come back by redo', async () => {
    await vscode.page.keyboard.press('Control+z');
    await flows.button(`Play “${NAME}”`).waitFor({ state: 'detached' });
    await save();
    assert.deepEqual(flowsOf(vscode.readFile(FILE)), {});
    await vscode.page.keyboard.press('Control+Shift+z');
    await flows.button(`Play “${NAME}”`).waitFor();
    await save();
    assert.deepEqual(Object.keys(flowsOf(vscode.readFile(FILE))), [NAME]);
  });

  it('are recorded by keys alone', async () => {
    await vscode.workbench.runCommand('Mockboard: New Flow…');
    await flows.dock.getByLabel('Name of the request').waitFor();
    await vscode.page.keyboard.press('Enter');
    await flows.dock.getByRole('alert').waitFor();
    await vscode.page.keyboard.type('Read history');
    await vscode.page.keyboard.press('Enter');
    await flows.told('Recording “Read history”');
    for (const chosen of ['Client → Load balancer', 'Load balancer → WebSocket gateway']) {
      await vscode.page.keyboard.press('ArrowRight');
      await flows.told(`Next: ${chosen}`);
      await vscode.page.keyboard.press('Enter');
      await flows.told(/^Step/);
    }
    await vscode.page.keyboard.press('ArrowDown');
    await vscode.page.keyboard.press('ArrowDown');
    await flows.told('Next: WebSocket gateway → Session cache');
    await vscode.page.keyboard.press('Enter');
    await vscode.page.keyboard.press('Backspace');
    await flows.told('Step 3 is taken back.');
    await vscode.page.keyboard.press('ArrowLeft');
    await vscode.page.keyboard.press('ArrowRight');
    await vscode.page.keyboard.press('Enter');
    await flows.told('Step 3: WebSocket gateway → Message service');
    await vscode.page.keyboard.press('Tab');
    await vscode.page.keyboard.press('Enter');
    await save();
    assert.deepEqual(flowsOf(vscode.readFile(FILE))['Read history'], ['a0', 'a1', 'a2']);
  });

  it('leave no trace when recording is cancelled', async () => {
    await flows.name('Nothing');
    await flows.click(ARROWS.serviceToQueue);
    await vscode.page.keyboard.press('Escape');
    await flows.told('Nothing was recorded.');
    assert.equal(await vscode.workbench.editors.isDirty(FILE), false);
    assert.equal(await flows.button('Play “Nothing”').count(), 0);
  });

  it('do not take the name of another', async () => {
    await flows.button('New Flow…').click();
    await vscode.page.keyboard.type('Read history');
    await vscode.page.keyboard.press('Enter');
    await flows.dock.getByRole('alert').filter({ hasText: 'There is a flow “Read history” already.' }).waitFor();
    await vscode.page.keyboard.press('Escape');
    await flows.button('New Flow…').waitFor();
  });

  it('are played to their end, step by step in words, and change nothing', async () => {
    const heard = await flows.listen();
    await flows.button(`Play “${NAME}”`).click();
    await flows.told(`End of “${NAME}”.`);
    assert.deepEqual(await heard(), [
      'Step 1: Client → Load balancer',
      'Step 2: Load balancer → WebSocket gateway',
      'Step 3: WebSocket gateway → Session cache',
      'Step 4: Session cache → WebSocket gateway',
      `End of “${NAME}”.`,
    ]);
    await vscode.screenshot('played');
    assert.equal(await vscode.workbench.editors.isDirty(FILE), false);
    await vscode.page.keyboard.press('Escape');
    await flows.button('New Flow…').waitFor();
  });

  it('are walked by keys', async () => {
    await flows.button(`Play “${NAME}”`).click();
    await vscode.page.keyboard.press(' ');
    await flows.button('Continue (Space)').waitFor();
    await vscode.page.keyboard.press('ArrowRight');
    await flows.told(/^Step 2/);
    await vscode.page.keyboard.press('ArrowRight');
    await flows.told(/^Step 3/);
    await vscode.page.keyboard.press('ArrowLeft');
    await flows.told(/^Step 2/);
    await vscode.screenshot('walking');
    await vscode.page.keyboard.press('Escape');
    assert.equal(await vscode.workbench.editors.isDirty(FILE), false);
  });

  it('are edited: steps moved and removed, renamed, deleted', async () => {
    await flows.dock.locator('.flow-title', { hasText: 'Read history' }).click();
    await flows.button('Move step 3 up').click();
    await flows.button('Remove step 1').click();
    await flows.button('Rename “Read history”').click();
    await vscode.page.keyboard.type('Read');
    await vscode.page.keyboard.press('Enter');
    await flows.button('Play “Read”').waitFor();
    await save();
    assert.deepEqual(flowsOf(vscode.readFile(FILE)).Read, ['a2', 'a1']);
    await flows.button('Delete “Read”').click();
    await save();
    assert.deepEqual(Object.keys(flowsOf(vscode.readFile(FILE))), [NAME]);
  });

  it('are proposed where none is stored, and stay once they are accepted', async () => {
    await flows.button(`Play “${NAME}”`).waitFor();
    await flows.dock.locator('.flow-title').click();
    await flows.button(`Delete “${NAME}”`).click();
    await flows.dock.getByText('proposed').first().waitFor();
    await vscode.screenshot('proposed');
    await flows.button('Accept “Write”').click();
    await flows.told('Flow “Write” is stored');
    await save();
    const { Write: write, ...others } = flowsOf(vscode.readFile(FILE));
    assert.ok(write && write.length >= 4, String(write));
    assert.deepEqual(others, {});
    for (const undone of ['accepting', 'deleting']) {
      await vscode.page.keyboard.press('Control+z');
      await flows.button(undone === 'accepting' ? 'Play “Write”' : `Play “${NAME}”`).waitFor();
    }
    await flows.button('Accept “Write”').waitFor({ state: 'detached' });
    await save();
    assert.deepEqual(Object.keys(flowsOf(vscode.readFile(FILE))), [NAME]);
  });

  it('are readable in every theme, and on a small screen', async () => {
    await flows.open();
    if ((await flows.button('Record More Steps').count()) === 0) await flows.dock.locator('.flow-title').click();
    await flows.button('Record More Steps').waitFor();
    await vscode.setViewport(1024, 700);
    await vscode.screenshot('small');
    for (const theme of ['dark', 'highContrast', 'highContrastLight'] as const) {
      await vscode.setTheme(theme);
      await flows.open();
      await vscode.screenshot(`${theme}-list`);
      await flows.button(`Play “${NAME}”`).click();
      await vscode.page.keyboard.press('ArrowRight');
      await vscode.screenshot(`${theme}-playing`);
      await flows.button('Stop (Escape)').click();
    }
  });
});
