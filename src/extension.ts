import type * as vscode from 'vscode';
import { registerBoards } from './board/register';
import { registerEstimates } from './estimate/register';
import type { InterviewHost } from './interview/host';
import { registerInterviews } from './interview/register';
import { registerSidebar } from './sidebar/register';
import { loadContent } from './util/content';

let interviews: InterviewHost | undefined;

/** Wires the parts together; no rule lives here. What it returns is for tests. */
export function activate(context: vscode.ExtensionContext): InterviewHost {
  const { extension, extensionUri, globalStorageUri, storageUri } = context;
  const content = loadContent();
  const host = registerInterviews(context, content);
  interviews = host;
  const { parameters } = content;
  const boards = registerBoards({
    extensionUri,
    storageUri: globalStorageUri,
    workspaceStorageUri: storageUri,
    parameters,
    interviews: host,
  });
  context.subscriptions.push(
    boards,
    registerEstimates(),
    registerSidebar({ extensionUri, extensionId: extension.id, content, board: boards.active, interviews: host }),
  );
  return host;
}

/** Writes what is not on disk yet, and lets other windows have the interview. */
export async function deactivate(): Promise<void> {
  await interviews?.close();
}
