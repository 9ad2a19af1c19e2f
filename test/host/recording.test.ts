import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { blockElements } from '../../src/core/board/blockElements';
import { parseScene, writeScene } from '../../src/core/board/canonical';
import type { SceneElement } from '../../src/core/board/scene';
import { planEdit } from '../../src/core/board/sceneEdit';
import { type ReplayMoment, readRecording, rebuildAt } from '../../src/core/timeline/replay';
import { filesWithImages, imageHashes } from '../../src/core/timeline/work/recordedFiles';
import { readImages, readTimeline } from '../../src/util/timelineFiles';
import { waitFor } from '../polling';
import { cleanUp, otherWindow, tempFolder, writeInterview } from './interviewFixtures';

const WRITE_AGAIN_MS = 2_000;

/** How a recording on disk ends. */
async function lastMoment(folder: string): Promise<ReplayMoment> {
  const { events, problems } = await readTimeline(folder);
  assert.deepEqual(problems, []);
  return rebuildAt(readRecording(events), Number.POSITIVE_INFINITY) ?? assert.fail('no interview');
}

/** Writes a file as another program does, again while it is not seen: a folder just made is watched a moment later. */
async function writeUntil(what: string, file: string, text: string, seen: () => Promise<boolean>): Promise<void> {
  let writtenAt = 0;
  await waitFor(what, async () => {
    if (Date.now() > writtenAt + WRITE_AGAIN_MS) {
      fs.writeFileSync(file, text);
      writtenAt = Date.now();
    }
    return seen();
  });
}

async function type(file: string, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const { uri, lineCount } = await vscode.workspace.openTextDocument(file);
  edit.replace(uri, new vscode.Range(0, 0, lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function boardWith(changed: readonly SceneElement[], files: Readonly<Record<string, unknown>> = {}): string {
  const parsed = parseScene('');
  assert.ok(parsed.ok);
  return writeScene(planEdit(parsed.scene, { changed, deleted: [], files }).scene);
}

const cache = blockElements({ kind: 'cache', centerX: 0, centerY: 0, id: 'cache', seed: 1 }, 'image');

describe('the recording of board and notes', () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);

  beforeEach(() => {
    folder = writeInterview(1);
    fs.writeFileSync(file('board.excalidraw'), boardWith([]));
    fs.writeFileSync(file('notes.md'), '# Notes\n');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await cleanUp();
  });

  it('follows editors and other programs, saved or not, and goes on after the window was closed', async () => {
    const storage = tempFolder();
    const first = otherWindow(storage);
    await first.resume(vscode.Uri.file(folder));
    await waitFor('the beginning', async () => (await lastMoment(folder)).notes === '# Notes\n');
    await type(file('notes.md'), '# Notes\n500M users\n');
    await first.flush();
    assert.equal((await lastMoment(folder)).notes, '# Notes\n500M users\n');
    await writeUntil('the block', file('board.excalidraw'), boardWith(cache), async () => {
      return (await lastMoment(folder)).board?.elements.has('cache') === true;
    });
    await first.leave();
    fs.writeFileSync(file('board.excalidraw'), boardWith(cache.slice(0, 1)));
    const second = otherWindow(storage);
    await second.resume(vscode.Uri.file(folder));
    await waitFor('what was done meanwhile', async () => (await lastMoment(folder)).board?.ids.length === 1);
    const { events } = await readTimeline(folder);
    const work = events.flatMap((event) => ('n' in event ? [event] : []));
    assert.deepEqual(
      work.map(({ n }) => n),
      work.map((_, index) => index + 1),
    );
    assert.deepEqual(
      work.filter(({ reset }) => reset).map((event) => event.type),
      ['boardDrawn', 'notesWritten'],
    );
  });

  it('marks what was done while the clock stood, and stops at the end', async () => {
    const host = otherWindow(tempFolder());
    await host.resume(vscode.Uri.file(folder));
    await waitFor('the beginning', async () => (await lastMoment(folder)).notes !== undefined);
    await type(file('notes.md'), 'before\n');
    host.tell({ type: 'clockPaused' });
    await type(file('notes.md'), 'before, and meanwhile\n');
    host.tell({ type: 'clockResumed' });
    await type(file('notes.md'), 'before, and meanwhile, and after\n');
    host.tell({ type: 'interviewEnded' });
    await type(file('notes.md'), 'too late\n');
    await host.flush();
    const { events } = await readTimeline(folder);
    assert.deepEqual(
      events.slice(-6).map((event) => [event.type, 'paused' in event && event.paused]),
      [
        ['notesWritten', false],
        ['clockPaused', false],
        ['notesWritten', true],
        ['clockResumed', false],
        ['notesWritten', false],
        ['interviewEnded', false],
      ],
    );
    assert.equal((await lastMoment(folder)).notes, 'before, and meanwhile, and after\n');
  });

  it('has the strokes a canvas still held back when the clock was stopped, before the stop', async () => {
    const strokes = [cache.slice(0, 1), cache];
    const host = otherWindow(tempFolder(), async (board) => {
      const stroke = strokes.shift();
      if (stroke) await type(board.fsPath, boardWith(stroke));
    });
    await host.resume(vscode.Uri.file(folder));
    await waitFor('the beginning', async () => (await lastMoment(folder)).notes !== undefined);
    await host.runClock('pause');
    await host.flush();
    const { events } = await readTimeline(folder);
    assert.deepEqual(
      events.slice(-3).map((event) => event.type),
      ['boardDrawn', 'clockPaused', 'boardDrawn'],
    );
    assert.deepEqual((await lastMoment(folder)).board?.ids.length, cache.length);
  });

  it('keeps an image once, beside the events, and only in the window that runs the interview', async () => {
    const storage = tempFolder();
    const [owner, other] = [otherWindow(storage), otherWindow(storage)];
    await owner.resume(vscode.Uri.file(folder));
    await other.resume(vscode.Uri.file(folder));
    await waitFor('the beginning', async () => (await lastMoment(folder)).notes === '# Notes\n');
    const dataURL = `data:image/png;base64,${'A'.repeat(300_000)}`;
    const picture = { mimeType: 'image/png', id: 'picture', dataURL, created: 1 };
    await writeUntil('the picture', file('board.excalidraw'), boardWith(cache, { picture }), async () => {
      return (await lastMoment(folder)).board?.files.picture !== undefined;
    });
    const { board } = await lastMoment(folder);
    assert.ok(board);
    const images = await readImages(folder, imageHashes(board));
    assert.deepEqual(filesWithImages(board, images).picture, picture);
    const { events } = await readTimeline(folder);
    assert.ok(JSON.stringify(events).length < 10_000);
    const numbers = events.flatMap((event) => ('n' in event ? [event.n] : []));
    assert.equal(new Set(numbers).size, numbers.length);
  });
});
