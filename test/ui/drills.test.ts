import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readResult } from '../../src/core/drills/result';
import { waitFor } from '../polling';
import { BoardPage } from './boardPage';
import { DrillPage } from './drillPage';
import { useVSCode } from './harness';
import { fixtureFiles, HistoryPage } from './historyPage';

const SPEED = 12;
/** Bound by the extension of `test/fixtures/drill-key`: “Fix this board” with seed 6, for seniors. */
const BROKEN_KEY = 'Alt+F9';

describe('Drills, twelve times as fast', () => {
  const vscode = useVSCode('drills', {
    env: { MOCKBOARD_CLOCK: `${SPEED} since ${Date.now()}` },
    extensions: [path.join(__dirname, '../fixtures/drill-key')],
  });

  /** The results in the folder, by the names of their files. */
  function results() {
    const folder = path.join(vscode.folder, 'interviews/drills');
    const files = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
    // The whiteboard of a drill and its estimate lie beside the results.
    const names = files.filter((name) => name.endsWith('.json'));
    return names.map((name) => {
      const reading = readResult(fs.readFileSync(path.join(folder, name), 'utf8'));
      assert.equal(reading.type, 'ok', name);
      return { name, result: reading.type === 'ok' ? reading.result : undefined };
    });
  }

  /** Closes the tab, which pauses the drill, and goes on with it from the palette. */
  async function closedAndOpened(drill: DrillPage): Promise<DrillPage> {
    await drill.write('half a');
    await vscode.workbench.runCommand('View: Close All Editors');
    const { quickInput } = vscode.workbench;
    await quickInput.runCommandByKeyboard('Mockboard: Start Drill…');
    await quickInput.chooseByKeyboard('Continue: Estimation drill');
    const again = await DrillPage.shown(vscode);
    await again.frame.getByRole('heading', { name: 'Paused' }).waitFor();
    assert.equal(await again.frame.locator('.question').count(), 0);
    await again.focusedButton('resume').waitFor();
    await vscode.screenshot('paused');
    await again.press('Enter');
    await again.atTask(4);
    assert.equal(await again.focused.inputValue(), 'half a');
    await again.press('Control+a');
    return again;
  }

  it('asks for five figures, judges each, and keeps what it came to, with keys alone', async () => {
    let drill = await DrillPage.start(vscode, 'Estimation drill', 'Senior');
    await drill.atTask(1);
    await drill.write('lots');
    await drill.press('Enter');
    await drill.frame.getByText('That cannot be read as a figure.').first().waitFor();
    await drill.press('Control+a');
    await drill.write(await drill.wayToFigure());
    await vscode.screenshot('estimation-open');
    await drill.press('Enter');
    await drill.focusedButton('next').waitFor();
    assert.match((await drill.status.textContent()) ?? '', /^Hit\. It comes to /);
    await drill.frame.getByText('stands while you read').waitFor();
    await vscode.screenshot('estimation-hit');
    await drill.press('Enter');
    for (const [task, answer] of [
      [2, '1'],
      [3, '5 days'],
    ] as const) {
      await drill.atTask(task);
      await drill.write(answer);
      await drill.press('Enter');
      await drill.focusedButton('next').waitFor();
      await drill.press('Enter');
    }
    await drill.atTask(4);
    drill = await closedAndOpened(drill);
    await drill.write(await drill.wayToFigure());
    await drill.press('Enter');
    await drill.focusedButton('next').waitFor();
    await drill.press('Enter');
    await drill.atTask(5);
    await drill.write(await drill.wayToFigure());
    await drill.press('Enter');
    await drill.focusedButton('result').waitFor();
    await drill.press('Enter');
    await drill.frame.getByRole('heading', { level: 1, name: 'Estimation drill: 3 of 5' }).waitFor();
    await vscode.screenshot('estimation-result');
    const [kept, ...others] = results();
    assert.deepEqual(others, []);
    assert.match(kept?.name ?? '', /^\d{4}-\d\d-\d\d-estimation\.json$/);
    assert.deepEqual(
      kept?.result?.tasks.map(({ verdict }) => verdict),
      ['hit', 'missed', 'missed', 'hit', 'hit'],
    );
    assert.equal(kept?.result?.end, 'finished');
  });

  it('comes back after a reload with what was written, and keeps all of it when time runs out', async () => {
    let drill = await DrillPage.start(vscode, 'Requirements drill', 'Senior');
    await drill.atTask(1);
    await drill.write('How many daily users are there?\nHow fast must it be?');
    await drill.press('Tab');
    await drill.write('Do the one thing it is for');
    await drill.press('Shift+Tab');
    await drill.focused.and(drill.frame.getByLabel('Clarifying questions')).waitFor();
    await drill.press('Control+Enter');
    await drill.focusedButton('next').waitFor();
    await drill.frame
      .locator('.findings')
      .getByText(/^Questions: [12] of/)
      .waitFor();
    await drill.frame.locator('.findings').getByText('Left out on purpose: 0 of').waitFor();
    await vscode.screenshot('requirements-judged');
    await drill.press('Enter');
    await drill.atTask(2);
    await drill.write('Who uses it, and how often?');
    await vscode.screenshot('requirements-open');
    // What is done is done in order: once the other task is there, the text is kept.
    await drill.frame.getByRole('button', { name: /^Task 3:/ }).click();
    await drill.atTask(3);
    await drill.frame.getByRole('button', { name: /^Task 2:/ }).click();
    await drill.atTask(2);
    await vscode.reload();
    // VS Code may not have had the tab on disk yet, nor the last step: the drill goes on all the same.
    const { quickInput } = vscode.workbench;
    await waitFor('drills to be offered', () => quickInput.offersCommand('Mockboard: Start Drill…'));
    await quickInput.runCommandByKeyboard('Mockboard: Start Drill…');
    await quickInput.chooseByKeyboard('Continue: Requirements drill');
    drill = await DrillPage.shown(vscode);
    await drill.frame.getByRole('button', { name: /^Task 2:/ }).click();
    await drill.atTask(2);
    assert.equal(await drill.focused.inputValue(), 'Who uses it, and how often?');
    await drill.frame
      .getByRole('heading', { level: 1, name: /^Requirements drill: 0 of 3/ })
      .waitFor({ timeout: 55_000 });
    assert.match((await drill.status.textContent()) ?? '', /^Time is over\. The drill is over: 0 of 3.*2 not answered/);
    await drill.frame.getByText('Who uses it, and how often?').waitFor();
    await vscode.screenshot('requirements-time-over');
    const kept = results().find(({ name }) => name.endsWith('-requirements.json'))?.result;
    assert.deepEqual([kept?.end, kept?.seconds], ['timeUp', { planned: 540, used: 540 }]);
    assert.equal(kept?.tasks[1]?.answer[0]?.text, 'Who uses it, and how often?');
  }).timeout(120_000);

  it('stands in the history, whose advice offers the drill that trains what is weakest', async () => {
    for (const [file, text] of Object.entries(fixtureFiles('url-handwaved', 'first', new Date(2026, 7, 3))))
      vscode.writeFile(file, text);
    const history = await HistoryPage.open(vscode);
    await history.frame.getByText('1 interview. 2 drills.').waitFor();
    const row = history.frame.locator('[data-file$="-estimation.json"]');
    assert.match(await row.innerText(), /Estimation drill\s+Senior\s+.*\s+3 of 5\s+\d of 8/);
    await history.frame.locator('[data-suggestion="criterion"]').scrollIntoViewIfNeeded();
    await vscode.screenshot('history');
    await row.getByRole('button', { name: /^Delete…/ }).click();
    await vscode.workbench.dialog.getByRole('button', { name: 'Move to Trash' }).click();
    await vscode.workbench.clickDialog('Delete for Good');
    await row.waitFor({ state: 'detached' });
    assert.deepEqual(
      results().map(({ name }) => /[a-z].*/.exec(name)?.[0]),
      ['requirements.json'],
    );
  });

  it('takes readings by number and reactions in words, ten times, with keys alone', async () => {
    const drill = await DrillPage.start(vscode, 'Signals drill', 'Staff');
    for (let task = 1; task <= 10; task += 1) {
      await drill.atTask(task);
      await drill.press('3');
      await drill.frame.locator('input[type="radio"]:checked:focus').waitFor();
      if (task === 1) await vscode.screenshot('signals-open');
      await drill.press('Tab');
      await drill.write('First I name the bottleneck, then I look again at what I just said.');
      await drill.press('Enter');
      await drill.focusedButton(task < 10 ? 'next' : 'result').waitFor();
      if (task === 1) await vscode.screenshot('signals-judged');
      await drill.press('Enter');
    }
    await drill.frame.getByRole('heading', { level: 1, name: /^Signals drill: \d of 10/ }).waitFor();
    await vscode.screenshot('signals-result');
    const kept = results().find(({ name }) => name.endsWith('-signals.json'))?.result;
    assert.equal(kept?.end, 'finished');
    assert.ok(
      kept?.tasks.every(({ verdict, answer }) => verdict !== 'notAnswered' && answer[1]?.text.startsWith('First')),
    );
  });

  it('hands out a broken whiteboard, and judges how it was really repaired', async () => {
    // Typeahead: too few search servers, nobody counts trends, one balancer.
    const { quickInput } = vscode.workbench;
    await waitFor('drills to be offered', () => quickInput.offersCommand('Mockboard: Start Drill…'));
    await vscode.page.keyboard.press(BROKEN_KEY);
    const drill = await DrillPage.shown(vscode, '.complaints');
    // A slow machine shall have all the time it needs; the whiteboard can be changed meanwhile.
    await drill.frame.locator('[data-do="pause"]').click();
    const board = await BoardPage.openIn(vscode, vscode.page.locator('.editor-group-container').first());
    await setInstances(board, 'd-b8', '3');
    await setInstances(board, 'd-b5', '4');
    await vscode.screenshot('board-repaired');
    await drill.frame.locator('[data-do="resume"]').click();
    await drill.frame.locator('[data-do="hint"][data-task="1"]').click();
    await drill.frame.locator('.complaint').nth(1).locator('.hint').waitFor();
    await drill.frame.locator('[data-do="check"]').click();
    await drill.frame.locator('[data-seen]').getByText('2 of 3 were cured.').waitFor();
    assert.deepEqual(await drill.frame.locator('.complaint .verdict strong').allInnerTexts(), ['Hit', 'Left', 'Hit']);
    assert.equal(await board.frame.locator('.finding-marker').count(), 0);
    await vscode.screenshot('board-checked');
    await drill.frame.locator('[data-do="end"]').click();
    await drill.frame.getByRole('heading', { level: 1, name: 'Fix this board: 3 of 4' }).waitFor();
    await vscode.screenshot('board-result');
    const kept = results().find(({ name }) => name.endsWith('-fix-this-board.json'))?.result;
    assert.deepEqual(
      kept?.tasks.map(({ verdict }) => verdict),
      ['hit', 'missed', 'hit', 'hit'],
    );
  });

  /** Goes to a block of a whiteboard by its keys, and says how many there are of it. */
  async function setInstances(board: BoardPage, block: string, count: string): Promise<void> {
    await board.canvas.click({ position: { x: 60, y: 300 } });
    const inspector = board.frame.locator('.inspector');
    await inspector.waitFor({ state: 'detached' });
    let shown: string | null = null;
    while (shown !== block) {
      const before = shown;
      await vscode.page.keyboard.press('n');
      const next = inspector.and(board.frame.locator(`:not([data-block-id="${before ?? ''}"])`));
      await next.waitFor();
      shown = await next.getAttribute('data-block-id');
    }
    // In a narrow whiteboard it comes up folded.
    const folded = inspector.locator('[aria-expanded="false"]');
    if (await folded.isVisible()) await folded.click();
    const field = inspector.getByRole('textbox', { name: 'Instances', exact: true });
    await field.fill(count);
    await field.press('Enter');
    await inspector.getByText('set here').first().waitFor();
  }
});
