import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { waitFor } from '../polling';
import { BoardPage } from './boardPage';
import { useVSCode } from './harness';
import { CLOCK, countIn, eventsIn, InterviewPages } from './interviewPages';

describe('Interviewer at the table', () => {
  const vscode = useVSCode('desk', { theme: 'dark' });
  const interviews = new InterviewPages(vscode);
  let folder = '';
  let desk: FrameLocator;

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
    for (const name of ['Signals', 'Review', 'Reference'])
      await vscode.workbench.view(name).waitFor({ state: 'detached' });
    const board = await BoardPage.open(
      vscode,
      await vscode.workbench.editorFrame(vscode.workbench.editors.groups.first()),
    );
    await board.insert('client');
    await board.insert('sqlDatabase');
    await vscode.screenshot('candidate');
  });

  it('gives the interviewer a desk with clock, probes and answers; what is asked is logged', async () => {
    await vscode.workbench.clickNotification('The interviewer conducts', 'Open the Desk');
    await vscode.page.getByRole('tab', { name: /^Interviewer’s Desk/, selected: true }).waitFor();
    desk = await vscode.workbench.editorFrame(vscode.workbench.editors.groups.first());
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

  it('logs evidence and rates by the rubric, also when the interview is over; the candidate sees none of it', async () => {
    const evidence = desk.getByRole('textbox', { name: 'Evidence: Trade-off analysis' });
    await evidence.fill('named what polling costs');
    await evidence.press('Enter');
    await desk.getByText('Trade-off analysis: strong').waitFor();
    await evidence.fill('never said why SQL');
    await desk.getByRole('button', { name: 'Log as weak: Trade-off analysis' }).click();
    await desk.getByText('Trade-off analysis: weak').waitFor();
    await desk.getByRole('combobox', { name: 'Rating: Trade-off analysis' }).selectOption('Lean hire');
    await logged('ratingGiven');
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
    await waitFor('both ratings', () => countIn(folder, 'ratingGiven') === 2);
    const ratings = eventsIn(folder).flatMap((event) =>
      event.type === 'ratingGiven' ? [[event.by, event.criterion, event.value]] : [],
    );
    assert.deepEqual(ratings, [
      ['interviewer', 'tradeOffs', 3],
      ['interviewer', 'communication', 4],
    ]);
    await vscode.workbench.view('Signals').waitFor();
    await vscode.screenshot('over');
  });
});
