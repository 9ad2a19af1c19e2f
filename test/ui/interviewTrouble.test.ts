import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { waitFor } from '../polling';
import { SELECTORS } from '../vscode/selectors';
import { BoardPage } from './boardPage';
import { useVSCode } from './harness';
import { CLOCK, countIn, eventsIn, InterviewPages, secondsIn, timelineText } from './interviewPages';
import { forbidWriting } from './unwritable';

const BROKEN = '{"format": 1, "plan": ';
const NEWER = '{"format": 99}';

/** A folder's name that VS Code's messages would make a link of, which runs a command. */
const LINK = '2026-01-03-[link](command:workbench.action.files.newUntitledFile)';

/** What a window that was killed in the middle of a line leaves behind. */
const TORN_LINE = '{"type":"signalHe';

describe('An interview in trouble', () => {
  const vscode = useVSCode('interview-trouble', {
    theme: 'dark',
    files: {
      'interviews/2026-01-01-broken/interview.json': BROKEN,
      'interviews/2026-01-02-newer/interview.json': NEWER,
      [`interviews/${LINK}/interview.json`]: BROKEN,
    },
    // VS Code logs the error messages it shows.
    expectedErrors: [/interview\.json (cannot be read|was written by)/, /The interview could not be written to/],
  });
  const pages = new InterviewPages(vscode);
  const place = path.join(vscode.folder, 'interviews');
  const status = (text: string | RegExp) => vscode.workbench.waitForStatus(CLOCK, text);
  let folder = '';

  for (const { name, text, message } of [
    { name: '2026-01-01-broken', text: BROKEN, message: /cannot be read \(.*Correct it as text/ },
    {
      name: '2026-01-02-newer',
      text: NEWER,
      message: /was written by a newer Mockboard \(format 99.*Update Mockboard/,
    },
  ]) {
    it(`is not opened from ${name}: a message names file and cure, and opens it as text`, async () => {
      await vscode.workbench.runCommand('Mockboard: Resume Interview…');
      await vscode.workbench.quickInput.chooseByKeyboard(name);
      const toast = vscode.workbench.notification(message);
      await toast.filter({ hasText: path.join(place, name, 'interview.json') }).waitFor();
      await vscode.screenshot(name);
      await vscode.workbench.clickNotification(message, 'Open as Text');
      await vscode.workbench.editors.textEditor(`${name}/interview.json`).waitFor();
      assert.equal(vscode.readFile(`interviews/${name}/interview.json`), text);
      assert.deepEqual(fs.readdirSync(path.join(place, name)), ['interview.json']);
      assert.equal(await pages.clock().count(), 0);
    });
  }

  it('is not opened from a folder named like a link, which stays text', async () => {
    await vscode.workbench.runCommand('Mockboard: Resume Interview…');
    await vscode.workbench.quickInput.chooseByKeyboard(LINK);
    const message = vscode.workbench.notification(/2026-01-03-.*cannot be read/).locator(SELECTORS.toastMessage);
    await message.filter({ hasText: '[link]' }).waitFor();
    assert.equal(await message.locator('a').count(), 0);
    await vscode.workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('loses nothing older than two seconds when server and extension host are killed', async () => {
    folder = await pages.start('Chat app', 'Staff', '45 minutes');
    // A page still loading when the server goes away would complain in the console.
    await (await vscode.workbench.viewFrame('Interview')).getByRole('timer').waitFor();
    await BoardPage.openIn(vscode, vscode.workbench.editors.groups.first());
    await vscode.workbench.runCommand('Mockboard: Next Phase');
    await vscode.workbench.runCommand('Mockboard: Log an Interviewer Signal…');
    await vscode.workbench.quickInput.choose('“What would you monitor?”');
    const shown = secondsIn(await pages.clock().innerText());
    await status(new RegExp(`4:${String((shown - 2) % 60).padStart(2, '0')}`));
    await vscode.killServer(() => {
      assert.equal(countIn(folder, 'signalHeard'), 1);
      fs.appendFileSync(path.join(folder, 'timeline/0001.jsonl'), TORN_LINE);
    });
    await status('Estimation 4:');
    await pages.assertClockOf(folder);
    await vscode.workbench.notification(/The last line of .*0001\.jsonl was cut off/).waitFor();
    await vscode.screenshot('after-kill');
  });

  it('goes on in a line of its own behind one that was cut off', async () => {
    await vscode.workbench.runCommand('Mockboard: Next Phase');
    await status('High-level design 1');
    await waitFor('the phase on disk', () => countIn(folder, 'phaseEntered') === 2);
    // That it was told comes first, so that nobody is told again.
    assert.ok(timelineText(folder).includes(`${TORN_LINE}\n{"type":"lossTold"`));
    assert.equal(countIn(folder, 'lossTold'), 1);
    const view = await vscode.workbench.viewFrame('Interview');
    await view.getByText('1 signal logged').waitFor({ state: 'attached' });
    await vscode.workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('is only shown in a second window, which may take it over; the first follows and gets it back', async () => {
    const second = await vscode.openSecondWindow();
    const other = /Another window runs the interview “Chat app”/;
    await second.workbench.notification(other).waitFor();
    await pages.clock(second.workbench).filter({ hasText: 'High-level design' }).locator('.codicon-lock').waitFor();
    await second.workbench.runCommand('Mockboard: Open Board and Notes');
    const view = await second.workbench.viewFrame('Interview');
    await view.getByText('Another window runs this interview.').waitFor();
    const board = await second.workbench.editorFrame(second.workbench.editors.groups.first());
    await board.getByText('Another window runs this interview').waitFor();
    await second.page.screenshot({ path: path.join(vscode.screenshotDir, 'second-window.png') });

    await pages.clock(second.workbench).click();
    await second.workbench.quickInput.chooseByKeyboard('Take Over Here');
    await second.workbench.notification('The interview now runs in this window.').waitFor();
    await board.getByText('Another window runs this interview').waitFor({ state: 'detached' });
    await vscode.workbench.notification(other).waitFor();
    await second.workbench.runCommand('Mockboard: Next Phase');
    await status('Deep dive');

    await second.page.close();
    await vscode.workbench.notification('The interview now runs in this window.').waitFor();
    await vscode.workbench.runCommand('Mockboard: Previous Phase');
    await status('High-level design');
    await waitFor('all phases on disk', () => countIn(folder, 'phaseEntered') === 4);
    await vscode.workbench.runCommand('Notifications: Clear All Notifications');
  });

  /** Tries to start another interview; fails unless a message says why it cannot be, and nothing has changed. */
  async function assertNotStarted(message: RegExp): Promise<void> {
    const before = pages.folders();
    const { quickInput } = vscode.workbench;
    await vscode.workbench.runCommand('Mockboard: Start Mock Interview');
    for (const choice of ['End “Chat app”, then start a new one', 'News feed', 'Staff', '45 minutes', 'Guided']) {
      await quickInput.chooseByKeyboard(choice);
    }
    await vscode.workbench.notification(message).filter({ hasText: place }).waitFor();
    assert.deepEqual(pages.folders(), before);
    await status('High-level design');
  }

  it('goes on when another one cannot be started in a read-only folder', async () => {
    const allow = forbidWriting(place);
    try {
      await assertNotStarted(
        /There is no permission to write there\. Change the permissions, or choose another folder/,
      );
      await vscode.screenshot('read-only-folder');
    } finally {
      allow();
    }
    await vscode.workbench.clickNotification('no permission', 'Change Folder');
    await vscode.page.locator('.settings-editor').getByText('Folder new interviews are written to').waitFor();
    assert.equal(countIn(folder, 'interviewEnded'), 0);
  });

  // Only root may mount a disk so small that it is full.
  const onSmallDisk = process.platform === 'linux' && process.getuid?.() === 0 ? it : undefined;
  onSmallDisk?.('goes on when another one cannot be started on a full disk', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', place]);
    try {
      await assertNotStarted(/The disk is full\. Free some space/);
      await vscode.screenshot('full-disk');
    } finally {
      execFileSync('umount', [place]);
    }
    await vscode.workbench.runCommand('Mockboard: Pause Clock');
    await waitFor('the pause on disk', () => eventsIn(folder).at(-1)?.type === 'clockPaused');
    assert.equal(countIn(folder, 'interviewEnded'), 0);
  });
});
