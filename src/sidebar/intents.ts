import * as vscode from 'vscode';
import type { FromSidebar } from '../core/protocol';
import { COMMANDS } from '../ids';
import type { SidebarInterviews } from './deps';

/** What the pages on the interview ask for. */
export type SidebarIntent = Extract<FromSidebar, { type: 'clock' | 'tick' | 'line' | 'signalHeard' | 'open' }>;

/** True for what a page on the interview may ask for. */
export function isIntent(message: FromSidebar): message is SidebarIntent {
  return ['clock', 'tick', 'line', 'signalHeard', 'open'].includes(message.type);
}

/** Does what a page of the sidebar asks for. */
export async function handleIntent(interviews: SidebarInterviews, message: SidebarIntent): Promise<void> {
  switch (message.type) {
    case 'clock':
      return interviews.runClock(message.intent);
    case 'tick':
      return interviews.tick(message.item, message.done);
    case 'line':
      return interviews.takeLine(message.line, message.how);
    case 'signalHeard':
      return interviews.hearSignal(message.signal);
    case 'open':
      return open(interviews, message.what);
  }
}

async function open(interviews: SidebarInterviews, what: 'board' | 'notes' | 'start' | 'snippets'): Promise<void> {
  if (what === 'start') await vscode.commands.executeCommand(COMMANDS.startInterview);
  else if (what === 'snippets') await vscode.commands.executeCommand(COMMANDS.insertSnippet);
  else await interviews.open(what);
}
