import type * as vscode from 'vscode';
import type { InterviewSnapshot } from '../core/interview/snapshot';

/** What the history may know of the interview in this window, and ask of it; `InterviewHost` fits. */
export interface HistoryInterviews {
  readonly room: { readonly folder: vscode.Uri } | undefined;
  /** Fires after every change, not every second. */
  readonly onDidChange: vscode.Event<void>;
  snapshot(): Pick<InterviewSnapshot, 'status'> | undefined;
  /** Closes the interview in this window. */
  leave(): Promise<void>;
}

/** What the history is built from. */
export interface HistoryDeps {
  readonly extensionUri: vscode.Uri;
  /** Of the extension: results kept by another one are not used. */
  readonly version: string;
  /** Folder shared by all windows of this machine. */
  readonly storage: vscode.Uri;
  readonly interviews: HistoryInterviews;
  /** True while another window has the interview in a folder (a path) open and runs it. */
  readonly isHeld: (folder: string) => Promise<boolean>;
}
