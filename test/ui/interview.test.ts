import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { elementLine } from '../../src/core/board/canonical';
import type { SceneElement } from '../../src/core/board/scene';
import { type Recording, type ReplayMoment, readRecording, rebuildAt } from '../../src/core/timeline/replay';
import { drawnElements } from '../../src/core/timeline/replayDocument';
import type { TimelineEvent } from '../../src/core/timeline/timeline';
import { readTimeline } from '../../src/util/timelineFiles';
import { waitFor } from '../polling';
import { BoardPage, blockOf, elementsOf } from './boardPage';
import { CHAT_APP_BOARD, CHAT_APP_NOTES, fillNotes } from './drawings';
import { useVSCode } from './harness';

const CLOCK = 'mockboard.mockboard.mockboard.clock';

describe('A whole interview', () => {
  const vscode = useVSCode('interview', { theme: 'light' });
  let folder = '';
  let board: BoardPage;

  const file = (name: string) => path.join(folder, name);
  const events = () =>
    fs
      .readdirSync(path.join(vscode.folder, file('timeline')))
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((segment) =>
        vscode
          .readFile(file(`timeline/${segment}`))
          .trim()
          .split('\n'),
      )
      .map((line): { type: string } => JSON.parse(line));

  it('leaves nothing behind when a choice is cancelled', async () => {
    const steps = ['Problem (1/4)', 'Level (2/4)', 'Plan (3/4)', 'Mode (4/4)'];
    for (const answers of [[], ['Chat app'], ['Chat app', 'Staff'], ['Chat app', 'Staff', '45 minutes']]) {
      await vscode.workbench.runCommand('Mockboard: Start Mock Interview');
      for (const answer of answers) await vscode.workbench.quickInput.choose(answer);
      await vscode.workbench.quickInput.waitFor(steps[answers.length] ?? '');
      await vscode.workbench.quickInput.cancel();
      assert.deepEqual(fs.readdirSync(vscode.folder), []);
    }
  });

  it('offers problems of one’s own, and names a file that cannot be used', async () => {
    const { quickInput } = vscode.workbench;
    const files = { lifts: '{"format": 1, "id": "lifts", "title": "Lifts", "prompt": "Design lifts."}', broken: '{' };
    const names = Object.entries(files).map(([name, text]) => {
      const file = path.join(vscode.folder, `${name}.mockboard-problem.json`);
      fs.writeFileSync(file, text);
      return file;
    });
    await vscode.workbench.runCommand('Mockboard: Start Mock Interview');
    await vscode.workbench.notification('broken.mockboard-problem.json is not offered. Line 1 is no JSON').waitFor();
    await vscode.screenshot('problems');
    await quickInput.type('Lifts');
    await quickInput.row('Lifts').waitFor();
    await vscode.screenshot('own-problem');
    await quickInput.cancel();
    for (const file of names) fs.rmSync(file);
    await vscode.page.keyboard.press('Escape');
    await vscode.workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('starts by four choices: files, board, notes, sidebar and clock are there', async () => {
    await vscode.workbench.runCommand('Mockboard: Start Mock Interview');
    await vscode.screenshot('problem');
    await vscode.workbench.quickInput.choose('Chat app');
    await vscode.screenshot('level');
    await vscode.workbench.quickInput.choose('Staff');
    await vscode.screenshot('plan');
    await vscode.workbench.quickInput.choose('45 minutes');
    await vscode.screenshot('mode');
    await vscode.workbench.quickInput.choose('Guided');
    await vscode.workbench.waitForStatus(CLOCK, 'Requirements');
    board = await BoardPage.openIn(vscode, vscode.workbench.editors.groups.first());
    await vscode.workbench.editors.textEditor('notes.md').waitFor();
    const [name] = fs.readdirSync(path.join(vscode.folder, 'interviews'));
    assert.match(name ?? '', /^\d{4}-\d{2}-\d{2}-chat-app$/);
    folder = path.join('interviews', name ?? '');
    assert.deepEqual(fs.readdirSync(path.join(vscode.folder, folder)).sort(), [
      'board.excalidraw',
      'interview.json',
      'notes.md',
      'timeline',
    ]);
    const view = await vscode.workbench.viewFrame('Interview');
    await view.getByRole('timer').waitFor();
    await vscode.screenshot('room');
  });

  it('takes two blocks and an arrow drawn with the mouse, and saves them', async () => {
    await board.insert('client');
    await board.insert('loadBalancer');
    await vscode.workbench.editors.waitForDirty('board.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('board.excalidraw', false);
    const blocks = vscode.readFile(file('board.excalidraw'));
    await board.drawArrow(blockOf(blocks, 'client'), blockOf(blocks, 'loadBalancer'));
    await vscode.workbench.editors.waitForDirty('board.excalidraw', true);
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('board.excalidraw', false);
    const text = vscode.readFile(file('board.excalidraw'));
    const arrow = elementsOf(text).find(({ type }) => type === 'arrow');
    assert.equal(arrow?.startBinding?.elementId, blockOf(text, 'client').id);
    assert.equal(arrow?.endBinding?.elementId, blockOf(text, 'loadBalancer').id);
    await vscode.screenshot('arrow');
  });

  it('offers a snippet by its prefix in the notes and inserts it', async () => {
    await vscode.workbench.editors.focusText('notes.md');
    await vscode.page.keyboard.press('Control+End');
    await vscode.page.keyboard.type('\nsd-fun');
    await vscode.workbench.editors.suggestion('sd-functional').waitFor();
    await vscode.screenshot('suggestion');
    await vscode.page.keyboard.press('Enter');
    const lines = vscode.workbench.editors.textEditor('notes.md').locator('.view-line');
    await lines.filter({ hasText: /^-\s/ }).first().waitFor();
    await vscode.page.keyboard.type('Send a message to one person');
    await vscode.page.keyboard.press('Escape');
    await vscode.page.keyboard.press('Control+s');
    await vscode.workbench.editors.waitForDirty('notes.md', false);
    assert.match(vscode.readFile(file('notes.md')), /Send a message to one person/);
    await vscode.screenshot('snippet');
  });

  it('moves to the next phase, and the status bar shows it', async () => {
    await vscode.workbench.runCommand('Mockboard: Next Phase');
    await vscode.workbench.waitForStatus(CLOCK, 'Estimation');
    await vscode.screenshot('estimation');
  });

  it('logs a signal the interviewer dropped', async () => {
    await vscode.workbench.expandView('Signals');
    const signals = await vscode.workbench.viewFrame('Signals');
    await signals.getByText('How would you handle 10x traffic?').click();
    await signals
      .getByRole('button', { name: /They just said this/ })
      .first()
      .click();
    await waitFor('the signal in the timeline', () => events().some(({ type }) => type === 'signalHeard'));
    await vscode.screenshot('signal');
  });

  it('goes on with phase, clock and what was asked after the window was reloaded', async () => {
    const view = await vscode.workbench.viewFrame('Interview');
    const field = view.getByRole('textbox', { name: 'Ask the interviewer…' });
    await field.fill('How many daily active users?');
    await field.press('Enter');
    await view.locator('.exchange').getByText('500 M use it every day').waitFor();
    await waitFor('the question in the timeline', () => events().some(({ type }) => type === 'clarificationAsked'));
    await vscode.reload();
    await vscode.workbench.waitForStatus(CLOCK, /Estimation 4:\d\d/);
    const again = await vscode.workbench.viewFrame('Interview');
    await again.locator('.exchange').getByText('500 M use it every day').waitFor();
    await vscode.screenshot('reloaded');
  });

  it('ticks the checklist off a design and notes that another program has written', async () => {
    await vscode.workbench.runCommand('Mockboard: Next Phase');
    await vscode.workbench.waitForStatus(CLOCK, 'High-level design');
    board = await BoardPage.openIn(vscode, vscode.workbench.editors.groups.first());
    const notes = fillNotes(vscode.readFile(file('notes.md')), CHAT_APP_NOTES);
    const files = { [file('board.excalidraw')]: CHAT_APP_BOARD, [file('notes.md')]: notes };
    await vscode.changeOnDisk(files, board.frame.getByLabel(/8 blocks, 7 arrows/));
    const view = await vscode.workbench.viewFrame('Interview');
    await view.getByRole('checkbox', { name: 'Message queue with workers', checked: true }).waitFor();
    await view.getByRole('checkbox', { name: 'A walk through the data flow', checked: true }).waitFor();
    const { x, y } = await board.at(20, 120);
    await vscode.page.mouse.click(x, y);
    await vscode.page.keyboard.press('Shift+1'); // the whole drawing in sight
    await vscode.workbench.editors.focusText('notes.md');
    await vscode.page.keyboard.press('Control+Home');
    await vscode.workbench.editors.textEditor('notes.md').getByText('groups of up to 200 members').waitFor();
    await vscode.screenshot('board-notes-sidebar');
  });

  it('ends', async () => {
    await vscode.workbench.runCommand('Mockboard: End Interview');
    await vscode.workbench.quickInput.waitFor('End “Chat app”');
    await vscode.workbench.quickInput.accept();
    await waitFor('the end in the timeline', () => events().some(({ type }) => type === 'interviewEnded'));
    const view = await vscode.workbench.viewFrame('Interview');
    await view.getByRole('button', { name: /Start/ }).waitFor();
    await vscode.screenshot('ended');
  });

  it('has recorded all of it: what was drawn with the mouse, typed, inserted, and written by another program', async () => {
    const { events: recorded, problems } = await readTimeline(path.join(vscode.folder, folder));
    assert.deepEqual(problems, []);
    const recording = readRecording(recorded);
    const drawn = momentOf(recording, ({ type }) => type === 'phaseEntered');
    const arrow = drawnElements(drawn).find(({ type }) => type === 'arrow');
    const client = drawnElements(drawn).find(({ customData }) => customData?.block === 'client');
    assert.ok(client && JSON.stringify(arrow?.startBinding).includes(client.id), 'the bound arrow of the first phase');
    assert.match(drawn.notes ?? '', /Send a message to one person/);
    const last = momentOf(recording, ({ type }) => type === 'interviewEnded');
    assert.deepEqual([last.boardWhole, last.notesWhole], [true, true]);
    assert.equal(last.notes, vscode.readFile(file('notes.md')));
    assert.deepEqual(
      drawnElements(last).map(elementLine),
      (JSON.parse(vscode.readFile(file('board.excalidraw'))) as { elements: SceneElement[] }).elements.map(elementLine),
    );
  });
});

/** How things stood when an event happened for the first time. */
function momentOf(recording: Recording, test: (event: TimelineEvent) => boolean): ReplayMoment {
  const index = recording.events.findIndex(test);
  return rebuildAt(recording, recording.elapsedMs[index] ?? -1) ?? assert.fail('there is no such moment');
}
