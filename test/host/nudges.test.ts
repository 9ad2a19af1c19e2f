import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { giveDueNudges } from '../../src/interview/nudges';
import { loadContent } from '../../src/util/content';
import { waitFor } from '../polling';
import { afterTest, cleanUp, otherWindow, tempFolder, writeInterview } from './interviewFixtures';

/** Messages shown from now on, each with a way to press one of its buttons. */
function catchMessages(): { readonly text: string; readonly press: (button: string) => void }[] {
  const messages: { text: string; press: (button: string) => void }[] = [];
  const { window } = vscode;
  const show = window.showInformationMessage;
  const catching = (text: string) => new Promise((press) => messages.push({ text, press }));
  Object.assign(window, { showInformationMessage: catching });
  afterTest(() => {
    Object.assign(window, { showInformationMessage: show });
  });
  return messages;
}

describe('a reminder that a phase is over', () => {
  afterEach(cleanUp);

  async function remind() {
    const host = otherWindow(tempFolder());
    await host.resume(vscode.Uri.file(writeInterview(6)));
    const messages = catchMessages();
    giveDueNudges(host, loadContent().nudges);
    const reminder = messages.find(({ text }) => text.includes('has used up'));
    assert.ok(reminder);
    return { host, messages, reminder };
  }

  it('moves to the next phase by its button', async () => {
    const { host, reminder } = await remind();
    reminder.press('Next Phase');
    await waitFor('the next phase', () => host.snapshot()?.phaseIndex === 1);
  });

  it('adds five minutes by its button', async () => {
    const { host, reminder } = await remind();
    reminder.press('Add 5 Minutes');
    await waitFor('the phase’s time', () => host.snapshot()?.overMs === 0);
    assert.equal(host.snapshot()?.phases[0]?.plannedMs, 10 * 60_000);
  });

  it('changes nothing any more when it is answered in another phase, and says so', async () => {
    const { host, messages, reminder } = await remind();
    host.tell({ type: 'phaseEntered', index: 1 });
    reminder.press('Next Phase');
    await waitFor('the word on the phase', () =>
      messages.some(({ text }) => text.startsWith('That phase is over already')),
    );
    assert.equal(host.snapshot()?.phaseIndex, 1);
  });
});
