import type * as vscode from 'vscode';
import type { InterviewState } from '../core/app';
import type { ConductEvent } from '../core/interview/conduct';
import type { DeskContent, DeskSnapshot } from '../core/interview/desk/deskSnapshot';
import type { DeskBoardQuestion, DeskSources } from '../core/interview/desk/probes';
import type { ClockIntent } from '../core/protocol/sidebar';

/** Something that happens at the desk, without its time. */
export type DeskDeed = ConductEvent extends infer E ? (E extends ConductEvent ? Omit<E, 'at'> : never) : never;

/** What the desk may know of the interview and ask of it; `InterviewHost` fits. */
export interface DeskInterviews {
  readonly state: InterviewState | undefined;
  readonly room: { readonly board: vscode.Uri } | undefined;
  readonly readOnly: boolean;
  readonly onDidChange: vscode.Event<void>;
  /** Records something; false, with a message, when it cannot be. */
  tell(deed: DeskDeed): boolean;
  hearSignal(signal: string): void;
  runClock(intent: ClockIntent): Promise<void>;
}

/** What the Interviewer's Desk is built from. */
export interface DeskDeps {
  readonly extensionUri: vscode.Uri;
  readonly interviews: DeskInterviews;
  /** What is known of the problem of this interview. */
  readonly problem: () => Promise<DeskSources['problem']>;
  /** What would be asked about this board; nothing when it is not open. */
  readonly boardQuestions: (board: vscode.Uri) => Promise<readonly DeskBoardQuestion[]>;
  readonly signals: () => DeskContent['signals'];
}

/** What the desk shows, or nothing. */
export type Shown = DeskSnapshot | undefined;
