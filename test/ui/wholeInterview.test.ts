import assert from 'node:assert/strict';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { totalUsedMs } from '../../src/core/interview/clock';
import { fold } from '../../src/core/timeline/timeline';
import { waitFor } from '../polling';
import { BoardPage, blockOf, elementsOf } from './boardPage';
import { useVSCode } from './harness';
import { HistoryPage } from './historyPage';
import { CLOCK, countIn, eventsIn, InterviewPages } from './interviewPages';
import { ReplayPage } from './replayPage';

const SPEED = 30;
const MINUTE_MS = 60_000;
const SINCE = Date.now();

const REQUIREMENTS = `
- Send a message to one person, and to groups of up to 200 members
- Messages arrive in under 500 ms at p99, in order within a chat
- 99.99% available; no message is lost
- Out of scope: calls, payments
`;

const ESTIMATE = `
\`\`\`estimate
users = 500M
messages = users * 40 / day
peak_messages = messages * 3
stored_per_year = messages * 100 B to TB/year
\`\`\`
`;

const DECISIONS = `
- Cassandra over PostgreSQL because writes at the peak need many shards; the price is that we read by chat only
- If a chat server dies its clients connect to another one and ask for what they missed
- When the queue is behind, workers are added; we alert when its lag is over 10 s
`;

const SUMMARY = `
Summary: sockets for delivery, a queue for fan-out, wide rows by chat; next I would measure the size of large groups.
`;

/** Which element each bound arrow of a board leads from and to. */
function pairsOf(text: string): (string | undefined)[][] {
  return elementsOf(text)
    .filter(({ type, startBinding, endBinding }) => type === 'arrow' && startBinding && endBinding)
    .map(({ startBinding, endBinding }) => [startBinding?.elementId, endBinding?.elementId]);
}

describe('A whole interview, thirty times as fast', () => {
  const vscode = useVSCode('wholeInterview', {
    env: { MOCKBOARD_CLOCK: `${SPEED} since ${SINCE}` },
    settings: { 'mockboard.nudges.silence': false },
  });
  const pages = new InterviewPages(vscode);
  let folder: string;

  const file = (name: string) => path.relative(vscode.folder, path.join(folder, name));
  const view = () => vscode.workbench.viewFrame('Interview');

  /** Adds lines to the end of the notes, as one who types fast. */
  async function write(text: string): Promise<void> {
    await vscode.workbench.editors.focusText('notes.md');
    await vscode.page.keyboard.press('Control+End');
    await vscode.page.keyboard.insertText(text);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('notes.md', false);
  }

  async function ask(page: FrameLocator, text: string, answer: string): Promise<void> {
    const field = page.getByRole('textbox', { name: 'Ask the interviewer…' });
    await field.fill(text);
    await field.press('Enter');
    await page.locator('.exchange').first().getByText(answer).waitFor();
  }

  /** Waits until the phase has used its minutes, and goes on to the next. */
  async function goOn(next: string): Promise<void> {
    await waitFor('the end of the phase', async () => /-\d+:\d\d/.test(await pages.clock().innerText()), 60_000);
    await vscode.workbench.runCommand('Mockboard: Next Phase');
    await vscode.workbench.waitForStatus(CLOCK, next);
  }

  it('begins with questions to the interviewer, and requirements', async () => {
    folder = await pages.start('Chat app', 'Senior', '45 minutes', 'Realistic');
    const page = await view();
    await ask(page, 'How many daily active users?', '500 M use it every day');
    await page.locator('.exchange').first().getByRole('button', { name: 'Insert into notes' }).click();
    await ask(page, 'How fast must a message arrive?', 'In under 500 ms');
    await write(REQUIREMENTS);
    await goOn('Estimation');
  });

  it('estimates in the notes', async () => {
    await write(ESTIMATE);
    await goOn('High-level design');
  });

  it('draws a design with the mouse', async () => {
    const editors = vscode.workbench.editors;
    const board = await BoardPage.openIn(vscode, editors.groups.first());
    await vscode.workbench.runCommand('View: Toggle Primary Side Bar Visibility'); // the room to the board
    const kinds = ['client', 'loadBalancer', 'webSocketGateway', 'messageQueue', 'worker', 'nosqlDatabase'];
    for (const kind of kinds) await board.insert(kind);
    await editors.waitForDirty('board.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    const read = () => vscode.readFile(file('board.excalidraw'));
    await waitFor('the blocks', () =>
      kinds.every((kind) => elementsOf(read()).some((e) => e.customData?.block === kind)),
    );
    const text = read();
    for (const [index, kind] of kinds.slice(1).entries())
      await board.drawArrowInSight(blockOf(text, kinds[index] ?? ''), blockOf(text, kind), elementsOf(text));
    await vscode.page.keyboard.press('Control+s');
    await waitFor('the arrows', () => pairsOf(read()).length === kinds.length - 1);
    assert.deepEqual(
      pairsOf(read()),
      kinds.slice(1).map((kind, index) => [blockOf(text, kinds[index] ?? '').id, blockOf(text, kind).id]),
    );
    assert.equal(
      await board.frame.locator('.finding-marker').count(),
      0,
      'a realistic interview marks nothing unasked',
    );
    await vscode.screenshot('drawn');
    await vscode.workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await goOn('Deep dive');
  });

  it('is asked, and answers in the notes, aloud, or not at all', async function () {
    this.timeout(120_000);
    const card = (await view()).getByRole('region', { name: 'The interviewer asks' });
    const question = card.locator('.question-text');
    await write(DECISIONS);
    for (const how of ['Answered in notes', 'Answered aloud']) {
      await question.waitFor({ timeout: 40_000 });
      const asked = await question.innerText();
      await vscode.screenshot(how);
      await card.getByRole('button', { name: how }).click();
      await waitFor('the end of the question', async () => !(await question.allInnerTexts()).includes(asked));
    }
    await waitFor('the end of the interview', async () => /-\d+:\d\d/.test(await pages.clock().innerText()), 60_000);
    await write(SUMMARY);
  });

  it('ends after 45 minutes, and all of it is in the timeline', async () => {
    await vscode.workbench.runCommand('Mockboard: End Interview');
    await vscode.workbench.quickInput.waitFor('End “Chat app”');
    await vscode.workbench.quickInput.accept();
    await waitFor('the end in the timeline', () => countIn(folder, 'interviewEnded') === 1);
    const { interview } = fold(eventsIn(folder));
    assert.ok(interview);
    const minutes = totalUsedMs(interview.clock, interview.setup.plan, Number.MAX_SAFE_INTEGER) / MINUTE_MS;
    assert.ok(minutes >= 45, `${minutes} minutes`);
    assert.equal(countIn(folder, 'clarificationAsked'), 2);
    assert.ok(countIn(folder, 'questionAsked') >= 2);
    assert.ok(countIn(folder, 'questionAsked') <= 6);
  });

  it('is told by its report, replayed from a moment of it, and stands in the history', async () => {
    const report = await vscode.workbench.editorFrameWith(
      (page) => page.getByRole('heading', { level: 1, name: 'Chat app' }),
      vscode.workbench.editors.groups.first(),
    );
    await report.getByRole('radio', { name: /Senior/ }).waitFor();
    await waitFor('the picture in report.md', () => vscode.readFile(file('report.md')).includes('](board.svg)'));
    assert.match(vscode.readFile(file('board.svg')), /^<svg/);
    await report
      .getByRole('button', { name: /^at (?!0:00$)/ })
      .first()
      .click();
    const replay = await ReplayPage.open(vscode);
    await waitFor('a moment of the replay', async () => (await replay.seconds()) > 0);
    await vscode.screenshot('replayed');
    const history = await HistoryPage.open(vscode);
    await history.frame.getByText('1 interview.').waitFor();
    await vscode.screenshot('history');
  });
});
