import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { AppEvent } from '../../src/core/app';
import { BUILT_IN_PLANS } from '../../src/core/interview/plan';
import { type InterviewSetup, writeSetup } from '../../src/core/interview/setup';
import { decode, encode, type TimelineEvent } from '../../src/core/timeline/timeline';
import { InterviewHost } from '../../src/interview/host';
import type { StartRequest } from '../../src/interview/start';
import { Store } from '../../src/store';
import { loadContent } from '../../src/util/content';

/** The interview host of the running extension. */
export async function extensionHost(): Promise<InterviewHost> {
  const extension = vscode.extensions.getExtension<InterviewHost>('mockboard.mockboard');
  assert.ok(extension);
  return extension.activate();
}

/** A temporary folder that is removed after the test. */
export function tempFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mockboard-interview-'));
  removals.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const removals: (() => void | Promise<void>)[] = [];

/** Undoes what the fixtures of a test set up, newest first; for `afterEach`. */
export async function cleanUp(): Promise<void> {
  for (const remove of removals.splice(0).reverse()) await remove();
}

/** Something to undo after the test. */
export function afterTest(work: () => void | Promise<void>): void {
  removals.push(work);
}

/** Another window: a host of its own that shares only the disk with others. */
export function otherWindow(
  storage: string,
  flushBoard: (board: vscode.Uri) => Promise<void> = () => Promise.resolve(),
): InterviewHost {
  const store = new Store();
  const host = new InterviewHost({
    flushBoard,
    store,
    content: loadContent(),
    storage: vscode.Uri.file(storage),
    remember: () => Promise.resolve(),
  });
  removals.push(() => host.close());
  return host;
}

/** Starts an interview by the command, without its questions. */
export async function start(folder: string, request: Partial<StartRequest> = {}): Promise<string> {
  const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>('mockboard.startInterview', {
    problem: 'chat-app',
    level: 'staff',
    plan: 'classic-45',
    folder: vscode.Uri.file(folder),
    ...request,
  });
  assert.ok(uri, 'nothing was started');
  return uri.fsPath;
}

/** A setup that began some minutes ago. */
export function setupFrom(minutesAgo: number): InterviewSetup {
  const [plan] = BUILT_IN_PLANS;
  assert.ok(plan);
  const problem = { id: 'chat-app', title: 'Chat app', prompt: 'Design a chat app.' };
  return { format: 1, id: 'test', problem, level: 'senior', plan, startedAt: Date.now() - minutesAgo * 60_000 };
}

/** An interview on disk that began some minutes ago, with the events that followed. */
export function writeInterview(minutesAgo: number, events: readonly AppEvent[] = []): string {
  const folder = tempFolder();
  const setup = setupFrom(minutesAgo);
  fs.writeFileSync(path.join(folder, 'interview.json'), writeSetup(setup));
  fs.mkdirSync(path.join(folder, 'timeline'));
  fs.writeFileSync(segment(folder), encode([{ type: 'interviewStarted', at: setup.startedAt, setup }, ...events]));
  return folder;
}

/** Path of a segment of an interview's timeline. */
export function segment(folder: string, number = 1): string {
  return path.join(folder, 'timeline', `${String(number).padStart(4, '0')}.jsonl`);
}

/** The events in an interview's first segment, but for what was drawn and written. */
export function eventsOnDisk(folder: string): readonly TimelineEvent[] {
  return fs.existsSync(segment(folder)) ? decode(fs.readFileSync(segment(folder), 'utf8'), 'state').events : [];
}

/** Types of the events on disk, in order. */
export function typesOnDisk(folder: string): readonly string[] {
  return eventsOnDisk(folder).map(({ type }) => type);
}
