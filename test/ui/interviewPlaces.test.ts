import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { waitFor } from '../polling';
import { SELECTORS } from '../vscode/selectors';
import { BoardPage, blockOf } from './boardPage';
import { useVSCode } from './harness';
import { CLOCK, InterviewPages } from './interviewPages';

const STEPS = [
  { title: 'Start an interview', shows: /^Choosing a problem/ },
  { title: 'Draw with building blocks', shows: /^A board with connected blocks/ },
  { title: 'Keep to the clock', shows: /^The phase clock/ },
  { title: 'Read the signals', shows: /^An interviewer asks/ },
  { title: 'Write notes that count', shows: /^Notes in Markdown/ },
];

describe('A window without a folder', () => {
  const vscode = useVSCode('no-folder', { theme: 'light', noFolder: true });
  const storage = () => path.join(vscode.userDataDir, 'User/globalStorage/mockboard.mockboard');
  const pages = new InterviewPages(vscode, () => path.join(storage(), 'interviews'));
  const welcome = (name: string) => vscode.workbench.view('Start').getByRole('button', { name });
  const status = (text: string | RegExp) => vscode.workbench.waitForStatus(CLOCK, text);
  const storedThere = /No folder is open, so this interview is kept in Mockboard’s own storage/;

  it('leads from the welcome view to a walkthrough of five steps with pictures', async () => {
    await vscode.workbench.openViewContainer('Mockboard');
    await vscode.screenshot('welcome');
    await welcome('See how it works').click();
    const guide = vscode.page.locator('.gettingStartedContainer');
    await guide.waitFor();
    await vscode.screenshot('walkthrough');
    const picture = guide.frameLocator('iframe.webview').frameLocator(SELECTORS.webviewContent);
    for (const [index, { title, shows }] of STEPS.entries()) {
      await guide.getByRole('button', { name: title }).click();
      await picture.getByRole('img', { name: shows }).waitFor();
      await vscode.screenshot(`step-${index + 1}`);
    }
    assert.equal(await guide.locator('.getting-started-step').count(), STEPS.length);
    await vscode.setTheme('dark');
    await vscode.screenshot('walkthrough-dark');
    await vscode.workbench.runCommand('View: Close All Editors');
  });

  it('opens a whiteboard, the interviews and the list of problems from its buttons', async () => {
    await welcome('New Whiteboard').click();
    await BoardPage.open(vscode);
    await welcome('Resume Interview').click();
    await vscode.workbench.notification('There is no interview to resume yet.').waitFor();
    await vscode.workbench.runCommand('Notifications: Clear All Notifications');
    await welcome('Start Mock Interview').click();
    await vscode.workbench.quickInput.waitFor('Problem (1/4)');
    await vscode.workbench.quickInput.cancel();
  });

  it('opens its page of the settings', async () => {
    await vscode.workbench.runCommand('Mockboard: Open Settings');
    const settings = vscode.page.locator('.settings-editor');
    await settings.getByText('Folder new interviews are written to').waitFor();
    await settings.getByText('Remind me when a phase').waitFor();
    await vscode.screenshot('settings');
    await vscode.page.keyboard.press('Escape'); // VS Code shows its settings above the editors
    await vscode.workbench.runCommand('View: Close All Editors');
  });

  it('keeps an interview in the storage of Mockboard, says so once, and offers to open a folder', async () => {
    const folder = await pages.start('Chat app', 'Senior', '45 minutes');
    await vscode.workbench.notification(storedThere).filter({ hasText: folder }).waitFor();
    await vscode.screenshot('stored');
    await vscode.workbench.clickNotification(storedThere, 'Open Folder');
    await vscode.workbench.quickInput.waitFor('Open Folder');
    await vscode.workbench.quickInput.cancel();
    await vscode.workbench.runCommand('Mockboard: End Interview');
    await vscode.workbench.quickInput.waitFor('End “Chat app”?');
    await vscode.workbench.quickInput.accept();
    await status('Interview ended');
    await vscode.workbench.notification('The interview has ended').waitFor();
    await pages.start('News feed', 'Senior', '45 minutes');
    assert.equal(await vscode.workbench.notification(storedThere).count(), 0);
  });

  it('draws, saves and counts on there, and goes on after a reload', async () => {
    const folder = pages.folders().find((each) => each.endsWith('news-feed')) ?? '';
    const file = path.join(folder, 'board.excalidraw');
    const group = vscode.workbench.editors.groups.first();
    const board = await BoardPage.openIn(vscode, group);
    await board.insert('cache');
    await vscode.workbench.editors.waitForDirty('board.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    await waitFor('the block on disk', () => fs.readFileSync(file, 'utf8').includes('"cache"'));
    assert.equal(blockOf(fs.readFileSync(file, 'utf8'), 'cache').type, 'rectangle');
    await vscode.workbench.runCommand('Mockboard: Next Phase');
    await status('Estimation');
    await vscode.reload();
    await status('Estimation 4:');
    await pages.assertClockOf(folder);
  });
});

describe('A folder in Restricted Mode', () => {
  const vscode = useVSCode('restricted', {
    theme: 'light',
    trust: true,
    settings: { 'security.workspace.trust.startupPrompt': 'never' },
    files: {
      '.vscode/settings.json': JSON.stringify({
        'mockboard.interviews.folder': 'chosen-by-the-folder',
        'mockboard.plans.default': 'Trap',
        'mockboard.plans.custom': [{ name: 'Trap', phases: [{ phase: 'wrapUp', minutes: 1 }] }],
      }),
      'mine.excalidraw': JSON.stringify({ type: 'excalidraw', version: 2, elements: [], appState: {}, files: {} }),
    },
  });
  const pages = new InterviewPages(vscode);

  it('may choose neither place nor plans; an interview starts with the defaults', async () => {
    const { quickInput } = vscode.workbench;
    await vscode.page.getByText('Restricted Mode').first().waitFor();
    await vscode.workbench.runCommand('Mockboard: Start Mock Interview');
    for (const choice of ['Chat app', 'Senior']) await quickInput.chooseByKeyboard(choice);
    await quickInput.waitFor('Plan (3/4)');
    assert.deepEqual(await quickInput.labels(), ['45 minutes', '60 minutes']);
    await vscode.screenshot('plans');
    await quickInput.accept();
    await quickInput.chooseByKeyboard('Guided');
    await vscode.workbench.waitForStatus(CLOCK, 'Requirements 4:5');
    assert.equal(pages.folders().length, 1);
    assert.equal(fs.existsSync(path.join(vscode.folder, 'chosen-by-the-folder')), false);
    await (await vscode.workbench.viewFrame('Interview')).getByRole('timer').waitFor();
    await vscode.screenshot('room');
  });

  it('still has its boards edited', async () => {
    await vscode.workbench.quickInput.openFile('mine.excalidraw');
    const board = await BoardPage.open(vscode);
    await board.insert('client');
    await vscode.workbench.editors.waitForDirty('mine.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('mine.excalidraw', false);
    assert.ok(blockOf(vscode.readFile('mine.excalidraw'), 'client'));
  });
});
