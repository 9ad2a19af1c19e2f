import type * as vscode from 'vscode';
import type { BoardFacts } from '../core/board/facts';
import type { NotesBlock } from '../core/interview/notesBlock';
import type { InterviewSnapshot } from '../core/interview/snapshot';
import type { ClockIntent } from '../core/protocol/sidebar';

/** Where the files of the interview in this window are. */
export interface Room {
  readonly folder: vscode.Uri;
  readonly board: vscode.Uri;
  readonly notes: vscode.Uri;
}

/** What other surfaces may know of the interview in this window, and ask of it. Handed to them by `extension.ts`. */
export interface Interviews {
  /** Files of the interview in this window; undefined when there is none. An ended interview still has a room. */
  readonly room: Room | undefined;
  /** True when another window runs this interview; intents then only show a message. */
  readonly readOnly: boolean;
  /** True while a second person conducts the interview: the candidate is shown the prompt, and nothing that coaches. */
  readonly atTable: boolean;
  /** True for the board of a running interview in realistic mode: the clock and the interviewer, nothing that helps unasked. */
  isRealistic(board: vscode.Uri): boolean;
  /** Fires after every change of state, room or read-only; not every second. Ask for `snapshot()` then. */
  readonly onDidChange: vscode.Event<void>;
  /** The interview as of now; undefined when there is none. */
  snapshot(): InterviewSnapshot | undefined;
  /** Runs what a clock button asks for, with its question or message where one is due. */
  runClock(intent: ClockIntent): Promise<void>;
  /** Ticks or unticks a checklist item by hand. */
  tick(item: string, done: boolean): void;
  /** Copies a playbook line to the clipboard or inserts it into the notes, and records that it was used. */
  takeLine(line: string, how: 'copied' | 'inserted'): Promise<void>;
  /** Records that the interviewer said this now. */
  hearSignal(signal: string): void;
  /**
   * Called by the board when it was opened and for every change (`drawn`); boards of no interview are ignored. Facts equal
   * to the last are activity when something was drawn, and nothing otherwise.
   */
  boardSeen(board: vscode.Uri, facts: BoardFacts, drawn: boolean): void;
  /** Called when the canvas of a board has come up in an editor, or shows why there is none. */
  boardShown(board: vscode.Uri): void;
  /** Called when a flow of a board was played to its last step; boards of no running interview are ignored. */
  flowWalked(board: vscode.Uri, flow: string, steps: number): void;
  /**
   * Inserts a text, or a block with blank lines around it, at the cursor of the visible notes, else at the end of the current phase's section; without an
   * interview into the active text editor. False when there was nowhere to insert it (a message was shown).
   */
  insertIntoNotes(text: string | NotesBlock): Promise<boolean>;
  /** Opens board left and notes right, or one of them. */
  open(what: 'room' | 'board' | 'notes'): Promise<void>;
}
