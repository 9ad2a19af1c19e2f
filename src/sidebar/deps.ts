import type * as vscode from 'vscode';
import type { BlockChange } from '../core/board/inspector/change';
import type { Content } from '../core/content/content';
import type { ParameterDefaults } from '../core/content/parameters';
import type { InterviewSnapshot } from '../core/interview/snapshot';
import type { BoardSelection, ClockIntent } from '../core/protocol/sidebar';
import type { SidebarEstimates } from './estimateView';

/** What the sidebar may know of the interview and ask of it; `Interviews` fits. */
export interface SidebarInterviews {
  /** Fires after every change, not every second. */
  readonly onDidChange: vscode.Event<void>;
  readonly room: { readonly folder: vscode.Uri } | undefined;
  /** The interview as of now; undefined when there is none. */
  snapshot(): InterviewSnapshot | undefined;
  runClock(intent: ClockIntent): Promise<void>;
  tick(item: string, done: boolean): void;
  takeLine(line: string, how: 'copied' | 'inserted'): Promise<void>;
  hearSignal(signal: string): void;
  insertIntoNotes(text: string): Promise<boolean>;
  open(what: 'board' | 'notes'): Promise<void>;
}

/** What the sidebar may ask of the interviewer; `Talk` fits. */
export interface SidebarTalk {
  ask(text: string): Promise<void>;
  mean(text: string, question: string | undefined): Promise<void>;
  openList(): void;
  insertAnswer(index: number): Promise<void>;
  settle(id: string, how: 'notes' | 'aloud' | 'skipped'): void;
}

/** What the sidebar may know of the active board and ask of it; `ActiveBoard` fits. */
export interface SidebarBoard {
  /** Fires when another board is the active one, and when something else is selected on it. */
  readonly onDidChange: vscode.Event<void>;
  readonly selection: BoardSelection | undefined;
  setBlock(id: string, change: BlockChange): void;
}

/** What is assumed of blocks; `OwnAssumptions` fits. */
export interface SidebarAssumed {
  readonly current: { readonly parameters: ParameterDefaults };
  readonly onDidChange: vscode.Event<void>;
}

/** What the sidebar is built from. */
export interface SidebarDeps {
  readonly extensionUri: vscode.Uri;
  /** Full id of the extension, publisher included. */
  readonly extensionId: string;
  readonly content: Pick<Content, 'signals' | 'reference'>;
  readonly assumed: SidebarAssumed;
  readonly board: SidebarBoard;
  readonly estimates: SidebarEstimates;
  readonly interviews: SidebarInterviews;
  readonly talk: SidebarTalk;
}
