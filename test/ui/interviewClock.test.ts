import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { formatClock } from '../../src/core/interview/clock';
import { waitFor } from '../polling';
import { BoardPage } from './boardPage';
import { useVSCode } from './harness';
import { CLOCK, countIn, eventsIn, InterviewPages, secondsIn } from './interviewPages';

/** Markdown, HTML, a command link, a snippet's tab stop, the end of a comment, text from right to left, and much of it. */
const HOSTILE_PROMPT = [
  '# Design **a** ${1:trap} --> <img src=x onerror=alert(1)> [run](command:workbench.action.files.newUntitledFile)',
  '\u202Edrawkcab\u202C صمم تطبيق دردشة.',
  'And so on, with `code` and $(bug). '.repeat(100),
]
  .join(' ')
  .trim();

const PLANS = [
  {
    name: 'Blink',
    phases: [
      { phase: 'requirements', name: 'First', minutes: 0.04 },
      { phase: 'highLevel', name: 'Second', minutes: 0.02 },
      { phase: 'deepDive', minutes: 20 },
    ],
  },
  { name: 'Lunch', phases: [{ phase: 'lunch', minutes: 5 }] },
  { phases: [{ phase: 'deepDive', minutes: -1 }] },
];

describe('The clock of an interview', () => {
  const vscode = useVSCode('interview-clock', { theme: 'light', settings: { 'mockboard.plans.custom': PLANS } });
  const pages = new InterviewPages(vscode);
  const press = (keys: string) => vscode.page.keyboard.press(keys);
  const palette = (title: string) => vscode.workbench.quickInput.runCommandByKeyboard(`Mockboard: ${title}`);
  const status = (text: string | RegExp) => vscode.workbench.waitForStatus(CLOCK, text);
  const kind = (name: string) => vscode.page.locator(`.statusbar-item.${name}-kind[id="${CLOCK}"]`);
  let folder = '';

  it('offers plans of the settings; one that cannot be used says why and leads to the setting', async () => {
    const { quickInput } = vscode.workbench;
    await vscode.workbench.runCommand('Mockboard: Start Mock Interview');
    for (const choice of ['Chat app', 'Senior']) await quickInput.chooseByKeyboard(choice);
    await quickInput.waitFor('Plan (3/4)');
    await quickInput.row('Blink').waitFor();
    await quickInput.rows.filter({ hasText: 'phase 1 is of no known kind.' }).waitFor();
    await quickInput.rows
      .filter({ hasText: 'Plan 3 of your settings' })
      .filter({ hasText: 'it has no name.' })
      .waitFor();
    await vscode.screenshot('bad-plans');
    await quickInput.chooseByKeyboard('Lunch');
    await vscode.page.locator('.settings-editor').getByText('Custom', { exact: true }).first().waitFor();
    await vscode.screenshot('plan-setting');
    assert.deepEqual(pages.folders(), []);
  });

  it('takes a hostile prompt of the user as nothing but text', async () => {
    const { quickInput } = vscode.workbench;
    await vscode.workbench.runCommand('Mockboard: Start Mock Interview');
    await quickInput.waitFor('(1/4)');
    await quickInput.type('own prompt'); // it stands below all problems
    await quickInput.chooseByKeyboard('My own prompt…');
    await quickInput.waitFor('parking garage');
    await quickInput.accept();
    await vscode.page.getByText('one sentence is enough').waitFor();
    await quickInput.type(HOSTILE_PROMPT);
    await quickInput.accept();
    await quickInput.chooseByKeyboard('Senior');
    await quickInput.chooseByKeyboard('45 minutes');
    await quickInput.chooseByKeyboard('Guided');
    await status('Requirements 4:5');
    [folder = ''] = pages.folders();
    assert.match(path.basename(folder), /^\d{4}-\d\d-\d\d-[a-z0-9]+(-[a-z0-9]+)*$/);
    const { problem } = JSON.parse(fs.readFileSync(path.join(folder, 'interview.json'), 'utf8'));
    assert.equal(problem.prompt, HOSTILE_PROMPT);
    assert.ok([...problem.title].length <= 60, problem.title);
    const notes = fs.readFileSync(path.join(folder, 'notes.md'), 'utf8').split('\n');
    assert.deepEqual(notes.slice(0, 4), [`# ${problem.title}`, '', `> ${HOSTILE_PROMPT}`, '']);
    const view = await vscode.workbench.viewFrame('Interview');
    await view.locator('.title').click();
    assert.equal(await view.locator('.prompt').innerText(), HOSTILE_PROMPT);
    assert.equal(await view.locator('img, a').count(), 0);
    await vscode.screenshot('hostile-prompt');
  });

  it('goes to the next phase and back by its keys', async () => {
    await vscode.workbench.editors.focusText('notes.md');
    await press('Control+Alt+.');
    await status('Estimation 5:00');
    await press('Control+Alt+.');
    await status('High-level design 1');
    await press('Control+Alt+,');
    await status('Estimation 4:');
    await palette('Previous Phase');
    await status('Requirements 4:');
    await palette('Next Phase');
    await status('Estimation 4:');
  });

  it('pauses, resumes and adds five minutes from the palette', async () => {
    await palette('Pause Clock');
    await vscode.page.locator(`[id="${CLOCK}"] .codicon-debug-pause`).waitFor();
    const paused = secondsIn(await pages.clock().innerText());
    await palette('Add 5 Minutes to This Phase');
    await status(formatClock((paused + 300) * 1000));
    await palette('Resume Clock');
    await status(formatClock((paused + 299) * 1000));
  });

  it('shows its actions on a click in the status bar, and by keyboard', async () => {
    const { quickInput } = vscode.workbench;
    await pages.clock().click();
    await quickInput.waitFor('Clock of “');
    await vscode.screenshot('actions');
    await quickInput.chooseByKeyboard('Pause Clock');
    await vscode.page.locator(`[id="${CLOCK}"] .codicon-debug-pause`).waitFor();
    await palette('Clock…');
    await quickInput.waitFor('Clock of “');
    await quickInput.chooseByKeyboard('Previous Phase');
    await status('Requirements 4:');
    await pages.clock().locator('a').press('Enter');
    await quickInput.waitFor('Clock of “');
    await quickInput.chooseByKeyboard('Pause Clock');
    await vscode.page.locator(`[id="${CLOCK}"] .codicon-debug-pause`).waitFor();
  });

  it('stands still to the second while it is paused, over a reload too', async () => {
    const before = await pages.clock().innerText();
    await vscode.reload();
    await pages.clock().waitFor();
    assert.equal(await pages.clock().innerText(), before);
    await palette('Resume Clock');
    await status(formatClock((secondsIn(before) - 1) * 1000));
    await pages.assertClockOf(folder);
  });

  it('goes on while its window is closed, and is there when it opens again', async () => {
    await vscode.killWindow();
    await status('Requirements 4:');
    await pages.assertClockOf(folder);
    // The board takes the focus when it has loaded.
    await BoardPage.openIn(vscode, vscode.workbench.editors.groups.first());
    await palette('Next Phase');
    await status('Estimation');
    await waitFor('the phase in the timeline', () => eventsIn(folder).at(-1)?.type === 'phaseEntered');
  });

  it('warns in the last minute, shows when a phase is over, and reminds of it once', async () => {
    await vscode.workbench.runCommand('Mockboard: Start Mock Interview');
    const { quickInput } = vscode.workbench;
    await quickInput.waitFor('It ends when the new one starts');
    await quickInput.accept();
    for (const choice of ['Chat app', 'Senior', 'Blink', 'Guided']) await quickInput.chooseByKeyboard(choice);
    await kind('warning').waitFor();
    await kind('error').waitFor();
    assert.equal(countIn(folder, 'interviewEnded'), 1);
    // Its report is written, and does not come before the interview that has begun.
    await waitFor('the report', () => fs.existsSync(path.join(folder, 'report.md')));
    assert.equal(await vscode.page.getByRole('tab', { name: /^Report/ }).count(), 0);
    const reminder = vscode.workbench.notification(/First has used up its/);
    await reminder.waitFor();
    assert.deepEqual(await reminder.locator('.monaco-button').allInnerTexts(), [
      'Next Phase',
      'Add 5 Minutes',
      'Turn Off This Reminder',
    ]);
    await vscode.screenshot('over');
    await status(/First -0:0[3-9]/);
    assert.equal(await reminder.count(), 1);
    folder = pages.folders().find((each) => each !== folder) ?? '';
    await vscode.workbench.clickNotification(/First has/, 'Add 5 Minutes');
    await status('First 4:5');
    await kind('error').waitFor({ state: 'detached' });
    await palette('Next Phase');
    await status(/Second -0:0[2-9]/);
    assert.equal(await vscode.workbench.notification(/has used up/).count(), 0);
    assert.equal(countIn(folder, 'nudged'), 1);
  });

  it('gives no reminder any more that was turned off', async () => {
    const settings = () => fs.readFileSync(path.join(vscode.userDataDir, 'User/settings.json'), 'utf8');
    await palette('End Interview');
    await vscode.workbench.quickInput.waitFor('End “Chat app”?');
    await vscode.workbench.quickInput.accept();
    await status('Interview ended');
    const next = await pages.start('URL shortener', 'Senior', 'Blink');
    await vscode.workbench.clickNotification(/First has/, 'Turn Off This Reminder');
    await waitFor('the setting', () => /"mockboard\.nudges\.phaseOver": false/.test(settings()));
    await palette('End Interview');
    await vscode.workbench.quickInput.waitFor('End “URL shortener”?');
    await vscode.workbench.quickInput.accept();
    await status('Interview ended');
    assert.equal(countIn(next, 'nudged'), 1);
    const last = await pages.start('News feed', 'Senior', 'Blink');
    await status(/First -0:0[2-9]/);
    assert.equal(await vscode.workbench.notification(/has used up/).count(), 0);
    assert.equal(countIn(last, 'nudged'), 0);
  });
});
