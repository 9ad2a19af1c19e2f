import type * as vscode from 'vscode';
import { registerBoards } from './board/register';
import { once } from './core/once';
import { registerDesk } from './desk/register';
import { registerDrills } from './drills/register';
import { registerEstimates } from './estimate/register';
import { registerSurfaces } from './estimate/surfaces';
import { registerHistory } from './history/register';
import type { InterviewHost } from './interview/host';
import { isHeld, lockPath } from './interview/ownership';
import { registerInterviews } from './interview/register';
import { registerReplay } from './replay/register';
import { registerReports } from './report/register';
import { registerSidebar } from './sidebar/register';
import { loadContent } from './util/content';
import { OwnAssumptions } from './util/ownAssumptions';

let interviews: InterviewHost | undefined;

/** Wires the parts together; no rule lives here. What it returns is for tests. */
export function activate(context: vscode.ExtensionContext): InterviewHost {
  const { extension, extensionUri, globalStorageUri, storageUri } = context;
  const content = loadContent();
  const { host, talk } = registerInterviews(context, content, {
    questionsOf: (board) => boards.questionsOf(board),
    flush: (board) => boards.flush(board),
  });
  interviews = host;
  const estimates = registerEstimates((...rename) => boards.renameFigure(...rename), host);
  const assumed = new OwnAssumptions(() => ({ parameters: content.parameters, assumptions: content.assumptions }));
  const surfaces = registerSurfaces(extensionUri, estimates.sheets, host);
  const boards = registerBoards({
    extensionUri,
    storageUri: globalStorageUri,
    workspaceStorageUri: storageUri,
    boardMemory: context.workspaceState,
    userMemory: context.globalState,
    defaults: assumed,
    signals: once(() => new Map(content.signals.map(({ id, phrase }) => [id, phrase]))),
    figures: surfaces.beside,
    interviews: host,
  });
  context.subscriptions.push(
    assumed,
    estimates,
    surfaces,
    boards,
    registerReplay({
      extensionUri,
      storage: globalStorageUri,
      memory: context.workspaceState,
      interviews: host,
      signals: () => Object.fromEntries(content.signals.map(({ id, phrase }) => [id, phrase])),
    }),
    registerDesk({
      extensionUri,
      interviews: host,
      problem: () => talk.problem(),
      boardQuestions: (board) => boards.questionsOf(board),
      signals: () => content.signals,
    }),
    registerReports({
      extensionUri,
      storageUri: globalStorageUri,
      content,
      interviews: host,
      revealOnBoard: (...place) => boards.reveal(...place),
    }),
    registerHistory({
      extensionUri,
      version: String(extension.packageJSON.version),
      storage: globalStorageUri,
      interviews: host,
      isHeld: (folder) => isHeld(lockPath(globalStorageUri.fsPath, folder)),
    }),
    registerDrills({ extensionUri, storage: globalStorageUri, memory: context.workspaceState, content, boards }),
    registerSidebar({
      extensionUri,
      extensionId: extension.id,
      content,
      assumed,
      board: boards.active,
      estimates: surfaces.active,
      interviews: host,
      talk,
    }),
  );
  return host;
}

/** Writes what is not on disk yet, and lets other windows have the interview. */
export async function deactivate(): Promise<void> {
  await interviews?.close();
}
