import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { readSetup } from '../../src/core/interview/setup';
import { waitFor } from '../polling';
import { cleanUp, extensionHost, start, tempFolder, typesOnDisk } from './interviewFixtures';

function openTabs(column: vscode.ViewColumn): readonly string[] {
  const group = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn === column);
  return (group?.tabs ?? []).map(({ label }) => label);
}

describe('an interview', () => {
  afterEach(async () => {
    await (await extensionHost()).leave();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await cleanUp();
  });

  it('starts with its files, board left, notes right and the clock running', async () => {
    const folder = await start(tempFolder());
    assert.deepEqual(fs.readdirSync(folder).sort(), ['board.excalidraw', 'interview.json', 'notes.md', 'timeline']);
    assert.equal(readSetup(fs.readFileSync(path.join(folder, 'interview.json'), 'utf8')).type, 'ok');
    assert.match(path.basename(folder), /^\d{4}-\d\d-\d\d-chat-app$/);
    assert.ok(openTabs(vscode.ViewColumn.One).includes('board.excalidraw'));
    assert.ok(openTabs(vscode.ViewColumn.Two).includes('notes.md'));
    const host = await extensionHost();
    assert.equal(host.snapshot()?.status, 'running');
    assert.equal(host.snapshot()?.phases[0]?.name, 'Requirements');
    await waitFor('the start on disk', () => typesOnDisk(folder)[0] === 'interviewStarted');
  });

  it('gets a folder of its own when the name is taken', async () => {
    const place = tempFolder();
    const first = await start(place);
    assert.equal(await start(place), `${first}-2`);
  });

  it('records every deed of the clock as it happens', async () => {
    const folder = await start(tempFolder());
    const host = await extensionHost();
    for (const command of ['nextPhase', 'pauseClock', 'resumeClock', 'addFiveMinutes', 'previousPhase']) {
      await vscode.commands.executeCommand(`mockboard.${command}`);
    }
    await host.flush();
    assert.deepEqual(
      typesOnDisk(folder).filter((type) => !/Changed|active/.test(type)),
      ['interviewStarted', 'modeChosen', 'phaseEntered', 'clockPaused', 'clockResumed', 'timeAdded', 'phaseEntered'],
    );
    assert.equal(host.snapshot()?.phases[1]?.plannedMs, 10 * 60_000);
    assert.equal(host.snapshot()?.phaseIndex, 0);
  });

  it('goes on where it was after the window was closed', async () => {
    const folder = await start(tempFolder());
    const host = await extensionHost();
    await host.runClock('next');
    host.hearSignal('failure');
    const before = host.snapshot();
    await host.leave();
    assert.equal(host.snapshot(), undefined);
    assert.equal(
      await vscode.commands.executeCommand('mockboard.resumeInterview', { folder: vscode.Uri.file(folder) }),
      true,
    );
    const after = host.snapshot();
    assert.equal(after?.phaseIndex, 1);
    assert.equal(after?.endsAt, before?.endsAt);
    assert.deepEqual(after?.signals, before?.signals);
  });

  it('ends for good: later deeds are not recorded', async () => {
    const folder = await start(tempFolder());
    const host = await extensionHost();
    host.tell({ type: 'interviewEnded' });
    await host.runClock('next');
    host.tick('requirements.functional', true);
    await host.flush();
    assert.equal(typesOnDisk(folder).at(-1), 'interviewEnded');
    assert.equal(host.snapshot()?.status, 'ended');
    await vscode.commands.executeCommand('mockboard.resumeInterview', { folder: vscode.Uri.file(folder) });
    assert.equal(host.snapshot()?.status, 'ended');
  });

  it('sees what is written into the notes, saved or not', async () => {
    const folder = await start(tempFolder());
    const host = await extensionHost();
    const notes = await vscode.workspace.openTextDocument(path.join(folder, 'notes.md'));
    assert.deepEqual(host.state?.notes?.sections ?? {}, {});
    const line = notes
      .getText()
      .split('\n')
      .findIndex((text) => /^## .*unctional/.test(text));
    assert.ok(line >= 0);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(notes.uri, new vscode.Position(line + 1, 0), '- send a message to up to 200 members\n');
    await vscode.workspace.applyEdit(edit);
    await waitFor('the notes’ sections', () => Object.keys(host.state?.notes?.sections ?? {}).length > 0);
    assert.equal(host.state?.notes?.sections.functional?.numbers, 1);
    await notes.save();
  });

  it('inserts into the notes at the cursor, and into the phase’s section when they are closed', async () => {
    const folder = await start(tempFolder());
    const host = await extensionHost();
    const notes = await vscode.workspace.openTextDocument(path.join(folder, 'notes.md'));
    const editor = await vscode.window.showTextDocument(notes);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    assert.equal(await host.insertIntoNotes('costs ${1} and `$x`'), true);
    assert.equal(notes.lineAt(0).text, 'costs ${1} and `$x`');
    assert.match(notes.lineAt(1).text, /^# /);
    await notes.save();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal(await host.insertIntoNotes('- Redis: 100,000+ QPS'), true);
    const lines = vscode.window.activeTextEditor?.document.getText().split('\n') ?? [];
    const inserted = lines.indexOf('- Redis: 100,000+ QPS');
    const headings = lines.slice(0, inserted).filter((text) => text.startsWith('## '));
    assert.ok(inserted > 0 && headings.length === 1, lines.join('\n'));
    await vscode.window.activeTextEditor?.document.save();
  });

  it('takes the user’s own prompt', async () => {
    const folder = await start(tempFolder(), { problem: 'own', prompt: 'Design a lift. For 40 floors.' });
    assert.match(path.basename(folder), /-design-a-lift$/);
    assert.equal((await extensionHost()).snapshot()?.problem.title, 'Design a lift');
  });

  it('leaves the clock alone when there is no interview', async () => {
    const host = await extensionHost();
    assert.equal(host.tell({ type: 'clockPaused' }), false);
    await host.runClock('next');
    assert.equal(host.snapshot(), undefined);
  });
});
