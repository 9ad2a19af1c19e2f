import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { waitFor } from '../polling';
import { useVSCode } from './harness';
import { SidebarPages } from './sidebarPages';

describe('Interview and Signals in the side bar', () => {
  const quiz = { name: 'Quiz', phases: [{ phase: 'deepDive', minutes: 0.6 }] };
  const vscode = useVSCode('sidebar', { theme: 'light', settings: { 'mockboard.plans.custom': [quiz] } });
  const pages = new SidebarPages(vscode);

  it('says how to start when there is no interview, and why nothing can be logged', async () => {
    await vscode.workbench.openViewContainer('Mockboard');
    await vscode.workbench.view('Start').getByRole('button', { name: 'Start Mock Interview' }).waitFor();
    const page = await pages.signals();
    await page.getByRole('button', { name: 'What would you monitor?' }).click();
    assert.equal(await page.getByRole('button', { name: 'They just said this' }).isDisabled(), true);
    await page.getByText('Start an interview to log signals.').waitFor();
    await vscode.screenshot('no-interview');
  });

  it('shows the clock, and the plan as bars to scale', async () => {
    await pages.start();
    const page = await pages.interview();
    await page
      .getByRole('timer')
      .filter({ hasText: /^4:\d\d$/ })
      .waitFor();
    const names = await page.locator('.phase-row-name').allInnerTexts();
    assert.deepEqual(
      names.map((name) => name.trim()),
      ['Requirements', 'Estimation', 'High-level design', 'Deep dive'],
    );
    const widths = await page.locator('.track').evaluateAll((tracks) => tracks.map((track) => track.clientWidth));
    assert.ok(Math.abs((widths[3] ?? 0) / (widths[0] ?? 1) - 4) < 0.2, `20 and 5 minutes are drawn ${widths}`);
  });

  it('ticks an item by mouse and unticks it by keyboard, which keeps the focus', async () => {
    const page = await pages.interview();
    const note = page.locator('[data-section="checklist"] .section-note');
    const item = page.getByRole('checkbox', { name: 'Opening said aloud' });
    await item.click();
    await note.filter({ hasText: '1 of 5 done' }).waitFor();
    await item.press('Space');
    await note.filter({ hasText: '0 of 5 done' }).waitFor();
    assert.equal(await item.evaluate((element) => element === document.activeElement), true);
  });

  it('shows the hint of an item on request', async () => {
    const page = await pages.interview();
    const hint = page.getByRole('button', { name: 'Hint: Opening said aloud' });
    await hint.press('Enter');
    await page.locator('.hint').filter({ hasText: 'Announce the four phases' }).waitFor();
    assert.equal(await hint.getAttribute('aria-expanded'), 'true');
  });

  it('marks what it found in the notes; unticked by hand it stays unticked', async () => {
    const page = await pages.interview();
    await vscode.workbench.editors.focusText('notes.md');
    await pages.notesLine('Functional requirements').first().click();
    await vscode.page.keyboard.press('End');
    await vscode.page.keyboard.insertText('\n- Send a message\n- Read the history\n- Delete my own messages');
    const row = page.locator('[data-item="requirements.functional"]');
    await row.getByText('found in your files').waitFor();
    await row.getByRole('checkbox').click();
    await row.getByText('found in your files').waitFor({ state: 'detached' });
    assert.equal(await row.getByRole('checkbox').getAttribute('aria-checked'), 'false');
  });

  it('copies a line, and inserts one into the notes by keyboard', async () => {
    const page = await pages.interview();
    await vscode.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const line = page.locator('[data-line="opening.restate"]');
    await line.getByRole('button', { name: 'Copy this line' }).click();
    await line.locator('.codicon-check').waitFor();
    await waitFor('the line in the clipboard', async () =>
      /^In my words: we are building a chat app for people with phones/.test(
        await vscode.page.evaluate(() => navigator.clipboard.readText()),
      ),
    );
    await line.getByRole('button', { name: 'Insert into notes' }).press('Enter');
    await pages.notesLine('In my words').first().waitFor();
  });

  it('answers what is typed, by mouse and keyboard, and puts an answer into the notes', async () => {
    const page = await pages.interview();
    const field = page.getByRole('textbox', { name: 'Ask the interviewer…' });
    const newest = page.locator('.exchange').first();
    const ask = async (text: string) => {
      await field.fill(text);
      await field.press('Enter');
      await newest.getByText(text, { exact: true }).waitFor();
    };
    await ask('whats the availibility target');
    await newest.getByText('99.99%').waitFor();
    await page.getByRole('status').filter({ hasText: '99.99%' }).waitFor({ state: 'attached' });
    assert.equal(await field.inputValue(), '');
    await newest.getByRole('button', { name: 'Insert into notes' }).press('Enter');
    await pages.notesLine('- 99.99% available').first().waitFor();
    await pages.notesLine('chat app for').first().waitFor(); // its blank was selected
    await ask('<img src=x onerror=alert(1)> Is there a budget?');
    await newest.getByText('I have not thought about that.').waitFor();
    await ask('How much?');
    await newest.getByText('Did you mean…').waitFor();
    await vscode.screenshot('asked-back');
    await newest.getByRole('button', { name: /How many users are there/ }).click();
    await newest.getByText('500 M use it every day').waitFor();
    assert.equal(await page.locator('.exchange').count(), 3);
  });

  it('lists what could be asked on request only', async () => {
    const page = await pages.interview();
    await page.getByText('Opening the list is noted').waitFor();
    assert.equal(await page.locator('.question-list li').count(), 0);
    await page.getByRole('button', { name: 'Show questions I could ask' }).press('Enter');
    const asked = page.getByRole('button', { name: 'How available must the service be?' });
    await asked.waitFor();
    assert.equal(await asked.isDisabled(), true);
    await page.getByRole('button', { name: 'How fast must a message arrive?' }).click();
    await page.locator('.exchange').first().getByText('In under 500 ms').waitFor();
    await vscode.screenshot('questions-to-ask');
    await page.getByRole('button', { name: 'Show questions I could ask' }).click();
    await page.locator('.question-list li').first().waitFor({ state: 'detached' });
  });

  it('finds a signal as you type, counts aloud, and clears by Escape', async () => {
    const page = await pages.signals();
    const search = page.getByRole('textbox', { name: 'Search the signals' });
    await search.fill('canary');
    await page.getByRole('status').filter({ hasText: '1 signal matches.' }).waitFor({ state: 'attached' });
    assert.deepEqual(await page.locator('.phrase').allInnerTexts(), ['“How would you deploy this?”']);
    await search.fill('nothing like this');
    await page.locator('.result-count').filter({ hasText: 'No signal matches' }).waitFor();
    await search.press('Escape');
    await page.locator('.signal').nth(6).waitFor();
    assert.equal(await search.inputValue(), '');
  });

  it('walks the signals by arrow keys and logs one by keyboard', async () => {
    const page = await pages.signals();
    await page.getByRole('textbox', { name: 'Search the signals' }).press('ArrowDown');
    await page.getByRole('button', { name: 'How would you handle 10x traffic?' }).press('ArrowDown');
    const signal = page.locator('.signal').nth(1);
    await signal.getByRole('button', { name: 'What if this component fails?' }).press('Enter');
    await signal.getByRole('button', { name: 'They just said this' }).press('Enter');
    await signal.getByText(/Heard 1× · last at \d:\d\d of the interview/).waitFor();
    await signal.getByRole('button', { name: 'They just said this' }).click();
    await signal.getByText(/Heard 2×/).waitFor();
    await (await pages.interview()).getByText('2 signals logged').waitFor({ state: 'attached' });
    await vscode.screenshot('signal-heard');
  });

  it('logs a signal from the command palette too', async () => {
    await vscode.workbench.runCommand('Mockboard: Log an Interviewer Signal…');
    await vscode.workbench.quickInput.choose('“What would you monitor?”');
    await (await pages.interview()).getByText('3 signals logged').waitFor({ state: 'attached' });
  });

  it('goes on to the next phase, pauses and resumes', async () => {
    const page = await pages.interview();
    await page.getByRole('button', { name: 'On to Estimation' }).click();
    await page.locator('.phase-row[aria-current="step"]').filter({ hasText: 'Estimation' }).waitFor();
    await page.getByRole('button', { name: 'Pause the clock' }).press('Enter');
    await page.locator('.clock[data-tone="paused"]').waitFor();
    await page.getByRole('button', { name: 'Add 5 minutes to this phase' }).click();
    await page
      .getByRole('timer')
      .filter({ hasText: /^(9|10):/ })
      .waitFor();
    await page.getByRole('button', { name: 'Resume the clock' }).click();
    await page.locator('.clock[data-tone="calm"]').waitFor();
  });

  it('keeps what was closed and where it was scrolled while it is hidden', async () => {
    const page = await pages.interview();
    await page.getByRole('button', { name: /^Phases/ }).click();
    await page.locator('main').evaluate(() => window.scrollTo(0, 80));
    await vscode.workbench.openViewContainer('Search');
    await vscode.workbench.openViewContainer('Mockboard');
    const again = await pages.interview();
    await again.getByRole('timer').waitFor();
    assert.equal(await again.getByRole('button', { name: /^Phases/ }).getAttribute('aria-expanded'), 'false');
    assert.equal(await again.locator('main').evaluate(() => window.scrollY), 80);
    await again.getByRole('button', { name: /^Phases/ }).click();
  });

  it('sums up when the interview has ended', async () => {
    await (await pages.interview()).getByRole('button', { name: 'End the interview' }).click();
    await vscode.workbench.quickInput.waitFor('End “Chat app”?');
    await vscode.workbench.quickInput.accept();
    const page = await pages.interview();
    await page.getByText('This interview has ended').waitFor();
    const rows = await page.locator('.summary tbody tr').allInnerTexts();
    assert.match(rows[0] ?? '', /Requirements\s+5\s+\d:\d\d/);
    assert.match(rows[3] ?? '', /Deep dive\s+20\s+skipped/);
    await page.getByRole('button', { name: 'Open Notes' }).waitFor();
    await page.getByRole('button', { name: 'Start a New Interview' }).waitFor();
    await vscode.screenshot('ended');
  });

  it('asks in a realistic interview, which has no checklist; a question is closed by keyboard, the mode changed', async () => {
    await vscode.workbench.runCommand('Mockboard: Start Mock Interview');
    for (const choice of ['Chat app', 'Senior', 'Quiz', 'Realistic']) await vscode.workbench.quickInput.choose(choice);
    const cardIn = (page: FrameLocator) => page.getByRole('region', { name: 'The interviewer asks' });
    // The view comes anew with the interview.
    await waitFor('the question', async () => (await cardIn(await pages.interview()).count()) === 1, 30_000);
    const page = await pages.interview();
    const card = cardIn(page);
    await page.getByRole('status').filter({ hasText: 'The interviewer asks:' }).waitFor({ state: 'attached' });
    assert.equal(await page.locator('[data-section="checklist"], [data-section="lines"]').count(), 0);
    await vscode.screenshot('question');
    await card.getByRole('button', { name: 'Answered aloud' }).press('Enter');
    await card.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Realistic' }).click();
    await vscode.workbench.quickInput.choose('Guided');
    await page.locator('[data-section="checklist"]').waitFor();
    await page.getByRole('button', { name: 'Guided' }).waitFor();
  });
});
