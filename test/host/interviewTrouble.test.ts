import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { encodeEvent } from '../../src/core/timeline/timeline';
import { giveDueNudges } from '../../src/interview/nudges';
import { lockPath } from '../../src/interview/ownership';
import { loadContent } from '../../src/util/content';
import { waitFor } from '../polling';
import {
  afterTest,
  cleanUp,
  eventsOnDisk,
  extensionHost,
  otherWindow,
  segment,
  setupFrom,
  tempFolder,
  typesOnDisk,
  writeInterview,
} from './interviewFixtures';

const FULL_DEVICE = '/dev/full';
const READ_ONLY_PLACE = '/sys/kernel';

describe('an interview in trouble', () => {
  afterEach(cleanUp);

  for (const { name, file, text } of [
    { name: 'a broken interview.json', file: 'interview.json', text: '{"format": 1, "plan": ' },
    { name: 'an interview.json of a newer version', file: 'interview.json', text: '{"format": 99}' },
    { name: 'a timeline without a beginning', file: 'timeline/0001.jsonl', text: '{"type":"clockPaused","at":1}\n' },
  ]) {
    it(`is not opened with ${name}, and nothing is written over`, async () => {
      const folder = writeInterview(1);
      fs.writeFileSync(path.join(folder, file), text);
      const host = otherWindow(tempFolder());
      await assert.rejects(host.resume(vscode.Uri.file(folder)), (error: Error) => {
        assert.equal(error.name, 'UnusableFile');
        assert.ok(error.message.includes(path.join(folder, file)), error.message);
        return true;
      });
      assert.equal(host.snapshot(), undefined);
      assert.equal(fs.readFileSync(path.join(folder, file), 'utf8'), text);
      assert.equal(
        await vscode.commands.executeCommand('mockboard.resumeInterview', { folder: vscode.Uri.file(folder) }),
        false,
      );
    });
  }

  it('is read on behind a line that was cut off, and writing goes on after it', async () => {
    const folder = writeInterview(1, [{ type: 'phaseEntered', index: 1, at: Date.now() - 1000 }]);
    fs.appendFileSync(segment(folder), '{"type":"signalHe');
    const host = otherWindow(tempFolder());
    await host.resume(vscode.Uri.file(folder));
    assert.equal(host.snapshot()?.phaseIndex, 1);
    host.tell({ type: 'clockPaused' });
    await host.flush();
    const types = ['interviewStarted', 'phaseEntered', 'lossTold', 'clockPaused'];
    assert.deepEqual(typesOnDisk(folder), types);
    assert.match(fs.readFileSync(segment(folder), 'utf8'), /signalHe\n\{/);
    await host.leave();
    const again = otherWindow(tempFolder());
    await again.resume(vscode.Uri.file(folder));
    await again.flush();
    assert.deepEqual(typesOnDisk(folder), types); // what was said once is not said again
  });

  it('loses no time when the wall clock was set back while no window was open', async () => {
    const later = Date.now() + 3_600_000;
    const folder = writeInterview(-59, [{ type: 'signalHeard', signal: 'failure', at: later }]);
    const host = otherWindow(tempFolder());
    await host.resume(vscode.Uri.file(folder));
    const usedMs = host.snapshot()?.phases[0]?.usedMs ?? 0;
    assert.ok(Math.abs(usedMs - 60_000) < 2000, `${usedMs} ms`);
    await host.flush();
    assert.equal(typesOnDisk(folder).at(-1), 'clockStepped');
  });

  it('closes full segments and never touches them again', async () => {
    const folder = writeInterview(1);
    const host = otherWindow(tempFolder());
    await host.resume(vscode.Uri.file(folder));
    for (let index = 0; index < 600; index += 1) host.tick(`${index} ${'x'.repeat(500)}`, true);
    await host.flush();
    const first = fs.readFileSync(segment(folder));
    assert.ok(first.length <= 256 * 1024 && first.length > 200 * 1024);
    assert.ok(fs.existsSync(segment(folder, 2)));
    await host.leave();
    await host.resume(vscode.Uri.file(folder));
    assert.equal(Object.keys(host.state?.ticks ?? {}).length, 600);
    host.tell({ type: 'clockPaused' });
    await host.flush();
    assert.deepEqual(fs.readFileSync(segment(folder)), first);
    assert.match(fs.readFileSync(segment(folder, 2), 'utf8'), /clockPaused/);
  });

  it('is read-only in a second window, which follows and takes over when the first is gone', async () => {
    const folder = writeInterview(1);
    const storage = tempFolder();
    const [first, second] = [otherWindow(storage), otherWindow(storage)];
    await first.resume(vscode.Uri.file(folder));
    await second.resume(vscode.Uri.file(folder));
    assert.deepEqual([first.readOnly, second.readOnly], [false, true]);
    assert.equal(second.snapshot()?.readOnly, true);
    assert.equal(second.tell({ type: 'clockPaused' }), false);
    first.tell({ type: 'phaseEntered', index: 2 });
    await waitFor('the phase in the second window', () => second.snapshot()?.phaseIndex === 2);
    await first.leave();
    await waitFor('the second window’s right to write', () => !second.readOnly);
    assert.equal(second.tell({ type: 'clockPaused' }), true);
    await second.flush();
    assert.deepEqual(typesOnDisk(folder), ['interviewStarted', 'phaseEntered', 'clockPaused']);
  });

  it('can be taken over from a window that lives; that one turns read-only', async () => {
    const folder = writeInterview(1);
    const storage = tempFolder();
    const [first, second] = [otherWindow(storage), otherWindow(storage)];
    await first.resume(vscode.Uri.file(folder));
    await second.resume(vscode.Uri.file(folder));
    await second.takeOver();
    assert.equal(second.readOnly, false);
    await waitFor('the first window’s end', () => first.readOnly);
  });

  for (const { name, pid, ageMs } of [
    { name: 'whose process is gone', pid: 2 ** 22 + 7, ageMs: 0 },
    { name: 'that was left long ago', pid: process.pid, ageMs: 60_000 },
  ]) {
    it(`takes a lock ${name}`, async () => {
      const folder = writeInterview(1);
      const storage = tempFolder();
      const lock = lockPath(storage, folder);
      fs.mkdirSync(path.dirname(lock));
      fs.writeFileSync(lock, JSON.stringify({ pid, host: os.hostname(), token: 'other' }));
      const at = new Date(Date.now() - ageMs);
      fs.utimesSync(lock, at, at);
      const host = otherWindow(storage);
      await host.resume(vscode.Uri.file(folder));
      await waitFor('the right to write', () => !host.readOnly);
    });
  }

  // Only Linux has a device that is always full.
  const onFullDisk = fs.existsSync(FULL_DEVICE) ? it : undefined;
  onFullDisk?.('keeps what cannot be written and writes it later: a full disk', async () => {
    const folder = writeInterview(1);
    const host = otherWindow(tempFolder());
    await host.resume(vscode.Uri.file(folder));
    fs.renameSync(segment(folder), `${segment(folder)}.aside`);
    fs.symlinkSync(FULL_DEVICE, segment(folder));
    host.tell({ type: 'phaseEntered', index: 1 });
    host.tell({ type: 'clockPaused' });
    await host.flush();
    assert.equal(host.unwritten, 2);
    fs.renameSync(`${segment(folder)}.aside`, segment(folder));
    host.tell({ type: 'clockResumed' });
    await host.flush();
    assert.equal(host.unwritten, 0);
    assert.deepEqual(typesOnDisk(folder), ['interviewStarted', 'phaseEntered', 'clockPaused', 'clockResumed']);
  });

  it('keeps what cannot be written and writes it later: the folder is gone', async () => {
    const folder = writeInterview(1);
    const host = otherWindow(tempFolder());
    await host.resume(vscode.Uri.file(folder));
    fs.renameSync(folder, `${folder}-moved`);
    afterTest(() => fs.rmSync(`${folder}-moved`, { recursive: true, force: true }));
    host.tell({ type: 'clockPaused' });
    await host.flush();
    assert.equal(host.unwritten, 1);
    assert.equal(fs.existsSync(folder), false, 'half an interview came back');
    fs.renameSync(`${folder}-moved`, folder);
    await host.flush();
    assert.deepEqual(eventsOnDisk(folder).at(-1)?.type, 'clockPaused');
  });

  it('is not started where a file stands in the way; nothing is left behind', async () => {
    const place = tempFolder();
    fs.writeFileSync(path.join(place, 'file'), 'mine');
    const request = { problem: 'chat-app', level: 'senior', plan: 'classic-45' };
    const folder = vscode.Uri.file(path.join(place, 'file'));
    assert.equal(await vscode.commands.executeCommand('mockboard.startInterview', { ...request, folder }), undefined);
    assert.equal(fs.readFileSync(path.join(place, 'file'), 'utf8'), 'mine');
    assert.equal((await extensionHost()).snapshot(), undefined);
  });

  // Even root may not write here; other systems have no such place.
  const onReadOnlyPlace = fs.existsSync(READ_ONLY_PLACE) ? it : undefined;
  onReadOnlyPlace?.('is not started in a read-only place, nor is the interview that runs ended for it', async () => {
    const host = await extensionHost();
    const running = writeInterview(1);
    await host.resume(vscode.Uri.file(running));
    const request = { problem: 'chat-app', level: 'senior', plan: 'classic-45' };
    const folder = vscode.Uri.file(`${READ_ONLY_PLACE}/interviews`);
    assert.equal(await vscode.commands.executeCommand('mockboard.startInterview', { ...request, folder }), undefined);
    assert.equal(host.room?.folder.fsPath, running);
    assert.equal(host.snapshot()?.status, 'running');
    await host.leave();
  });

  it('asks to speak after two silent minutes, once', async () => {
    const folder = writeInterview(3);
    const host = otherWindow(tempFolder());
    await host.resume(vscode.Uri.file(folder));
    giveDueNudges(host, loadContent().nudges);
    giveDueNudges(host, loadContent().nudges);
    await host.flush();
    assert.deepEqual(typesOnDisk(folder), ['interviewStarted', 'nudged']);
    assert.equal(host.snapshot()?.lastNudge?.nudge, 'silence');
  });

  it('passes over events of a later version', async () => {
    const folder = writeInterview(1);
    fs.appendFileSync(segment(folder), '{"type":"rehearsed","at":1,"what":[]}\n');
    const host = otherWindow(tempFolder());
    await host.resume(vscode.Uri.file(folder));
    host.tell({ type: 'clockPaused' });
    await host.flush();
    assert.match(fs.readFileSync(segment(folder), 'utf8'), /rehearsed/);
    assert.equal(host.snapshot()?.status, 'paused');
    assert.ok(encodeEvent({ type: 'interviewStarted', at: 1, setup: setupFrom(0) }).endsWith('}\n'));
  });
});
