import assert from 'node:assert/strict';
import path from 'node:path';
import { waitFor } from '../polling';
import { BoardPage } from './boardPage';
import { CHAT_APP_BOARD } from './drawings';
import { FlowPage, flowsOf } from './flowPage';
import { useVSCode } from './harness';
import { eventsIn, InterviewPages } from './interviewPages';

const NAME = 'Send message';
/** Without what the palette says of its blocks: only words are left to know them by. */
const SKETCH = CHAT_APP_BOARD.replaceAll(/,"customData":\{[^}]*\}/g, '');

describe('Flows in an interview', () => {
  const vscode = useVSCode('flows-interview');
  const interviews = new InterviewPages(vscode);
  let folder = '';
  let flows: FlowPage;

  const file = (name: string) => path.join(path.relative(vscode.folder, folder), name);

  before('start an interview with a drawing', async () => {
    folder = await interviews.start('Chat app', 'Senior', '45 minutes');
    const { editors } = vscode.workbench;
    const board = await BoardPage.openIn(vscode, editors.groups.first());
    vscode.writeFile(file('board.excalidraw'), SKETCH);
    await editors.select('board.excalidraw');
    await vscode.workbench.runCommand('File: Revert File');
    await board.frame.getByLabel(/8 blocks, 7 arrows/).waitFor();
    flows = new FlowPage(vscode.page, board);
  });

  it('are walked through: the recording knows it, and the checklist ticks itself', async () => {
    await vscode.workbench.runCommand('Mockboard: New Flow…');
    await flows.dock.getByLabel('Name of the request').waitFor();
    await vscode.page.keyboard.type(NAME);
    await vscode.page.keyboard.press('Enter');
    for (const step of [1, 2, 3]) {
      await vscode.page.keyboard.press('ArrowRight');
      await vscode.page.keyboard.press('Enter');
      await flows.told(`Step ${step}:`);
    }
    await flows.button('Done').click();
    await flows.button(`Play “${NAME}”`).click();
    await flows.told(`End of “${NAME}”.`);
    await flows.button('Stop (Escape)').click();
    await waitFor('the walk in the recording', () =>
      eventsIn(folder).some((event) => event.type === 'flowWalked' && event.flow === NAME && event.steps === 3),
    );
    await vscode.workbench.runCommand('Mockboard: Next Phase');
    await vscode.workbench.runCommand('Mockboard: Next Phase');
    const view = await vscode.workbench.viewFrame('Interview');
    await view.getByRole('checkbox', { name: 'A walk through the data flow', checked: true }).waitFor();
    await vscode.screenshot('walked');
    for (const seen of [
      'Load balancer',
      'Cache',
      'Database',
      'Message queue with workers',
      'Blocks connected by arrows',
    ]) {
      await view.getByRole('checkbox', { name: seen, checked: true }).waitFor();
    }
  });

  it('go into the notes as a list with a link that plays them', async () => {
    await flows.button('Insert List into Notes').click();
    const lens = vscode.workbench.editors.codeLens(`Play “${NAME}”`);
    await lens.waitFor();
    await vscode.screenshot('in-notes');
    await vscode.workbench.editors.focusText('notes.md');
    await vscode.page.keyboard.press('Control+s');
    await waitFor('the notes on disk', () => vscode.readFile(file('notes.md')).includes('#flow=send-message'));
    const text = vscode.readFile(file('notes.md'));
    assert.ok(text.includes(`[${NAME}](board.excalidraw#flow=send-message)\n\n1. Client → Load balancer\n2. `), text);
    assert.match(text, /(^|\n\n)\[Send message\]\([^\n]*\n\n(?:\d\. [^\n]*\n){3}(?:$|\n)/);
    await lens.click();
    await flows.told(`End of “${NAME}”.`);
    await vscode.workbench.editors.select('board.excalidraw');
    await vscode.workbench.runCommand('File: Save');
    await vscode.workbench.editors.waitForDirty('board.excalidraw', false);
    assert.deepEqual(Object.keys(flowsOf(vscode.readFile(file('board.excalidraw')))), [NAME]);
  });

  it('play in the Whiteboard view, beside the editor', async () => {
    await vscode.workbench.expandView('Whiteboard');
    const view = await BoardPage.open(vscode, await vscode.workbench.viewFrame('Whiteboard'));
    const narrow = new FlowPage(vscode.page, view);
    await narrow.open();
    await vscode.screenshot('narrow-list');
    await narrow.button(`Play “${NAME}”`).click();
    await narrow.told(`End of “${NAME}”.`);
    await vscode.screenshot('narrow-playing');
    await narrow.button('Stop (Escape)').click();
  });
});
