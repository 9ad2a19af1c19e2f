import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { waitFor } from '../polling';
import { repoRoot } from '../vscode/paths';
import { BoardPage } from './boardPage';
import { answerFileDialog } from './fileDialog';
import { useVSCode } from './harness';
import { countIn, InterviewPages } from './interviewPages';

const FIXTURE = path.join(repoRoot, 'test/fixtures/interviews/feed-middling');
const FILES = ['interview.json', 'notes.md', 'board.excalidraw', 'timeline/0001.jsonl'];
const NAME = 'interviews/2026-03-02-feed';

describe('the report', () => {
  const vscode = useVSCode('report', {
    files: Object.fromEntries(
      FILES.map((file) => [`${NAME}/${file}`, fs.readFileSync(path.join(FIXTURE, file), 'utf8')]),
    ),
  });
  const file = (name: string) => path.join(vscode.folder, NAME, name);
  const read = (name: string) => (fs.existsSync(file(name)) ? fs.readFileSync(file(name), 'utf8') : '');
  const tab = (title: string) => vscode.page.getByRole('tab', { name: `Report: ${title}` });
  const ratingOf = (page: FrameLocator, criterion: string) =>
    page.getByRole('group', { name: `Your own rating, ${criterion}` });

  const pageOf = (title: string) =>
    vscode.workbench.editorFrameWith(
      (page) => page.getByRole('heading', { level: 1, name: title }),
      vscode.workbench.editors.groups.first(),
    );

  /** The page of the report, which is there when its tab is the active one. */
  async function openTab(): Promise<FrameLocator> {
    await tab('News feed').click();
    return pageOf('News feed');
  }

  it('shows an interview at every level, and draws its board', async () => {
    const { workbench } = vscode;
    await workbench.runCommand('Mockboard: Open Report');
    await workbench.quickInput.choose('News feed');
    const page = await openTab();
    await page.getByRole('img', { name: 'Picture of the board' }).waitFor();
    await waitFor('the picture of the board', () => /<svg[\s\S]*Kafka[\s\S]*<!-- mockboard /.test(read('board.svg')));
    await vscode.screenshot('top');
    await page.getByRole('radio', { name: /Senior/ }).focus();
    await vscode.page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { name: /^At Staff level: Lean no hire, / }).waitFor();
    await vscode.page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { name: /^At Principal level: No hire, / }).waitFor();
    await vscode.screenshot('principal');
  });

  it('leads to the line of the notes and to the block on the board', async () => {
    const { workbench } = vscode;
    const page = await openTab();
    await page.getByRole('button', { name: 'notes.md:12', exact: true }).first().click();
    await workbench.editors.textEditor(`${NAME}/notes.md`).waitFor();
    await workbench.waitForStatus('status.editor.selection', /Ln 12, .*selected/);
    await page.getByRole('button', { name: 'on the board: Kafka' }).first().press('Enter');
    const board = await BoardPage.open(vscode);
    await board.frame.locator('.inspector[data-block-id="d-b4"]').waitFor();
    await vscode.screenshot('block');
  });

  it('keeps ratings beside the score, in the recording and in report.md, and knows them after a reload', async () => {
    let page = await openTab();
    await page.getByRole('button', { name: 'Write report.md' }).click();
    await page.getByRole('button', { name: 'Open report.md' }).waitFor();
    assert.match(read('report.md'), /!\[Picture of the board\]\(board\.svg\)/);
    await ratingOf(page, 'Problem solving').getByRole('radio', { name: 'Lean no hire' }).check({ force: true });
    await ratingOf(page, 'Problem solving').getByText('Lean no hire').waitFor();
    await vscode.page.keyboard.press('ArrowRight');
    await ratingOf(page, 'Problem solving').getByText('Lean hire').waitFor();
    assert.equal(countIn(path.join(vscode.folder, NAME), 'ratingGiven'), 2);
    await waitFor('the rating in report.md', () =>
      /\| Problem solving \| Lean no hire, .* \| Lean hire \|/.test(read('report.md')),
    );
    await vscode.reload();
    page = await openTab();
    await ratingOf(page, 'Problem solving').getByText('Lean hire').waitFor();
    await page.getByRole('heading', { name: /^At Principal level/ }).waitFor();
    await ratingOf(page, 'Problem solving').scrollIntoViewIfNeeded();
    await vscode.screenshot('ratings');
  });

  it('is readable dark and in high contrast, and never wider than a small window', async () => {
    const page = await openTab();
    for (const theme of ['dark', 'highContrast'] as const) {
      await vscode.setTheme(theme);
      await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
      await vscode.screenshot(`${theme}-top`);
      await page.getByRole('heading', { name: 'What people say' }).evaluate((heading) => heading.scrollIntoView());
      await vscode.screenshot(`${theme}-people`);
      if (theme === 'dark') await vscode.setViewport(1024, 700);
    }
    const tooWide = await page.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    assert.equal(tooWide, 0);
    // In the narrow column each row is a block, and nothing of it is left out.
    for (const cell of [
      '.phases [data-label="Planned"]',
      '.ratings [data-label="Score"]',
      '.overview td.meter-column',
    ]) {
      await page.locator(cell).first().scrollIntoViewIfNeeded();
      assert.ok(await page.locator(cell).first().isVisible(), cell);
      await vscode.screenshot(`narrow-${cell.slice(1, 7)}`);
    }
    await vscode.setTheme('light');
    await vscode.setViewport(1400, 900);
  });

  it('is exported as one file, and leaves a report.md alone that somebody has edited', async () => {
    const page = await openTab();
    await page.getByRole('button', { name: 'Export as HTML' }).click();
    await answerFileDialog(vscode, 'Export Report as HTML', 'report.html');
    await waitFor('the file', () => read('report.html').includes('</html>'));
    assert.match(read('report.html'), /Lean hire[\s\S]*src="data:image\/svg\+xml;base64,/);
    fs.appendFileSync(file('report.md'), '\nMy own words.\n');
    await vscode.workbench.runCommand('Mockboard: Open Report'); // a rating would do, too: the page looks again
    await vscode.workbench.quickInput.choose('News feed');
    await page.getByText('report.md was edited by hand, so it stays as it is.').waitFor();
    await page.getByRole('button', { name: 'Write Report Again…' }).click();
    await vscode.workbench.clickDialog('Write Beside It');
    await waitFor('the report beside it', () => read('report-2.md').startsWith('# Report: News feed'));
    // Its editor takes the focus when it comes: what is typed next would lose it.
    await vscode.workbench.editors.textEditor(`${NAME}/report-2.md`).waitFor();
    assert.match(read('report.md'), /My own words\./);
  });

  it('comes by itself when an interview ends, beside what is typed in', async () => {
    const { workbench } = vscode;
    const folder = await new InterviewPages(vscode).start('Chat app', 'Senior', '45 minutes');
    await workbench.editors.focusText('notes.md');
    await workbench.runCommand('Mockboard: End Interview');
    await workbench.quickInput.choose('End Interview');
    await tab('Chat app').waitFor();
    await vscode.page.keyboard.insertText('Typed on, while the report comes up.');
    const page = await pageOf('Chat app');
    await page.getByText('Nothing is drawn on the board.').waitFor();
    await workbench.editors.waitForActive('notes.md');
    await vscode.page.keyboard.press('Control+s');
    const text = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
    await waitFor('what was typed', () => text('notes.md').includes('Typed on, while the report comes up.'));
    assert.match(text('report.md'), /^# Report: Chat app/);
    await vscode.screenshot('ended');
  });
});
