import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { HistoryDocument } from '../../src/core/history/historyDocument';
import { waitFor } from '../polling';
import { answerFileDialog } from './fileDialog';
import { useVSCode } from './harness';
import { fixtureFiles, HistoryPage } from './historyPage';

const day = (month: number, date: number) => new Date(2026, month - 1, date, 18, 30);

const HELD = [
  ['chat-random-boxes', 'first-chat', day(8, 3)],
  ['url-handwaved', 'first-url', day(8, 12)],
  ['feed-middling', 'feed', day(8, 30)],
  ['held-chat-middling', 'second-chat', day(9, 8)],
  ['held-ratelimiter-good', 'limiter', day(9, 29)],
  ['url-good', 'second-url', day(10, 14)],
  ['chat-thorough', 'third-chat', day(11, 5)],
] as const;

describe('The history of interviews', () => {
  const vscode = useVSCode('history', { theme: 'light' });
  const onDisk = (folder: string) => fs.existsSync(path.join(vscode.folder, 'interviews', folder));
  let history: HistoryPage;

  it('invites to begin while there is no interview', async () => {
    history = await HistoryPage.open(vscode);
    await history.frame.getByRole('heading', { name: 'Your interviews will be here' }).waitFor();
    await history.frame.locator('[data-suggestion="problem"]').getByText('published lists').waitFor();
    await vscode.screenshot('empty');
    await vscode.workbench.runCommand('View: Close All Editors');
  });

  it('lists interviews with score, criteria and minutes, and those that cannot be scored with the cure', async () => {
    for (const [name, folder, at] of HELD) {
      for (const [file, text] of Object.entries(fixtureFiles(name, folder, at))) vscode.writeFile(file, text);
    }
    vscode.writeFile('interviews/torn/interview.json', '{"format": 1, "id": "torn", "pro');
    vscode.writeFile('interviews/unnamed/timeline/0001.jsonl', '');
    vscode.writeFile('interviews/of-somebody-else/timeline/plan.txt', 'mine');
    history = await HistoryPage.open(vscode);
    await history.frame.getByText('9 interviews.').waitFor();
    await history.row('third-chat').waitFor();
    assert.match(
      await history.row('third-chat').innerText(),
      /Chat app\s+Senior · guided\s+.*2026\s+96%\s+Strong hire/,
    );
    assert.match(await history.row('third-chat').innerText(), /45 of 45/);
    await vscode.screenshot('listed');
    const torn = history.frame.locator('.unusable li', { hasText: 'torn' });
    assert.match(await torn.innerText(), /torn\s+interview\.json cannot be read: .*Repair it as text/);
    const unnamed = history.frame.locator('.unusable li', { hasText: 'unnamed' });
    assert.match(await unnamed.innerText(), /interview\.json is missing, .*Put it back from a copy/);
    assert.deepEqual((await history.titles()).slice(0, 3), [
      'Chat app',
      'URL shortener',
      'Design a rate limiter for our public API',
    ]);
  });

  it('sorts by any column, shows one problem alone, and opens what there is to an interview', async () => {
    await history.sort('score');
    assert.equal((await history.titles())[0], 'Chat app');
    assert.equal(await history.frame.locator('[aria-sort="descending"]').innerText(), 'Score');
    await history.sort('score');
    await waitFor('the lowest first', async () => (await history.titles()).at(-1) === 'Chat app');
    const filter = history.frame.getByLabel('Show');
    await filter.selectOption({ label: 'URL shortener (2)' });
    assert.deepEqual(await history.titles(), ['URL shortener', 'URL shortener']);
    await history.frame.getByRole('img', { name: 'Overall score over time' }).waitFor();
    await filter.selectOption({ label: 'All problems' });
    await history.sort('date');
    const details = await history.details('second-url');
    await details.getByRole('img', { name: /^Scalability: 93%, \d+–\d+%$/ }).waitFor();
    await details.getByRole('img', { name: /^Deep dive: \d+ of 20 min$/ }).waitFor();
  });

  it('is used by keyboard: columns sorted, a row opened, and its buttons reached, with the focus in sight', async () => {
    const { keyboard } = vscode.page;
    const focused = history.frame.locator('*:focus').first(); // a button of the toolkit holds another
    await history.frame.locator('[data-sort="problem"]').focus();
    await keyboard.press('Tab');
    assert.equal(await focused.innerText(), 'Date');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    assert.equal(await history.frame.locator('[aria-sort="descending"]').innerText(), 'Score');
    await keyboard.press('Space');
    assert.equal(await history.frame.locator('[aria-sort="ascending"]').innerText(), 'Score');
    assert.equal(await focused.innerText(), 'Score');
    assert.notEqual(await focused.evaluate((button) => getComputedStyle(button).outlineStyle), 'none');
    await history.sort('date');
    const toggle = history.row('third-chat').getByRole('button');
    await toggle.focus();
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    assert.match((await focused.getAttribute('aria-label')) ?? '', /^Report: Chat app/);
    await keyboard.press('Shift+Tab');
    await keyboard.press('Space');
    assert.equal(await toggle.getAttribute('aria-expanded'), 'false');
  });

  it('draws trends, with the same as a table, and says what to practise and why', async () => {
    const overall = history.frame.getByRole('img', { name: 'Overall score over time' });
    assert.match(
      (await overall.locator('desc').textContent()) ?? '',
      /^7 interviews, from \d+% to \d+%, averages of 3/,
    );
    assert.equal(await overall.locator('.point').count(), 7);
    assert.equal(await history.frame.locator('.spark').count(), 5);
    await history.frame.getByText('The same as a table').click();
    assert.equal(await history.frame.locator('.figure-table tbody tr').count(), 7);
    await history.frame.getByText('The same as a table').click();
    const weakest = history.frame.locator('[data-suggestion="criterion"]');
    assert.match(
      await weakest.innerText(),
      /^Practise .*\s+The lowest criterion of your last 3 interviews: \d+% on average\./,
    );
    assert.ok((await weakest.locator('.exercise').innerText()).length > 20);
    const unseen = history.frame.locator('[data-suggestion="problem"]');
    assert.match(await unseen.innerText(), /New to you, and its kind, too/);
  });

  it('compares attempts at a problem, criterion by criterion and sign by sign', async () => {
    await history.frame.locator('[data-choice="compared"]').selectOption({ label: 'URL shortener (2)' });
    const depth = history.frame.locator('[data-criterion="technicalDepth"]');
    assert.match(await depth.getByRole('heading').innerText(), /Technical depth\s+0% → 81%\s+\+81/);
    assert.match(await depth.locator('.gained').first().innerText(), /^new:\s/);
    assert.equal(await depth.locator('.lost').count(), 0);
  });

  it('looks well in every theme and at both sizes', async () => {
    for (const theme of ['light', 'dark', 'highContrast'] as const) {
      if (theme !== 'light') await vscode.setTheme(theme);
      await vscode.setViewport(1400, 900);
      await vscode.page.mouse.move(700, 890); // no tooltip over what is looked at
      for (const part of ['interviews', 'comparison', 'trend'] as const) {
        await history.frame.locator(`#${part}`).scrollIntoViewIfNeeded();
        await history.frame.locator(`#${part}`).evaluate((heading) => heading.scrollIntoView());
        await vscode.screenshot(`${part}-${theme}`);
      }
      await vscode.setViewport(1024, 700);
      await vscode.screenshot(`small-${theme}`);
      await history.frame.locator('#interviews').evaluate((heading) => heading.scrollIntoView());
      await vscode.screenshot(`small-interviews-${theme}`);
    }
    await vscode.setViewport(1400, 900);
    const width = await history.frame.locator('html').evaluate((page) => page.scrollWidth - page.clientWidth);
    assert.equal(width, 0);
  });

  it('exports the results as one file', async () => {
    await history.frame.getByRole('button', { name: 'Export…' }).click();
    await vscode.workbench.quickInput.choose('Results as one JSON file');
    await answerFileDialog(vscode, 'Export Interview History', 'mockboard-history.json', 'results.json');
    await vscode.workbench.notification('7 interviews are written to').waitFor();
    const document = JSON.parse(vscode.readFile('results.json')) as HistoryDocument;
    assert.deepEqual(
      [document.format, document.interviews.length, document.unusable.length],
      ['mockboard-history', 7, 2],
    );
    assert.equal(document.interviews.at(-1)?.percent, 95.8);
  });

  it('exports everything as a folder: a copy of each interview, and the results', async () => {
    await history.frame.getByRole('button', { name: 'Export…' }).click();
    await vscode.workbench.quickInput.choose('Everything, as a folder');
    await answerFileDialog(vscode, 'Folder to put the copy into', 'interviews/');
    await vscode.workbench.notification('9 interviews are copied to').waitFor();
    const copies = fs.readdirSync(path.join(vscode.folder, 'mockboard-interviews')).sort();
    assert.deepEqual(copies, [...HELD.map(([, folder]) => folder), 'history.json', 'torn', 'unnamed'].sort());
    const board = 'third-chat/board.excalidraw';
    assert.equal(vscode.readFile(`mockboard-interviews/${board}`), vscode.readFile(`interviews/${board}`));
  });

  it('begins the same problem again, and asks for the rest', async () => {
    await (await history.details('second-url')).getByRole('button', { name: /^Try Again/ }).click();
    await vscode.workbench.quickInput.waitFor('Start Mock Interview: Level (2/4)');
    await vscode.workbench.quickInput.cancel();
  });

  it('deletes an interview when asked twice, and nothing before', async () => {
    const press = async () => (await history.details('first-chat')).getByRole('button', { name: /^Delete/ }).click();
    await press();
    await vscode.workbench.dialog.getByText(/Delete the interview “Chat app” of/).waitFor();
    await vscode.workbench.dialog
      .getByText(/Its folder goes to the trash with everything in it \(4 files, \d+ kB\)/)
      .waitFor();
    await vscode.workbench.clickDialog('Cancel');
    assert.ok(onDisk('first-chat'));
    await press();
    // The browser's VS Code has no trash: the second question takes the place of the first.
    await vscode.workbench.dialog.getByRole('button', { name: 'Move to Trash' }).click();
    await vscode.workbench.dialog.getByText('These files cannot go to the trash').waitFor();
    assert.ok(onDisk('first-chat'));
    await vscode.workbench.clickDialog('Delete for Good');
    await history.row('first-chat').waitFor({ state: 'detached' });
    assert.equal(onDisk('first-chat'), false);
    await history.frame.getByText('8 interviews.').waitFor();
  });

  it('opens report, replay and notes of an interview, and is as it was looked at when its tab comes back', async () => {
    await history.sort('problem');
    await history.frame.locator('[aria-sort="ascending"]').waitFor();
    for (const [button, tab] of [
      ['Report', 'Report: URL shortener'],
      ['Replay', 'Replay: URL shortener'],
    ] as const) {
      await (await history.details('second-url')).getByRole('button', { name: `${button}: URL shortener` }).click();
      await vscode.page.locator('.tab.active').getByText(tab).waitFor();
      history = await HistoryPage.open(vscode);
    }
    await (await history.details('second-url')).getByRole('button', { name: /^Notes/ }).click();
    await vscode.workbench.editors.waitForActive('notes.md');
    history = await HistoryPage.open(vscode);
    await history.row('second-url').waitFor();
    assert.equal(await history.frame.locator('[aria-sort="ascending"]').innerText(), 'Problem');
    assert.equal(await history.row('second-url').getByRole('button').getAttribute('aria-expanded'), 'true');
  });

  it('is there again after a reload, with a streak when that is wanted', async () => {
    assert.equal(await history.frame.locator('.streak').count(), 0);
    await vscode.changeSettings({ 'mockboard.history.streaks': true });
    // VS Code notes every few seconds which tab is in front.
    await vscode.page.getByRole('tab', { name: /^Interview History/ }).click();
    history = await HistoryPage.shown(vscode);
    await history.row('third-chat').waitFor();
    await history.frame
      .locator('.streak')
      .getByText(/Rest is part of practice|week/)
      .waitFor();
  });

  it('deletes all interviews when asked twice, and nothing that is none', async () => {
    const press = () => history.frame.getByRole('button', { name: 'Delete All…' }).click();
    await press();
    await vscode.workbench.dialog.getByText('Delete all 8 interviews?').waitFor();
    await vscode.workbench.clickDialog('Cancel');
    assert.ok(onDisk('third-chat'));
    await press();
    await vscode.workbench.dialog.getByRole('button', { name: 'Move to Trash' }).click();
    await vscode.workbench.dialog.getByText('These files cannot go to the trash').waitFor();
    await vscode.workbench.clickDialog('Delete for Good');
    await history.frame.getByRole('heading', { name: 'Your interviews will be here' }).waitFor();
    assert.deepEqual(fs.readdirSync(path.join(vscode.folder, 'interviews')), ['of-somebody-else']);
    assert.ok(onDisk('of-somebody-else/timeline/plan.txt'));
  });
});
