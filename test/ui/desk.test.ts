import assert from 'node:assert/strict';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { waitFor } from '../polling';
import { Workbench } from '../vscode/workbench';
import { BoardPage } from './boardPage';
import { useVSCode } from './harness';
import { CLOCK, countIn, eventsIn, InterviewPages } from './interviewPages';
import { waitUntilStored } from './stored';

/** What helps, and is put away while a person is at the table. */
const HIDDEN_VIEWS = ['Inspector', 'Estimate', 'Signals', 'Review', 'Reference'];
const ESTIMATE = '\n```estimate\nusers = 500M\nreads = users * 20 / day\n```\n';

describe('Interviewer at the table', () => {
  const vscode = useVSCode('desk', { theme: 'dark' });
  const interviews = new InterviewPages(vscode);
  let folder = '';
  let desk: FrameLocator;

  const aids = ({ frame }: BoardPage) => frame.locator('.flow-dock, .inspector, .finding-markers, .badges');
  /** What the estimate in the notes comes to, at the end of its line. */
  const result = () => vscode.workbench.editors.textEditor('notes.md').locator('.view-line', { hasText: /116/ });

  const logged = (type: Parameters<typeof countIn>[1]) =>
    waitFor(`${type} in the timeline`, () => countIn(folder, type) > 0);

  it('shows the candidate the prompt only: no clock, signals, findings or reference', async () => {
    folder = await interviews.start('Chat app', 'Senior', '45 minutes', 'Interviewer at the Table');
    await vscode.workbench.notification('The interviewer conducts at the Interviewer’s Desk').waitFor();
    await vscode.workbench.waitForStatus(CLOCK, 'Interviewer at the table');
    const view = await vscode.workbench.viewFrame('Interview');
    await view.locator('.at-table').getByText('Your interviewer is at the table').waitFor();
    assert.equal(await view.getByRole('timer').count(), 0);
    assert.equal(await view.locator('.ask, .checklist, .lines, .signal-count, .question').count(), 0);
    for (const name of HIDDEN_VIEWS) await vscode.workbench.view(name).waitFor({ state: 'detached' });
    const board = await BoardPage.open(
      vscode,
      await vscode.workbench.editorFrame(vscode.workbench.editors.groups.first()),
    );
    await board.insert('client');
    await board.insert('sqlDatabase');
    const { editors } = vscode.workbench;
    await editors.focusText('notes.md');
    await vscode.page.keyboard.press('Control+End');
    await vscode.page.keyboard.insertText(ESTIMATE);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('notes.md', false);
    assert.equal(await aids(board).count(), 0);
    assert.equal(await result().count(), 0);
    await vscode.screenshot('candidate');
  });

  it('gives the interviewer a desk with clock, probes and answers; what is asked is logged', async () => {
    const view = await vscode.workbench.viewFrame('Interview');
    await view.getByText('For the interviewer: open the desk').click();
    await vscode.page.getByRole('tab', { name: /^Interviewer’s Desk/, selected: true }).waitFor();
    desk = await vscode.workbench.editorFrame();
    await desk.getByRole('timer').waitFor();
    const probe = desk.locator('.probe-head').first();
    await probe.focus();
    await probe.press('Enter');
    await desk.getByRole('list', { name: 'A strong answer covers' }).waitFor();
    await desk
      .getByRole('button', { name: /^I asked: / })
      .first()
      .click();
    await logged('questionAsked');
    await desk.getByRole('button', { name: /^Answered: / }).click();
    await logged('questionAnswered');
    await desk
      .getByRole('button', { name: /^They asked: / })
      .first()
      .click();
    await logged('clarificationAsked');
    await desk
      .getByRole('button', { name: /^I said: / })
      .first()
      .click();
    await logged('signalHeard');
    const own = desk.getByRole('textbox', { name: 'I asked something else…' });
    await own.fill('Why <b>two</b> regions?');
    await own.press('Enter');
    await desk.locator('.log').getByText('Why <b>two</b> regions?').waitFor();
    await vscode.screenshot('asked-dark');
  });

  it('moves to a window of its own with what is half written, and comes back with the window', async () => {
    const write = (page: FrameLocator) => page.getByRole('textbox', { name: 'Evidence: Communication' });
    const own = (page: FrameLocator) => page.getByRole('textbox', { name: 'I asked something else…' });
    await write(desk).fill('draws before');
    await own(desk).fill('What about');
    const opened = vscode.page.context().waitForEvent('page');
    await desk.getByRole('button', { name: 'Move the desk to a window of its own' }).click();
    const beside = await opened;
    desk = await new Workbench(beside).editorFrame();
    await waitFor('the drafts', async () => (await own(desk).inputValue()) === 'What about');
    await write(desk).press('End');
    await write(desk).pressSequentially(' talking');
    await beside.screenshot({ path: path.join(vscode.screenshotDir, 'own-window.png') });
    await new Workbench(beside).runCommand('View: Restore Editors into Main Window');
    const { groups } = vscode.workbench.editors;
    desk = await vscode.workbench.editorFrameWith((page) => own(page), groups.last());
    await own(desk).press('End');
    await own(desk).pressSequentially(' two regions');
    await waitUntilStored(vscode.page, 'What about two regions');
    await vscode.reload();
    await vscode.page.getByRole('tab', { name: /^Interviewer’s Desk/ }).click();
    desk = await vscode.workbench.editorFrameWith((page) => write(page), groups.last());
    await waitFor('the drafts', async () => (await write(desk).inputValue()) === 'draws before talking');
    assert.equal(await own(desk).inputValue(), 'What about two regions');
    await write(desk).press('Enter');
    await desk.getByText('Communication: strong').waitFor();
    assert.equal(await write(desk).inputValue(), '');
  });

  it('logs evidence and rates by the rubric, also when the interview is over; the candidate sees none of it', async () => {
    const evidence = desk.getByRole('textbox', { name: 'Evidence: Trade-off analysis' });
    await evidence.fill('named what polling costs');
    await evidence.press('Enter');
    await desk.getByText('Trade-off analysis: strong').waitFor();
    await evidence.fill('never said why SQL');
    await desk.getByRole('button', { name: 'Log as weak: Trade-off analysis' }).click();
    await desk.getByText('Trade-off analysis: weak').waitFor();
    const focused = desk.locator('*:focus').first(); // a button of the toolkit holds another
    const keys = [
      ['Tab', 'Log as strong'],
      ['Tab', 'Log as weak'],
      ['Shift+Tab', 'Log as strong'],
      ['Shift+Tab', 'Evidence'],
      ['Shift+Tab', 'Rating'],
    ] as const;
    for (const [key, name] of keys) {
      await vscode.page.keyboard.press(key);
      assert.equal(await focused.getAttribute('aria-label'), `${name}: Trade-off analysis`);
    }
    await vscode.page.keyboard.press('ArrowDown');
    await logged('ratingGiven');
    assert.notEqual(await focused.evaluate((select) => getComputedStyle(select).outlineStyle), 'none');
    await focused.selectOption('Lean hire');
    const view = await vscode.workbench.viewFrame('Interview');
    assert.equal(await view.getByText('polling costs').count(), 0);
    await vscode.workbench.runCommand('View: Toggle Maximize Editor Group');
    for (const theme of ['light', 'highContrast'] as const) {
      await vscode.setTheme(theme);
      await vscode.screenshot(`desk-${theme}`);
    }
    await vscode.workbench.runCommand('View: Toggle Maximize Editor Group');
    await vscode.setViewport(1024, 700);
    await vscode.screenshot('desk-small');
    await vscode.setViewport(1400, 900);
    await desk.getByRole('button', { name: 'End the interview' }).click();
    await vscode.workbench.quickInput.choose('End Interview');
    await logged('interviewEnded');
    await desk.getByText('The interview is over.').waitFor();
    await desk.getByRole('combobox', { name: 'Rating: Communication' }).selectOption('Hire');
    await waitFor('all ratings', () => countIn(folder, 'ratingGiven') === 3);
    const ratings = eventsIn(folder).flatMap((event) =>
      event.type === 'ratingGiven' ? [[event.by, event.criterion, event.value]] : [],
    );
    assert.deepEqual(ratings, [
      ['interviewer', 'tradeOffs', 1],
      ['interviewer', 'tradeOffs', 3],
      ['interviewer', 'communication', 4],
    ]);
    for (const name of HIDDEN_VIEWS) await vscode.workbench.view(name).waitFor();
    await vscode.workbench.editors.select('notes.md');
    await result().first().waitFor();
    await vscode.workbench.editors.select('board.excalidraw');
    const board = await BoardPage.open(
      vscode,
      await vscode.workbench.editorFrame(vscode.workbench.editors.groups.first()),
    );
    await aids(board).first().waitFor();
    await vscode.screenshot('over');
  });
});
