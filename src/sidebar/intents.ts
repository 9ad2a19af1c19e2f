import * as vscode from 'vscode';
import type { FromSidebar } from '../core/protocol/sidebar';
import { COMMANDS } from '../ids';
import type { SidebarDeps, SidebarInterviews } from './deps';

const INTENTS = [
  'clock',
  'tick',
  'line',
  'signalHeard',
  'open',
  'askInterviewer',
  'meantQuestion',
  'showQuestions',
  'insertAnswer',
  'settleQuestion',
  'changeMode',
] as const;

/** What the pages on the interview ask for. */
export type SidebarIntent = Extract<FromSidebar, { type: (typeof INTENTS)[number] }>;

/** True for what a page on the interview may ask for. */
export function isIntent(message: FromSidebar): message is SidebarIntent {
  return INTENTS.some((type) => type === message.type);
}

/** Does what a page of the sidebar asks for. */
export async function handleIntent(
  { interviews, talk }: Pick<SidebarDeps, 'interviews' | 'talk'>,
  message: SidebarIntent,
): Promise<void> {
  switch (message.type) {
    case 'clock':
      return interviews.runClock(message.intent);
    case 'tick':
      return interviews.tick(message.item, message.done);
    case 'line':
      return interviews.takeLine(message.line, message.how);
    case 'signalHeard':
      return interviews.hearSignal(message.signal);
    case 'askInterviewer':
      return talk.ask(message.text);
    case 'meantQuestion':
      return talk.mean(message.text, message.question);
    case 'showQuestions':
      return talk.openList();
    case 'insertAnswer':
      return talk.insertAnswer(message.index);
    case 'settleQuestion':
      return talk.settle(message.id, message.how);
    case 'changeMode':
      return vscode.commands.executeCommand(COMMANDS.changeMode);
    case 'open':
      return open(interviews, message.what);
  }
}

async function open(
  interviews: SidebarInterviews,
  what: Extract<SidebarIntent, { type: 'open' }>['what'],
): Promise<void> {
  if (what === 'start') await vscode.commands.executeCommand(COMMANDS.startInterview);
  else if (what === 'desk') await vscode.commands.executeCommand(COMMANDS.openDesk);
  else if (what === 'report') await vscode.commands.executeCommand(COMMANDS.openReport, interviews.room?.folder);
  else if (what === 'snippets') await vscode.commands.executeCommand(COMMANDS.insertSnippet);
  else await interviews.open(what);
}
