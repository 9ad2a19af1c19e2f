import assert from 'node:assert/strict';
import { setFlow } from '../../src/core/board/graph/flows';
import { embedScene } from '../../src/core/board/picture/picture';
import type { SceneElement } from '../../src/core/board/scene';
import { pictureCodec } from '../../src/util/pictureCodec';
import { parseBoard } from '../unit/board/scenes';
import { BoardPage } from './boardPage';
import { CHAT_APP_BOARD } from './drawings';
import { FlowPage } from './flowPage';
import { useVSCode } from './harness';
import { picture } from './pictures';

const NOTES = `# Design

Sending: [Send message](boards/chat%20app.excalidraw#flow=send-message).

Reading: [Read](boards/chat%20app.excalidraw#flow=read)

Buying: [Buy](boards/shop.excalidraw.svg#flow=buy-ticket).

`;

/** The chat app with a stored flow from the client to the store. */
function withFlow(name: string): string {
  const scene: { elements: SceneElement[] } = JSON.parse(CHAT_APP_BOARD);
  const steps = ['a0', 'a1', 'a2', 'a5'].map((arrow) => ({ arrow, back: false }));
  const changed = setFlow(scene.elements, { name, steps });
  const elements = scene.elements.map((element) => changed.find(({ id }) => id === element.id) ?? element);
  return JSON.stringify({ ...scene, elements });
}

const PICTURE = embedScene(picture('svg'), 'svg', parseBoard(withFlow('Buy ticket')), pictureCodec);

describe('Links to flows', () => {
  const vscode = useVSCode('flow-links', {
    files: {
      'notes.md': NOTES,
      'boards/chat app.excalidraw': withFlow('Send message'),
      'boards/shop.excalidraw.svg': Buffer.from(PICTURE).toString('utf8'),
    },
  });

  before('open the notes', async () => {
    await vscode.workbench.quickInput.openFile('notes.md');
    await vscode.workbench.editors.textEditor('notes.md').waitFor();
  });

  it('stand above their lines, and open the board and play the flow', async () => {
    await vscode.workbench.editors.codeLens('Play “Send message”').click();
    await vscode.workbench.editors.tab('chat app.excalidraw').waitFor();
    const group = vscode.workbench.editors.groups.last();
    const board = await BoardPage.openIn(vscode, group);
    const flows = new FlowPage(vscode.page, board);
    await flows.told('End of “Send message”.');
    assert.deepEqual(await flows.badges(), ['1', '2', '3', '4']);
    await vscode.screenshot('played-beside-notes');
    assert.equal(await vscode.workbench.editors.isDirty('chat app.excalidraw'), false);
  });

  it('play the flows of a board in a picture, as it stands in its file and as it is drawn on', async () => {
    const { editors } = vscode.workbench;
    await editors.focusText('notes.md');
    await editors.codeLens('Play “Buy ticket”').click();
    await editors.tab('shop.excalidraw.svg').waitFor();
    const board = await BoardPage.openIn(vscode, editors.groups.last());
    const flows = new FlowPage(vscode.page, board);
    await flows.told('End of “Buy ticket”.');
    await flows.button('Stop (Escape)').click();
    await flows.open();
    await flows.button('Rename “Buy ticket”').click();
    await vscode.page.keyboard.type('Sell');
    await vscode.page.keyboard.press('Enter');
    await editors.waitForDirty('shop.excalidraw.svg', true);
    await editors.codeLens('Play “Buy ticket”').waitFor({ state: 'detached' });
    await vscode.page.keyboard.press('Control+z');
    await editors.codeLens('Play “Buy ticket”').waitFor();
    await editors.waitForDirty('shop.excalidraw.svg', false);
    await editors.close('shop.excalidraw.svg');
  });

  it('name the flow that is missing, and those there are', async () => {
    await vscode.workbench.editors.focusText('notes.md');
    const problem = 'boards/chat app.excalidraw has no flow “read”. It has:';
    await vscode.workbench.runCommand('Problems: Focus on Problems View');
    await vscode.page.locator('.markers-panel .monaco-list-row', { hasText: problem }).waitFor();
    await vscode.screenshot('missing');
    assert.equal(await vscode.page.locator('.markers-panel .monaco-list-row', { hasText: 'send-message' }).count(), 1);
    await vscode.workbench.runCommand('View: Hide Panel');
  });

  it('are completed by the flows of the board', async () => {
    await vscode.workbench.editors.focusText('notes.md');
    await vscode.page.keyboard.press('Control+End');
    await vscode.page.keyboard.type('[Send](boards/chat%20app.excalidraw#flow=');
    await vscode.workbench.editors.suggestion('send-message').waitFor();
    await vscode.screenshot('completion');
    await vscode.page.keyboard.press('Enter');
    await vscode.page.keyboard.type(')');
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('notes.md', false);
    const last = vscode.readFile('notes.md').trim().split('\n').at(-1) ?? '';
    assert.match(last, /^\[Send\]\(boards\/chat%20app\.excalidraw#flow=send-message\)+$/);
  });

  it('stay in the clipboard as a list when there is no interview', async () => {
    await vscode.workbench.runCommand('Mockboard: Insert Flow into Notes…');
    await vscode.workbench.quickInput.choose('Send message');
    await vscode.workbench.notification('in the clipboard instead').waitFor();
    const text = await vscode.page.evaluate(() => navigator.clipboard.readText());
    assert.deepEqual(text.trim().split('\n'), [
      '1. Client → Load balancer',
      '2. Load balancer → WebSocket gateway',
      '3. WebSocket gateway → Message service',
      '4. Message service → Message store',
    ]);
  });

  it('play by the command, too', async () => {
    const board = await BoardPage.open(
      vscode,
      await vscode.workbench.editorFrame(vscode.workbench.editors.groups.last()),
    );
    const flows = new FlowPage(vscode.page, board);
    await flows.button('Stop (Escape)').click();
    await vscode.workbench.runCommand('Mockboard: Play Flow…');
    await vscode.workbench.quickInput.choose('Send message');
    await flows.told('End of “Send message”.');
  });
});
